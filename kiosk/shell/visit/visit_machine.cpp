// SPDX-License-Identifier: Apache-2.0
#include "shell/visit/visit_machine.hpp"

#include <algorithm>

namespace vitrine::shell {

VisitMachine::VisitMachine(VisitRules rules)
    : m_rules(rules)
{
}

Page VisitMachine::page() const
{
    return m_answerBy ? Page::StillThere : m_below;
}

bool VisitMachine::touch(Clock::time_point now)
{
    if (m_below == Page::Asleep)
        return true;
    if (m_below == Page::Attract) {
        begin(now);
        return true;
    }
    if (m_answerBy) // the page itself says what was answered; here the finger only gets the time to be lifted
        m_answerBy = std::max(*m_answerBy, now + m_rules.grace);
    else
        m_idleSince = now;
    return false;
}

void VisitMachine::begin(Clock::time_point now)
{
    if (m_below != Page::Attract)
        return;
    m_below = Page::Home;
    m_idleSince = now;
}

bool VisitMachine::open(const std::string& exhibit, Clock::time_point now, std::optional<Patience> own)
{
    if (m_below != Page::Home || m_answerBy)
        return false;
    m_below = Page::Exhibit;
    m_exhibit = exhibit;
    m_own = own;
    m_idleSince = now;
    return true;
}

void VisitMachine::home(Clock::time_point now)
{
    if (m_below != Page::Exhibit)
        return;
    // An exhibit may end by itself under the question; whether somebody is there is still to be answered then.
    m_below = Page::Home;
    m_exhibit.clear();
    m_own.reset();
    m_film = false;
    m_idleSince = now;
}

void VisitMachine::stay(Clock::time_point now)
{
    if (!m_answerBy)
        return;
    m_answerBy.reset();
    m_idleSince = now;
}

void VisitMachine::moreTime(Clock::time_point now)
{
    if (!m_answerBy)
        return;
    m_factor = std::min(2 * m_factor, kMostPatience);
    stay(now);
}

void VisitMachine::wishTime(bool more, Clock::time_point now)
{
    if (!visit())
        return;
    m_factor = more ? std::max(2, m_factor) : 1;
    m_idleSince = now; // whoever wishes is there
}

void VisitMachine::end()
{
    if (!visit())
        return;
    m_below = rest();
    m_exhibit.clear();
    m_own.reset();
    m_factor = 1;
    m_film = false;
    m_reading = false;
    m_answerBy.reset();
}

void VisitMachine::engage(Busy what, bool on, Clock::time_point now)
{
    if (what == Busy::Film ? m_below != Page::Exhibit : !visit())
        return;
    const bool before = engaged();
    (what == Busy::Film ? m_film : m_reading) = on;
    // When it ends the usual time begins anew, but not for one that held the clock as long as it may.
    if (before && !engaged() && now - m_idleSince < m_rules.engagedLimit)
        m_idleSince = now;
}

void VisitMachine::pause(bool on)
{
    m_pauseAsked = on;
    if (on)
        end();
    if (!visit())
        m_below = rest();
}

void VisitMachine::sleep(bool on)
{
    m_sleepAsked = on;
    if (!visit())
        m_below = rest();
}

Page VisitMachine::rest() const
{
    return m_sleepAsked ? Page::Asleep : m_pauseAsked ? Page::Pause : Page::Attract;
}

Patience VisitMachine::patience() const
{
    const Patience one = m_own.value_or(Patience{m_rules.ask, m_rules.answer});
    return {one.ask * m_factor, one.answer * m_factor};
}

bool VisitMachine::tick(Clock::time_point now)
{
    const auto when = due();
    if (!when || now < *when)
        return false;
    if (m_answerBy)
        end();
    else
        m_answerBy = now + patience().answer;
    return true;
}

std::optional<Clock::time_point> VisitMachine::due() const
{
    if (!visit())
        return std::nullopt;
    if (m_answerBy)
        return m_answerBy;
    return m_idleSince + (engaged() ? std::max(m_rules.engagedLimit, patience().ask) : patience().ask);
}

std::chrono::milliseconds VisitMachine::remaining(Clock::time_point now) const
{
    if (!m_answerBy)
        return {};
    return std::max(std::chrono::duration_cast<std::chrono::milliseconds>(*m_answerBy - now),
                    std::chrono::milliseconds::zero());
}

} // namespace vitrine::shell
