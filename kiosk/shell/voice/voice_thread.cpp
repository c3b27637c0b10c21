// SPDX-License-Identifier: Apache-2.0
#include "voice_thread.hpp"

#include <QVoice>

#include <utility>

namespace vitrine::shell {

void VoiceThread::wake(const QStringList& named)
{
    const QString kEngine = QStringLiteral("speechd");
    if (!QTextToSpeech::availableEngines().contains(kEngine)) {
        emit failed(QStringLiteral("Qt's speech plugin for speech-dispatcher is not installed"));
        return;
    }
    m_engine = new QTextToSpeech(kEngine, this);
    if (m_engine->state() == QTextToSpeech::Error) { // the text of it came with Qt 6.5
        emit failed(QStringLiteral("speech-dispatcher does not answer"));
        return;
    }
    connect(m_engine, &QTextToSpeech::stateChanged, this, &VoiceThread::follow);
    std::vector<VoiceName> voices;
    for (const QLocale& locale : m_engine->availableLocales()) {
        m_engine->setLocale(locale);
        for (const QVoice& voice : m_engine->availableVoices()) {
            // espeak-ng has a hundred variants of each of a hundred voices.
            if (!voice.name().contains(QLatin1Char('+')) || named.contains(voice.name()))
                voices.push_back({voice.name(), locale.bcp47Name()});
        }
    }
    emit ready(voices);
}

void VoiceThread::chooseVoice(const Saying& saying)
{
    if (saying.voice == m_voice)
        return;
    m_engine->setLocale(QLocale(saying.language));
    for (const QVoice& voice : m_engine->availableVoices()) {
        if (voice.name() == saying.voice) {
            m_engine->setVoice(voice);
            m_voice = saying.voice;
            return;
        }
    }
}

void VoiceThread::speak(const Saying& saying)
{
    silence();
    chooseVoice(saying);
    m_engine->setRate(saying.rate);
    m_engine->setVolume(saying.volume);
    m_id = saying.id;
    m_begun = false;
    m_engine->say(saying.text);
}

void VoiceThread::silence()
{
    m_id = 0;
    m_engine->stop();
}

void VoiceThread::follow(QTextToSpeech::State state)
{
    if (state == QTextToSpeech::Speaking)
        m_begun = true;
    else if (state == QTextToSpeech::Ready && m_begun && m_id != 0)
        emit finished(std::exchange(m_id, 0));
    else if (state == QTextToSpeech::Error)
        emit failed(QStringLiteral("speech-dispatcher does not answer any more"));
}

} // namespace vitrine::shell
