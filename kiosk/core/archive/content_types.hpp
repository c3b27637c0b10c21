// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vitrine {

/// Why a file of this name has no place in a pack, as a whole sentence; nothing: it may. A pack is data: the list says
/// what may come in, and everything else (programs, scripts, QML, libraries, fonts, archives) stays out.
[[nodiscard]] std::optional<Words> whyNotContent(std::string_view name);

/// The same by a file's first bytes: programs, scripts and archives that wear another name.
[[nodiscard]] std::optional<Words> whyNotContent(std::string_view name, std::span<const std::byte> start);
inline constexpr std::size_t kContentStart = 512; ///< so many first bytes are enough to tell

} // namespace vitrine
