// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vitrine::daemon {

/// `vitrined pin`: asks for the staff's PIN (twice, unseen, when a person types it; else one line of standard input)
/// and prints the lines for screen.yaml. The exit code.
[[nodiscard]] int makePinLines();

} // namespace vitrine::daemon
