// SPDX-License-Identifier: Apache-2.0
#include "core/pack/due.hpp"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::chrono::local_days kFirstRelease{std::chrono::year(2026) / 1 / 1};
/// Changes that are looked at until the pack's windows and the exhibit's own meet.
constexpr int kMostChanges = 400;

std::optional<LocalMinute> earlier(std::optional<LocalMinute> a, std::optional<LocalMinute> b)
{
    return a && b ? std::min(a, b) : a ? a : b;
}

std::optional<LocalMinute> appears(const Pack& pack, const Schedule& own, LocalMinute now)
{
    std::optional<LocalMinute> at = now;
    for (int change = 0; at && change < kMostChanges; ++change) {
        at = earlier(nextChange(own, *at), nextChange(pack.when, *at));
        if (at && isDue(pack, own, *at))
            return at;
    }
    return std::nullopt;
}

} // namespace

bool isDue(const Pack& pack, const Schedule& of, LocalMinute now)
{
    return now < kFirstRelease || (shownAt(pack.when, now) && shownAt(of, now));
}

std::optional<LocalMinute> nextAppearance(const std::vector<Pack>& packs, LocalMinute now)
{
    std::optional<LocalMinute> next;
    for (const Pack& pack : packs)
        for (const Exhibit& exhibit : pack.exhibits)
            if (!isDue(pack, exhibit.when, now))
                next = earlier(next, appears(pack, exhibit.when, now));
    return next;
}

bool hasSchedules(const Pack& pack)
{
    const auto limited = [](const auto& part) { return !part.when.always(); };
    return !pack.when.always() || std::ranges::any_of(pack.exhibits, limited) ||
           std::ranges::any_of(pack.attract.playlist, limited);
}

} // namespace vitrine
