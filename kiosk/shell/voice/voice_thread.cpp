// SPDX-License-Identifier: Apache-2.0
#include "voice_thread.hpp"

#include <QThread>
#include <QVoice>

#include <utility>

namespace vitrine::shell {

namespace {

/// Whoever looks after the dispatcher may be starting it again just now.
constexpr int kAttempts = 4;
constexpr unsigned long kBetweenAttempts = 1; ///< s

} // namespace

VoiceThread::VoiceThread()
    : m_dispatcher(this)
{
    connect(&m_dispatcher, &Dispatcher::ended, this, &VoiceThread::fallSilent);
}

void VoiceThread::wake(const QStringList& named)
{
    if (!makeEngine())
        return;
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

bool VoiceThread::makeEngine()
{
    const QString kEngine = QStringLiteral("speechd");
    if (!QTextToSpeech::availableEngines().contains(kEngine)) {
        emit failed(QStringLiteral("Qt's speech plugin for speech-dispatcher is not installed"));
        return false;
    }
    for (int attempt = 1;; ++attempt) {
        m_dispatcher.start();
        m_engine = new QTextToSpeech(kEngine, this);
        if (m_engine->state() != QTextToSpeech::Error) // the text of it came with Qt 6.5
            break;
        delete std::exchange(m_engine, nullptr);
        if (attempt == kAttempts) {
            emit failed(QStringLiteral("speech-dispatcher does not answer"));
            return false;
        }
        QThread::sleep(kBetweenAttempts);
    }
    m_dispatcher.watch();
    m_voice.clear();
    connect(m_engine, &QTextToSpeech::stateChanged, this, &VoiceThread::follow);
    return true;
}

/// The dispatcher ended. Its engine is left as it is: even closing it asks who is not there any more.
void VoiceThread::fallSilent()
{
    if (!m_engine)
        return;
    m_engine->disconnect(this);
    m_engine->setParent(nullptr);
    m_engine = nullptr;
    if (m_id != 0)
        emit finished(std::exchange(m_id, 0)); // what comes next is said by a new one
}

bool VoiceThread::hasEngine()
{
    if (m_engine && !m_dispatcher.alive())
        fallSilent();
    return m_engine || makeEngine();
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
    if (!hasEngine())
        return;
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
    if (m_engine && m_dispatcher.alive())
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
