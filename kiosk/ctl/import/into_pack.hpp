// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "ctl/import/taken.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace vitrine::ctl {

/// Where something is taken over to.
struct Destination {
    std::filesystem::path folder;
    bool isPack = false;       ///< it is there and has a pack.yaml; else it is made
    std::set<std::string> ids; ///< of its exhibits
    std::string firstLanguage; ///< of a pack that is there
    std::string manifest = {}; ///< its pack.yaml, to the letter
};

/// Looks at `folder`: a pack, or a place for one. Failing: a folder with something else in it, or a broken pack.yaml.
[[nodiscard]] Result<Destination> lookAt(const std::filesystem::path& folder);

/// What was added, for people who want it gone again.
struct Added {
    std::vector<std::string> files;   ///< "exhibits/harbour.yaml"
    std::vector<std::string> folders; ///< "media/harbour"
    bool playlistLeft = false;        ///< the source has an attract loop, and the pack keeps its own
};

/// Writes what was taken over: a new pack, or exhibits in files of their own and one line each in pack.yaml, which is
/// the last step. Whatever fails, the folder stays as it was. `heading` becomes the comment above each exhibit.
[[nodiscard]] Result<Added> intoPack(const Destination& to, const std::filesystem::path& work, const Taken& taken,
                                     const std::string& language, const std::string& heading);

} // namespace vitrine::ctl
