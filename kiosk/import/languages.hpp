// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/text.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace vitrine::intake {

/// A language tag of another program ("de-DE", "en_GB", "deu", "x-default", "@none") as packs write it: "de", "en",
/// "zh-Hans". Empty: no language is meant.
[[nodiscard]] std::string languageTag(std::string_view foreign);

/// A text as a pack holds it: one string when it is in no language, else a map. Words without a language stand for the
/// languages that have none of their own: under `fallback` when others are named. Null when there are no words.
[[nodiscard]] boost::json::value textValue(const Text& text, std::string_view fallback);

/// The languages of the texts of `value`, in the order they are met.
void collectLanguages(const Text& text, std::vector<std::string>& languages);

} // namespace vitrine::intake
