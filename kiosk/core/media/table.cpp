// SPDX-License-Identifier: Apache-2.0
#include "core/media/data_files.hpp"
#include "core/text/letters.hpp"

#include <cstddef>
#include <string_view>

namespace vitrine {

namespace {

constexpr std::size_t kMostRows = 200'000;

/// Goes through a table letter by letter, as RFC 4180 has it: fields in quotes may hold anything, a quote in them is
/// doubled. Semicolons are what spreadsheets write where the comma is in the numbers.
class TableReader {
public:
    explicit TableReader(std::string_view text)
        : m_text(text)
        , m_separator(text.substr(0, text.find('\n')).find(';') != std::string_view::npos ? ';' : ',')
    {
    }

    std::optional<DataFault> read()
    {
        while (m_at < m_text.size()) {
            if (auto fault = row())
                return fault;
            if (++m_rows > kMostRows)
                return DataFault{phrase("has more than {} rows", kMostRows), phrase("keep what is shown")};
        }
        if (m_rows == 0)
            return DataFault{phrase("has no rows"), phrase("put the table there")};
        return std::nullopt;
    }

private:
    std::optional<DataFault> row()
    {
        std::size_t columns = 1;
        for (bool ended = false; !ended; ++m_at) {
            if (m_at >= m_text.size())
                break;
            const char c = m_text[m_at];
            if (c == '"') {
                if (auto fault = quoted())
                    return fault;
            } else if (c == m_separator) {
                ++columns;
            }
            ended = c == '\n';
        }
        if (m_columns == 0)
            m_columns = columns;
        if (columns != m_columns)
            return DataFault{phrase("has {} columns in row {}, and {} in its first", columns, m_rows + 1, m_columns),
                             phrase("give each row as many; put a field that holds the separator in quotes")};
        return std::nullopt;
    }

    /// Leaves the place on the quote that closes.
    std::optional<DataFault> quoted()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != '"')
                continue;
            if (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"')
                return std::nullopt;
            ++m_at; // a doubled one
        }
        return DataFault{phrase("has a quote in row {} that is never closed", m_rows + 1),
                         phrase("close it, or double the quotes within a field")};
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
};

} // namespace

std::optional<DataFault> checkTable(const std::string& text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        if (!letter.valid || letter.code == 0)
            return DataFault{phrase("is not written in UTF-8"),
                             phrase("save it as \"CSV UTF-8\", so that umlauts stay what they are")};
        at += letter.bytes;
    }
    return TableReader(text).read();
}

} // namespace vitrine
