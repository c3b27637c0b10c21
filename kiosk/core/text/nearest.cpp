// SPDX-License-Identifier: Apache-2.0
#include "core/text/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vitrine {

namespace {

/// Names longer than this are no slips of the finger, and the table grows with the square.
constexpr std::size_t kLongestWord = 120;

std::string lower(std::string_view word)
{
    std::string small(word);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

/// Changes, omissions, additions and swaps of neighbours between two words (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::array<std::vector<std::size_t>, 3> rows;
    for (auto& row : rows)
        row.resize(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[1][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        rows[2][0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            auto& best = rows[2][j];
            best = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, rows[1][j - 1] + (same ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, rows[0][j - 2] + 1);
        }
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
    return rows[1][b.size()];
}

} // namespace

std::string nearest(std::string_view written, const std::vector<std::string>& known)
{
    if (written.empty() || written.size() > kLongestWord)
        return {};
    const auto word = lower(written);
    const std::size_t allowed = word.size() <= 3 ? 1 : word.size() / 3;
    std::string best;
    std::size_t bestDistance = allowed + 1;
    for (const auto& candidate : known) {
        if (candidate.size() > kLongestWord)
            continue;
        const auto apart = distance(word, lower(candidate));
        if (apart < bestDistance) {
            best = candidate;
            bestDistance = apart;
        }
    }
    return best;
}

Words didYouMean(std::string_view written, const std::vector<std::string>& known)
{
    const auto word = nearest(written, known);
    return word.empty() ? Words() : phrase("did you mean \"{}\"?", word);
}

} // namespace vitrine
