// SPDX-License-Identifier: Apache-2.0
#include "qt_voice.hpp"

#include <utility>

namespace vitrine::shell {

QtVoice::QtVoice()
    : m_there(new VoiceThread)
{
    m_thread.setObjectName(QStringLiteral("voice"));
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
}

QtVoice::~QtVoice()
{
    m_thread.quit();
    m_thread.wait();
}

void QtVoice::start(const QStringList& named, Listener listener)
{
    connect(m_there, &VoiceThread::ready, this, listener.ready, Qt::QueuedConnection);
    connect(m_there, &VoiceThread::failed, this, listener.failed, Qt::QueuedConnection);
    connect(m_there, &VoiceThread::finished, this, listener.finished, Qt::QueuedConnection);
    m_thread.start();
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
