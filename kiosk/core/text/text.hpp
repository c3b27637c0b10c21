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

/// Where a text is missing: language -> the languages tried in its place, in order.
using Fallbacks = std::map<std::string, std::vector<std::string>>;

[[nodiscard]] Text textFromJson(const boost::json::value& value);

/// The words to show for `language`: that language, its parent ("de-simple" -> "de"), then `fallbacks` in order, then
/// whatever there is. `found`, when given, receives the language the words are in.
[[nodiscard]] std::string localise(const Text& text, std::string_view language,
                                   const std::vector<std::string>& fallbacks, std::string* found = nullptr);

/// The same with a declared order: that language, what is declared for it, its parents, each with what is declared for
/// it, `others` in order, then whatever there is.
[[nodiscard]] std::string localise(const Text& text, std::string_view language, const Fallbacks& declared,
                                   const std::vector<std::string>& others, std::string* found = nullptr);

/// Can whoever chose `wanted` be given words in `given` without being told? They can for words without a language and
/// for a region of the same language, but who asked for easy words is told of others.
[[nodiscard]] bool speaks(std::string_view given, std::string_view wanted);

/// Does a line of a paragraph end where it was written so, or where it is full?
enum class LineEnds { Flow, Kept };

/// CommonMark as a list of blocks, HTML and images kept as literal text:
/// `[{type: "heading"|"paragraph"|"quote"|"item"|"rule"|"code", level: n, ordered: bool, number: n,
///    runs: [{text: "…", strong: bool, emphasis: bool, code: bool}]}]`. Links keep their words and lose their target.
[[nodiscard]] boost::json::array markdownBlocks(std::string_view markdown, LineEnds lines = LineEnds::Flow);

/// Blocks of a body in an easy language (lines kept: they are broken by sense) with a paragraph for every sentence.
[[nodiscard]] boost::json::array sentencesApart(const boost::json::array& blocks);

/// A body as blocks in `language`, as localise() finds it; in an easy language with a paragraph for every sentence.
[[nodiscard]] boost::json::array localiseBody(const Text& body, std::string_view language, const Fallbacks& declared,
                                              const std::vector<std::string>& others, std::string* found = nullptr);

} // namespace vitrine
