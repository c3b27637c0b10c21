// SPDX-License-Identifier: Apache-2.0
#include "daemon/staff_desk.hpp"

#include <utility>

namespace vitrine::daemon {

StaffDesk::StaffDesk(Hooks hooks)
    : m_hooks(std::move(hooks))
{
}

void StaffDesk::note(std::string what, std::string target, std::string result)
{
    AuditEntry entry;
    entry.who = "at the screen";
    entry.role = "technician";
    entry.from = "screen";
    entry.what = std::move(what);
    entry.target = std::move(target);
    entry.result = std::move(result);
    m_hooks.audit(std::move(entry));
}

void StaffDesk::heard(const link::StaffStep& step)
{
    if (step.step == "restart")
        m_hooks.restart(); // which notes it
    else if (step.step == "wrong-pin")
        note("service-panel", step.detail, "refused: wrong PIN");
    else
        note("service-panel", step.detail.empty() ? step.step : step.step + ' ' + step.detail, "done");
}

void StaffDesk::heard(const link::Pair& pair)
{
    link::Pairing answer;
    answer.state = "closed";
    if (pair.on && m_door.open) {
        answer.state = "open";
        answer.code = m_door.open();
        answer.seconds = static_cast<int>(m_door.lasts.count());
        answer.listen = m_door.listen;
        answer.port = m_door.port;
        answer.fingerprint = m_door.fingerprint;
        note("login-code", "at the screen", "done");
    } else if (m_door.close) {
        m_door.close();
    }
    m_hooks.send(answer);
}

void StaffDesk::codeIs(std::string_view what)
{
    link::Pairing news;
    news.state = what;
    m_hooks.send(news);
}

} // namespace vitrine::daemon
