// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace vitrine::ctl {

/// What a program that reads files of strangers may use.
struct Confines {
    std::uint64_t memory = 3ULL * 1024 * 1024 * 1024; ///< bytes of address space
    std::uint64_t file = 4ULL * 1024 * 1024 * 1024;   ///< bytes of one file it writes
    std::chrono::seconds processor{300};
    std::chrono::seconds patience{600}; ///< time that goes by
};

/// Holds the calling process to `confines` from now on, and cuts it from the network and from other processes. For a
/// process of one thread, before it becomes the program. @return null; else what could not be had, as the system says
[[nodiscard]] const char* confine(const Confines& confines) noexcept;

} // namespace vitrine::ctl
