// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// The text of a file of ours; nothing if it is missing, unreadable or larger than a mebibyte.
[[nodiscard]] std::optional<std::string> readSmallFile(const std::filesystem::path& file);
/// Replaces the file in one step: a reader, and a power cut, see the old text or the new one.
[[nodiscard]] Result<void> writeSmallFile(const std::filesystem::path& file, std::string_view text);

} // namespace vitrine::daemon
