// SPDX-License-Identifier: Apache-2.0
// ui_gallery OUT [--live DIR]: every component in every state, as one picture a page.
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTimer>

namespace {

/// Takes the QML of Vitrine.Ui from a folder, so that a change is seen without a build.
class LiveFiles : public QQmlAbstractUrlInterceptor {
public:
    explicit LiveFiles(QDir folder)
        : m_folder(std::move(folder))
    {
    }

    QUrl intercept(const QUrl& url, DataType type) override
    {
        const QString inside = QStringLiteral("qrc:/qt/qml/Vitrine/Ui/");
        const QString name = url.toString();
        if (type != QmlFile || !name.startsWith(inside) || !m_folder.exists(name.mid(inside.size())))
            return url;
        return QUrl::fromLocalFile(m_folder.filePath(name.mid(inside.size())));
    }

private:
    QDir m_folder;
};

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOption(
        {QStringLiteral("live"), QStringLiteral("Take the QML from this folder."), QStringLiteral("folder")});
    line.addOption({QStringLiteral("page"), QStringLiteral("Only this page."), QStringLiteral("name")});
    line.addPositionalArgument(QStringLiteral("pages"), QStringLiteral("Folder with the pages, *.qml."));
    line.addPositionalArgument(QStringLiteral("out"), QStringLiteral("Folder for the pictures."));
    line.process(app);
    if (line.positionalArguments().size() != 2)
        line.showHelp(2);

    const QDir pages(line.positionalArguments().at(0));
    const QDir out(line.positionalArguments().at(1));
    if (!out.mkpath(QStringLiteral(".")))
        qFatal("cannot make %s", qPrintable(out.path()));
    auto names = pages.entryList({QStringLiteral("Page*.qml")}, QDir::Files, QDir::Name);
    if (line.isSet(QStringLiteral("page")))
        names = {line.value(QStringLiteral("page"))};

    LiveFiles live{QDir(line.value(QStringLiteral("live")))};
    for (const auto& name : names) {
        QQuickView view;
        view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        if (line.isSet(QStringLiteral("live")))
            view.engine()->addUrlInterceptor(&live);
        view.setColor(Qt::black);
        view.setSource(QUrl::fromLocalFile(pages.absoluteFilePath(name)));
        if (view.status() != QQuickView::Ready)
            return 1; // the engine has said why
        view.show();
        // Pictures and covers are made on threads: look when they have had the time.
        QTimer::singleShot(1500, &app, &QCoreApplication::quit);
        QCoreApplication::exec();
        const auto file = out.filePath(QString(name).replace(QStringLiteral(".qml"), QStringLiteral(".png")));
        if (!view.grabWindow().save(file))
            qFatal("cannot write %s", qPrintable(file));
    }
    return 0;
}
