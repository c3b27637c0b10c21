// SPDX-License-Identifier: Apache-2.0
#include "doctor/strip_plan.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine::doctor {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 5> kKnown{"place", "device", "owner", "persons", "previews"};
constexpr std::size_t kMostPieces = 1000;
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string toHex(const std::string& bytes)
{
    std::string text;
    for (const auto byte : bytes) {
        text += kHexDigits[static_cast<unsigned char>(byte) >> 4U];
        text += kHexDigits[static_cast<unsigned char>(byte) & 15U];
    }
    return text;
}

std::optional<std::string> fromHex(std::string_view text)
{
    std::string bytes;
    if (text.empty() || text.size() % 2 != 0)
        return {};
    for (std::size_t at = 0; at < text.size(); at += 2) {
        const auto high = kHexDigits.find(text[at]);
        const auto low = kHexDigits.find(text[at + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return {};
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

std::optional<Piece> pieceFrom(const json::value& value, std::uint64_t size)
{
    if (const auto* text = value.if_string(); text != nullptr) {
        auto bytes = fromHex(*text);
        return bytes ? std::optional(Piece{.from = 0, .size = 0, .bytes = std::move(*bytes)}) : std::nullopt;
    }
    const auto* pair = value.if_array();
    if (pair == nullptr || pair->size() != 2)
        return {};
    boost::system::error_code noFrom;
    boost::system::error_code noSize;
    const auto from = (*pair)[0].to_number<std::uint64_t>(noFrom);
    const auto length = (*pair)[1].to_number<std::uint64_t>(noSize);
    if (noFrom || noSize || from > size || length == 0 || length > size - from)
        return {};
    return Piece{.from = from, .size = length};
}

} // namespace

json::value planToJson(const StripPlan& plan)
{
    json::array pieces;
    for (const auto& piece : plan.pieces)
        if (piece.bytes.empty())
            pieces.push_back(json::array{piece.from, piece.size});
        else
            pieces.push_back(json::value(toHex(piece.bytes)));
    return json::object{{"found", json::value_from(plan.found)}, {"pieces", std::move(pieces)}, {"odd", plan.isOdd}};
}

std::optional<StripPlan> planFromJson(const json::value& value, std::uint64_t size)
{
    const auto* object = value.if_object();
    const auto* found = object != nullptr ? object->if_contains("found") : nullptr;
    const auto* pieces = object != nullptr ? object->if_contains("pieces") : nullptr;
    const auto* odd = object != nullptr ? object->if_contains("odd") : nullptr;
    if (found == nullptr || pieces == nullptr || odd == nullptr || !found->is_array() || !pieces->is_array() ||
        !odd->is_bool() || pieces->get_array().size() > kMostPieces)
        return {};
    StripPlan plan;
    plan.isOdd = odd->get_bool();
    for (const auto& what : found->get_array()) {
        const auto* text = what.if_string();
        if (text == nullptr || std::ranges::find(kKnown, std::string_view(*text)) == kKnown.end())
            return {};
        plan.found.emplace_back(*text);
    }
    std::uint64_t left = 0;
    for (const auto& told : pieces->get_array()) {
        auto piece = pieceFrom(told, size);
        if (!piece || (piece->bytes.empty() && piece->from < left))
            return {};
        if (piece->bytes.empty())
            left = piece->from + piece->size;
        plan.pieces.push_back(std::move(*piece));
    }
    return plan.found.empty() == plan.pieces.empty() ? std::optional(std::move(plan)) : std::nullopt;
}

} // namespace vitrine::doctor
