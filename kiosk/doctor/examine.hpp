// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/media_limits.hpp"
#include "core/pack/kind.hpp"
#include "core/result.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// The pack doctor: the whole check of a pack, its media really opened, in programs that a hostile file can at worst
/// end.
namespace vitrine::doctor {

struct Examination {
    Problems problems; ///< sorted
    std::string id;    ///< of a pack whose words and names are without errors
    std::string version;
    std::size_t media = 0; ///< files that were opened
};

struct ExamineOptions {
    bool decode = true;                        ///< open pictures, films and sounds
    MediaLimits limits = {};                   ///< of the screen that is to show it
    unsigned jobs = 0;                         ///< programs at one time; 0: one for each core
    std::filesystem::path programs = {};       ///< where vitrine-check and vitrine-look are; empty: beside this program
    std::chrono::milliseconds silence{30'000}; ///< a program that says nothing for so long is ended
};

/// Media looked at, and how many there are. False cancels. Called at least every 100 ms.
using ExamineProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Checks the pack in `folder` with the kinds below `kindFolders`. Findings about the pack are in the Examination; an
/// Error means that it could not be examined: the programs are missing, or it was cancelled. Blocking, and may take as
/// long as decoding every film. Each call has programs of its own, so several threads may call it.
[[nodiscard]] Result<Examination> examine(const std::filesystem::path& folder,
                                          const std::vector<std::filesystem::path>& kindFolders,
                                          const ExamineOptions& options = {}, const ExamineProgress& progress = {});

/// Where `kinds` were found, each folder once.
[[nodiscard]] std::vector<std::filesystem::path> foldersOf(const Kinds& kinds);

/// NotFound with a sentence when a program is missing that examine() would start.
[[nodiscard]] Result<void> findPrograms(const ExamineOptions& options = {});

} // namespace vitrine::doctor
