// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace vitrine {

/// A promise that input must not be able to break; breaking it is a finding like a crash.
inline void require(bool holds, const char* what)
{
    if (holds)
        return;
    (void)std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// What is said to people and into logs is never empty and carries no control character.
inline void requireSentence(std::string_view sentence)
{
    require(!sentence.empty(), "a refusal without a word");
    for (const char c : sentence)
        require(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "a control character in a sentence");
}

/// Findings can be sorted, drawn and written as JSON, wherever they point to. Their sentences quote what people wrote
/// and are made fit for a terminal where they are printed.
inline void requireFindings(Problems problems)
{
    sortProblems(problems);
    for (const auto& problem : problems) {
        const std::string& sentence = problem.sentence;
        require(!sentence.empty(), "a finding without a word");
        require(problem.place.line >= 0 && problem.place.column >= 0, "a place that cannot be");
    }
    const auto printed = printProblems(problems, "pack");
    require(printed.empty() == problems.empty(), "findings that are not printed");
    for (const char c : printed)
        require(static_cast<unsigned char>(c) >= 0x20 || c == '\n', "a control character on the terminal");
    require(problemsToJson(problems).is_array(), "findings that are no list");
}

} // namespace vitrine
