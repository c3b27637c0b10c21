// SPDX-License-Identifier: Apache-2.0
#include "core/problem.hpp"

#include "core/text/letters.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>

namespace vitrine {

namespace {

/// Longer lines are cut around the fault: a page of text on one line would hide it.
constexpr std::size_t kExcerptLetters = 110;

std::string_view name(Severity severity)
{
    return severity == Severity::Error ? "error" : "warning";
}

std::string location(const Place& place, std::string_view folder)
{
    std::string where;
    if (!folder.empty()) {
        where = folder;
        if (!where.ends_with('/') && !place.file.empty())
            where += '/';
    }
    where += printable(place.file);
    if (place.line > 0)
        where += ':' + std::to_string(place.line);
    if (place.line > 0 && place.column > 0)
        where += ':' + std::to_string(place.column);
    return where;
}

/// The line with its number, and below it a caret, the letters that are meant, and what to write instead.
std::string drawing(const Problem& problem, Language language)
{
    const auto number = std::to_string(problem.place.line);
    const auto gutter = std::string(number.size() < 5 ? 5 - number.size() : 0, ' ') + number;
    auto line = letters(problem.excerpt);
    auto first = static_cast<std::size_t>(std::max(problem.place.column - 1, 0));
    first = std::min(first, line.size());
    std::string shown;
    if (line.size() > kExcerptLetters) {
        const auto from = std::min(first > kExcerptLetters / 3 ? first - kExcerptLetters / 3 : 0, line.size());
        const auto to = std::min(from + kExcerptLetters, line.size());
        const bool cutBefore = from > 0;
        const bool cutAfter = to < line.size();
        line = {line.begin() + static_cast<std::ptrdiff_t>(from), line.begin() + static_cast<std::ptrdiff_t>(to)};
        first -= from;
        if (cutBefore) {
            line.insert(line.begin(), "…");
            ++first;
        }
        if (cutAfter)
            line.emplace_back("…");
    }
    for (const auto& letter : line)
        shown += letter == "\t" ? " " : printable(letter);
    // What becomes longer by being made printable pushes the caret along.
    std::size_t column = 0;
    for (std::size_t i = 0; i < first; ++i)
        column += line[i] == "\t" ? 1 : letters(printable(line[i])).size();

    const auto hint = printable(problem.hint.in(language));
    std::string text = gutter + " | " + shown + '\n';
    if (problem.place.column <= 0)
        return hint.empty() ? text : text + std::string(gutter.size(), ' ') + " | " + hint + '\n';
    const auto room = line.size() > first ? line.size() - first : 1;
    const auto length = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(problem.place.length, 1)), 1, room);
    text += std::string(gutter.size(), ' ') + " | " + std::string(column, ' ') + '^' + std::string(length - 1, '~');
    if (!hint.empty())
        text += ' ' + hint;
    return text + '\n';
}

/// What is not UTF-8 in a person's file would make JSON that nobody can read.
std::string readable(std::string_view text)
{
    std::string whole;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        whole += letter.valid ? text.substr(at, letter.bytes) : std::string_view("\xEF\xBF\xBD");
        at += letter.bytes;
    }
    return whole;
}

} // namespace

bool hasErrors(const Problems& problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::Error; });
}

void sortProblems(Problems& problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.severity, a.place.file, a.place.line, a.place.column) <
               std::tie(b.severity, b.place.file, b.place.line, b.place.column);
    });
}

std::string printProblems(const Problems& problems, std::string_view folder, Language language)
{
    std::string text;
    for (const auto& problem : problems) {
        text += location(problem.place, folder) + ": " + phrase(name(problem.severity)).in(language) + ": " +
                printable(problem.sentence.in(language)) + " [" + problem.code + "]\n";
        if (problem.place.line > 0 && !problem.excerpt.empty())
            text += drawing(problem, language);
        else if (!problem.hint.empty())
            text += "      " + printable(problem.hint.in(language)) + '\n';
    }
    return text;
}

boost::json::value problemsToJson(const Problems& problems)
{
    boost::json::array list;
    for (const auto& problem : problems)
        list.push_back(boost::json::object{{"severity", name(problem.severity)},
                                           {"code", problem.code},
                                           {"file", readable(problem.place.file)},
                                           {"line", problem.place.line},
                                           {"column", problem.place.column},
                                           {"length", problem.place.length},
                                           {"sentence", readable(problem.sentence.en)},
                                           {"hint", readable(problem.hint.en)},
                                           {"sentence_de", readable(problem.sentence.de)},
                                           {"hint_de", readable(problem.hint.de)},
                                           {"excerpt", readable(problem.excerpt)}});
    return list;
}

Words countProblems(const Problems& problems)
{
    const auto errors = std::ranges::count(problems, Severity::Error, &Problem::severity);
    const auto warnings = static_cast<std::ptrdiff_t>(problems.size()) - errors;
    auto errorWords = errors == 1 ? phrase("{} error", errors) : phrase("{} errors", errors);
    auto warningWords = warnings == 1 ? phrase("{} warning", warnings) : phrase("{} warnings", warnings);
    if (problems.empty())
        return phrase("no problems");
    if (warnings == 0)
        return errorWords;
    return errors == 0 ? warningWords : errorWords + ", " + warningWords;
}

} // namespace vitrine
