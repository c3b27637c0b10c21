// SPDX-License-Identifier: Apache-2.0
#include "shell/visit/visit.hpp"

#include <algorithm>

namespace vitrine::shell {

QString pageName(Page page)
{
    switch (page) {
    case Page::Attract:
        return QStringLiteral("attract");
    case Page::Home:
        return QStringLiteral("home");
    case Page::Exhibit:
        return QStringLiteral("exhibit");
    case Page::StillThere:
        return QStringLiteral("still-there");
    case Page::Pause:
        return QStringLiteral("pause");
    case Page::Asleep:
        return QStringLiteral("asleep");
    }
    return {};
}

Visit::Visit(VisitRules rules, ShellClock& clock, QObject* parent)
    : QObject(parent)
    , m_machine(rules)
    , m_clock(clock)
    , m_timer(clock)
{
    connect(&m_timer, &ClockTimer::timeout, this, &Visit::tick);
}

QString Visit::page() const
{
    return pageName(m_machine.page());
}

QString Visit::below() const
{
    return pageName(m_machine.below());
}

int Visit::secondsInAll() const
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_machine.patience().answer).count());
}

void Visit::setLanguages(const QStringList& languages)
{
    if (languages == m_languages)
        return;
    m_languages = languages;
    emit languagesChanged();
    setFirstLanguage(m_firstLanguage);
}

void Visit::setFirstLanguage(const QString& language)
{
    m_firstLanguage = m_languages.contains(language) ? language : m_languages.value(0);
    if (!m_machine.visit() || !m_languages.contains(m_language))
        setLanguage(m_firstLanguage);
}

void Visit::setLanguage(const QString& language)
{
    if (language == m_language || !m_languages.contains(language))
        return;
    m_language = language;
    emit languageChanged();
    if (m_machine.visit())
        emit languageChosen(language);
}

bool Visit::touch()
{
    bool woke = false;
    tell({}, [&] { woke = m_machine.touch(m_clock.now()); });
    return woke;
}

void Visit::begin()
{
    tell({}, [&] { m_machine.begin(m_clock.now()); });
}

void Visit::pause(bool on)
{
    tell(QStringLiteral("pause"), [&] { m_machine.pause(on); });
}

void Visit::sleep(bool on)
{
    tell({}, [&] { m_machine.sleep(on); });
}

void Visit::engage(Busy what, bool on)
{
    tell({}, [&] { m_machine.engage(what, on, m_clock.now()); });
}

bool Visit::open(const QString& exhibit, std::optional<Patience> own)
{
    bool done = false;
    tell({}, [&] { done = m_machine.open(exhibit.toStdString(), m_clock.now(), own); });
    return done;
}

void Visit::home()
{
    tell({}, [&] { m_machine.home(m_clock.now()); });
}

void Visit::stay()
{
    tell({}, [&] { m_machine.stay(m_clock.now()); });
}

void Visit::moreTime()
{
    tell({}, [&] { m_machine.moreTime(m_clock.now()); });
}

void Visit::wishTime(bool more)
{
    tell({}, [&] { m_machine.wishTime(more, m_clock.now()); });
}

void Visit::end(const QString& how)
{
    tell(how, [&] { m_machine.end(); });
}

void Visit::tick()
{
    tell(QStringLiteral("idle"), [&] { m_machine.tick(m_clock.now()); });
}

void Visit::tell(const QString& how, const std::function<void()>& step)
{
    const Page page = m_machine.page();
    const Page below = m_machine.below();
    const QString exhibit = this->exhibit();
    const bool visit = m_machine.visit();
    const bool patient = m_machine.patient();
    step();
    arm();
    const bool moved = page != m_machine.page() || below != m_machine.below() || exhibit != this->exhibit();
    if (moved && !exhibit.isEmpty() && exhibit != this->exhibit())
        emit closed(exhibit);
    if (visit && !m_machine.visit()) {
        emit ended(how);
        setLanguage(m_firstLanguage);
    }
    if (!visit && m_machine.visit())
        emit begun();
    if (moved && !this->exhibit().isEmpty() && exhibit != this->exhibit())
        emit opened(this->exhibit());
    if (moved)
        emit changed();
    if (patient != m_machine.patient())
        emit patientChanged();
}

void Visit::arm()
{
    const auto now = m_clock.now();
    const int left = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_machine.remaining(now)).count());
    if (left != m_secondsLeft) {
        m_secondsLeft = left;
        emit secondsLeftChanged();
    }
    const auto due = m_machine.due();
    if (!due) {
        m_timer.stop();
        return;
    }
    auto next = *due;
    if (left > 0) // the number changes each second
        next = std::min(next, now + m_machine.remaining(now) - std::chrono::seconds(left - 1));
    m_timer.startAt(next);
}

} // namespace vitrine::shell
