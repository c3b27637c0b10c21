// SPDX-License-Identifier: Apache-2.0
#include "core/text/text.hpp"

#include <boost/json/object.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace vitrine {

namespace json = boost::json;

namespace {

/// Where one sentence ends and the next begins; between them lies the gap.
struct Gap {
    std::size_t from = 0;
    std::size_t to = 0;
};

bool isGap(char letter)
{
    return letter == ' ' || letter == '\n';
}

/// "z. B. ", "3. Mai", "Dr. Rau": a dot that ends no sentence.
bool abbreviates(std::string_view before)
{
    constexpr std::array<std::string_view, 8> kShort{"Dr", "Nr", "St", "Hr", "Fr", "Mr", "Mrs", "Prof"};
    const auto gap = before.find_last_of(" \n");
    const auto word = gap == std::string_view::npos ? before : before.substr(gap + 1);
    const bool number = !word.empty() && std::isdigit(static_cast<unsigned char>(word.back())) != 0;
    return number || word.size() <= 1 || std::ranges::find(kShort, word) != kShort.end();
}

/// Bytes of the closing marks `rest` begins with; they belong to the sentence before.
std::size_t closing(std::string_view rest)
{
    constexpr std::array<std::string_view, 5> kClosing{"\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xBB", "\"",
                                                       ")"}; // “ ” » " )
    std::size_t bytes = 0;
    for (bool more = true; more;) {
        const auto mark =
            std::ranges::find_if(kClosing, [&](auto letter) { return rest.substr(bytes).starts_with(letter); });
        more = mark != kClosing.end();
        bytes += more ? mark->size() : 0;
    }
    return bytes;
}

std::vector<Gap> gapsOf(std::string_view text)
{
    std::vector<Gap> gaps;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char mark = text[i];
        if (mark != '.' && mark != '!' && mark != '?')
            continue;
        if (mark == '.' && abbreviates(text.substr(0, i)))
            continue;
        const auto end = i + 1 + closing(text.substr(i + 1));
        auto next = end;
        while (next < text.size() && isGap(text[next]))
            ++next;
        if (next == end || next == text.size() || std::islower(static_cast<unsigned char>(text[next])) != 0)
            continue;
        gaps.push_back({end, next});
        i = next - 1;
    }
    return gaps;
}

/// The runs between two places of the paragraph's whole text.
json::array cut(const json::array& runs, std::size_t from, std::size_t to)
{
    json::array part;
    std::size_t at = 0;
    for (const auto& run : runs) {
        const std::string_view words(run.at("text").as_string());
        const auto begin = std::max(from, at);
        const auto end = std::min(to, at + words.size());
        if (begin < end) {
            auto piece = run;
            piece.as_object()["text"] = words.substr(begin - at, end - begin);
            part.push_back(std::move(piece));
        }
        at += words.size();
    }
    return part;
}

} // namespace

json::array sentencesApart(const json::array& blocks)
{
    json::array apart;
    for (const auto& block : blocks) {
        if (block.at("type") != "paragraph") {
            apart.push_back(block);
            continue;
        }
        const auto& runs = block.at("runs").as_array();
        std::string text;
        for (const auto& run : runs)
            text += run.at("text").as_string();
        std::size_t from = 0;
        auto gaps = gapsOf(text);
        gaps.push_back({text.size(), text.size()});
        for (const auto& gap : gaps) {
            auto sentence = block;
            sentence.as_object()["runs"] = cut(runs, from, gap.from);
            apart.push_back(std::move(sentence));
            from = gap.to;
        }
    }
    return apart;
}

} // namespace vitrine
