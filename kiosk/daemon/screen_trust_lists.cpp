// SPDX-License-Identifier: Apache-2.0
// Whom the screen trusts, and the lists that say it anew.
#include "daemon/screen_kiosk.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

namespace json = boost::json;

json::object ScreenKiosk::trust() const
{
    return m_trust.toJson();
}

Result<json::object> ScreenKiosk::takeTrustList(const SignedTrustList& list, Actor actor)
{
    AuditEntry entry;
    entry.who = actor.who;
    entry.role = actor.role;
    entry.from = actor.from;
    entry.what = "trust-list";
    const auto taken = m_trust.take(list);
    if (m_trust.number() != 0)
        entry.target = "list " + std::to_string(m_trust.number());
    entry.result = taken ? (*taken ? "done" : "done: it counted already") : "refused: " + taken.error().message.en;
    m_parts.record.note(std::move(entry));
    m_content.trust(m_trust.rules());
    shellChanged();
    if (!taken) {
        spdlog::warn("a trust list from {} is refused: {}", actor.who, taken.error().message.en);
        return taken.error();
    }
    spdlog::info("trust list {} counts, from {}", m_trust.number(), actor.who);
    auto result = m_trust.summary();
    result["changed"] = *taken;
    return result;
}

} // namespace vitrine::daemon
