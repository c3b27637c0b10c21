// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/text_use.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace vitrine::doctor {

/// How a text stands in its place.
struct TextFacts {
    int lines = 0;
    bool wide = false; ///< something in it is wider than the place, however it is broken at words
    std::string word;  ///< the first word that is too wide
    int letters = 0;   ///< where it does not fit: so many of them do, of the word if there is one
};

/// What vitrine-look --texts is asked and answers, a line of JSON for each batch.
[[nodiscard]] boost::json::value textToJson(const TextUse& use);
/// Nothing when the value makes no sense; never throws. Text, language and place alone.
[[nodiscard]] std::optional<TextUse> textFromJson(const boost::json::value& value);
[[nodiscard]] boost::json::value textFactsToJson(const TextFacts& facts);
[[nodiscard]] std::optional<TextFacts> textFactsFromJson(const boost::json::value& value);

/// A finding where `use` does not fit by `facts`.
void judgeText(const TextUse& use, const TextFacts& facts, Problems& problems);

} // namespace vitrine::doctor
