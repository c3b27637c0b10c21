// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/voice.hpp"

#include <QObject>

namespace vitrine::shell {

class VoicePlugin : public QObject, public VoiceMaker {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID VITRINE_VOICE)
    Q_INTERFACES(vitrine::shell::VoiceMaker)

public:
    [[nodiscard]] std::unique_ptr<Voice> make() override;
};

} // namespace vitrine::shell
