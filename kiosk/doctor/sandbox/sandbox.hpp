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
    std::vector<std::filesystem::path> readable; ///< what may still be read; more only on an old kernel
    std::filesystem::path writable = {};         ///< the one folder to write in; empty: none
    /// The program it is about to become, and what the system loads that with; nothing: it stays what it is. Becoming
    /// is all: there is never a second process.
    std::vector<std::filesystem::path> executable = {};
    std::uint64_t memory = 0;    ///< bytes of address space; 0: no limit
    std::uint64_t largest = 0;   ///< bytes of one file that it writes
    std::chrono::seconds cpu{0}; ///< 0: no limit; limitCpu() can set another later
    unsigned files = 64;         ///< open at one time
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
