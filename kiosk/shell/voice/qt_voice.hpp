// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/voice.hpp"
#include "voice_thread.hpp"

#include <QObject>
#include <QThread>

#include <memory>

namespace vitrine::shell {

/// The voice of the system: Qt TextToSpeech over speech-dispatcher.
class QtVoice : public QObject, public Voice {
    Q_OBJECT

public:
    QtVoice();
    ~QtVoice() override;
    Q_DISABLE_COPY_MOVE(QtVoice)

    void start(const QStringList& named, Listener listener) override;
    void speak(const Saying& saying) override;
    void stop() override;

private:
    std::unique_ptr<QThread> m_thread;
    VoiceThread* m_there; ///< lives on the thread and ends with it
};

} // namespace vitrine::shell
