// SPDX-License-Identifier: Apache-2.0
#include "qt_voice.hpp"

#include <QDeadlineTimer>

#include <chrono>
#include <utility>

namespace vitrine::shell {

namespace {

/// How long the end of the program waits for the engine.
constexpr std::chrono::milliseconds kFarewellOfVoice{1000};

} // namespace

QtVoice::QtVoice()
    : m_thread(std::make_unique<QThread>())
    , m_there(new VoiceThread)
{
    m_thread->setObjectName(QStringLiteral("voice"));
    m_there->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_there, &QObject::deleteLater);
}

QtVoice::~QtVoice()
{
    m_thread->quit();
    // An engine whose daemon does not answer waits for ever, and the shell must end all the same: then its thread is
    // left to the end of the process.
    if (!m_thread->wait(QDeadlineTimer(kFarewellOfVoice)))
        static_cast<void>(m_thread.release());
}

void QtVoice::start(const QStringList& named, Listener listener)
{
    connect(m_there, &VoiceThread::ready, this, listener.ready, Qt::QueuedConnection);
    connect(m_there, &VoiceThread::failed, this, listener.failed, Qt::QueuedConnection);
    connect(m_there, &VoiceThread::finished, this, listener.finished, Qt::QueuedConnection);
    m_thread->start();
    QMetaObject::invokeMethod(m_there, [there = m_there, named] { there->wake(named); });
}

void QtVoice::speak(const Saying& saying)
{
    QMetaObject::invokeMethod(m_there, [there = m_there, saying] { there->speak(saying); });
}

void QtVoice::stop()
{
    QMetaObject::invokeMethod(m_there, [there = m_there] { there->silence(); });
}

} // namespace vitrine::shell
