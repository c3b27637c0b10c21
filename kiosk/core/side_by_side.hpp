// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace vitrine {

/// Where a thread is worth it, and else, or where the system has none left, the caller's own turn once it waits.
inline constexpr auto kBesideIfThereIsRoom = std::launch::async | std::launch::deferred;

/// How many threads sideBySide() uses for so much work.
inline std::size_t handsFor(std::size_t count)
{
    return std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
}

/// Calls `work(hand, at)` once with each `at` below `count`, on as many threads as there are processors, and returns
/// when all is done. No two calls at a time have the same `hand`, which is below handsFor(count). What one call throws
/// is thrown to the caller, after the others.
template <class Work>
void sideBySide(std::size_t count, const Work& work)
{
    std::atomic<std::size_t> next = 0;
    const auto takeTurns = [&](std::size_t hand) {
        for (auto at = next++; at < count; at = next++)
            work(hand, at);
    };
    std::vector<std::future<void>> others; // each waits in its destructor
    for (std::size_t hand = 1; hand < handsFor(count); ++hand)
        others.push_back(std::async(kBesideIfThereIsRoom, takeTurns, hand));
    takeTurns(0);
    for (auto& other : others)
        other.get();
}

} // namespace vitrine
