// SPDX-License-Identifier: Apache-2.0
#include "quiz_columns.hpp"

#include "import/clean_text.hpp"
#include "import/languages.hpp"

#include <array>
#include <utility>

namespace vitrine::intake {

namespace {

using Heading = Column::Role;

constexpr std::array<std::pair<std::string_view, Heading>, 24> kWords{{{"frage", Heading::Question},
                                                                       {"question", Heading::Question},
                                                                       {"antwort", Heading::Answer},
                                                                       {"answer", Heading::Answer},
                                                                       {"option", Heading::Answer},
                                                                       {"choice", Heading::Answer},
                                                                       {"antworten", Heading::Answers},
                                                                       {"answers", Heading::Answers},
                                                                       {"options", Heading::Answers},
                                                                       {"falsche-antwort", Heading::Wrong},
                                                                       {"falsch", Heading::Wrong},
                                                                       {"wrong-answer", Heading::Wrong},
                                                                       {"wrong", Heading::Wrong},
                                                                       {"incorrect-answer", Heading::Wrong},
                                                                       {"richtig", Heading::Correct},
                                                                       {"richtige-antwort", Heading::Correct},
                                                                       {"korrekt", Heading::Correct},
                                                                       {"loesung", Heading::Correct},
                                                                       {"correct", Heading::Correct},
                                                                       {"correct-answer", Heading::Correct},
                                                                       {"right-answer", Heading::Correct},
                                                                       {"erklaerung", Heading::Explanation},
                                                                       {"erlaeuterung", Heading::Explanation},
                                                                       {"explanation", Heading::Explanation}}};

std::string_view lastWord(std::string_view words)
{
    const auto dash = words.rfind('-');
    return dash == std::string_view::npos ? std::string_view() : words.substr(dash + 1);
}

std::string languageNamed(std::string_view word)
{
    if (word == "deutsch" || word == "german")
        return "de";
    if (word == "englisch" || word == "english")
        return "en";
    return word.size() == 2 ? languageTag(word) : std::string();
}

/// "2" -> 2, "b" -> 2; 0: neither.
std::size_t numberNamed(std::string_view word)
{
    if (word.size() != 1)
        return 0;
    const char c = word.front();
    if (c >= '1' && c <= '9')
        return static_cast<std::size_t>(c - '0');
    return c >= 'a' && c <= 'h' ? static_cast<std::size_t>(c - 'a' + 1) : 0;
}

} // namespace

Column columnOf(std::string_view heading)
{
    Column column;
    column.heading = oneLine(heading);
    auto words = idFrom(heading);
    if (words.ends_with("de-simple")) { // "Leichte Sprache" of German
        column.language = "de-simple";
        words.resize(words.size() - 9);
    }
    // Language and number stand behind the word, in either order: "answer_1_de", "Antwort (de) 1".
    for (int round = 0; round < 2; ++round) {
        while (words.ends_with('-'))
            words.pop_back();
        const auto last = lastWord(words);
        const auto language = languageNamed(last);
        const auto number = numberNamed(last);
        if (last.empty() || (language.empty() && number == 0))
            break;
        if (number != 0)
            column.number = number;
        else
            column.language = language;
        words.resize(words.size() - last.size());
    }
    while (words.ends_with('-'))
        words.pop_back();
    if (!words.empty() && words.back() >= '1' && words.back() <= '9') { // "answer1"
        column.number = static_cast<std::size_t>(words.back() - '0');
        words.pop_back();
    }
    for (const auto& [word, role] : kWords)
        if (words == word)
            column.role = role;
    if (column.role == Heading::Answer && column.number == 0)
        column.role = Heading::Answers;
    return column;
}

std::vector<Column> columnsOf(const Row& headings)
{
    std::vector<Column> columns;
    for (const auto& cell : headings.cells)
        columns.push_back(columnOf(cell));
    return columns;
}

} // namespace vitrine::intake
