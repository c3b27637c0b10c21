// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace vitrine {

/// One caption: shown from `begin` until `end`, as plain text (cue tags removed, line breaks kept).
struct Caption {
    std::chrono::milliseconds begin{};
    std::chrono::milliseconds end{};
    std::string text;
};

/// Reads WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format"). A bad cue is a problem and left out; the others
/// stay.
[[nodiscard]] std::vector<Caption> readCaptions(const std::string& vtt, const std::string& name, Problems& problems);

} // namespace vitrine
