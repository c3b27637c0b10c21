// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Byte offset -> line and column in letters, both from 1.
class Lines {
public:
    explicit Lines(std::string_view text);
    [[nodiscard]] Place place(const std::string& file, std::size_t offset) const;
    [[nodiscard]] std::string excerpt(std::size_t offset) const;
    /// Line `number`, from 1, without its end; empty: there is none.
    [[nodiscard]] std::string line(int number) const;
    /// Where a tab stands before `offset` with nothing but white space around it; npos: nowhere.
    [[nodiscard]] std::size_t indentingTab(std::size_t offset) const;

private:
    [[nodiscard]] std::size_t begin(std::size_t offset) const;
    [[nodiscard]] std::string lineFrom(std::size_t from) const;

    std::string_view m_text;
    std::vector<std::size_t> m_begins;
    /// The place asked for last: on a line of a million letters the next is counted from there, not from its beginning.
    mutable std::size_t m_lastOffset = 0;
    mutable std::size_t m_lastColumn = 0;
};

/// Refuses what is no text in UTF-8 or carries control characters, before a parser could mend it in silence.
[[nodiscard]] bool checkLetters(std::string_view text, const std::string& file, Problems& problems);

} // namespace vitrine
