// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// UTF-8 as it is met in files of people: one code point after the other, nothing assumed about its quality.
struct Letter {
    char32_t code = 0;
    std::size_t bytes = 1;
    bool valid = false; ///< false: the byte begins no well-formed code point (RFC 3629)
};

/// The code point that begins at `at`, which must be inside `text`.
[[nodiscard]] Letter letterAt(std::string_view text, std::size_t at);
/// The code points of `text`, each as its bytes; a stray byte stands alone.
[[nodiscard]] std::vector<std::string> letters(std::string_view text);
[[nodiscard]] std::size_t countLetters(std::string_view text);

/// A code point no text of ours may carry: C0 and C1 controls but tab and line ends, DEL, the non-characters.
[[nodiscard]] bool isControl(char32_t code);
/// `text` fit for a terminal or a log: controls, stray bytes and what turns the direction of writing are spelled out.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace vitrine
