// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/value.hpp>

#include <QVariant>

namespace vitrine::shell {

/// JSON as QML takes it: objects become maps, arrays lists. What core resolved to a file (a map with `type` and an
/// absolute path) becomes a file URL, so that a path with a space, "#" or "%" is the file it names.
[[nodiscard]] QVariant toVariant(const boost::json::value& value);

} // namespace vitrine::shell
