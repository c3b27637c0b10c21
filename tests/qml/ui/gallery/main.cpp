// SPDX-License-Identifier: Apache-2.0
// ui_gallery OUT [--live DIR]: every page of the gallery as a picture, whole however high it is.
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

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

bool loading(const QQuickItem& item)
{
    constexpr int kLoading = 2; // of Image and of Loader alike
    if ((item.inherits("QQuickImageBase") || item.inherits("QQuickLoader")) &&
        item.property("status").toInt() == kLoading)
        return true;
    const auto children = item.childItems();
    return std::any_of(children.begin(), children.end(), [](const QQuickItem* child) { return loading(*child); });
}

void pass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Until every picture is decoded. False: some never come.
bool settle(const QQuickItem& scene)
{
    QElapsedTimer since;
    since.start();
    int quiet = 0;
    while (quiet < 3 && since.elapsed() < 20'000) {
        pass(40);
        quiet = loading(scene) ? 0 : quiet + 1;
    }
    return quiet == 3;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions(
        {{QStringLiteral("live"), QStringLiteral("Take the QML from this folder."), QStringLiteral("folder")},
         {QStringLiteral("page"), QStringLiteral("Only this page."), QStringLiteral("name")},
         {QStringLiteral("contrast"), QStringLiteral("standard, dark or light."), QStringLiteral("name"),
          QStringLiteral("standard")},
         {QStringLiteral("text"), QStringLiteral("Percent."), QStringLiteral("number"), QStringLiteral("100")},
         {QStringLiteral("mirrored"), QStringLiteral("As read from right to left.")},
         {QStringLiteral("upright"), QStringLiteral("As on an upright panel.")}});
    line.addPositionalArgument(QStringLiteral("out"), QStringLiteral("Folder for the pictures."));
    line.process(app);
    if (line.positionalArguments().size() != 1)
        line.showHelp(2);
    const QDir out(line.positionalArguments().at(0));
    if (!out.mkpath(QStringLiteral(".")))
        qFatal("cannot make %s", qPrintable(out.path()));

    int complaints = 0;
    QQmlEngine engine;
    QObject::connect(&engine, &QQmlEngine::warnings, [&complaints](const QList<QQmlError>& all) {
        // Pages show what a missing picture looks like.
        complaints += int(std::count_if(all.begin(), all.end(), [](const QQmlError& error) {
            return !error.description().contains(QStringLiteral("there is no such file"));
        }));
    });
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImportPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../modules"));
    LiveFiles live(line.value(QStringLiteral("live")));
    if (line.isSet(QStringLiteral("live")))
        engine.addUrlInterceptor(&live);
    if (line.isSet(QStringLiteral("mirrored")))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    QQmlComponent gallery(&engine);
    gallery.setData("import QtQuick\nimport Vitrine.Gallery\nimport Vitrine.Ui\nGallery {\n  property real text: 1\n"
                    "  property string contrast\n  strips: false\n"
                    "  Binding { target: Theme; property: 'textScale'; value: text }\n"
                    "  Binding { target: Theme; property: 'contrast'; value: contrast }\n"
                    "  Binding { target: Theme; property: 'calm'; value: true }\n}\n",
                    QUrl());
    if (gallery.isError()) {
        std::fputs(qPrintable(gallery.errorString()), stderr);
        return 1;
    }
    QQuickWindow window;
    std::unique_ptr<QObject> made(gallery.createWithInitialProperties(
        {{QStringLiteral("upright"), line.isSet(QStringLiteral("upright"))},
         {QStringLiteral("text"), line.value(QStringLiteral("text")).toDouble() / 100},
         {QStringLiteral("contrast"), line.value(QStringLiteral("contrast"))},
         {QStringLiteral("width"), 1920},
         {QStringLiteral("height"), 1080}}));
    auto* scene = qobject_cast<QQuickItem*>(made.get());
    if (!scene)
        return 1; // the engine has said why
    scene->setParentItem(window.contentItem());
    window.resize(1920, 1080);
    window.show();

    const auto pages = scene->property("pages").value<QJSValue>().toVariant().toList();
    for (const QVariant& each : pages.isEmpty() ? scene->property("pages").toList() : pages) {
        const QString name = each.toMap().value(QStringLiteral("name")).toString();
        if (line.isSet(QStringLiteral("page")) && line.value(QStringLiteral("page")) != name)
            continue;
        scene->setProperty("page", name);
        if (!settle(*scene))
            qFatal("%s: some pictures never come", qPrintable(name));
        const int height = std::max(400, qCeil(scene->property("fullHeight").toReal()));
        scene->setHeight(height);
        window.resize(1920, height);
        settle(*scene);
        if (!window.grabWindow().save(out.filePath(name + QStringLiteral(".png"))))
            qFatal("cannot write %s", qPrintable(out.filePath(name)));
        std::printf("%s %d\n", qPrintable(name), height);
    }
    made.reset();
    return complaints == 0 ? 0 : 1;
}
