// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace vitrine::daemon {

/// openapi.json beside this file, as it was when the daemon was built.
[[nodiscard]] std::string_view openApiText();

} // namespace vitrine::daemon
