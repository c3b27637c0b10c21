// SPDX-License-Identifier: Apache-2.0
#include "pdf_words.hpp"

#include "import/clean_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

namespace vitrine::intake {

namespace {

struct PdfLine {
    std::string text;
    double left = 0;
    double top = 0;
    double bottom = 0;
    double right = 0;
    double size = 0;
};

/// Words come in the order they are read; a line goes on while the next word stands beside the last.
std::vector<PdfLine> linesOf(const std::vector<PdfWord>& words)
{
    std::vector<PdfLine> lines;
    for (const auto& word : words) {
        const double middle = (word.top + word.bottom) / 2;
        const bool goesOn = !lines.empty() && middle > lines.back().top && middle < lines.back().bottom &&
                            word.left >= lines.back().right - word.size &&
                            word.left - lines.back().right < word.size * 4;
        if (!goesOn) {
            lines.push_back({word.text, word.left, word.top, word.bottom, word.right, word.size});
            continue;
        }
        auto& line = lines.back();
        line.text += " " + word.text;
        line.top = std::min(line.top, word.top);
        line.bottom = std::max(line.bottom, word.bottom);
        line.right = std::max(line.right, word.right);
        line.size = std::max(line.size, word.size);
    }
    return lines;
}

/// The size that most letters have.
double usualSize(const std::vector<PdfLine>& lines)
{
    std::map<long, std::size_t> letters;
    for (const auto& line : lines)
        letters[std::lround(line.size * 2)] += line.text.size();
    const auto most = std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; });
    return most == letters.end() ? 0 : static_cast<double>(most->first) / 2;
}

/// The bullets that programs draw before the points of a list. @return the words behind; the same: there is none
std::string_view withoutBullet(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> kBullets{"• ", "◦ ", "▪ ", "‣ ", "● ", "■ ", "– ", "- "};
    for (const auto bullet : kBullets)
        if (text.starts_with(bullet))
            return text.substr(bullet.size());
    return text;
}

/// "Schau-" and "raum" are one word; "Nord-" and "Süd" are not.
void join(std::string& text, std::string_view line)
{
    const bool divided = text.size() > 1 && text.ends_with('-') && !line.empty() && line.front() >= 'a' &&
                         line.front() <= 'z' && text[text.size() - 2] != ' ';
    if (divided)
        text.pop_back();
    else if (!text.empty() && !text.ends_with('\n'))
        text += ' ';
    text += line;
}

std::string bodyOf(const std::vector<PdfLine>& lines)
{
    std::vector<std::pair<std::string, bool>> blocks; // words, and are they a point of a list
    const PdfLine* last = nullptr;
    for (const auto& line : lines) {
        const auto words = withoutBullet(line.text);
        const bool point = words.size() != line.text.size();
        const bool gap = last == nullptr || line.top - last->bottom > last->size * 0.7 || line.bottom < last->top ||
                         std::abs(line.size - last->size) > 1.5;
        if (point || gap || blocks.empty())
            blocks.emplace_back(std::string(), point);
        join(blocks.back().first, words);
        last = &line;
    }
    std::string body;
    bool inList = false;
    for (const auto& [words, point] : blocks) {
        const auto text = asMarkdown(oneLine(words));
        if (text.empty())
            continue;
        body += (body.empty() ? "" : point && inList ? "\n" : "\n\n") + std::string(point ? "- " : "") + text;
        inList = point;
    }
    return body;
}

/// The number of a page is of no use where pages are turned by touch.
bool isPageNumber(const PdfLine& line, double pageHeight)
{
    return line.text.size() <= 4 && line.text.find_first_not_of("0123456789") == std::string::npos &&
           (line.top > pageHeight * 0.88 || line.bottom < pageHeight * 0.1);
}

} // namespace

PdfText textOfPage(const std::vector<PdfWord>& words, double pageHeight)
{
    auto lines = linesOf(words);
    std::erase_if(lines, [&](const PdfLine& line) { return isPageNumber(line, pageHeight); });
    const auto usual = usualSize(lines);
    // A title is larger than the rest, in the upper half, and short. Of several sizes the largest.
    double largest = usual * 1.15;
    for (const auto& line : lines)
        if (line.top < pageHeight / 2)
            largest = std::max(largest, line.size);
    PdfText text;
    std::vector<PdfLine> rest;
    for (const auto& line : lines) {
        const bool title = line.size > usual * 1.15 && line.size > largest - 0.5 && line.top < pageHeight / 2 &&
                           text.title.size() + line.text.size() < 160;
        if (title)
            join(text.title, line.text);
        else
            rest.push_back(line);
    }
    text.title = oneLine(text.title);
    text.body = bodyOf(rest);
    return text;
}

} // namespace vitrine::intake
