// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Marks words of others as such: nothing in them becomes markup.
[[nodiscard]] std::string escapedForPage(std::string_view text);

/// HTML, written from the top down.
class PageWriter {
public:
    /// Markup of our own.
    PageWriter& raw(std::string_view markup);
    /// Words, ours or others'.
    PageWriter& words(std::string_view text);
    /// Words of a pack, in the language they are found in, with a direction of their own.
    PageWriter& packWords(const Text& text, std::string_view language, const std::vector<std::string>& fallbacks,
                          std::string_view otherwise);
    /// <name class="…">text</name>
    PageWriter& element(std::string_view name, std::string_view cssClass, std::string_view text);
    [[nodiscard]] std::string take() { return std::move(m_page); }

private:
    std::string m_page;
};

} // namespace vitrine
