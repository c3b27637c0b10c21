// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace vitrine::shell {

/// What a technician at the screen wants to know of this computer, read when asked.
struct MachineFacts {
    QStringList addresses; ///< of interfaces that are up, loopback apart
    bool connected = false;
    std::optional<std::uint64_t> freeBytes;
    std::optional<double> celsius; ///< the hottest sensor
    std::optional<std::chrono::seconds> uptime;
};

/// `store`: where content is kept; empty: no store. `system`: "/", or a folder that a test has made.
[[nodiscard]] MachineFacts readMachineFacts(const std::filesystem::path& store,
                                            const std::filesystem::path& system = "/");

} // namespace vitrine::shell
