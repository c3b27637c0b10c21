// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"
#include "table.hpp"

namespace vitrine::intake {

/// A table of questions becomes a quiz: a heading in its first row, then a question in each. Every row that cannot be
/// used is said with its number.
[[nodiscard]] Outcome<Taken> quizOf(const Table& table, const Request& request, Report& report);

[[nodiscard]] Outcome<Taken> importCsv(const Request& request, Report& report);
[[nodiscard]] Outcome<Taken> importOds(const Request& request, Report& report);

} // namespace vitrine::intake
