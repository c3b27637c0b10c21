// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/findings.hpp"
#include "core/pack/schema.hpp"

#include <boost/json/value.hpp>

#include <string>

namespace vitrine {

/// Checks `value` by `schema`, a node of the bundled `root`, and says what is wrong in sentences for people. Every
/// mistake is a finding of its own. `pointer` is where `value` stands in its file.
void checkBySchema(const boost::json::value& root, const boost::json::value& schema, const boost::json::value& value,
                   const std::string& pointer, Findings& findings);
/// The same, with a validator that is ready already when `schema` was met before.
void checkBySchema(const boost::json::value& root, const boost::json::value& schema, const boost::json::value& value,
                   const std::string& pointer, Findings& findings, Validators& validators);

/// Some key in `value` begins with "x-".
[[nodiscard]] bool hasNotes(const boost::json::value& value);
/// `value` without the keys that begin with "x-", which are anybody's own.
[[nodiscard]] boost::json::value withoutNotes(const boost::json::value& value);

/// Texts for people that look like a number or a truth value stay what was typed: 1.10 is "1.10", 2024 is "2024".
void keepTextsAsWritten(const boost::json::value& root, const boost::json::value& schema, boost::json::value& value,
                        const std::string& pointer, const Places& places);

/// A value's name for a sentence: `"title"`, `entry 2 of "exhibits"`, `the file`.
[[nodiscard]] Words nameOf(std::string_view pointer);

} // namespace vitrine
