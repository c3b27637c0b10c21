// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "doctor/facts.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vitrine::doctor {

/// A file of a pack to be opened.
struct Job {
    std::string file;   ///< relative to the pack
    double seconds = 0; ///< how long it claims to play; 0: not at all, or it does not say
};

struct Looking {
    std::filesystem::path program; ///< vitrine-look
    std::filesystem::path pack;
    unsigned programs = 1; ///< at one time
    std::chrono::milliseconds silence{30'000};
};

/// Has every file opened and answers what was learned, in the order of `jobs`. A file that ends the program that opens
/// it costs itself alone: another program goes on with the next. `goOn` hears how many are done; false cancels.
[[nodiscard]] Result<std::vector<Facts>> lookAtMedia(const std::vector<Job>& jobs, const Looking& looking,
                                                     const std::function<bool(std::size_t done)>& goOn);

} // namespace vitrine::doctor
