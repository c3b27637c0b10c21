// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace vitrine::test {

/// What this thread has asked the heap for since the beginning, in bytes; what was given back is not taken off. Counted
/// by the operator new of this program.
[[nodiscard]] std::size_t allocatedBytes();

} // namespace vitrine::test
