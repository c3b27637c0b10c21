// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/preview.hpp"

#include "shell/preview/curator_words.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// More often than the least patience a screen can have.
constexpr auto kStillHere = 5s;
/// As late as "now" may be for exhibits.
constexpr auto kMinute = 20s;

} // namespace

Preview::Preview(Shell& shell, Order order, QObject* parent)
    : QObject(parent)
    , m_shell(shell)
    , m_order(std::move(order))
    , m_loader({m_order.pack, {}}, m_order.exhibits)
    , m_check(m_order.pack, m_order.exhibits)
    , m_watch(m_order.pack)
    , m_upright(m_order.upright)
{
    m_visit.setInterval(kStillHere);
    m_minute.setInterval(kMinute);
    connect(&m_visit, &QTimer::timeout, this, &Preview::keepVisit);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_otherTime)
            m_shell.setExhibitsNow(m_shell.clock().wall());
        else
            stayAwake();
        emit timeChanged();
    });
    connect(&m_shell.clock(), &ShellClock::wallSet, this, &Preview::timeChanged);
    m_visit.start();
    m_minute.start();
    stayAwake();
    applyPanel();
    followLoaders();
    connect(&m_watch, &PackWatch::saved, this, &Preview::read);
    reload();
}

QStringList Preview::panels() const
{
    QStringList names;
    for (const Panel& panel : m_order.panels)
        names << curatorReads(panel.name);
    return names;
}

QSize Preview::pixels() const
{
    return pixelsOf(m_order.panels[static_cast<std::size_t>(m_panel)], m_upright);
}

QString Preview::say(const QString& pattern, const QStringList& words) const
{
    std::vector<vitrine::Words> said;
    for (const QString& word : words)
        said.emplace_back(word.toStdString());
    return curatorReads(fillPhrase(pattern.toStdString(), said));
}

// --- what was saved -------------------------------------------------------------------------------------------------

void Preview::followLoaders()
{
    connect(&m_loader, &Loader::loaded, this, &Preview::taken);
    connect(
        &m_loader, &Loader::refused, this,
        [this](int, const vitrine::Words& sentence, const Problems& problems, bool) { refused(sentence, problems); });
    connect(&m_loader, &Loader::kindsRefused, this, &Preview::kindsRefused);
    connect(&m_check, &MediaCheck::checked, this, &Preview::checked);
    connect(&m_check, &MediaCheck::impossible, this, [this](const vitrine::Words& why) {
        qWarning("%s", qPrintable(curatorReads(phrase("the media were not checked: {}", why))));
        m_checking = false;
        emit stateChanged();
    });
}

void Preview::reload()
{
    read({}, Clock::now());
}

void Preview::read(const QStringList& files, Clock::time_point since)
{
    for (const QString& file : files)
        ++m_stamps[file];
    if (!m_since)
        m_since = since;
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAt = QDateTime::currentDateTime();
    m_loader.load(0);
    emit stateChanged();
}

void Preview::taken(const std::shared_ptr<const Content>& read)
{
    m_reading = false;
    if (std::exchange(m_readAgain, false)) { // it is old already
        this->read({}, Clock::now());
        return;
    }
    auto content = std::make_shared<Content>(*read);
    content->stamps = m_stamps;
    m_wrong = false;
    m_savedAt = m_readAt;
    m_findings.set(read->warnings);
    const auto since = std::exchange(m_since, std::nullopt).value_or(Clock::now());
    m_shell.renew(std::move(content));
    if (!std::exchange(m_begun, true))
        emit begun();
    emit renewed(since);
    emit stateChanged();
    checkSoon();
}

void Preview::refused(const vitrine::Words& sentence, const Problems& problems)
{
    m_reading = false;
    if (std::exchange(m_readAgain, false)) {
        read({}, Clock::now());
        return;
    }
    m_since.reset();
    m_wrong = true;
    Problems all = problems;
    if (all.empty())
        all.push_back({Severity::Error, "unreadable", {}, sentence, {}, {}});
    m_findings.set(std::move(all));
    if (!m_shell.exhibition())
        m_shell.refuse(0, QString::fromStdString(sentence.en), true); // the pause page, until there is something
    if (!std::exchange(m_begun, true))
        emit begun();
    emit stateChanged();
}

/// After what is seen: media take as long as reading them.
void Preview::checkSoon()
{
    m_checking = true;
    m_check.start();
    emit stateChanged();
}

void Preview::checked(const Problems& problems)
{
    m_checking = false;
    if (!m_wrong && !m_reading)
        m_findings.set(problems);
    emit stateChanged();
}

QString Preview::state() const
{
    return m_reading ? QStringLiteral("reading") : m_wrong ? QStringLiteral("errors") : QStringLiteral("as saved");
}

// --- what is chosen -------------------------------------------------------------------------------------------------

void Preview::choosePanel(int panel)
{
    if (panel < 0 || panel >= static_cast<int>(m_order.panels.size()))
        return;
    m_panel = panel;
    m_upright = m_order.panels[static_cast<std::size_t>(panel)].upright;
    applyPanel();
}

void Preview::chooseUpright(bool upright)
{
    m_upright = upright;
    applyPanel();
}

void Preview::applyPanel()
{
    m_shell.setPanel(displayOf(m_order.panels[static_cast<std::size_t>(m_panel)], m_upright));
    emit panelChanged();
}

QString Preview::date() const
{
    return m_shell.clock().wall().toString(QStringLiteral("yyyy-MM-dd"));
}

QString Preview::time() const
{
    return m_shell.clock().wall().toString(QStringLiteral("HH:mm"));
}

/// Who writes at night is not in front of a panel that sleeps; the hours count for a time that is chosen.
void Preview::stayAwake()
{
    m_shell.care()->order(SleepSchedule::Order::Wake);
}

void Preview::setTime(const QDateTime& time)
{
    m_otherTime = true;
    m_shell.care()->order(SleepSchedule::Order::Hours);
    m_shell.setExhibitsNow(time);
    m_shell.clock().setWall(time); // tells us too
}

bool Preview::chooseTime(const QString& date, const QString& time)
{
    const QDate day = QDate::fromString(date.trimmed(), QStringLiteral("yyyy-MM-dd"));
    const QTime hour = QTime::fromString(time.trimmed(), QStringLiteral("H:mm"));
    if (!day.isValid() || !hour.isValid())
        return false;
    setTime(QDateTime(day, hour));
    return true;
}

void Preview::moveTime(int minutes)
{
    setTime(m_shell.clock().wall().addSecs(60LL * minutes));
}

void Preview::chooseNow()
{
    m_otherTime = false;
    m_shell.setExhibitsNow({});
    m_shell.clock().setWall(QDateTime::currentDateTime());
    stayAwake();
}

void Preview::chooseNetworkGone(bool gone)
{
    m_networkGone = gone;
    m_shell.setOnline(!gone);
    emit switchesChanged();
}

void Preview::chooseVisitEnds(bool ends)
{
    m_visitEnds = ends;
    emit switchesChanged();
}

/// Whoever writes in an editor touches nothing here, and is still in the middle of a page.
void Preview::keepVisit()
{
    Visit* visit = m_shell.visit();
    if (!m_visitEnds && visit->machine().visit() && !visit->asking())
        visit->touch();
}

void Preview::choosePaused(bool paused)
{
    m_paused = paused;
    m_shell.pause(paused);
    emit switchesChanged();
}

void Preview::attract()
{
    choosePaused(false);
    m_shell.visit()->end(QStringLiteral("left"));
}

void Preview::home()
{
    choosePaused(false);
    if (m_shell.visit()->machine().page() == Page::Asleep)
        m_shell.sleep(false);
    if (m_shell.visit()->asking())
        m_shell.visit()->stay();
    if (m_shell.visit()->machine().visit())
        m_shell.goHome();
    else if (m_shell.exhibition())
        m_shell.visit()->begin();
}

void Preview::reset()
{
    choosePaused(false);
    chooseNetworkGone(false);
    chooseVisitEnds(false);
    chooseNow();
    m_shell.resetComfort();
    m_shell.visit()->setLanguage(m_shell.visit()->languages().value(0));
}

} // namespace vitrine::shell
