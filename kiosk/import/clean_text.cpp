// SPDX-License-Identifier: Apache-2.0
#include "import/clean_text.hpp"

#include "core/text/letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <utility>

namespace vitrine::intake {

namespace {

std::string composed(const std::string& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* normal = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        return text;
    const auto whole = normal->normalize(icu::UnicodeString::fromUTF8(text), status);
    std::string result;
    if (U_FAILURE(status))
        return text;
    whole.toUTF8String(result);
    return result;
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

/// What turns the direction of writing or is invisible has no place in names and captions of a pack.
bool isHidden(char32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

std::string withoutMarks(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSpelled{{{"ä", "ae"},
                                                                                            {"ö", "oe"},
                                                                                            {"ü", "ue"},
                                                                                            {"ß", "ss"},
                                                                                            {"æ", "ae"},
                                                                                            {"ø", "oe"},
                                                                                            {"å", "aa"},
                                                                                            {"œ", "oe"},
                                                                                            {"ł", "l"}}};
    auto whole = icu::UnicodeString::fromUTF8(composed(std::string(name)));
    whole.foldCase();
    for (const auto& [letter, spelled] : kSpelled)
        whole.findAndReplace(icu::UnicodeString::fromUTF8(std::string(letter)),
                             icu::UnicodeString::fromUTF8(std::string(spelled)));
    UErrorCode status = U_ZERO_ERROR;
    const auto* apart = icu::Normalizer2::getNFKDInstance(status);
    if (U_SUCCESS(status))
        whole = apart->normalize(whole, status);
    icu::UnicodeString kept;
    for (int at = 0; at < whole.length(); at = whole.moveIndex32(at, 1))
        if (u_charType(whole.char32At(at)) != U_NON_SPACING_MARK)
            kept.append(whole.char32At(at));
    std::string result;
    kept.toUTF8String(result);
    return result;
}

} // namespace

std::string cleanText(std::string_view text)
{
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        if (!letter.valid)
            clean += "\xEF\xBF\xBD";
        else if (letter.code == '\r')
            clean += at + 1 < text.size() && text[at + 1] == '\n' ? "" : "\n";
        else if (letter.code == 0x0B || letter.code == 0x0C || letter.code == 0x2028 || letter.code == 0x2029)
            clean += '\n';
        else if (letter.code == '\t')
            clean += ' ';
        else if (!isControl(letter.code) && !isHidden(letter.code))
            clean += text.substr(at, letter.bytes);
        at += letter.bytes;
    }
    return std::string(trimmed(composed(clean)));
}

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : cleanText(text)) {
        const bool space = c == ' ' || c == '\n';
        if (!space)
            line += c;
        else if (!line.ends_with(' '))
            line += ' ';
    }
    return line;
}

std::string shortened(std::string_view text, std::size_t most)
{
    std::string cut;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        if (++count > most)
            return std::string(trimmed(cut)) + "…";
        cut += text.substr(at, letter.bytes);
        at += letter.bytes;
    }
    return cut;
}

std::string asMarkdown(std::string_view plain)
{
    std::string marked;
    bool begins = true; // of a line: where lists, headings and quotes would be read
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const char c = plain[at];
        const bool number = begins && c >= '0' && c <= '9';
        if (std::string_view("\\`*_[]<>&~|").find(c) != std::string_view::npos ||
            (begins && std::string_view("#+-=").find(c) != std::string_view::npos))
            marked += '\\';
        marked += c;
        if (number) {
            auto end = plain.find_first_not_of("0123456789", at);
            if (end != std::string_view::npos && (plain[end] == '.' || plain[end] == ')')) {
                marked += plain.substr(at + 1, end - at - 1);
                marked += '\\';
                marked += plain[end];
                at = end;
            }
        }
        begins = c == '\n' || (begins && c == ' ');
    }
    return marked;
}

std::string idFrom(std::string_view name, std::size_t most)
{
    std::string id;
    for (const char c : withoutMarks(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    if (id.size() > most)
        id.resize(most);
    while (id.ends_with('-'))
        id.pop_back();
    return id;
}

bool comesBefore(std::string_view a, std::string_view b)
{
    const auto left = withoutMarks(a);
    const auto right = withoutMarks(b);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        if (isDigit(left[i]) && isDigit(right[j])) {
            while (i < left.size() && left[i] == '0')
                ++i;
            while (j < right.size() && right[j] == '0')
                ++j;
            auto endOne = i;
            auto endTwo = j;
            while (endOne < left.size() && isDigit(left[endOne]))
                ++endOne;
            while (endTwo < right.size() && isDigit(right[endTwo]))
                ++endTwo;
            if (endOne - i != endTwo - j)
                return endOne - i < endTwo - j;
            if (const auto order = left.compare(i, endOne - i, right, j, endTwo - j); order != 0)
                return order < 0;
            i = endOne;
            j = endTwo;
        } else if (left[i] != right[j]) {
            return static_cast<unsigned char>(left[i]) < static_cast<unsigned char>(right[j]);
        } else {
            ++i;
            ++j;
        }
    }
    if (i < left.size() || j < right.size())
        return j < right.size();
    return a < b; // nothing but case, marks or zeros parts them: any order, but always the same
}

} // namespace vitrine::intake
