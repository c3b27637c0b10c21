// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/silent_voice.hpp"

#include <QObject>
#include <QTimer>

#include <utility>

namespace vitrine::shell {

namespace {

class SilentVoice : public QObject, public Voice {
public:
    explicit SilentVoice(const QStringList& languages)
    {
        for (const QString& language : languages)
            m_voices.push_back({QStringLiteral("silent ") + language, language});
    }

    void start(const QStringList&, Listener listener) override
    {
        // As a real voice does: not before who asks has said all of it.
        QTimer::singleShot(0, this, [this, ready = std::move(listener.ready)] { ready(m_voices); });
    }
    void speak(const Saying&) override {}
    void stop() override {}

private:
    std::vector<VoiceName> m_voices;
};

} // namespace

std::unique_ptr<Voice> makeSilentVoice(const QStringList& languages)
{
    return std::make_unique<SilentVoice>(languages);
}

} // namespace vitrine::shell
