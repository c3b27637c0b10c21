// SPDX-License-Identifier: Apache-2.0
#include "shell/program.hpp"

#include "core/config/screen.hpp"
#include "shell/content/loader.hpp"
#include "shell/content/logo.hpp"
#include "shell/link_reports.hpp"
#include "shell/net/no_network.hpp"
#include "shell/net/url_gate.hpp"
#include "shell/process_clock.hpp"
#include "shell/quit_signals.hpp"
#include "shell/shell.hpp"
#include "shell/window/frame_watch.hpp"
#include "shell/window/graphics.hpp"
#include "shell/window/shell_window.hpp"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlError>

#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace vitrine::shell {

namespace {

/// How long the window waits for the first content; then it shows its ground.
constexpr auto kFirstContent = 1500ms;

bool readScreenFile(const Options& options, Screen& screen)
{
    if (options.screen.empty())
        return true;
    Problems problems;
    const auto read = readScreen(options.screen, problems);
    if (hasErrors(problems) || !read) {
        std::fputs(printProblems(problems).c_str(), stderr);
        return false;
    }
    screen = *read;
    return true;
}

/// The folder above bin, where what is loaded at run time stands.
std::filesystem::path besideProgram()
{
    std::error_code ignored; // without /proc there is no default; --exhibits says where then
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path().parent_path();
}

std::vector<std::filesystem::path> exhibitFolders(const Options& options)
{
    if (!options.exhibits.empty())
        return options.exhibits;
    return {besideProgram() / "exhibits"};
}

/// Only what is ours and Qt's own modules can be imported or loaded.
void fence(QQmlEngine& engine, UrlGate& gate, NoNetwork& noNetwork)
{
    const QString modules = QLibraryInfo::path(QLibraryInfo::QmlImportsPath);
    const QString ours =
        QString::fromStdString((besideProgram() / "modules").string()); // what is not compiled in: films
    engine.setImportPathList({QStringLiteral("qrc:/qt/qml"), modules, ours});
    gate.allow(modules);
    gate.allow(ours);
    engine.addUrlInterceptor(&gate);
    engine.setNetworkAccessManagerFactory(&noNetwork);
}

std::unique_ptr<QQuickItem> make(QQmlComponent& component, const QVariantMap& properties)
{
    std::unique_ptr<QObject> made;
    if (component.isReady())
        made.reset(component.createWithInitialProperties(properties));
    for (const QQmlError& error : component.errors())
        qCritical("%s", qPrintable(error.toString()));
    auto* item = qobject_cast<QQuickItem*>(made.get());
    if (item)
        static_cast<void>(made.release());
    return std::unique_ptr<QQuickItem>(item);
}

void tellHowItIsDrawn(QQuickWindow& window, Shell& shell)
{
    QObject::connect(
        &window, &QQuickWindow::sceneGraphInitialized, &window,
        [&window, &shell] {
            QMetaObject::invokeMethod(&shell,
                                      [&shell, is = drawnByProcessor(window)] { shell.setSoftwareRendered(is); });
        },
        Qt::DirectConnection); // on the render thread, where OpenGL can be asked
}

/// The times that people and benches look at.
void logTimes(Shell& shell, FrameWatch& frames, const Clock::time_point& touchedAt)
{
    QObject::connect(&shell, &Shell::exhibitMade, &frames, [&](const QString& exhibit) {
        frames.afterNextFrame([exhibit, touch = touchedAt](Clock::time_point swapped) {
            const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(swapped - touch).count();
            qInfo("exhibit drawn %s %lld", qPrintable(exhibit), static_cast<long long>(ms));
        });
    });
    QObject::connect(&shell, &Shell::whole, &frames, [&, home = false](const QString& page) mutable {
        if (home || page != "home")
            return;
        home = true;
        frames.afterNextFrame(
            [](Clock::time_point) { qInfo("home drawn %lld", static_cast<long long>(sinceProcessStartMs())); });
    });
    QObject::connect(&shell, &Shell::whole, &frames, [&, last = -1](const QString&) mutable {
        if (shell.shownGeneration() == last)
            return;
        last = shell.shownGeneration();
        frames.afterNextFrame([last](Clock::time_point) { qInfo("generation %d drawn", last); });
    });
    QObject::connect(&shell, &Shell::fault, &shell,
                     [](const QString& code, const QString& exhibit, const QString&, const QString& sentence) {
                         qWarning("fault %s%s%s: %s", qPrintable(code), exhibit.isEmpty() ? "" : " ",
                                  qPrintable(exhibit), qPrintable(sentence));
                     });
}

} // namespace

int run(const Options& options, int argc, char** argv)
{
    Screen screen;
    if (!readScreenFile(options, screen))
        return 1;
    QuitSignals::block(); // before any thread is made, so that all of them inherit it

    // Content is read while Qt wakes up.
    Loader loader({options.pack, options.store}, exhibitFolders(options));
    loader.load(0);

    QGuiApplication::setApplicationName(QStringLiteral("vitrine-shell"));
    QGuiApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QGuiApplication app(argc, argv);
    app.setQuitOnLastWindowClosed(false);
    chooseRenderer();
    std::jthread driver = loadGraphicsDriver();
    QuitSignals signalled;
    QObject::connect(&signalled, &QuitSignals::asked, &app, [] { QGuiApplication::exit(0); });

    UrlGate gate;
    NoNetwork noNetwork;
    QQmlEngine engine;
    fence(engine, gate, noNetwork);
    engine.addImageProvider(QStringLiteral("vitrine-logo"), new LogoProvider); // the engine owns it
    Shell shell(screen, {options.start, options.language});
    QObject::connect(&shell, &Shell::contentFolders, &engine,
                     [&](const QStringList& folders) { gate.setContent(folders); });
    QObject::connect(&shell, &Shell::kindsKnown, &engine, [&](const std::shared_ptr<const Kinds>& kinds) {
        for (const Kind& kind : kinds->all()) {
            const auto folder = QString::fromStdString(kind.folder.string());
            gate.allow(folder);
            if (!engine.importPathList().contains(folder + "/qml"))
                engine.addImportPath(folder + "/qml");
        }
    });
    QObject::connect(&shell, &Shell::languageReady, &engine, &QQmlEngine::retranslate);
    QObject::connect(&shell, &Shell::startPageUnknown, &app, [](const QString& id) {
        std::fprintf(stderr, "vitrine-shell: --start: no exhibit is called \"%s\"\n", qPrintable(id));
        QGuiApplication::exit(1);
    });

    QQmlComponent pages(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Vitrine/Shell/Main.qml")));
    Clock::time_point touchedAt = Clock::now();
    std::unique_ptr<ShellWindow> window;
    std::unique_ptr<LinkReports> reports;
    const auto present = [&] {
        if (window)
            return;
        // With its size from the beginning, so that nothing is laid out twice.
        const QSize size = ShellWindow::sizeFor(options.windowed);
        auto scene =
            make(pages, {{"shell", QVariant::fromValue(&shell)}, {"width", size.width()}, {"height", size.height()}});
        if (!scene) {
            QGuiApplication::exit(1);
            return;
        }
        if (driver.joinable())
            driver.join();
        window =
            std::make_unique<ShellWindow>(options.windowed, options.preview(), [&](InputGate::By by, QPointF where) {
                return shell.touched(by == InputGate::By::Key, where);
            });
        window->onLift([&](Clock::time_point when) { touchedAt = when; });
        engine.setIncubationController(window->incubationController());
        QObject::connect(window.get(), &ShellWindow::closedByPerson, &app, [] { QGuiApplication::exit(0); });
        tellHowItIsDrawn(*window, shell);
        auto* frames = new FrameWatch(*window);
        logTimes(shell, *frames, touchedAt);
        if (!options.link.isEmpty()) {
            reports = std::make_unique<LinkReports>(options.link, shell, *window, *frames);
            QObject::connect(reports.get(), &LinkReports::loadAsked, &loader, [&](int generation, bool now) {
                shell.expect(generation, now);
                if (shell.pendingGeneration() == generation)
                    loader.load(generation);
            });
            QObject::connect(reports.get(), &LinkReports::quitAsked, &app, [] { QGuiApplication::exit(0); });
        }
        window->present(std::move(scene));
        if (reports)
            reports->start();
    };
    // What is seen comes first; then there is time to look at every medium of a pack folder.
    QObject::connect(&shell, &Shell::whole, &loader, [&, checked = false]() mutable {
        if (!options.pack.empty() && !std::exchange(checked, true))
            loader.check();
    });

    const auto reject = [&](const Problems& problems) {
        if (!hasErrors(problems))
            return;
        std::fputs(printProblems(problems, options.pack.string() + "/").c_str(), stderr);
        QGuiApplication::exit(1);
    };
    QObject::connect(&loader, &Loader::loaded, &shell, [&](std::shared_ptr<const Content> content) {
        shell.take(std::move(content));
        present();
    });
    QObject::connect(&loader, &Loader::refused, &shell,
                     [&](int generation, const QString& sentence, const Problems& problems, bool missing) {
                         if (!options.pack.empty()) {
                             if (problems.empty())
                                 std::fprintf(stderr, "vitrine-shell: %s\n", qPrintable(sentence));
                             reject(problems);
                             QGuiApplication::exit(1);
                             return;
                         }
                         std::fputs(printProblems(problems).c_str(), stderr);
                         shell.refuse(generation, sentence, missing);
                         present();
                     });
    QObject::connect(&loader, &Loader::checked, &shell, reject);
    QObject::connect(&loader, &Loader::kindsRefused, &shell, [&](const Problems& problems) {
        std::fputs(printProblems(problems).c_str(), stderr);
        for (const Problem& problem : problems)
            emit shell.fault(QStringLiteral("plugin-broken"), {}, {}, QString::fromStdString(problem.sentence));
    });
    QTimer::singleShot(kFirstContent, &shell, present);
    return QGuiApplication::exec();
}

} // namespace vitrine::shell
