// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// One screen of a house, and what it should show.
struct ShowroomScreen {
    std::string name; ///< as staff call it
    std::string host; ///< name or address, perhaps with a port
    std::string fingerprint;
    std::string place;
    std::vector<std::string> groups;
    std::vector<std::string> shows; ///< ids of packs: its own, else those of its first group that says any
    std::string when = "idle";      ///< "idle", "now" or a time of day: when it changes over
};

/// All screens of a house as `showroom.yaml` describes them.
struct Showroom {
    std::string name;
    std::map<std::string, std::filesystem::path> packs; ///< id -> archive or folder, absolute
    std::vector<ShowroomScreen> screens;                ///< in the order they were written
};

/// Reads and checks a `showroom.yaml`; a showroom only if no problem is an error. Never throws. The packs it names must
/// be there; what is in them is checked when they are sent.
[[nodiscard]] std::optional<Showroom> readShowroom(const std::filesystem::path& file, Problems& problems);

} // namespace vitrine
