// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// How `vitrined run` was called.
struct RunOptions {
    std::filesystem::path config;
    std::filesystem::path state;
    std::filesystem::path shell;
    std::vector<std::filesystem::path> exhibits;
    std::filesystem::path dashboard;
    std::filesystem::path install;     ///< first content of a screen that has none; may be empty
    std::optional<std::uint16_t> port; ///< instead of what the config says; 0: any that is free
    std::vector<std::string> shellArguments;
    std::string shellUnit;  ///< the systemd unit that is the shell; empty: a child of ours is
    std::string busAddress; ///< instead of the system's bus
    std::filesystem::path panels{"/sys/class/drm"};
};

/// Runs until SIGTERM or SIGINT. The exit code; what kept it from starting is one line on stderr.
[[nodiscard]] int runDaemon(const RunOptions& options);

} // namespace vitrine::daemon
