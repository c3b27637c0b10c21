// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// A semantic version, as semver.org orders it. Numbers with leading zeros ("2026.08.0") are taken by their value.
struct Version {
    std::uint64_t major = 0;
    std::uint64_t minor = 0;
    std::uint64_t patch = 0;
    std::vector<std::string> preRelease; ///< empty: a release, which comes after all of its pre-releases
};

/// Nothing if `text` is not a version. Build words ("+…") are allowed and do not count.
[[nodiscard]] std::optional<Version> parseVersion(std::string_view text);
[[nodiscard]] std::weak_ordering compareVersions(const Version& a, const Version& b);

} // namespace vitrine
