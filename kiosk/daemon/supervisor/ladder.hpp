// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "daemon/clock.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// One unwanted end of the shell.
struct Death {
    BootTime at;
    std::string exhibit;                ///< open at that moment, else empty
    std::chrono::milliseconds lived{0}; ///< since its start
};

/// What the ladder remembers; it outlives the daemon.
struct History {
    std::vector<Death> deaths;         ///< oldest first, those of the last ten minutes
    std::vector<std::string> setAside; ///< exhibits that are not to be opened
    std::optional<BootTime> changedAt; ///< when the content last changed and has not been taken back since
};

/// What to do after a death. Rungs: restart; set the exhibit aside; take the content back.
struct Step {
    std::chrono::milliseconds wait{0}; ///< before the next start
    std::string setAside;              ///< this exhibit too; empty: none
    bool takeBack = false;             ///< the content before the last change is to come back
    bool operator==(const Step&) const = default;
};

/// Pure: the time is an argument. `history` already contains the death that is answered.
[[nodiscard]] Step nextStep(const History& history, BootTime now);

/// Forgets deaths that no rung looks at any more.
void forgetOld(History& history, BootTime now);

/// A broken or missing file is an empty history: a screen must start whatever a power cut left. Deaths from before the
/// last boot are forgotten, exhibits stay set aside.
[[nodiscard]] History readHistory(const std::filesystem::path& file);
[[nodiscard]] Result<void> writeHistory(const History& history, const std::filesystem::path& file);

} // namespace vitrine::daemon
