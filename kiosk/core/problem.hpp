// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Where something stands in a file a person wrote. Lines and columns start at 1; 0 means the file as a whole.
struct Place {
    std::string file; ///< as the person knows it: relative to the folder that was checked, '/' between parts
    int line = 0;
    int column = 0;
    int length = 0; ///< letters to underline; 0: unknown
};

enum class Severity { Error, Warning };

/// One thing that is wrong, told to somebody who does not program.
struct Problem {
    Severity severity = Severity::Error;
    std::string code; ///< stable, lower case with dashes: "unknown-kind"
    Place place;
    Words sentence;      ///< what is wrong, without a full stop
    Words hint;          ///< what to write instead; may be empty
    std::string excerpt; ///< the line of the file, when there is one
};

using Problems = std::vector<Problem>;

[[nodiscard]] bool hasErrors(const Problems& problems);
/// Errors before warnings, then by file, line, column.
void sortProblems(Problems& problems);
/// Like a good compiler: `file:line:column: error: sentence [code]`, the line, a caret and the hint.
/// `folder` goes before every file name.
[[nodiscard]] std::string printProblems(const Problems& problems, std::string_view folder = {},
                                        Language language = Language::English);
/// `[{severity, code, file, line, column, length, sentence, hint, sentence_de, hint_de, excerpt}]`, the shape the API
/// and `--format json` share.
[[nodiscard]] boost::json::value problemsToJson(const Problems& problems);
/// "2 errors, 1 warning"; "no problems".
[[nodiscard]] Words countProblems(const Problems& problems);

} // namespace vitrine
