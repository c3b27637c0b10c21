// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace vitrine::daemon {

/// What one client may cost us. The defaults are safe for a screen in a showroom's network.
struct ServerLimits {
    using Seconds = std::chrono::milliseconds;

    std::size_t headerBytes = 8UL * 1024;
    std::size_t fields = 64;
    std::size_t targetBytes = 2UL * 1024;
    std::size_t jsonBytes = 64UL * 1024;
    std::size_t jsonDepth = 16;
    std::uint64_t packBytes = 8ULL * 1024 * 1024 * 1024;
    std::size_t planBytes = 10UL * 1024 * 1024; ///< sums and signature as JSON, and the sizes
    std::size_t uploads = 1;                    ///< at once

    Seconds handshake{10'000};
    Seconds header{10'000};
    Seconds keepAlive{60'000};
    /// Bodies and answers must move at least `slowestBytes` in every `slowWindow`: 16 KiB/s over 30 s.
    Seconds slowWindow{30'000};
    std::uint64_t slowestBytes = 16ULL * 1024 * 30;

    std::size_t connections = 64;
    std::size_t connectionsPerAddress = 8;
    std::size_t connectionsFromHere = 32; ///< loopback: a browser, the staff tool and a monitor share one address

    double requestsPerSecond = 20; ///< of the requests that cost something; see Route::costly
    double requestBurst = 40;

    Seconds sessionIdle{std::chrono::minutes(15)};
    Seconds sessionAbsolute{std::chrono::hours(8)};
    Seconds loginCode{std::chrono::minutes(10)};
    Seconds firstDelay{1'000}; ///< after a wrong login; doubles up to `longestDelay`
    Seconds longestDelay{std::chrono::minutes(15)};
};

} // namespace vitrine::daemon
