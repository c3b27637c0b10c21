// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <sys/types.h>

namespace vitrine::daemon {

/// Figures of the machine, measured now and then, because some of them cost a visit to the disk.
struct Machine {
    std::uint64_t diskFree = 0;
    std::uint64_t diskTotal = 0;
    std::uint64_t daemonBytes = 0; ///< resident
    std::uint64_t shellBytes = 0;  ///< resident; 0: no shell

    void measure(const std::filesystem::path& folder, pid_t shell);
};

} // namespace vitrine::daemon
