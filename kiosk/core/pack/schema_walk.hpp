// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vitrine {

/// A value and a schema node that speaks about it.
struct Meeting {
    const boost::json::object& schema;
    const boost::json::value& value;
    const std::string& pointer;
    std::int64_t room = 0; ///< x-room, from where the node was referred to: so many letters have room in the text's
                           ///< place; 0: any number
    const boost::json::array* reads =
        nullptr; ///< the same for x-reads: the keys beside it that a recording reads; null: all
    const boost::json::object* place =
        nullptr; ///< the same for x-place: where a text is drawn; null: nobody knows, or it has room
    const boost::json::object* described = nullptr; ///< where its description stands

    /// "text", "picture" …: the node's x-vitrine, or nothing.
    [[nodiscard]] std::string_view what() const;
    /// From where the node was referred to, else its own.
    [[nodiscard]] Words description() const;
};

/// Walks a value and its schema together: into properties, items, every allOf and the branch of anyOf and oneOf that
/// the value was most likely meant to fit. `visit` answers whether to go on below. `root` was bundled.
void walkSchema(const boost::json::value& root, const boost::json::value& schema, const boost::json::value& value,
                const std::string& pointer, const std::function<bool(const Meeting&)>& visit);

/// The branch of `anyOf` or `oneOf` in `schema` that fits the shape of `value` best; null: none has its type.
[[nodiscard]] const boost::json::value* likelyBranch(const boost::json::value& root, const boost::json::object& schema,
                                                     const boost::json::value& value);

/// Does `value` have a type that `type` (a name or a list of names) allows?
[[nodiscard]] bool hasType(const boost::json::value& value, const boost::json::value& type);

/// The pointer of a member or an entry below `pointer`.
[[nodiscard]] std::string below(const std::string& pointer, std::string_view key);

/// A member as text; nothing when it is missing or no text.
[[nodiscard]] std::string_view textMember(const boost::json::object& object, std::string_view key);

/// What a schema says to people by `key`, and its German from `x-de` beside it.
[[nodiscard]] Words saidIn(const boost::json::object& schema, std::string_view key);

} // namespace vitrine
