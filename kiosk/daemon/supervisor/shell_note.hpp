// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <sys/types.h>

namespace vitrine::daemon {

/// Which process the running shell is, for the daemon that comes after this one: STATE/run/shell.json.
struct ShellNote {
    pid_t pid = 0;
    std::uint64_t startTicks = 0;
};

/// Nothing if there is no note, it is broken, or it is from before the last boot.
[[nodiscard]] std::optional<ShellNote> readShellNote(const std::filesystem::path& file);
[[nodiscard]] Result<void> writeShellNote(const ShellNote& note, const std::filesystem::path& file);

} // namespace vitrine::daemon
