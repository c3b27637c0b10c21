// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/blame.hpp"

#include "core/text/spellings.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <regex>
#include <string>

namespace vitrine {

namespace {

constexpr std::size_t kLongestLine = 400; // regular expressions go one level deeper per letter

Problem syntax(Words sentence, Words hint)
{
    return {Severity::Error, "yaml-syntax", {}, std::move(sentence), std::move(hint), {}};
}

/// As a text in quotes that YAML understands.
std::string inQuotes(std::string_view words)
{
    if (words.find('"') == std::string_view::npos && words.find('\\') == std::string_view::npos)
        return '"' + std::string(words) + '"';
    std::string text = "'";
    for (const char c : words)
        text += c == '\'' ? "''" : std::string(1, c);
    return text + '\'';
}

std::string_view lineAround(std::string_view text, std::size_t offset, std::size_t& begin)
{
    const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    begin = newline == std::string_view::npos ? 0 : newline + 1;
    return text.substr(begin, text.find_first_of("\r\n", begin) - begin);
}

/// The library stops at a tab with whatever it missed there; people need to hear of the tab.
bool blameTab(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const auto line = newline == std::string_view::npos ? 0 : newline + 1;
    const auto first = std::min(text.find_first_not_of(" \t", line), text.size());
    const auto tab = Lines(text).indentingTab(first);
    if (tab == std::string_view::npos)
        return false;
    builder.problemAt(tab, {Severity::Error,
                            "yaml-syntax",
                            {},
                            phrase("a tab stands where spaces must indent"),
                            phrase("indent with spaces"),
                            {}});
    return true;
}

/// In {accent: #0a7d8c} everything behind the # is a comment, the closing brace too.
bool blameComment(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    const auto line = text.substr(offset, text.find_first_of("\r\n", offset) - offset);
    const auto hash = line.find(" #");
    const auto word = hash == std::string_view::npos ? std::string_view() : line.substr(hash + 1);
    const auto closing = word.find_first_of("}]");
    if (closing == std::string_view::npos || word.size() < 2 || word[1] == ' ')
        return false;
    builder.problemAt(offset + hash + 1, {Severity::Error,
                                          "yaml-syntax",
                                          {},
                                          phrase("what stands behind # is a comment, the closing bracket too"),
                                          phrase("put it in quotes: {}",
                                                 '"' + std::string(word.substr(0, word.find_first_of(" ,}]"))) + '"'),
                                          {}});
    return true;
}

/// Text that was copied from a web page or a word processor is indented with spaces that YAML takes for letters.
bool blameHardSpace(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    constexpr std::string_view kHardSpace = "\xC2\xA0";
    std::size_t begin = 0;
    auto line = lineAround(text, offset, begin);
    if (!line.substr(std::min(line.find_first_not_of(' '), line.size())).starts_with(kHardSpace)) {
        if (begin == 0)
            return false;
        line = lineAround(text, begin - 1, begin);
        if (!line.substr(std::min(line.find_first_not_of(' '), line.size())).starts_with(kHardSpace))
            return false;
    }
    builder.problemAt(begin + line.find(kHardSpace),
                      {Severity::Error,
                       "yaml-syntax",
                       {},
                       phrase("this line is indented with spaces of another kind, as web pages have them"),
                       phrase("delete them, and indent with ordinary spaces"),
                       {}});
    return true;
}

/// In title {de: Haus} the colon inside is blamed, but one is missing before the brace.
bool blameBraceAfterWord(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    std::size_t begin = 0;
    const auto line = lineAround(text, offset, begin);
    const auto first = std::min(line.find_first_not_of(" -"), line.size());
    const auto end = std::min(line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", first), line.size());
    const auto brace = line.find_first_not_of(' ', end);
    if (end == first || brace == std::string_view::npos || brace == end || (line[brace] != '{' && line[brace] != '['))
        return false;
    const std::string key(line.substr(first, end - first));
    builder.problemAt(begin + first, {Severity::Error,
                                      "yaml-syntax",
                                      {},
                                      phrase("after \"{}\" a colon is missing", key),
                                      phrase("write \"{}: {}\"", key, std::string(1, line[brace]) + "…"),
                                      {}});
    return true;
}

/// A quote that is not closed swallows the brace behind it.
bool blameQuote(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    std::size_t begin = 0;
    const auto line = lineAround(text, offset, begin);
    std::size_t open = std::string_view::npos;
    for (std::size_t at = 0; at < line.size(); ++at)
        if (line[at] == '"' && (at == 0 || line[at - 1] != '\\'))
            open = open == std::string_view::npos ? at : std::string_view::npos;
    if (open == std::string_view::npos)
        return false;
    builder.problemAt(begin + open, {Severity::Error,
                                     "yaml-syntax",
                                     {},
                                     phrase("a text in quotes is not closed"),
                                     phrase("add the closing quote"),
                                     {}});
    return true;
}

/// A line without its colon is taken for the beginning of the key in the next line, and blamed is that line's colon.
bool blameLineAbove(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    const auto indent = [&](std::size_t from) { return std::min(text.find_first_not_of(' ', from), text.size()); };
    const auto begin = [&](std::size_t at) {
        const auto newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
        return newline == std::string_view::npos ? 0 : newline + 1;
    };
    const auto saysNothing = [&](std::size_t at) {
        return at < text.size() && (text[at] == '\n' || text[at] == '\r' || text[at] == '#');
    };
    const auto here = begin(offset);
    auto line = here;
    do {
        if (line == 0)
            return false;
        line = begin(line - 1);
    } while (saysNothing(indent(line)));
    const auto first = indent(line);
    const auto words = text.substr(first, text.find_first_of("\r\n", first) - first);
    const bool sameColumn = first - line == indent(here) - here;
    // "kind:story" is one word without a key; the next line's colon is then the second.
    const auto glued = words.find(':');
    const auto letters = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    if (sameColumn && glued != std::string_view::npos && glued == letters && glued > 0 && glued + 1 < words.size() &&
        words[glued + 1] != ' ') {
        const std::string key(words.substr(0, glued));
        builder.problemAt(first + glued, {Severity::Error,
                                          "yaml-syntax",
                                          {},
                                          phrase("after the colon of \"{}\" a space is missing", key),
                                          phrase("write \"{}: {}\"", key, words.substr(glued + 1)),
                                          {}});
        return true;
    }
    // "settings" alone, and what belongs to it below.
    const bool deeper = indent(here) - here > first - line;
    if (deeper && letters == std::string_view::npos) {
        builder.problemAt(first, syntax(phrase("after \"{}\" a colon is missing", words),
                                        phrase("write {}", std::string(words) + ':')));
        return true;
    }
    if (!sameColumn || words.starts_with('-') || words.find_first_of(":[]{}\"'|>#") != std::string_view::npos)
        return false;
    const auto space = std::min(words.find(' '), words.size());
    const auto value = words.substr(std::min(space + 1, words.size()));
    const std::string key(words.substr(0, space));
    builder.problemAt(first, {Severity::Error,
                              "yaml-syntax",
                              {},
                              phrase("after \"{}\" a colon is missing", key),
                              phrase("write \"{}: {}\"", key, value.empty() ? std::string_view("…") : value),
                              {}});
    return true;
}

/// Quotes as word processors set them are letters to YAML, so the text in them is not protected.
bool blameCurlyQuotes(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    std::size_t begin = 0;
    const auto line = lineAround(text, offset, begin);
    for (std::size_t at = 1; at < line.size(); ++at) {
        const auto before = line.find_last_not_of(' ', at - 1);
        const bool valueBegins = before != std::string_view::npos && before + 1 <= at &&
                                 std::string_view(":{[,-").find(line[before]) != std::string_view::npos;
        if (!valueBegins || !beginsWithCurlyQuote(line.substr(at)))
            continue;
        std::string inside;
        for (auto end = line.size(); end > at && inside.empty(); --end)
            inside = insideCurlyQuotes(line.substr(at, end - at));
        // The shortest that is closed: a second text may stand behind it in the same line.
        for (auto end = at + 1; end < line.size(); ++end)
            if (const auto shorter = insideCurlyQuotes(line.substr(at, end - at)); !shorter.empty()) {
                inside = shorter;
                break;
            }
        builder.problemAt(begin + at,
                          syntax(phrase("these quotes are curly, as word processors set them: YAML knows "
                                        "straight ones only"),
                                 phrase("write {}", inside.empty() ? std::string("\"…\"") : inQuotes(inside))));
        return true;
    }
    return false;
}

/// title: Haus: gestern und heute
bool blameColonInText(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    static const std::regex entry("( *(?:- +)*)([A-Za-z][A-Za-z0-9_-]*): +([^\"'{\\[|>&*#\\s].*?)\\s*");
    std::size_t begin = 0;
    const std::string line(lineAround(text, offset, begin));
    std::smatch found;
    if (line.size() > kLongestLine || !std::regex_match(line, found, entry))
        return false;
    const auto value = begin + static_cast<std::size_t>(found.position(3));
    if (offset < value)
        return false;
    builder.problemAt(value, syntax(phrase("this text holds a colon and stands in no quotes"),
                                    phrase("write {}", found[2].str() + ": " + inQuotes(found[3].str()))));
    return true;
}

/// { de: Haus: gestern, en: House }
bool blameColonInBraces(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    static const std::regex entry("[{,] *([A-Za-z][A-Za-z0-9_-]*): +([^\"'{}\\[\\],#]+: [^{}\\[\\],]*[^{}\\[\\], ])");
    std::size_t begin = 0;
    const std::string line(lineAround(text, offset, begin));
    std::smatch found;
    if (line.size() > kLongestLine || !std::regex_search(line, found, entry))
        return false;
    builder.problemAt(begin + static_cast<std::size_t>(found.position(2)),
                      syntax(phrase("this text holds a colon and stands in no quotes"),
                             phrase("write {}", found[1].str() + ": " + inQuotes(found[2].str()))));
    return true;
}

/// -text: zwei
bool blameDash(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    std::size_t begin = 0;
    const auto line = lineAround(text, offset, begin);
    const auto dash = line.find_first_not_of(' ');
    if (dash == std::string_view::npos || line[dash] != '-' || dash + 1 >= line.size() ||
        std::string_view(" -0123456789.").find(line[dash + 1]) != std::string_view::npos)
        return false;
    builder.problemAt(begin + dash, syntax(phrase("behind the dash of a list entry a space is missing"),
                                           phrase("write {}", "- " + std::string(line.substr(dash + 1)))));
    return true;
}

/// "Unser" Haus
bool blameTextBehindQuote(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    std::size_t begin = 0;
    const auto line = lineAround(text, offset, begin);
    const auto column = offset - begin;
    const auto quote = column == 0 ? std::string_view::npos : line.find_last_not_of(' ', column - 1);
    const auto open = line.find('"');
    if (quote == std::string_view::npos || line[quote] != '"' || open >= quote || column >= line.size())
        return false;
    const auto value = line.substr(open, line.find_last_not_of(' ') - open + 1);
    builder.problemAt(offset, syntax(phrase("behind the closing quote the text goes on"),
                                     phrase("put the whole text in single quotes: {}", inQuotes(value))));
    return true;
}

/// "media\platz.jpg", "C:\Users\Anna\platz.jpg"
bool blamePathInQuotes(std::string_view text, std::size_t offset, TreeBuilder& builder)
{
    std::size_t begin = 0;
    const auto line = lineAround(text, offset, begin);
    const auto column = std::min(offset - begin, line.size());
    const auto open = column == 0 ? std::string_view::npos : line.rfind('"', column - 1);
    const auto close = line.find('"', column);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return false;
    std::string path(line.substr(open + 1, close - open - 1));
    if (path.find('\\') == std::string::npos || path.find('.') == std::string::npos)
        return false;
    std::ranges::replace(path, '\\', '/');
    const bool drive = path.size() > 2 && path[1] == ':';
    builder.problemAt(begin + open,
                      drive ? syntax(phrase("a file of the pack is meant here, not an address or a drive"),
                                     phrase("put the file into the folder media and write {}",
                                            inQuotes("media/" + path.substr(path.rfind('/') + 1))))
                            : syntax(phrase("the path has a backslash"), phrase("write {}", inQuotes(path))));
    return true;
}

} // namespace

bool blameMistake(std::string_view text, std::size_t offset, std::string_view libraryMessage, TreeBuilder& builder)
{
    const auto heard = [&](const char* message) { return libraryMessage.starts_with(message); };
    const bool secondColon = heard(YAML::ErrorMsg::MAP_VALUE);
    const bool openBrace = heard(YAML::ErrorMsg::END_OF_SEQ_FLOW) || heard(YAML::ErrorMsg::END_OF_MAP_FLOW);
    const bool endOfGroup = heard(YAML::ErrorMsg::END_OF_MAP) || heard(YAML::ErrorMsg::END_OF_SEQ);
    const bool escape = heard(YAML::ErrorMsg::INVALID_ESCAPE) || heard(YAML::ErrorMsg::INVALID_HEX) ||
                        heard(YAML::ErrorMsg::INVALID_UNICODE);
    return blameTab(text, offset, builder) || blameHardSpace(text, offset, builder) ||
           blameCurlyQuotes(text, offset, builder) || (escape && blamePathInQuotes(text, offset, builder)) ||
           ((endOfGroup || secondColon) && blameDash(text, offset, builder)) ||
           (secondColon && blameBraceAfterWord(text, offset, builder)) ||
           (secondColon && blameLineAbove(text, offset, builder)) ||
           (secondColon && blameColonInText(text, offset, builder)) ||
           (endOfGroup && blameTextBehindQuote(text, offset, builder)) ||
           (openBrace && (blameComment(text, offset, builder) || blameQuote(text, offset, builder) ||
                          blameColonInBraces(text, offset, builder)));
}

} // namespace vitrine
