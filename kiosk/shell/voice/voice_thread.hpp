// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatcher.hpp"
#include "shell/speech/voice.hpp"

#include <QLocale>
#include <QObject>
#include <QTextToSpeech>

namespace vitrine::shell {

/// The half of QtVoice that lives on the voice's thread: asking a speech engine for its voices may take seconds.
class VoiceThread : public QObject {
    Q_OBJECT

public:
    VoiceThread();

    void wake(const QStringList& named);
    void speak(const vitrine::shell::Saying& saying);
    void silence();

signals:
    void ready(const std::vector<vitrine::shell::VoiceName>& voices);
    void failed(const QString& why);
    void finished(int id);

private:
    bool makeEngine();
    void fallSilent();
    [[nodiscard]] bool hasEngine();
    void follow(QTextToSpeech::State state);
    void chooseVoice(const Saying& saying);

    Dispatcher m_dispatcher;
    QTextToSpeech* m_engine = nullptr; ///< a child; null: to be made
    QString m_voice;
    int m_id = 0;         ///< what sounds; 0: nothing
    bool m_begun = false; ///< the engine tells of an end that belongs to what was before, too
};

} // namespace vitrine::shell
