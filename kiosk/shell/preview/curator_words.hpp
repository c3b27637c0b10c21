// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <QString>

namespace vitrine::shell {

/// Whether the person at this computer reads German (staffLanguage). Visitors' languages are another matter.
[[nodiscard]] bool curatorReadsGerman();
/// The words of the two that the person reads.
[[nodiscard]] QString curatorSays(const char* english, const char* german);
[[nodiscard]] QString curatorReads(const vitrine::Words& words);

} // namespace vitrine::shell
