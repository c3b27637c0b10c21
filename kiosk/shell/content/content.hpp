// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/pack/pack.hpp"
#include "core/result.hpp"
#include "shell/content/file_stamps.hpp"

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace vitrine::shell {

/// Where the content comes from: one pack folder, alone, or the store of a screen.
struct ContentSource {
    std::filesystem::path pack;
    std::filesystem::path store;
};

/// All that is shown together, read and checked: a generation's packs, or one pack folder. Plain data; made on a worker
/// thread and not changed after.
struct Content {
    bool isUnsigned = false; ///< one of its packs came to the store without a signature that counts
    int generation = 0;      ///< 0: a pack folder
    std::vector<Pack> packs;
    std::shared_ptr<const Kinds> kinds;
    std::set<std::filesystem::path> upright; ///< pictures of the playlists that are higher than wide
    Problems warnings;
    FileStamps stamps; ///< of a preview
};

/// Reads generation `number` of the store (0: the current one), or the pack folder. For a worker thread.
/// A store's media were checked when they were installed, so only the words are read again; a pack folder's media are
/// looked at by checkMedia(). The generation is refused as a whole when one of its packs is.
[[nodiscard]] Result<Content> readContent(const ContentSource& source, int number, std::shared_ptr<const Kinds> kinds,
                                          ReadDepth depth = ReadDepth::Words);

/// Everything that is wrong with a pack folder, its media too. May take as long as reading them.
[[nodiscard]] Problems checkMedia(const std::filesystem::path& pack, const Kinds& kinds);

} // namespace vitrine::shell
