// SPDX-License-Identifier: Apache-2.0
#include "shell/preview_program.hpp"

#include "shell/clock/clock_socket.hpp"
#include "shell/content/logo.hpp"
#include "shell/draw_times.hpp"
#include "shell/net/fence.hpp"
#include "shell/net/no_network.hpp"
#include "shell/net/url_gate.hpp"
#include "shell/preview/curator_words.hpp"
#include "shell/preview/preview.hpp"
#include "shell/preview/preview_window.hpp"
#include "shell/program_parts.hpp"
#include "shell/quit_signals.hpp"
#include "shell/window/frame_watch.hpp"
#include "shell/window/graphics.hpp"
#include "shell/window/input_method.hpp"

#include <QGuiApplication>
#include <QQmlEngine>

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace vitrine::shell {

namespace {

/// The parts of a preview, joined. They come to be in the order of the members and go in the opposite one.
class PreviewProgram : public QObject {
public:
    PreviewProgram(const Options& options, const std::optional<Screen>& screen, bool keyboard)
        : m_options(options)
        , m_shell(screen.value_or(Screen{}), {options.start, options.language})
        , m_preview(m_shell, orderOf(options, screen))
    {
        m_shell.setKeyboard(keyboard);
        fence(m_engine, m_gate, m_noNetwork);
        m_engine.addImageProvider(QStringLiteral("vitrine-logo"), new LogoProvider); // the engine owns it
        connect(&m_shell, &Shell::contentFolders, this,
                [this](const QStringList& folders) { m_gate.setContent(folders); });
        connect(&m_shell, &Shell::kindsKnown, this,
                [this](const std::shared_ptr<const Kinds>& kinds) { admit(m_engine, m_gate, *kinds); });
        connect(&m_shell, &Shell::wordsChanged, &m_engine, &QQmlEngine::retranslate);
        connect(&m_shell, &Shell::startPageUnknown, this, [](const QString& id) {
            qWarning("--start: no exhibit is called \"%s\"", qPrintable(id)); // it may be written yet
        });
        connect(&m_preview, &Preview::kindsRefused, this, [](const Problems& problems) { print(problems); });
        connect(&m_preview, &Preview::begun, this, &PreviewProgram::present);
        logFaults(m_shell);
        openClock();
        m_page.loadUrl(QUrl(QStringLiteral("qrc:/qt/qml/Vitrine/Preview/PreviewPage.qml")));
    }

private:
    static Preview::Order orderOf(const Options& options, const std::optional<Screen>& screen)
    {
        Preview::Order order;
        std::error_code ec; // it is a folder: that was asked before
        order.pack = std::filesystem::canonical(options.pack, ec);
        order.exhibits = exhibitFolders(options);
        order.panels = panelsFor(screen, options.size);
        order.upright = options.portrait || order.panels.front().upright;
        return order;
    }

    void openClock()
    {
        if (m_options.clock.isEmpty())
            return;
        auto* socket = new ClockSocket(m_shell.clock(), m_options.clock, this);
        if (const QString why = socket->listen(); !why.isEmpty())
            qWarning("%s", qPrintable(why));
    }

    void present()
    {
        const QSize size = m_options.windowed.value_or(PreviewWindow::likelySize());
        auto page = make(
            m_page, {{"preview", QVariant::fromValue(&m_preview)}, {"width", size.width()}, {"height", size.height()}});
        if (!page) {
            QGuiApplication::exit(1);
            return;
        }
        m_window = std::make_unique<PreviewWindow>(
            size, [this](InputGate::By by, QPointF where) { return m_shell.touched(by == InputGate::By::Key, where); },
            [this](const QKeyEvent& event) { m_shell.guide()->key(event); });
        m_window->onLift([this](Clock::time_point when) { m_touchedAt = when; });
        m_engine.setIncubationController(m_window->incubationController());
        connect(m_window.get(), &PreviewWindow::closedByPerson, this, [] { QGuiApplication::exit(0); });
        connect(m_window.get(), &PreviewWindow::reloadWanted, &m_preview, &Preview::reload);
        tellHowItIsDrawn(*m_window, m_shell);
        auto* frames = new FrameWatch(*m_window); // the window's child
        logDrawTimes(m_shell, *frames, m_touchedAt);
        connect(&m_preview, &Preview::renewed, frames, [frames](Clock::time_point since) {
            frames->afterNextFrame([since](Clock::time_point swapped) {
                const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(swapped - since).count();
                qInfo("saved drawn %lld", static_cast<long long>(ms));
            });
        });
        m_window->present(std::move(page));
    }

    const Options& m_options;
    UrlGate m_gate;
    NoNetwork m_noNetwork;
    QQmlEngine m_engine;
    Shell m_shell;
    Preview m_preview;
    QQmlComponent m_page{&m_engine};
    Clock::time_point m_touchedAt = Clock::now();
    std::unique_ptr<PreviewWindow> m_window;
};

} // namespace

int runPreview(const Options& options, int argc, char** argv)
{
    std::optional<Screen> screen;
    if (!options.screen.empty()) {
        screen.emplace();
        if (!readScreenFile(options, *screen))
            return 1;
    }
    std::error_code ec;
    if (!std::filesystem::is_directory(options.pack, ec)) {
        std::fprintf(stderr, "vitrine-shell: %s\n",
                     qPrintable(curatorReads(
                         phrase("{} is not a folder; a preview shows a pack's folder", options.pack.string()))));
        return 1;
    }
    // Before any thread is made: what all of them inherit, or read while it is written.
    QuitSignals::block();
    const bool keyboard = chooseInputMethod(modulesFolder());
    limitAtlas();
    lookForImagePlugins();
    QGuiApplication::setApplicationName(QStringLiteral("vitrine-shell"));
    QGuiApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    const QGuiApplication app(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    chooseRenderer();
    QuitSignals signalled;
    QObject::connect(&signalled, &QuitSignals::asked, &app, [] { QGuiApplication::exit(0); });
    const PreviewProgram program(options, screen, keyboard);
    return QGuiApplication::exec();
}

} // namespace vitrine::shell
