// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/text.hpp"

#include <boost/json/value.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the definitions of all of Exhibitera's apps have in common: JSON by uuid, media in a folder of their own.
namespace vitrine::intake::exhibitera {

/// A member, through as many maps as there are keys; null: it is not there.
[[nodiscard]] const boost::json::value* at(const boost::json::value& from, const std::vector<std::string_view>& keys);
[[nodiscard]] std::string wordsAt(const boost::json::value& from, const std::vector<std::string_view>& keys);

/// The languages of a definition as it names them, the one to begin with first.
[[nodiscard]] std::vector<std::string> languagesOf(const boost::json::value& definition);

/// `words` without the Markdown that a caption of ours does not draw.
[[nodiscard]] std::string plainWords(std::string_view words);

/// A medium of the definition: in ../content, in content, or beside it; nothing: it is not there.
[[nodiscard]] std::optional<std::filesystem::path> mediumOf(const std::filesystem::path& definition,
                                                            const std::string& name);

} // namespace vitrine::intake::exhibitera
