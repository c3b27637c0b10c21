// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace vitrine::intake {

/// `value` as YAML that our reader reads back as the same value, in the shape that curators write: texts in languages
/// on one line while they fit, bodies behind a bar. A member "#" of a map is a comment above it. Words are cleaned of
/// what the reader refuses.
[[nodiscard]] std::string writeYaml(const boost::json::value& value, int indent = 0);

/// One scalar, in quotes where it needs them.
[[nodiscard]] std::string yamlScalar(std::string_view words);

/// Comment lines; nothing in `text` can end the comment.
[[nodiscard]] std::string yamlComment(std::string_view text, int indent = 0);

} // namespace vitrine::intake
