// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/voice.hpp"

namespace vitrine::shell {

/// Which voice speaks that language: the one asked for by name, if the engine has it, else its plainest: of the
/// language's home country, without a variant. An engine that is only told a language picks the first it finds, which
/// for English is one from the Caribbean. Null: there is none. Pure.
[[nodiscard]] const VoiceName* chooseVoice(const std::vector<VoiceName>& voices, const QString& language,
                                           const QString& wanted);

} // namespace vitrine::shell
