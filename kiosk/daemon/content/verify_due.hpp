// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"

#include <chrono>
#include <filesystem>
#include <optional>

namespace vitrine::daemon {

/// What decides whether everything that is kept is read again now.
struct VerifyMoment {
    std::chrono::system_clock::time_point now;
    std::optional<std::chrono::system_clock::time_point> last; ///< when it was read to its end
    std::chrono::seconds sinceStart{};                         ///< of the daemon
    bool inUse = false;                                        ///< a visitor is at the screen
};

/// When it has been `verifyEvery` and the house is closed (at night where no hours are given); on a screen that nobody
/// leaves on at night, half as long again and a quarter of an hour after its start. Never while somebody uses it.
[[nodiscard]] bool isVerifyDue(const VerifyMoment& moment, std::chrono::hours verifyEvery, const Hours& hours);

/// When everything was read last is kept in a small file; nothing: never, or that is not known any more.
[[nodiscard]] std::optional<std::chrono::system_clock::time_point> lastVerified(const std::filesystem::path& file);
void noteVerified(const std::filesystem::path& file, std::chrono::system_clock::time_point when, bool whole);

} // namespace vitrine::daemon
