// SPDX-License-Identifier: Apache-2.0
#include "voice_plugin.hpp"

#include "qt_voice.hpp"

namespace vitrine::shell {

std::unique_ptr<Voice> VoicePlugin::make()
{
    return std::make_unique<QtVoice>();
}

} // namespace vitrine::shell
