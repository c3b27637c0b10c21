// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/note.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::intake {

/// One row that is not empty, with the number that the curator's program shows beside it.
struct Row {
    std::size_t number = 0;
    std::vector<std::string> cells;
};
using Table = std::vector<Row>;

/// CSV as programs for tables write it: quotes, line ends in cells, and whichever of ; , tab | parts the first row
/// best.
[[nodiscard]] Table readCsv(std::string_view text);

/// The first sheet of an OpenDocument table (ODS).
[[nodiscard]] Outcome<Table> readOds(const std::filesystem::path& file);

} // namespace vitrine::intake
