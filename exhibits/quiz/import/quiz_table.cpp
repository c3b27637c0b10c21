// SPDX-License-Identifier: Apache-2.0
#include "quiz_table.hpp"

#include "import/clean_text.hpp"
#include "import/languages.hpp"
#include "quiz_columns.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostQuestions = 60; ///< what a quiz holds
constexpr std::size_t kMostAnswers = 6;
constexpr std::size_t kLongestCell = 3900;

/// One row, sorted out: every text by its language.
struct Entry {
    Text question;
    std::map<std::size_t, Text> answers;
    std::set<std::size_t> right;
    Text explanation;
    std::vector<std::pair<std::string, std::string>> correct; ///< language, and what is said to be right
    std::map<std::string, std::vector<std::string>> together; ///< language -> answers that stand in one cell
    Note doubt;                                               ///< what may have been meant otherwise
};

Note rowName(std::size_t number)
{
    return {"row " + std::to_string(number), "Zeile " + std::to_string(number)};
}

/// "Ja | Nein", or one below the other.
std::vector<std::string> apart(const std::string& cell)
{
    const char separator = cell.find('\n') != std::string::npos  ? '\n'
                           : cell.find('|') != std::string::npos ? '|'
                                                                 : ';';
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= cell.size();) {
        const auto end = std::min(cell.find(separator, at), cell.size());
        if (auto part = oneLine(std::string_view(cell).substr(at, end - at)); !part.empty())
            parts.push_back(std::move(part));
        at = end + 1;
    }
    return parts;
}

/// A star or a tick before or behind an answer marks it as right.
bool takeMark(std::string& answer)
{
    for (const std::string_view mark : {"*", "✓", "✔", "(x)", "[x]", "(X)", "[X]"}) {
        if (answer.size() > mark.size() && answer.starts_with(mark))
            answer = oneLine(answer.substr(mark.size()));
        else if (answer.size() > mark.size() && answer.ends_with(mark))
            answer = oneLine(answer.substr(0, answer.size() - mark.size()));
        else
            continue;
        return true;
    }
    return false;
}

void addAnswer(Entry& entry, std::size_t number, const std::string& language, std::string words)
{
    if (takeMark(words))
        entry.right.insert(number);
    if (!words.empty())
        entry.answers[number][language] = std::move(words);
}

Entry entryOf(const Row& row, const std::vector<Column>& columns)
{
    using Role = Column::Role;
    Entry entry;
    std::size_t wrong = 100; // wrong answers stand behind the others
    for (std::size_t at = 0; at < columns.size() && at < row.cells.size(); ++at) {
        const auto& column = columns[at];
        const auto words = shortened(cleanText(row.cells[at]), kLongestCell);
        if (words.empty())
            continue;
        if (column.role == Role::Question)
            entry.question[column.language] = oneLine(words);
        else if (column.role == Role::Answer)
            addAnswer(entry, column.number, column.language, oneLine(words));
        else if (column.role == Role::Wrong)
            addAnswer(entry, column.number == 0 ? ++wrong : 100 + column.number, column.language, oneLine(words));
        else if (column.role == Role::Answers)
            for (const auto& part : apart(words))
                entry.together[column.language].push_back(part);
        else if (column.role == Role::Correct)
            entry.correct.emplace_back(column.language, words);
        else if (column.role == Role::Explanation)
            entry.explanation[column.language] = asMarkdown(words);
    }
    for (const auto& [language, parts] : entry.together)
        for (std::size_t at = 0; at < parts.size(); ++at)
            addAnswer(entry, at + 1, language, parts[at]);
    return entry;
}

bool isAnswer(const Text& answer, const std::string& words)
{
    return std::ranges::any_of(answer, [&](const auto& one) {
        return idFrom(one.second, 200) == idFrom(words, 200) && !idFrom(words).empty();
    });
}

/// "2" and "B" count answers. Nothing: it counts none.
std::optional<std::size_t> counted(const Entry& entry, const std::string& part)
{
    const auto word = idFrom(part);
    if (word.size() != 1)
        return std::nullopt;
    const char c = word.front();
    const auto number =
        c >= '1' && c <= '9' ? static_cast<std::size_t>(c - '0') : static_cast<std::size_t>(c - 'a' + 1);
    return entry.answers.contains(number) ? std::optional(number) : std::nullopt;
}

Note takenForTheAnswer(const std::string& said, std::size_t number)
{
    const auto nth = std::to_string(number);
    Note note;
    note.en.append("\"").append(said).append("\" is taken for the answer \"").append(said);
    note.en.append("\", not for answer number ").append(nth);
    note.de.append("„").append(said).append("“ ist als die Antwort „").append(said);
    note.de.append("“ verstanden, nicht als Antwort Nummer ").append(nth);
    return note;
}

/// Marks what one part of a cell names: "2", "B", or the answer itself. @return false: it names none
bool markRight(Entry& entry, const std::string& part)
{
    const auto place = counted(entry, part);
    for (const auto& [number, answer] : entry.answers)
        if (isAnswer(answer, part)) {
            entry.right.insert(number);
            if (place && *place != number) {
                entry.doubt = takenForTheAnswer(shortened(part, 40), *place);
            }
            return true;
        }
    if (!place)
        return false;
    entry.right.insert(*place);
    return true;
}

/// Columns of wrong answers make the column of the right one an answer itself.
bool hasWrongAnswers(const std::vector<Column>& columns)
{
    return std::ranges::any_of(columns, [](const Column& column) { return column.role == Column::Role::Wrong; });
}

/// What the table says is right. @return what of it is no answer; empty: all was found
std::string findRight(Entry& entry, const std::vector<Column>& columns)
{
    for (const auto& [language, cell] : entry.correct) {
        if (hasWrongAnswers(columns)) {
            addAnswer(entry, 0, language, oneLine(cell));
            entry.right.insert(0);
            continue;
        }
        if (markRight(entry, oneLine(cell)))
            continue;
        auto list = cell;
        std::ranges::replace_if(
            list, [](char c) { return c == ',' || c == ';' || c == '+' || c == '/' || c == '&'; }, '|');
        for (const auto& part : apart(list))
            if (!markRight(entry, part))
                return part;
    }
    return {};
}

Note whyUnusable(Entry& entry, const std::vector<Column>& columns)
{
    if (entry.question.empty())
        return {"no question", "keine Frage"};
    if (const auto unknown = findRight(entry, columns); !unknown.empty())
        return {"\"" + shortened(unknown, 40) + "\" is given as right and is none of the answers",
                "„" + shortened(unknown, 40) + "“ soll richtig sein und ist keine der Antworten"};
    if (entry.answers.size() < 2)
        return {"fewer than two answers", "weniger als zwei Antworten"};
    if (entry.answers.size() > kMostAnswers)
        return {"more than six answers", "mehr als sechs Antworten"};
    if (entry.right.empty())
        return {"no answer is marked as right", "keine Antwort ist als richtig markiert"};
    if (entry.right.size() == entry.answers.size())
        return {"every answer is marked as right", "jede Antwort ist als richtig markiert"};
    return {};
}

json::object questionOf(const Entry& entry, const std::string& language)
{
    json::array answers;
    for (const auto& [number, text] : entry.answers) {
        json::object answer{{"text", textValue(text, language)}};
        if (entry.right.contains(number))
            answer["correct"] = true;
        answers.push_back(std::move(answer));
    }
    json::object question{{"question", textValue(entry.question, language)}};
    if (entry.right.size() > 1)
        question["several"] = true;
    question["answers"] = std::move(answers);
    if (auto words = textValue(entry.explanation, language); !words.is_null())
        question["explanation"] = std::move(words);
    return question;
}

Outcome<std::vector<Column>> headingsOf(const Table& table, Report& report)
{
    if (table.empty())
        return refused({"the table is empty", "Die Tabelle ist leer"});
    auto columns = columnsOf(table.front());
    const auto has = [&](auto... roles) {
        return std::ranges::any_of(columns, [&](const Column& column) { return ((column.role == roles) || ...); });
    };
    using Role = Column::Role;
    if (!has(Role::Question) || !has(Role::Answer, Role::Answers, Role::Wrong))
        return refused({"the first row must name the columns: question, answer 1, answer 2, correct, explanation",
                        "Die erste Zeile muss die Spalten nennen: Frage, Antwort 1, Antwort 2, richtig, Erklärung"});
    for (const auto& column : columns)
        if (column.role == Role::Unknown && !column.heading.empty())
            report.left({"column " + column.heading, "Spalte " + column.heading},
                        {"its heading is none that a quiz knows", "diese Überschrift kennt ein Quiz nicht"});
    return columns;
}

Outcome<Taken> nothingUsable(const std::string& name)
{
    return refused({name + " holds no question that can be used", name + " enthält keine brauchbare Frage"});
}

} // namespace

Outcome<Taken> quizOf(const Table& table, const Request& request, Report& report)
{
    const auto columns = headingsOf(table, report);
    if (!columns)
        return columns.error();
    json::array questions;
    std::vector<std::string> languages;
    for (std::size_t at = 1; at < table.size(); ++at) {
        const auto& row = table[at];
        if (questions.size() == kMostQuestions) {
            const auto last = table.back().number;
            report.left({"rows " + std::to_string(row.number) + "–" + std::to_string(last),
                         "Zeilen " + std::to_string(row.number) + "–" + std::to_string(last)},
                        {"a quiz holds 60 questions; take over the rest as a second one",
                         "ein Quiz fasst 60 Fragen; den Rest als zweites übernehmen"});
            break;
        }
        auto entry = entryOf(row, *columns);
        if (auto why = whyUnusable(entry, *columns); !why.en.empty()) {
            report.left(rowName(row.number), why);
            continue;
        }
        for (const auto* text : {&entry.question, &entry.explanation})
            collectLanguages(*text, languages);
        questions.push_back(questionOf(entry, request.language));
        report.taken(rowName(row.number), entry.doubt);
    }
    const auto name = request.source.stem().string();
    if (questions.empty())
        return nothingUsable(request.source.filename().string());
    auto title = name;
    std::ranges::replace(title, '_', ' ');
    Taken taken{{"title", oneLine(title)}};
    taken["languages"] = json::array(languages.begin(), languages.end());
    json::object settings;
    if (hasWrongAnswers(*columns))
        settings["shuffle"] = "answers"; // the right one stands first in all of them
    settings["questions"] = std::move(questions);
    taken["exhibits"] = json::array{exhibit("quiz", name, json::value(oneLine(title)), std::move(settings))};
    return taken;
}

} // namespace vitrine::intake
