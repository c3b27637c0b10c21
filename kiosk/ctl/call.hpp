// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// The staff tool: what people type, and what it answers. Knows core and the control API, not the daemon's inside.
namespace vitrine::ctl {

/// What programs rely on.
enum Exit : int {
    kDone = 0,
    kNo = 1,        ///< the answer is no: problems found, an operation failed
    kWrongCall = 2, ///< the words make no sense
    kUnreachable = 3,
    kNotAllowed = 4,
};

[[nodiscard]] Exit exitOf(const Error& error);
/// Of several answers the one that asks for most attention.
[[nodiscard]] Exit worseOf(Exit a, Exit b);

/// One run of the tool; the verbs leave its exit code in it.
struct Call {
    std::filesystem::path program; ///< the executable, for what lies beside it
    Exit exit = kDone;
};

} // namespace vitrine::ctl
