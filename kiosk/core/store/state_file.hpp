// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/json/object.hpp>

#include <filesystem>

namespace vitrine {

/// The store's own small JSON files. Each says its format; one from the future, cut off or filled with zeros is
/// Unreadable, never half taken.
inline constexpr int kStateFormat = 1;

[[nodiscard]] Result<boost::json::object> readStateFile(const std::filesystem::path& file,
                                                        std::size_t limit = 1024UL * 1024);
/// Adds the format and replaces the file in one step, synced.
[[nodiscard]] Result<void> writeStateFile(const std::filesystem::path& file, boost::json::object state);

} // namespace vitrine
