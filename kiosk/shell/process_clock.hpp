// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace vitrine::shell {

/// Milliseconds since this process was started, the time before main() included.
std::int64_t sinceProcessStartMs();

} // namespace vitrine::shell
