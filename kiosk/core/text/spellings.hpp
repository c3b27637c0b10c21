// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// How what people write may be spelt in a file, the likeliest first: 30.11.2026 as 2026-11-30, "9:00 – 18 Uhr" as
/// 09:00-18:00, 1.0 as 1.0.0, Führung as fuehrung, Englisch as en, “quiz” as quiz. Which of them fits, the caller
/// knows.
[[nodiscard]] std::vector<std::string> otherSpellings(std::string_view written);

/// Small letters, digits and single dashes: "Tür & Tor" as tuer-tor. Empty: nothing is left.
[[nodiscard]] std::string spelledAsId(std::string_view words);

/// What stands between quotes as word processors set them, „so“ or “so”; empty: it does not.
[[nodiscard]] std::string insideCurlyQuotes(std::string_view text);
/// Does it begin with such a quote?
[[nodiscard]] bool beginsWithCurlyQuote(std::string_view text);
/// Does it have one anywhere?
[[nodiscard]] bool hasCurlyQuote(std::string_view text);

} // namespace vitrine
