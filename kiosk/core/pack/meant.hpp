// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/read_yaml.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>

namespace vitrine {

/// A number, truth value or nothing as people write it.
[[nodiscard]] std::string plain(const boost::json::value& value);

/// What somebody most likely meant whose value does not fit its schema.

/// Does `text` fit the pattern of `schema`, if it has one?
[[nodiscard]] bool fitsPattern(const boost::json::object& schema, const std::string& text);

/// `text` spelt as the pattern of `schema` wants it, in quotes where YAML needs them; empty: nothing is sure.
[[nodiscard]] std::string spelledFor(const boost::json::object& schema, const std::string& text);

/// What to write for "yes", "ja" and the like, which are texts to YAML 1.2.
[[nodiscard]] Words truthMeant(const std::string& typed);

/// "0,5" as 0.5; empty: it is no such number.
[[nodiscard]] std::string withPoint(const std::string& typed);

/// Is there a key that `key` may be the misspelling of?
[[nodiscard]] bool hasNearKey(const boost::json::object& map, const std::string& key);

/// The list at `pointer` that was written as [0,5, 0,4] and came as four numbers, as [0.5, 0.4]; empty: it is none.
[[nodiscard]] std::string withPoints(const boost::json::array& list, const std::string& pointer, const Places& places);

} // namespace vitrine
