// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

namespace vitrine {

/// From now on staffLanguage() is this, whatever the environment says. Before there is a second thread.
void speak(Language language);

} // namespace vitrine
