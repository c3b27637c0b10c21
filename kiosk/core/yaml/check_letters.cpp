// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/check_letters.hpp"

#include "core/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace vitrine {

namespace {

/// A wrong file has thousands of wrong letters; nobody reads more than a few.
constexpr int kMostFindings = 20;

std::string hex(char32_t code)
{
    std::array<char, 16> room{};
    const int length = std::snprintf(room.data(), room.size(), "%02X", static_cast<unsigned>(code));
    return {room.data(), static_cast<std::size_t>(std::max(length, 0))};
}

Words whatElse(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return phrase("the file is written in UTF-16");
    // One control character in a text is a slip, and has a place; many are a program, a picture or another encoding.
    const auto head = text.substr(0, 512);
    const auto controls = static_cast<std::size_t>(
        std::ranges::count_if(head, [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r'; }));
    if (controls > std::max<std::size_t>(1, head.size() / 20))
        return phrase("this is not a text file");
    return {};
}

} // namespace

Lines::Lines(std::string_view text)
    : m_text(text)
    , m_begins{0}
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        m_begins.push_back(at + 1);
}

std::size_t Lines::begin(std::size_t offset) const
{
    return *(std::upper_bound(m_begins.begin(), m_begins.end(), offset) - 1);
}

Place Lines::place(const std::string& file, std::size_t offset) const
{
    offset = std::min(offset, m_text.size());
    const auto line = std::upper_bound(m_begins.begin(), m_begins.end(), offset) - m_begins.begin();
    const auto from = m_begins[static_cast<std::size_t>(line - 1)];
    const bool goesOn = m_lastOffset >= from && m_lastOffset <= offset;
    const auto counted = goesOn ? m_lastOffset : from;
    m_lastColumn = (goesOn ? m_lastColumn : 0) + countLetters(m_text.substr(counted, offset - counted));
    m_lastOffset = offset;
    return {file, static_cast<int>(line), static_cast<int>(m_lastColumn) + 1, 1};
}

std::string Lines::lineFrom(std::size_t from) const
{
    std::string line(m_text.substr(from, m_text.find('\n', from) - from));
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

std::string Lines::excerpt(std::size_t offset) const
{
    return lineFrom(begin(std::min(offset, m_text.size())));
}

std::string Lines::line(int number) const
{
    const bool known = number >= 1 && std::cmp_less_equal(number, m_begins.size());
    return known ? lineFrom(m_begins[static_cast<std::size_t>(number - 1)]) : std::string();
}

std::size_t Lines::indentingTab(std::size_t offset) const
{
    offset = std::min(offset, m_text.size());
    const auto from = begin(offset);
    const auto first = m_text.find_first_not_of(" \t", from);
    if (first < offset)
        return std::string_view::npos;
    const auto tab = m_text.substr(from, offset - from).find('\t');
    return tab == std::string_view::npos ? tab : from + tab;
}

bool checkLetters(std::string_view text, const std::string& file, Problems& problems)
{
    if (const auto other = whatElse(text); !other.empty()) {
        problems.push_back(
            {Severity::Error, "not-utf8", {file, 0, 0, 0}, other, phrase("save it as plain text in UTF-8"), {}});
        return false;
    }
    const Lines lines(text);
    int findings = 0;
    for (std::size_t at = 0; at < text.size() && findings < kMostFindings;) {
        const auto letter = letterAt(text, at);
        if (!letter.valid) {
            problems.push_back({Severity::Error, "not-utf8", lines.place(file, at),
                                phrase("the byte {} is not UTF-8", hex(letter.code)), phrase("save the file as UTF-8"),
                                lines.excerpt(at)});
            ++findings;
        } else if (isControl(letter.code)) {
            problems.push_back({Severity::Error, "control-character", lines.place(file, at),
                                phrase("the control character {} stands in the text", hex(letter.code)),
                                phrase("delete it"), lines.excerpt(at)});
            ++findings;
        }
        at += letter.bytes;
    }
    return findings == 0;
}

} // namespace vitrine
