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

bool VisitMachine::open(const std::string& exhibit, Clock::time_point now)
{
    if (m_below != Page::Home || m_answerBy)
        return false;
    m_below = Page::Exhibit;
    m_exhibit = exhibit;
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
    m_engaged = false;
    m_idleSince = now;
}

void VisitMachine::stay(Clock::time_point now)
{
    if (!m_answerBy)
        return;
    m_answerBy.reset();
    m_idleSince = now;
}

void VisitMachine::end()
{
    if (m_below == Page::Pause)
        return;
    m_below = Page::Attract;
    m_exhibit.clear();
    m_engaged = false;
    m_answerBy.reset();
}

void VisitMachine::engage(bool on, Clock::time_point now)
{
    if (m_below != Page::Exhibit || on == m_engaged)
        return;
    // When the film ends the usual time begins anew, but not for one that held the clock as long as it may.
    if (!on && now - m_idleSince < m_rules.engagedLimit)
        m_idleSince = now;
    m_engaged = on;
}

void VisitMachine::pause(bool on)
{
    if (on) {
        end();
        m_below = Page::Pause;
    } else if (m_below == Page::Pause) {
        m_below = Page::Attract;
    }
}

bool VisitMachine::tick(Clock::time_point now)
{
    const auto when = due();
    if (!when || now < *when)
        return false;
    if (m_answerBy)
        end();
    else
        m_answerBy = now + m_rules.answer;
    return true;
}

std::optional<Clock::time_point> VisitMachine::due() const
{
    if (!visit())
        return std::nullopt;
    if (m_answerBy)
        return m_answerBy;
    return m_idleSince + (m_engaged ? std::max(m_rules.engagedLimit, m_rules.ask) : m_rules.ask);
}

std::chrono::milliseconds VisitMachine::remaining(Clock::time_point now) const
{
    if (!m_answerBy)
        return {};
    return std::max(std::chrono::duration_cast<std::chrono::milliseconds>(*m_answerBy - now),
                    std::chrono::milliseconds::zero());
}

} // namespace vitrine::shell
