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

/// Calls `work` once with each number below `count`, on as many threads as there are processors, and returns when all
/// is done. What one call throws is thrown to the caller, after the others.
template <class Work>
void sideBySide(std::size_t count, const Work& work)
{
    std::atomic<std::size_t> next = 0;
    const auto takeTurns = [&] {
        for (auto at = next++; at < count; at = next++)
            work(at);
    };
    const auto hands = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
    std::vector<std::future<void>> others; // each waits in its destructor
    for (std::size_t hand = 1; hand < hands; ++hand)
        others.push_back(std::async(kBesideIfThereIsRoom, takeTurns));
    takeTurns();
    for (auto& other : others)
        other.get();
}

} // namespace vitrine
