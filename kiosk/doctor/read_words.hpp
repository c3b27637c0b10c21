// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/media_limits.hpp"
#include "core/pack/medium_use.hpp"
#include "core/pack/text_use.hpp"
#include "core/result.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vitrine::doctor {

/// What vitrine-check says of a pack.
struct Reading {
    Problems problems;
    std::vector<MediumUse> media;
    std::vector<TextUse> texts;
    std::string id;
    std::string version;
};

/// Has a pack read by `program`. Should it die, the file that ended it is a finding. `goOn` is asked often; false
/// cancels.
[[nodiscard]] Result<Reading> readWords(const std::filesystem::path& program, const std::filesystem::path& folder,
                                        const std::vector<std::filesystem::path>& kindFolders,
                                        const MediaLimits& limits, std::chrono::milliseconds silence,
                                        const std::function<bool()>& goOn);

} // namespace vitrine::doctor
