// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vitrine::daemon {

/// Gives back what is not needed while nothing happens: free heap, and the pages of program and libraries that only a
/// start or a check has touched. They come back by themselves, from the page cache, when they are used again.
void spareMemory();

} // namespace vitrine::daemon
