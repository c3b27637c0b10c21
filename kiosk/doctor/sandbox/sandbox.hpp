// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

/// What a program gives up before it opens a file that somebody else has written. A fault in a decoder can then end the
/// program and do nothing else: no network, no other program, no writing, nothing read but what was named.
namespace vitrine::doctor {

struct Sandbox {
    std::vector<std::filesystem::path> readable; ///< folders that may still be read; others only on an old kernel
    std::uint64_t memory = 0;                    ///< bytes of address space; 0: no limit
    std::chrono::seconds cpu{0};                 ///< 0: no limit; limitCpu() can set another later
    unsigned files = 64;                         ///< open at one time
};

/// Closes every door at once and for ever. For the main thread, before there is a second one, and after everything is
/// loaded that is needed from elsewhere. Fails when the kernel knows no seccomp; does without Landlock where there is
/// none.
[[nodiscard]] Result<void> enterSandbox(const Sandbox& sandbox);

/// So much processor time from now on, or the system ends this program (SIGXCPU).
void limitCpu(std::chrono::seconds most);

/// Ends this program with the thread that started it.
void endWithParent();

} // namespace vitrine::doctor
