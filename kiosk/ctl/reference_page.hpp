// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace vitrine::ctl {

/// A page in Markdown about everything a file can say, from its schema as editorSchema() gives it: a table for each
/// map, what must be there marked. `name` is the file's or the kind's.
[[nodiscard]] std::string referencePage(std::string_view name, const boost::json::value& schema, Language language);

} // namespace vitrine::ctl
