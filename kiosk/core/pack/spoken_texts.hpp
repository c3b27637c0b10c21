// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Words of an exhibit as a voice needs to know them.
struct SpokenText {
    std::string words;     ///< as they are shown; of a body, one block
    std::string language;  ///< BCP 47, what they are really in; empty: the same in every language
    std::string recording; ///< absolute path of a sound in which somebody reads them; empty: nobody has
    int together = 0;      ///< texts that one recording reads, all of them, share a number
};

/// Title, line and every text of the settings of an exhibit when `language` is shown. `kind` null: title and line only.
[[nodiscard]] std::vector<SpokenText> spokenTexts(const Pack& pack, const Exhibit& exhibit, const Kind* kind,
                                                  std::string_view language, const Fallbacks& declared = {});

/// What a schema calls a recording: language -> file. One file alone is in the pack's first language.
[[nodiscard]] Text recordingFromJson(const boost::json::value& value, std::string_view firstLanguage);

} // namespace vitrine
