// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine::intake {

/// What a column holds, by its heading in German or English, with the language behind it: "Frage", "question_de",
/// "Antwort 2 (en)", "richtig".
struct Column {
    enum class Role { Question, Answer, Answers, Wrong, Correct, Explanation, Unknown };
    Role role = Role::Unknown;
    std::size_t number = 0; ///< of an answer, from 1
    std::string language;   ///< empty: none is said
    std::string heading;
};

[[nodiscard]] Column columnOf(std::string_view heading);
[[nodiscard]] std::vector<Column> columnsOf(const Row& headings);

} // namespace vitrine::intake
