// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <QString>
#include <QStringList>

#include <functional>

namespace vitrine::shell {

/// Why no window can be shown here, as one sentence; empty when nothing speaks against it. Qt itself would abort.
/// `variable` reads the environment, `platforms` are the platform plugins that are installed.
[[nodiscard]] vitrine::Words whyNoDisplay(const std::function<QString(const char*)>& variable,
                                          const QStringList& platforms);

/// The same for this process: also tries whether the X server or the compositor answers.
[[nodiscard]] vitrine::Words whyNoDisplay();

} // namespace vitrine::shell
