// SPDX-License-Identifier: Apache-2.0
// Packs that nobody trusted has signed: stored, and not shown until staff have decided.
#include "daemon/content/content.hpp"

#include "daemon/content/on_pool.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace vitrine::daemon {

namespace json = boost::json;

net::awaitable<Result<json::object>> Content::keepForStaff(std::string operation, Installed installed, Actor actor)
{
    const auto pack = installed.pack;
    const auto name = pack.id + " " + pack.version;
    if (std::count(m_held.begin(), m_held.end(), pack) == 0)
        m_held.push_back(pack);
    const std::function<Catalogue()> read = [this, known = m_catalogue, held = m_held] {
        return readCatalogue(m_store, m_rules.kinds, known, held);
    };
    m_catalogue = co_await onPool(m_pool, read);
    m_hooks.changed();
    audit("install", name, actor, "waits for staff");
    m_operations.end(operation, "done", name + " is checked; staff decide whether it shows", {}, installed.findings);
    json::object result{{"pack", {{"id", pack.id}, {"version", pack.version}}},
                        {"generation", m_catalogue.current},
                        {"findings", problemsToJson(installed.findings)},
                        {"operation", operation},
                        {"held", true},
                        {"stranger", installed.stranger}};
    co_return result;
}

bool Content::hold(const PackRef& pack)
{
    if (!m_store.receipt(pack))
        return false;
    if (std::count(m_held.begin(), m_held.end(), pack) == 0)
        m_held.push_back(pack);
    return true;
}

json::object Content::changeBy(const PackRef& pack) const
{
    json::object change{{"replaces", nullptr}, {"exhibits", 0}, {"new", 0}, {"gone", 0}};
    const auto* after = m_catalogue.summary(pack);
    const auto* current = m_catalogue.generation(m_catalogue.current);
    const PackSummary* before = nullptr;
    if (current != nullptr)
        for (const auto& shown : current->packs)
            if (shown.id == pack.id)
                before = m_catalogue.summary(shown);
    if (after == nullptr)
        return change;
    const auto missingIn = [](const PackSummary& of, const PackSummary* in) {
        return std::count_if(of.exhibits.begin(), of.exhibits.end(), [&](const auto& exhibit) {
            return in == nullptr || std::none_of(in->exhibits.begin(), in->exhibits.end(),
                                                 [&](const auto& other) { return other.id == exhibit.id; });
        });
    };
    change["exhibits"] = after->exhibits.size();
    change["new"] = missingIn(*after, before);
    if (before != nullptr) {
        change["replaces"] = before->pack.version;
        change["gone"] = missingIn(*before, after);
    }
    return change;
}

} // namespace vitrine::daemon
