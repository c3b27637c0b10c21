// SPDX-License-Identifier: Apache-2.0
#include "core/pack/meant.hpp"

#include "core/pack/schema_walk.hpp"
#include "core/text/nearest.hpp"
#include "core/text/pattern.hpp"
#include "core/text/spellings.hpp"

#include <boost/json/serialize.hpp>

#include <array>
#include <charconv>
#include <vector>

namespace vitrine {

namespace json = boost::json;

namespace {

/// The library's regular expressions go one level deeper per letter; a name or code is shorter than this.
constexpr std::size_t kLongestPattern = 1024;

} // namespace

std::string plain(const json::value& value)
{
    if (!value.is_double()) // the library writes 1.5 as 1.5E0
        return json::serialize(value);
    std::array<char, 32> room{};
    const auto end = std::to_chars(room.data(), room.data() + room.size(), value.get_double()).ptr;
    return {room.data(), end};
}

bool fitsPattern(const json::object& schema, const std::string& text)
{
    const auto pattern = textMember(schema, "pattern");
    return pattern.empty() || (text.size() <= kLongestPattern && matchesPattern(std::string(pattern), text));
}

std::string spelledFor(const json::object& schema, const std::string& text)
{
    if (textMember(schema, "pattern").empty())
        return {};
    for (const auto& spelling : otherSpellings(text))
        if (fitsPattern(schema, spelling))
            return spelling.find_first_of(":#") == std::string::npos ? spelling : '"' + spelling + '"';
    return {};
}

Words truthMeant(const std::string& typed)
{
    if (!nearest(typed, {"yes", "on", "ja", "true", "richtig", "wahr", "correct", "right"}).empty())
        return phrase("write {}, without quotes", "true");
    if (!nearest(typed, {"no", "off", "nein", "false", "falsch", "wrong"}).empty())
        return phrase("write {}, without quotes", "false");
    return phrase("write true or false, without quotes");
}

std::string withPoint(const std::string& typed)
{
    const auto comma = typed.find(',');
    const bool digits = typed.find_first_not_of("0123456789,") == std::string::npos && typed.size() < 20;
    if (!digits || comma == 0 || comma == std::string::npos || comma + 1 == typed.size() || typed.rfind(',') != comma)
        return {};
    return typed.substr(0, comma) + '.' + typed.substr(comma + 1);
}

bool hasNearKey(const json::object& map, const std::string& key)
{
    std::vector<std::string> keys;
    for (const auto& [other, member] : map)
        keys.emplace_back(other);
    return !nearest(key, keys).empty();
}

std::string withPoints(const json::array& list, const std::string& pointer, const Places& places)
{
    std::string meant;
    for (std::size_t i = 0; i + 1 < list.size(); i += 2) {
        const auto before = below(pointer, std::to_string(i));
        const auto behind = below(pointer, std::to_string(i + 1));
        const auto whole = places.of(before);
        const auto fraction = places.of(behind);
        // Nothing but the comma stands between the two.
        if (!list[i].is_int64() || !list[i + 1].is_int64() || whole.line != fraction.line ||
            whole.column + whole.length + 1 != fraction.column)
            return {};
        meant += (meant.empty() ? "[" : ", ") + places.written(before) + '.' + places.written(behind);
    }
    return meant.empty() || list.size() % 2 != 0 ? std::string() : meant + ']';
}

} // namespace vitrine
