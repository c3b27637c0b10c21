// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/showing.hpp"

#include "core/config/pin.hpp"
#include "shell/content/logo.hpp"
#include "shell/net/fence.hpp"
#include "shell/tour/silent_voice.hpp"

#include <QQmlComponent>
#include <QQmlError>

#include <algorithm>
#include <utility>

namespace vitrine::shell {

namespace {

/// What exhibits shuffle comes out alike every time.
constexpr unsigned kSeed = 20260812;

Screen screenOf(const Showing::Of& what)
{
    Screen screen = turnedFor(what.screen, what.size);
    if (!what.languages.empty())
        screen.languages = what.languages;
    screen.service.pin = makePinHash(Showing::pin().toStdString());
    screen.service.gesture = ServiceRules::Gesture::Corners;
    return screen;
}

/// As on a screen that has a voice, without waking one.
Shell::Start withSilentVoice(const Showing::Of& what)
{
    QStringList languages{"de", "en", "fr", "ar"};
    for (const std::string& language : what.languages)
        languages << QString::fromStdString(language);
    Shell::Start start;
    start.voice = [languages](QString&) { return makeSilentVoice(languages); };
    start.player = {}; // the pages are looked at, not listened to
    return start;
}

} // namespace

Screen turnedFor(Screen screen, QSize format)
{
    const bool upright = format.height() > format.width();
    if (upright != (screen.display.heightMm > screen.display.widthMm))
        std::swap(screen.display.widthMm, screen.display.heightMm);
    return screen;
}

Showing::Showing(const Of& what)
    : m_shell(std::make_unique<Shell>(screenOf(what), withSilentVoice(what)))
{
    QQmlEngine::setObjectOwnership(m_shell.get(), QQmlEngine::CppOwnership);
    m_shell->clock().hold(); // nobody is asked whether they are still there
    m_shell->setSeed(kSeed);
    fence(m_engine, m_gate, m_noNetwork);
    m_engine.addImageProvider(QStringLiteral("vitrine-logo"), new LogoProvider); // the engine owns it
    connect(m_shell.get(), &Shell::contentFolders, this,
            [this](const QStringList& folders) { m_gate.setContent(folders); });
    connect(m_shell.get(), &Shell::kindsKnown, this,
            [this](const std::shared_ptr<const Kinds>& kinds) { admit(m_engine, m_gate, *kinds); });
    connect(m_shell.get(), &Shell::wordsChanged, &m_engine, &QQmlEngine::retranslate);
    connect(m_shell.get(), &Shell::fault, this,
            [this](const QString& code, const QString& exhibit, const QString&, const QString& sentence) {
                m_faults << code + ' ' + exhibit + ": " + sentence;
            });
}

Showing::~Showing()
{
    m_window.reset(); // the scene before the shell it looks at
}

Result<std::unique_ptr<Showing>> Showing::make(const Of& what)
{
    Problems problems;
    const auto kinds = std::make_shared<const Kinds>(readKinds(what.exhibits, problems));
    if (hasErrors(problems))
        return Error{Errc::Refused, phrase("the exhibits cannot be shown"), std::move(problems)};
    auto content = readContent({what.pack, what.store}, 0, kinds);
    if (!content)
        return content.error();
    for (Pack& pack : content->packs)
        for (const std::string& language : what.languages)
            if (std::ranges::find(pack.languages, language) == pack.languages.end())
                pack.languages.push_back(language);
    std::unique_ptr<Showing> showing(new Showing(what));
    const auto presented = showing->present(std::make_shared<const Content>(std::move(*content)), what.size);
    if (!presented)
        return presented.error();
    return showing;
}

Result<> Showing::present(std::shared_ptr<const Content> content, QSize size)
{
    m_shell->take(std::move(content));
    QQmlComponent pages(&m_engine, QUrl(QStringLiteral("qrc:/qt/qml/Vitrine/Shell/Main.qml")));
    std::unique_ptr<QObject> made;
    if (!pages.isError())
        made.reset(pages.createWithInitialProperties(
            {{"shell", QVariant::fromValue(m_shell.get())}, {"width", size.width()}, {"height", size.height()}}));
    m_scene = qobject_cast<QQuickItem*>(made.get());
    if (!m_scene)
        return Error{Errc::Refused,
                     phrase("the pages cannot be made: {}", pages.errorString().trimmed().toStdString())};
    static_cast<void>(made.release());
    m_window = std::make_unique<ShellWindow>(
        WindowPlace{size, true, {}}, [](InputGate::By, QPointF) { return false; }, [](const QKeyEvent&) {});
    m_engine.setIncubationController(m_window->incubationController());
    // What is drawn for pictures does not move: as on a machine whose processor draws.
    m_shell->setSoftwareRendered(true);
    m_window->present(std::unique_ptr<QQuickItem>(m_scene));
    return {};
}

QStringList Showing::takeFaults()
{
    return std::exchange(m_faults, {});
}

} // namespace vitrine::shell
