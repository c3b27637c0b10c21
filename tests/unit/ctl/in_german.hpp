// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/speak.hpp"

namespace vitrine::ctl {

/// As long as it lives, the person at this computer reads German.
class InGerman {
public:
    InGerman() { speak(Language::German); }
    ~InGerman() { speak(Language::English); }
    InGerman(const InGerman&) = delete;
    InGerman& operator=(const InGerman&) = delete;
};

} // namespace vitrine::ctl
