// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <QString>

namespace vitrine::shell {

/// In the language of the person at this computer (staffLanguage). Visitors' languages are another matter.
[[nodiscard]] QString curatorReads(const vitrine::Words& words);

} // namespace vitrine::shell
