// SPDX-License-Identifier: Apache-2.0
#include "import/read_source.hpp"
#include "quiz_table.hpp"

#include <algorithm>

namespace vitrine::intake {

namespace {

constexpr std::size_t kMostColumns = 200;
constexpr std::size_t kMostRepeats = 1000; ///< of a row with words; empty ones at the end are repeated a million times

void addWords(const pugi::xml_node& node, std::string& words)
{
    for (const auto& child : node.children()) {
        const std::string_view name = child.name();
        if (child.type() == pugi::node_pcdata)
            words += child.value();
        else if (name == "text:s")
            words += std::string(std::min(child.attribute("text:c").as_uint(1), 100U), ' ');
        else if (name == "text:tab")
            words += ' ';
        else if (name == "text:line-break")
            words += '\n';
        else if (name != "office:annotation")
            addWords(child, words);
    }
}

std::string wordsOf(const pugi::xml_node& cell)
{
    std::string words;
    for (const auto& paragraph : cell.children("text:p")) {
        if (!words.empty())
            words += '\n';
        addWords(paragraph, words);
    }
    return words;
}

std::vector<std::string> cellsOf(const pugi::xml_node& row)
{
    std::vector<std::string> cells;
    for (const auto& cell : row.children()) {
        const std::string_view name = cell.name();
        if (name != "table:table-cell" && name != "table:covered-table-cell")
            continue;
        const auto repeats = cell.attribute("table:number-columns-repeated").as_uint(1);
        const auto words = wordsOf(cell);
        for (std::size_t count = 0; count < repeats && cells.size() < kMostColumns; ++count)
            cells.push_back(words);
    }
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
    return cells;
}

/// Rows stand in groups and headers as well as by themselves.
void addRows(const pugi::xml_node& parent, std::size_t& number, Table& table)
{
    for (const auto& child : parent.children()) {
        const std::string_view name = child.name();
        if (name == "table:table-row") {
            const std::size_t repeats = child.attribute("table:number-rows-repeated").as_uint(1);
            const auto cells = cellsOf(child);
            for (std::size_t count = 0; !cells.empty() && count < std::min(repeats, kMostRepeats); ++count)
                table.push_back({number + count, cells});
            number += repeats;
        } else if (name == "table:table-header-rows" || name == "table:table-rows" || name == "table:table-row-group") {
            addRows(child, number, table);
        }
    }
}

} // namespace

Outcome<Table> readOds(const std::filesystem::path& file)
{
    const auto parts = readZip(file, [](std::string_view name) { return name == "content.xml"; });
    if (!parts)
        return parts.error();
    const auto content = parts->find("content.xml");
    const auto own = file.filename().string();
    if (content == parts->end())
        return refused({own + " is no OpenDocument table", own + " ist keine OpenDocument-Tabelle"});
    pugi::xml_document document;
    if (const auto read = readXml(content->second, document); !read)
        return refused({own + ": " + read.error().why.en, own + ": " + read.error().why.de});
    const auto sheet = document.select_node("//office:spreadsheet/table:table").node();
    if (!sheet)
        return refused({own + " holds no table", own + " enthält keine Tabelle"});
    Table table;
    std::size_t number = 1;
    addRows(sheet, number, table);
    return table;
}

Outcome<Taken> importOds(const Request& request, Report& report)
{
    const auto table = readOds(request.source);
    if (!table)
        return table.error();
    return quizOf(*table, request, report);
}

} // namespace vitrine::intake
