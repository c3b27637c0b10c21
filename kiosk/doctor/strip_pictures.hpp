// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/splice.hpp"
#include "core/problem.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vitrine::doctor {

struct Stripping {
    std::filesystem::path program; ///< vitrine-strip; empty: beside this program
    std::filesystem::path memory;  ///< a folder to remember in what was found; empty: none
    std::chrono::milliseconds silence{30'000};
};

/// What of a pack's pictures does not go into its archive.
struct StrippedPictures {
    Splices splices;   ///< for those that have something
    Problems findings; ///< for each of these; and for each whose notes cannot be read
};

/// Has the notes of all pictures among `files` (as packFiles() names them) read, in a program that a hostile one can at
/// worst end; that one then is packed as it is, and said. What is known of a file that has not changed is not asked
/// again. `goOn` hears how many of how many are done; false cancels.
[[nodiscard]] Result<StrippedPictures> stripPictures(const std::filesystem::path& pack,
                                                     const std::vector<std::string>& files, const Stripping& stripping,
                                                     const std::function<bool(std::size_t, std::size_t)>& goOn);

} // namespace vitrine::doctor
