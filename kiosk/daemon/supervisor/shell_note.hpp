// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "daemon/supervisor/shell_process.hpp"

#include <filesystem>
#include <optional>

namespace vitrine::daemon {

/// Which process the running shell is, for the daemon that comes after this one: STATE/run/shell.json.
/// Nothing if there is no note, it is broken, or it is from before the last boot.
[[nodiscard]] std::optional<ProcessId> readShellNote(const std::filesystem::path& file);
[[nodiscard]] Result<void> writeShellNote(const ProcessId& shell, const std::filesystem::path& file);

} // namespace vitrine::daemon
