// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::daemon {

/// Sends the log to stderr and keeps its last lines in memory. What people or programs outside wrote may be part of a
/// message: control characters are printed as escapes, so that one message stays one line.
void startLog();

/// The last `lines` lines, oldest first, of the log of "daemon" (kept in memory) or "shell" (`shellLog`'s tail).
[[nodiscard]] std::vector<std::string> logs(std::string_view of, int lines, const std::filesystem::path& shellLog);

/// The completion handler of a coroutine nobody waits for: an exception is an error of ours and is logged.
[[nodiscard]] std::function<void(std::exception_ptr)> logFailure(std::string what);

} // namespace vitrine::daemon
