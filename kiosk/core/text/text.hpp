// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/value.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// A text for visitors: language (BCP 47) -> words. A text that is the same in every language has the one key "".
using Text = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] Text textFromJson(const boost::json::value& value);

/// The words to show for `language`: that language, its parent ("de-simple" -> "de"), then `fallbacks` in order, then
/// whatever there is. `found`, when given, receives the language the words are in.
[[nodiscard]] std::string localise(const Text& text, std::string_view language,
                                   const std::vector<std::string>& fallbacks, std::string* found = nullptr);

/// CommonMark as a list of blocks, HTML and images kept as literal text:
/// `[{type: "heading"|"paragraph"|"quote"|"item"|"rule"|"code", level: n, ordered: bool, number: n,
///    runs: [{text: "…", strong: bool, emphasis: bool, code: bool}]}]`. Links keep their words and lose their target.
[[nodiscard]] boost::json::array markdownBlocks(std::string_view markdown);

} // namespace vitrine
