// SPDX-License-Identifier: Apache-2.0
#include "shell/program.hpp"

#include "core/config/screen.hpp"
#include "shell/clock/clock_socket.hpp"
#include "shell/content/loader.hpp"
#include "shell/content/logo.hpp"
#include "shell/draw_times.hpp"
#include "shell/link_reports.hpp"
#include "shell/net/fence.hpp"
#include "shell/net/network_watch.hpp"
#include "shell/net/no_network.hpp"
#include "shell/net/url_gate.hpp"
#include "shell/program_parts.hpp"
#include "shell/quit_signals.hpp"
#include "shell/service_notes.hpp"
#include "shell/shell.hpp"
#include "shell/spare_memory.hpp"
#include "shell/window/frame_times.hpp"
#include "shell/window/frame_watch.hpp"
#include "shell/window/graphics.hpp"
#include "shell/window/input_method.hpp"
#include "shell/window/shell_window.hpp"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace vitrine::shell {

namespace {

/// How long the window waits for the first content; then it shows its ground.
constexpr auto kFirstContent = 1500ms;

/// The parts of a running shell, joined. They come to be in the order of the members and go in the opposite one.
class Program : public QObject {
public:
    Program(const Options& options, const Screen& screen, Loader& loader, bool keyboard)
        : m_options(options)
        , m_loader(loader)
        , m_place{options.windowed, options.closable(), QString::fromStdString(screen.display.output)}
        , m_shell(screen, {options.start, options.language})
    {
        m_shell.setKeyboard(keyboard);
        fence(m_engine, m_gate, m_noNetwork);
        m_engine.addImageProvider(QStringLiteral("vitrine-logo"), new LogoProvider); // the engine owns it
        followShell();
        followLoader();
        openClock();
        m_pages.loadUrl(QUrl(QStringLiteral("qrc:/qt/qml/Vitrine/Shell/Main.qml")));
        if (m_options.paused) {
            m_shell.pause(true);
            QTimer::singleShot(0, this, &Program::present);
        }
        QTimer::singleShot(kFirstContent, this, &Program::present);
    }

private:
    static void leave() { QGuiApplication::exit(0); }

    /// Only a test asks for it.
    void openClock()
    {
        if (m_options.clock.isEmpty())
            return;
        auto* socket = new ClockSocket(m_shell.clock(), m_options.clock, this);
        if (const QString why = socket->listen(); !why.isEmpty()) {
            std::fprintf(stderr, "vitrine-shell: %s\n", qPrintable(why));
            QMetaObject::invokeMethod(
                this, [] { QGuiApplication::exit(1); }, Qt::QueuedConnection); // there is no event loop yet
        }
    }

    void followShell()
    {
        connect(&m_shell, &Shell::contentFolders, this,
                [this](const QStringList& folders) { m_gate.setContent(folders); });
        connect(&m_shell, &Shell::kindsKnown, this,
                [this](const std::shared_ptr<const Kinds>& kinds) { admit(m_engine, m_gate, *kinds); });
        connect(&m_shell, &Shell::wordsChanged, &m_engine, &QQmlEngine::retranslate);
        connect(&m_shell, &Shell::startPageUnknown, this, [](const QString& id) {
            std::fprintf(stderr, "vitrine-shell: --start: no exhibit is called \"%s\"\n", qPrintable(id));
            QGuiApplication::exit(1);
        });
        // What is seen comes first; then there is time to look closely at what was read at a glance.
        connect(&m_shell, &Shell::whole, this, [this] {
            if (m_glanced && *m_glanced == m_shell.shownGeneration())
                m_loader.check(*std::exchange(m_glanced, std::nullopt));
        });
        logFaults(m_shell);
        connect(m_shell.visitorFaults(), &VisitorFaults::reported, &m_shell,
                [](const QString& code, const QString& exhibit, const QString&, const QString& sentence) {
                    qWarning("fault %s%s%s: %s", qPrintable(code), exhibit.isEmpty() ? "" : " ", qPrintable(exhibit),
                             qPrintable(sentence));
                });
        m_shell.staff()->setStore(m_options.store);
        // A daemon starts the shell again by itself. Alone it ends in good order, and whoever runs it starts it again.
        connect(m_shell.staff(), &Staff::restartWanted, this, [this] {
            if (!m_shell.staff()->linked())
                leave();
        });
    }

    void followLoader()
    {
        connect(&m_loader, &Loader::loaded, this, [this](std::shared_ptr<const Content> content) {
            m_glanced = content->generation;
            m_shell.take(std::move(content));
            present();
        });
        connect(&m_loader, &Loader::refused, this, &Program::refuse);
        connect(&m_loader, &Loader::checked, this, &Program::endWhereWrong);
        connect(&m_loader, &Loader::kindsRefused, this, [this](const Problems& problems) {
            print(problems);
            for (const Problem& problem : problems)
                emit m_shell.fault(QStringLiteral("plugin-broken"), {}, {}, QString::fromStdString(problem.sentence));
        });
    }

    void refuse(int generation, const vitrine::Words& sentence, const Problems& problems, bool missing)
    {
        if (m_options.pack.empty()) {
            print(problems);
            m_shell.refuse(generation, QString::fromStdString(sentence.en), missing);
            present();
            return;
        }
        if (problems.empty())
            std::fprintf(stderr, "vitrine-shell: %s\n", sentence.in(staffLanguage()).c_str());
        endWhereWrong(problems);
        QGuiApplication::exit(1);
    }

    /// A pack folder with errors is not shown: whoever started the shell reads why.
    void endWhereWrong(const Problems& problems)
    {
        if (!hasErrors(problems))
            return;
        print(problems, m_options.pack.string() + "/");
        QGuiApplication::exit(1);
    }

    /// Makes the scene and its window, once: with the first content, or without it when that takes long.
    void present()
    {
        if (m_window)
            return;
        // With its size from the beginning, so that nothing is laid out twice.
        const QSize size = ShellWindow::sizeFor(m_place);
        auto scene = make(
            m_pages, {{"shell", QVariant::fromValue(&m_shell)}, {"width", size.width()}, {"height", size.height()}});
        if (!scene) {
            QGuiApplication::exit(1);
            return;
        }
        if (m_driver.joinable())
            m_driver.join();
        m_window = std::make_unique<ShellWindow>(
            m_place,
            [this](InputGate::By by, QPointF where) { return m_shell.touched(by == InputGate::By::Key, where); },
            [this](const QKeyEvent& event) { m_shell.guide()->key(event); });
        m_window->setStaffWatch(
            {[this](const FingerStep& step) { return m_shell.staff()->finger(step, m_window->size(), cornerPixels()); },
             [this](int key, bool down) { return m_shell.staff()->key(key, down); }});
        m_window->onLift([this](Clock::time_point when) { m_touchedAt = when; });
        m_engine.setIncubationController(m_window->incubationController());
        connect(m_window.get(), &ShellWindow::closedByPerson, this, &Program::leave);
        tellHowItIsDrawn(*m_window, m_shell);
        auto* frames = new FrameWatch(*m_window); // the window's child
        logDrawTimes(m_shell, *frames, m_touchedAt);
        if (m_options.frameTimes)
            new FrameTimes(*m_window); // its child too
        if (!m_options.link.isEmpty())
            follow(m_options.link, *frames);
        m_notes = std::make_unique<ServiceNotes>(*frames, *m_window);
        connect(m_shell.visit(), &Visit::changed, m_notes.get(), [this] { m_notes->setPage(m_shell.visit()->page()); });
        m_window->present(std::move(scene));
        m_network = std::make_unique<NetworkWatch>();
        m_shell.setOnline(m_network->online());
        connect(m_network.get(), &NetworkWatch::changed, &m_shell, &Shell::setOnline);
        if (m_reports)
            m_reports->start();
    }

    /// How far from both edges a finger is in the corner: 40 mm, or a sixteenth of a panel whose size is not known.
    [[nodiscard]] qreal cornerPixels() const
    {
        constexpr qreal kCornerMm = 40;
        const qreal mm = m_shell.panelWidthMm();
        const int width = m_window->width();
        return mm > 0 ? width * kCornerMm / mm : std::max(width, m_window->height()) / 16.0;
    }

    /// Does what the daemon asks.
    void follow(const QString& link, FrameWatch& frames)
    {
        m_reports = std::make_unique<LinkReports>(link, m_shell, *m_window, frames);
        connect(m_reports.get(), &LinkReports::loadAsked, this, [this](int generation, bool now) {
            if (m_options.paused)
                return; // a shell with content takes our place
            m_shell.expect(generation, now);
            if (m_shell.pendingGeneration() == generation)
                m_loader.glance(generation);
            // While another thread reads there is time for it; in the frames that change over there is none.
            if (m_shell.shownGeneration() != 0)
                m_engine.collectGarbage();
        });
        connect(m_reports.get(), &LinkReports::quitAsked, this, &Program::leave);
    }

    const Options& m_options;
    Loader& m_loader;
    WindowPlace m_place;
    std::jthread m_driver = loadGraphicsDriver();
    UrlGate m_gate;
    NoNetwork m_noNetwork;
    QQmlEngine m_engine;
    Shell m_shell;
    SpareMemory m_spareMemory{*m_shell.visit()};
    QQmlComponent m_pages{&m_engine};
    Clock::time_point m_touchedAt = Clock::now();
    std::optional<int> m_glanced; ///< the generation that was read at a glance, to be checked once it is on the glass
    std::unique_ptr<ShellWindow> m_window;
    std::unique_ptr<LinkReports> m_reports;
    std::unique_ptr<ServiceNotes> m_notes;
    std::unique_ptr<NetworkWatch> m_network;
};

} // namespace

int run(const Options& options, int argc, char** argv)
{
    Screen screen;
    if (!readScreenFile(options, screen))
        return 1;
    // Before any thread is made: what all of them inherit, or read while it is written.
    QuitSignals::block();
    if (options.software)
        qputenv("QT_QUICK_BACKEND", "software"); // it has the last word, also over what somebody has set there
    const bool keyboard = chooseInputMethod(modulesFolder());
    limitAtlas();
    lookForImagePlugins();

    // Content is read while Qt wakes up.
    Loader loader({options.pack, options.store}, exhibitFolders(options));
    if (!options.paused)
        loader.glance(0);

    QGuiApplication::setApplicationName(QStringLiteral("vitrine-shell"));
    QGuiApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QGuiApplication app(argc, argv);
    app.setQuitOnLastWindowClosed(false);
    chooseRenderer(options.software);
    QuitSignals signalled;
    QObject::connect(&signalled, &QuitSignals::asked, &app, [] { QGuiApplication::exit(0); });
    const Program program(options, screen, loader, keyboard);
    return QGuiApplication::exec();
}

} // namespace vitrine::shell
