// SPDX-License-Identifier: Apache-2.0
#include "shell/shell.hpp"

#include "shell/content/language_note.hpp"
#include "shell/content/languages.hpp"
#include "shell/reach/reach_band.hpp"

#include <QQmlEngine>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// Between two kinds that are compiled ahead, so that a finger never waits for more than one.
constexpr auto kCompilePause = 60ms;
/// After the first page is there as a whole: its frame comes first.
constexpr auto kFirstCompile = 400ms;
constexpr auto kPreparingLimit = 10s;
/// How long what was shown before lives on, while the scene still lets go of it.
constexpr auto kFarewell = 3s;

VisitRules rulesOf(const Screen& screen)
{
    VisitRules rules;
    rules.ask = screen.idle.ask;
    rules.answer = screen.idle.answer;
    rules.engagedLimit = screen.idle.filmAtMost;
    return rules;
}

/// Whether a film of an exhibit's settings has one beside it that is signed.
bool namesSignFilm(const boost::json::value& settings)
{
    if (const auto* map = settings.if_object())
        return std::ranges::any_of(
            *map, [](const auto& member) { return member.key() == "sign_language" || namesSignFilm(member.value()); });
    const auto* list = settings.if_array();
    return list && std::ranges::any_of(*list, namesSignFilm);
}

/// How long the exhibit waits, if it says so; what it does not say is as everywhere on its screen.
std::optional<Patience> patienceOf(const vitrine::Exhibit& exhibit, const Screen& screen)
{
    if (!exhibit.ask && !exhibit.answer)
        return std::nullopt;
    return Patience{exhibit.ask.value_or(screen.idle.ask), exhibit.answer.value_or(screen.idle.answer)};
}

/// Before there is content to ask.
QStringList expectedLanguages(const Screen& screen)
{
    if (screen.languages.empty())
        return {QStringLiteral("de"), QStringLiteral("en")};
    QStringList languages;
    for (const std::string& language : screen.languages)
        languages << QString::fromStdString(language);
    return languages;
}

} // namespace

Shell::Shell(const Screen& screen, Start start, QObject* parent)
    : QObject(parent)
    , m_screen(screen)
    , m_start(std::move(start))
    , m_due(m_clock)
    , m_visit(rulesOf(screen), m_clock)
    , m_care(screen.care, screen.hours, m_visit, m_clock)
    , m_sound(screen.sound)
    , m_staff(screen, m_clock)
    , m_visitorFaults(m_clock,
                      [this] {
                          return VisitorFaults::Where{m_visit.exhibit(), openKind()};
                      })
    , m_guide(m_screen, m_start.voice, m_start.player,
              [this](const QString& language, const char* context, const char* source) {
                  return m_words.in(language, context, source);
              })
{
    m_words.prepare(expectedLanguages(m_screen), Kinds{}); // a pause page needs words before there is content
    m_compile.setInterval(kCompilePause);
    m_compile.setSingleShot(true);
    m_preparing.setInterval(kPreparingLimit);
    m_preparing.setSingleShot(true);
    connect(&m_due, &DueWatch::minute, this, [this](LocalMinute now) {
        for (Exhibition* exhibition : {m_exhibition.get(), m_incoming.get()}) {
            if (exhibition && exhibition->hasSchedules())
                exhibition->setNow(now);
        }
        emit singleChanged();
    });
    connect(&m_compile, &QTimer::timeout, this, &Shell::compileNext);
    connect(&m_preparing, &QTimer::timeout, this, &Shell::incomingReady);
    connect(&m_visit, &Visit::languageChanged, this, &Shell::applyLanguage);
    connect(&m_visit, &Visit::begun, this, [this] {
        if (single())
            open(m_exhibition->cards()->entries().front().id);
    });
    connect(&m_visit, &Visit::opened, this, &Shell::makeExhibit);
    connect(&m_visit, &Visit::closed, this, [this] {
        if (m_stage)
            m_stage->close();
        setExhibitBroken(false);
        compileSoon();
    });
    connect(&m_visit, &Visit::ended, this, &Shell::endVisit);
    m_comfort.setVolume(m_sound.volume() / 100.0);
    connect(&m_sound, &Sound::volumeChanged, this, [this] { m_comfort.setVolume(m_sound.volume() / 100.0); });
    connect(&m_staff, &Staff::left, this, [this] { m_visit.end(QStringLiteral("staff")); });
    followGuide();
}

Shell::~Shell() = default;

const Cards::Entry* Shell::openEntry() const
{
    return m_exhibition ? m_exhibition->cards()->find(m_visit.exhibit()) : nullptr;
}

QString Shell::exhibitTitle() const
{
    const Cards::Entry* entry = openEntry();
    return entry ? m_exhibition->cards()->title(*entry) : QString();
}

QVariantMap Shell::exhibitCover() const
{
    const Cards::Entry* entry = openEntry();
    return entry ? m_exhibition->cards()->cover(*entry) : QVariantMap();
}

QUrl Shell::exhibitSignFilm() const
{
    const Cards::Entry* entry = openEntry();
    if (!entry || !entry->exhibit->signLanguage)
        return {};
    const auto file = mediumInside(entry->pack->folder, *entry->exhibit->signLanguage);
    return file.empty() ? QUrl() : QUrl::fromLocalFile(QString::fromStdString(file.string()));
}

QString Shell::exhibitNote() const
{
    const Cards::Entry* entry = openEntry();
    return entry ? languageNote(m_exhibition->cards()->languageUse(*entry), m_visit.language()) : QString();
}

QString Shell::openKind() const
{
    const Cards::Entry* entry = openEntry();
    return entry ? QString::fromStdString(entry->exhibit->kind) : QString();
}

bool Shell::single() const
{
    if (!m_exhibition || m_exhibition->cards()->count() != 1)
        return false;
    return m_exhibition->cards()->ready(m_exhibition->cards()->entries().front().id);
}

bool Shell::easyOffered() const
{
    return easy() || m_visit.languages().contains(easyVariant(m_visit.language()));
}

bool Shell::easy() const
{
    return isEasy(m_visit.language());
}

void Shell::chooseEasy(bool easy)
{
    if (easy == this->easy())
        return;
    if (easy)
        m_visit.setLanguage(easyVariant(m_visit.language()));
    else if (const QString plain = plainVariant(m_visit.language()); m_visit.languages().contains(plain))
        m_visit.setLanguage(plain);
    else
        m_visit.setLanguage(m_visit.languages().value(0));
}

bool Shell::signOffered() const
{
    return m_exhibition && std::ranges::any_of(m_exhibition->cards()->entries(), [](const Cards::Entry& entry) {
               return entry.exhibit->signLanguage || namesSignFilm(entry.exhibit->settings);
           });
}

void Shell::setStage(Stage* stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    if (stage) {
        connect(stage, &Stage::finished, this, &Shell::goHome, Qt::QueuedConnection);
        connect(stage, &Stage::failed, this, &Shell::exhibitFailed);
        connect(stage, &Stage::made, this, [this] { emit exhibitMade(m_visit.exhibit()); });
        compileSoon();
        if (!m_visit.exhibit().isEmpty())
            makeExhibit(m_visit.exhibit());
    }
    emit stageChanged();
}

void Shell::setSoftwareRendered(bool software)
{
    if (software == m_softwareRendered)
        return;
    m_softwareRendered = software;
    emit softwareRenderedChanged();
}

// --- content --------------------------------------------------------------------------------------------------------

void Shell::take(std::shared_ptr<const Content> content)
{
    if (m_pending > 0 && content->generation != m_pending)
        return; // a newer one was asked for meanwhile
    m_tried = true;
    m_quiet = 0;
    if (content->packs.empty()) {
        beQuiet(content->generation);
        return;
    }
    const QStringList languages = offeredLanguages(content->packs, m_screen.languages);
    m_words.prepare(languages, *content->kinds);
    emit kindsKnown(content->kinds);
    auto exhibition = std::make_unique<Exhibition>(std::move(content), languages, m_screen.fallback);
    exhibition->cards()->setAside(m_aside);
    if (exhibition->hasSchedules())
        exhibition->setNow(m_due.now());

    if (!m_exhibition) {
        show(std::move(exhibition));
        return;
    }
    m_incomingReady = false;
    m_incoming = std::move(exhibition);
    m_incoming->setLanguage(m_visit.language());
    m_pending = m_incoming->generation();
    tellFolders();
    watchDue();
    m_preparing.start();
    emit incomingChanged();
}

void Shell::refuse(int generation, const QString& sentence, bool missing)
{
    m_tried = true;
    if (generation == m_pending)
        m_pending = 0;
    if (m_exhibition && generation > 0 && generation == shownGeneration())
        takeBack();
    if (!missing || generation > 0)
        emit fault(QStringLiteral("generation-refused"), {}, {}, sentence);
    applyPause();
}

/// It was shown after a glance, and a closer look found that it must not be.
void Shell::takeBack()
{
    m_visit.end(QStringLiteral("update"));
    m_toCompile.clear();
    farewell();
    emit exhibitionChanged();
    emit singleChanged();
    tellFolders();
    watchDue();
}

/// The scene still holds on to what it showed until it has changed over.
void Shell::farewell()
{
    auto* before = m_exhibition.release();
    if (!before)
        return;
    before->setParent(this);
    QTimer::singleShot(kFarewell, before, &QObject::deleteLater);
}

void Shell::expect(int generation, bool now)
{
    m_now = now;
    m_pending = generation == shownGeneration() && !m_incoming ? 0 : generation;
    if (m_pending != 0)
        changeOverIfFree();
}

void Shell::incomingReady()
{
    m_preparing.stop();
    m_incomingReady = true;
    changeOverIfFree();
}

void Shell::changeOverIfFree()
{
    if (!m_incoming || !m_incomingReady || m_incoming->generation() != std::max(m_pending, 0))
        return;
    if (m_visit.machine().visit()) {
        if (!m_now)
            return;
        m_visit.end(QStringLiteral("update")); // comes back here
        return;
    }
    auto next = std::move(m_incoming);
    m_incomingReady = false;
    show(std::move(next));
    emit incomingChanged();
}

void Shell::show(std::unique_ptr<Exhibition> exhibition)
{
    const bool first = !m_exhibition;
    setExhibition(std::move(exhibition));
    m_visit.setLanguages(m_exhibition->languages());
    if (first)
        m_visit.setFirstLanguage(m_start.language);
    applyLanguage();
    emit exhibitionChanged();
    emit singleChanged();
    applyPause();
    compileSoon();
    if (!first || m_pauseAsked || m_start.page == "attract")
        return;
    if (m_start.page != "home" && !m_exhibition->cards()->find(m_start.page)) {
        emit startPageUnknown(m_start.page);
        return;
    }
    m_visit.begin();
    if (m_start.page != "home")
        open(m_start.page);
}

void Shell::setExhibition(std::unique_ptr<Exhibition> exhibition)
{
    farewell();
    m_exhibition = std::move(exhibition);
    if (m_exhibition->hasSchedules())
        m_exhibition->setNow(m_due.now());
    QQmlEngine::setObjectOwnership(m_exhibition.get(), QQmlEngine::CppOwnership);
    m_pending = 0;
    tellFolders();
    watchDue();

    m_toCompile.clear();
    for (const Kind& kind : m_exhibition->content().kinds->all()) {
        const bool used = std::ranges::any_of(m_exhibition->cards()->entries(),
                                              [&](const Cards::Entry& entry) { return entry.kind == &kind; });
        if (used)
            m_toCompile.push_back(&kind);
    }
}

void Shell::tellFolders()
{
    QStringList folders;
    for (const Exhibition* exhibition : {m_exhibition.get(), m_incoming.get()}) {
        if (!exhibition)
            continue;
        for (const Pack& pack : exhibition->content().packs)
            folders << QString::fromStdString(pack.folder.string());
    }
    emit contentFolders(folders);
}

void Shell::watchDue()
{
    m_due.watch((m_exhibition && m_exhibition->hasSchedules()) || (m_incoming && m_incoming->hasSchedules()));
}

void Shell::setAside(const QStringList& exhibits)
{
    m_aside = QSet<QString>(exhibits.begin(), exhibits.end());
    for (Exhibition* exhibition : {m_exhibition.get(), m_incoming.get()}) {
        if (exhibition)
            exhibition->cards()->setAside(m_aside);
    }
    emit singleChanged();
}

void Shell::pause(bool on)
{
    m_pauseAsked = on;
    applyPause();
}

void Shell::sleep(bool on)
{
    m_care.order(on ? SleepSchedule::Order::Sleep : SleepSchedule::Order::Wake);
}

void Shell::applyPause()
{
    m_visit.pause(m_pauseAsked || (m_tried && !m_exhibition));
}

void Shell::compileSoon()
{
    if (m_settled && m_stage && !m_toCompile.empty())
        m_compile.start();
}

void Shell::compileNext()
{
    // Only while nobody is in the middle of something; the first use compiles what is left.
    if (!m_stage || m_toCompile.empty() || m_visit.machine().page() == Page::Exhibit)
        return;
    const Kind* kind = m_toCompile.back();
    m_toCompile.pop_back();
    if (const QString why = m_stage->compile(*kind); !why.isEmpty()) {
        const auto id = QString::fromStdString(kind->id);
        m_exhibition->cards()->setKindBroken(id);
        for (const Cards::Entry& entry : m_exhibition->cards()->entries()) {
            if (entry.kind == kind)
                emit fault(QStringLiteral("plugin-broken"), entry.id, id, why);
        }
        emit singleChanged();
    }
    compileSoon();
}

// --- language -------------------------------------------------------------------------------------------------------

QRectF Shell::reachBand(qreal width, qreal height) const
{
    return shell::reachBand(m_screen.display, {width, height});
}

QString Shell::languageName(const QString& language) const
{
    return shell::languageName(language);
}

QStringList Shell::languagesOnOffer() const
{
    return m_visit.languages().isEmpty() ? expectedLanguages(m_screen) : m_visit.languages();
}

// --- exhibits -------------------------------------------------------------------------------------------------------

void Shell::prepare(const QString& id)
{
    const Cards::Entry* entry = m_exhibition ? m_exhibition->cards()->find(id) : nullptr;
    if (!m_stage || !entry || !m_exhibition->cards()->ready(id) || m_visit.machine().page() != Page::Home)
        return;
    emit aboutToPrepare(id);
    m_stage->prepare(*entry->kind, makeContext(*entry));
}

void Shell::drop()
{
    // A finger that leaves and one that chooses begin alike: whatever it chose comes first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_stage || !m_visit.exhibit().isEmpty())
                return;
            m_stage->drop();
            emit dropped();
        },
        Qt::QueuedConnection);
}

void Shell::open(const QString& id)
{
    if (m_exhibition && m_exhibition->cards()->ready(id))
        m_visit.open(id, patienceOf(*m_exhibition->cards()->find(id)->exhibit, m_screen));
}

void Shell::goHome()
{
    const bool again = single() && !m_exhibitBroken;
    m_visit.home();
    if (again) // there is no home: back to the exhibit's first page
        open(m_exhibition->cards()->entries().front().id);
}

void Shell::makeExhibit(const QString& id)
{
    emit exhibitTitleChanged();
    const Cards::Entry* entry = m_exhibition->cards()->find(id);
    if (!m_stage || !entry || !entry->kind)
        return; // without a stage: setStage() comes back to it
    emit aboutToOpen(id);
    m_exhibition->cards()->markSeen(id);
    if (m_stage->prepared(id))
        m_stage->open();
    else
        m_stage->open(*entry->kind, makeContext(*entry));
}

std::unique_ptr<exhibit::ExhibitContext> Shell::makeContext(const Cards::Entry& entry)
{
    const QString id = entry.id;
    auto context = std::make_unique<exhibit::ExhibitContext>(m_comfort);
    context->setExhibitId(id);
    context->setKind(QString::fromStdString(entry.exhibit->kind));
    fillContext(*context, entry);
    context->setDucked(m_guide.speaking());
    context->setNow(m_exhibitsNow);
    context->setOnline(m_online);
    if (m_seed)
        context->setSeed(*m_seed);
    connect(context.get(), &exhibit::ExhibitContext::reported, this,
            [this, id, kind = context->kind()](const QString& code, const QString& sentence) {
                emit fault(code, id, kind, sentence);
            });
    connect(context.get(), &exhibit::ExhibitContext::noted, this,
            [this, id](const QString& what, const QString& value) { emit noted(id, what, value); });
    connect(context.get(), &exhibit::ExhibitContext::foreignWordsChanged, &m_guide, &Guide::forgetWords);
    m_context = context.get();
    return context;
}

void Shell::fillContext(exhibit::ExhibitContext& context, const Cards::Entry& entry) const
{
    const QString language = m_visit.language();
    const Cards& cards = *m_exhibition->cards();
    context.setLanguage(language);
    context.setTextLanguage(QString::fromStdString(mainLanguage(cards.languageUse(entry), language.toStdString())));
    context.setTitle(cards.title(entry));
    context.setSettings(m_exhibition->settings(entry));
}

void Shell::exhibitFailed(const QString& sentence, bool broken)
{
    const QString id = m_visit.exhibit();
    emit fault(broken ? QStringLiteral("plugin-broken") : QStringLiteral("exhibit-failed"), id, openKind(), sentence);
    if (broken && m_exhibition) // its plugin fails every time; the card says so from now on
        m_exhibition->cards()->setKindBroken(openKind());
    m_stage->close();
    m_stage->release();
    setExhibitBroken(true);
    emit singleChanged();
}

void Shell::setExhibitBroken(bool broken)
{
    if (broken == m_exhibitBroken)
        return;
    m_exhibitBroken = broken;
    emit exhibitBrokenChanged();
}

void Shell::endVisit()
{
    m_comfort.reset();
    m_guide.endVisit();
    if (m_stage)
        m_stage->drop();
    if (m_exhibition)
        m_exhibition->cards()->forgetSeen();
    // After the signals of the visit's end: those who listen see the old content until then.
    QMetaObject::invokeMethod(this, &Shell::changeOverIfFree, Qt::QueuedConnection);
}

void Shell::coverBroken(const QString& id, const QString& reason)
{
    const Cards::Entry* entry = m_exhibition ? m_exhibition->cards()->find(id) : nullptr;
    emit fault(QStringLiteral("medium-broken"), id, entry ? QString::fromStdString(entry->exhibit->kind) : QString(),
               reason);
}

void Shell::pageWhole(const QString& page)
{
    if (page != m_visit.page())
        return;
    emit whole(page);
    if (!std::exchange(m_settled, true))
        QTimer::singleShot(kFirstCompile, this, &Shell::compileSoon);
}

} // namespace vitrine::shell
