// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace vitrine::shell {

struct Sentence {
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const Sentence&) const = default;
};

/// Where the sentences of a text stand, without the spaces around them. "z. B." and "Dr. Abbe" end none. Pure.
[[nodiscard]] std::vector<Sentence> sentencesOf(const QString& text);

} // namespace vitrine::shell
