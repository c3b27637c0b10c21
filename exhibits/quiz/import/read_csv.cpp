// SPDX-License-Identifier: Apache-2.0
#include "import/clean_text.hpp"
#include "import/read_source.hpp"
#include "quiz_table.hpp"

#include <algorithm>
#include <array>

namespace vitrine::intake {

namespace {

/// The separator that parts the first row into most cells; what stands in quotes does not count.
char separatorOf(std::string_view text)
{
    constexpr std::array<char, 4> kCandidates{';', ',', '\t', '|'};
    std::array<std::size_t, kCandidates.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            break;
        else if (!quoted)
            for (std::size_t at = 0; at < kCandidates.size(); ++at)
                counts[at] += c == kCandidates[at] ? 1 : 0;
    }
    return kCandidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

/// Excel writes "sep=;" above the table, and shows it to nobody.
char separatorSaid(std::string_view& text)
{
    if (!text.starts_with("sep=") || text.size() < 6)
        return '\0';
    const char said = text[4];
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return said;
}

} // namespace

Table readCsv(std::string_view text)
{
    Table table;
    const char said = separatorSaid(text);
    const char separator = said != '\0' ? said : separatorOf(text);
    Row row{said != '\0' ? 2UL : 1UL, {""}};
    auto number = row.number;
    bool quoted = false;
    const auto endRow = [&] {
        if (std::ranges::any_of(row.cells, [](const std::string& cell) { return !cell.empty(); }))
            table.push_back(std::move(row));
        row = {++number, {""}};
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        auto& cell = row.cells.back();
        if (quoted) {
            if (c == '"' && at + 1 < text.size() && text[at + 1] == '"')
                cell += text[++at];
            else if (c == '"')
                quoted = false;
            else if (c != '\r')
                cell += c;
        } else if (c == '"' && cell.empty()) {
            quoted = true;
        } else if (c == separator) {
            row.cells.emplace_back();
        } else if (c == '\n' || (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))) {
            endRow();
        } else if (c != '\r') {
            cell += c;
        }
    }
    endRow();
    return table;
}

Outcome<Taken> importCsv(const Request& request, Report& report)
{
    constexpr std::uint64_t kLargestTable = 64ULL * 1024 * 1024;
    const auto bytes = readFile(request.source, kLargestTable);
    if (!bytes)
        return bytes.error();
    return quizOf(readCsv(decodeText(*bytes)), request, report);
}

} // namespace vitrine::intake
