// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vitrine::shell {

/// Sends what Qt and QML have to say to standard error, a line each, "vitrine-shell: …". An exhibit that talks without
/// end is cut short: at most kLinesASecond, and a line that counts what was left out.
void logToStandardError();

inline constexpr int kLinesASecond = 50;

} // namespace vitrine::shell
