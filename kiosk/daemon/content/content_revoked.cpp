// SPDX-License-Identifier: Apache-2.0
// Content that a revoked key has signed: it gives way where the screen's rules say so.
#include "daemon/content/content.hpp"

#include "daemon/content/on_pool.hpp"
#include "daemon/logs.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {

const Actor kTrustRules{"Vitrine", "", "trust"};

std::string printPacks(const std::vector<const PackSummary*>& packs)
{
    std::string text;
    for (const auto* pack : packs)
        text += (text.empty() ? "" : ", ") + pack->pack.id + " " + pack->pack.version;
    return text;
}

} // namespace

void Content::trust(TrustRules rules)
{
    m_rules.trust = std::move(rules);
    if (m_rules.trust.withdraw)
        net::co_spawn(m_executor, withdrawRevoked(), logFailure("withdrawing what a revoked key has signed"));
}

std::vector<const PackSummary*> Content::revokedIn(const Generation* generation) const
{
    std::vector<const PackSummary*> found;
    if (generation == nullptr || !m_rules.trust.withdraw)
        return found;
    for (const auto& pack : generation->packs)
        if (const auto* summary = m_catalogue.summary(pack);
            summary != nullptr && isRevoked(summary->keyId, m_rules.trust))
            found.push_back(summary);
    return found;
}

std::optional<Error> Content::whyNotShown(int generation) const
{
    const auto revoked = revokedIn(m_catalogue.generation(generation));
    if (revoked.empty())
        return std::nullopt;
    return Error{Errc::Refused, phrase("generation {} has {}, signed with the key {}, which has been revoked",
                                       generation, printPacks(revoked), revoked.front()->keyId)};
}

net::awaitable<void> Content::withdrawRevoked()
{
    while (busy() && !m_stopping)
        co_await m_free.waitFor(1h);
    const auto revoked = revokedIn(m_catalogue.generation(m_catalogue.current));
    if (m_stopping || revoked.empty())
        co_return;
    int target = 0;
    for (const auto& generation : m_catalogue.generations) // newest first
        if (target == 0 && generation.number < m_catalogue.current && !generation.packs.empty() &&
            revokedIn(&generation).empty())
            target = generation.number;

    FaultEntry fault;
    fault.code = "key-revoked";
    const auto names = printPacks(revoked);
    fault.sentence = names + (revoked.size() == 1 ? " was" : " were") + " signed with the key " +
                     revoked.front()->keyId + ", which has been revoked; " +
                     (target != 0 ? "generation " + std::to_string(target) + " returns"
                                  : "nothing else is kept, and the screen is quiet until a pack is installed");
    fault.detail = {{"generation", m_catalogue.current}, {"back_to", target}};
    const auto operation = m_operations.start("withdraw", kTrustRules.who).id;
    begin(operation);
    if (target == 0) {
        const auto made = co_await makeEmpty();
        if (!made) {
            fault.sentence = names + " stays on the screen although its key is revoked: " + made.error().message.en;
            m_hooks.fault(std::move(fault));
            refuse(operation, "withdraw", m_catalogue.name(m_catalogue.current), kTrustRules, made.error());
            m_running.clear();
            m_free.ring();
            co_return;
        }
        target = *made;
    }
    m_hooks.fault(std::move(fault)); // what has gone wrong with the content that shows now, not with the one before
    co_await switchTo(operation, "withdraw", target, When::Now, kTrustRules);
}

net::awaitable<Result<int>> Content::makeEmpty()
{
    struct Made {
        Result<Generation> generation = Error{};
        Catalogue catalogue;
    };
    const std::function<Made()> job = [this, known = m_catalogue, held = m_held]() -> Made {
        auto generation = m_store.addEmptyGeneration(kTrustRules.who);
        return {std::move(generation), readCatalogue(m_store, m_rules.kinds, known, held)};
    };
    auto made = co_await onPool(m_pool, job);
    m_catalogue = std::move(made.catalogue);
    if (!made.generation)
        co_return made.generation.error();
    co_return made.generation->number;
}

} // namespace vitrine::daemon
