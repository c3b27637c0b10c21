// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine::intake {

/// Words from elsewhere as a pack may hold them: good UTF-8 in composed form, lines ending in "\n", no controls, no
/// space at the ends.
[[nodiscard]] std::string cleanText(std::string_view text);
/// The same on one line, with single spaces.
[[nodiscard]] std::string oneLine(std::string_view text);
/// At most `most` letters; what is cut ends in "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);
/// Plain words as CommonMark that shows exactly them.
[[nodiscard]] std::string asMarkdown(std::string_view plain);

[[nodiscard]] bool isUtf8(std::string_view bytes);
/// A text file as UTF-8: by its mark, else UTF-8 if it is that, else UTF-16 by its zeros, else Windows-1252.
[[nodiscard]] std::string decodeText(std::string_view bytes);
/// Bytes in a named character set ("ISO-8859-1"); nothing: there is no such set.
[[nodiscard]] std::optional<std::string> decodeText(std::string_view bytes, const std::string& charset);

/// "Gäste & Straßen 2.jpg" -> "gaeste-strassen-2-jpg": small letters, digits, dashes, at most `most`; may be empty.
[[nodiscard]] std::string idFrom(std::string_view name, std::size_t most = 48);

/// People's order of names: "2.jpg" before "10.jpg", capital and small letters side by side.
[[nodiscard]] bool comesBefore(std::string_view a, std::string_view b);

} // namespace vitrine::intake
