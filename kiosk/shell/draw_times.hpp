// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/visit/visit_machine.hpp"

namespace vitrine::shell {

class FrameWatch;
class Shell;

/// Logs the times that people and benches look at: from the process's start to the first whole home, from a finger
/// (`touchedAt`, read when an exhibit is made; outlives `frames`) to the exhibit's first frame, from the end of a visit
/// to attract on the whole glass, and each generation that reached the glass.
void logDrawTimes(Shell& shell, FrameWatch& frames, const Clock::time_point& touchedAt);

} // namespace vitrine::shell
