// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <vector>

namespace vitrine::doctor {

/// Files and folders with all below them. What is not there is nothing.
struct Leave {
    std::vector<std::filesystem::path> readable;
    std::filesystem::path writable;                ///< a folder to read, write, make and delete in; empty: none
    std::vector<std::filesystem::path> executable; ///< programs that it may become
};

/// From now on this program does with files what `leave` says and nothing else (Landlock). No failure on a kernel that
/// does not know it. Wants no_new_privs.
[[nodiscard]] Result<void> keepTo(const Leave& leave);

} // namespace vitrine::doctor
