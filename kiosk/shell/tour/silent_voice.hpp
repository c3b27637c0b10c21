// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/voice.hpp"

#include <memory>

namespace vitrine::shell {

/// A voice for pictures: it has every language in `languages`, says nothing and never comes to an end, so that a page
/// that is read aloud stands still at its first sentence.
[[nodiscard]] std::unique_ptr<Voice> makeSilentVoice(const QStringList& languages);

} // namespace vitrine::shell
