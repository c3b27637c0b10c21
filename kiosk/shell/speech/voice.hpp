// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QtPlugin>

#include <functional>
#include <memory>
#include <vector>

namespace vitrine::shell {

struct VoiceName {
    QString name;
    QString language; ///< BCP 47
};

/// One thing to be said.
struct Saying {
    int id = 0;
    QString text;
    QString language; ///< of the voice
    QString voice;
    QUrl recorded;      ///< what somebody has spoken already; empty: the voice speaks
    qreal rate = 0;     ///< -1 … 1
    qreal volume = 0.5; ///< 0 … 1
};

/// What makes words sound. It does its work on a thread of its own; everything it tells comes back on the GUI thread.
class Voice {
public:
    struct Listener {
        std::function<void(const std::vector<VoiceName>&)> ready;
        std::function<void(const QString& why)> failed;
        std::function<void(int id)> finished; ///< not of what was stopped
    };

    Voice() = default;
    virtual ~Voice() = default;
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    /// Wakes it, once; `ready` or `failed` follows. Variants of a voice are of interest only if they are `named`.
    virtual void start(const QStringList& named, Listener listener) = 0;
    /// Says it now, in place of what sounds.
    virtual void speak(const Saying& saying) = 0;
    virtual void stop() = 0;
};

/// How the voice is reached: it is a plugin, so that a screen on which nobody asks for speech loads none of it.
class VoiceMaker {
public:
    VoiceMaker() = default;
    virtual ~VoiceMaker() = default;
    VoiceMaker(const VoiceMaker&) = delete;
    VoiceMaker& operator=(const VoiceMaker&) = delete;
    [[nodiscard]] virtual std::unique_ptr<Voice> make() = 0;
};

/// From the plugin beside the program; null and why, if there is none.
[[nodiscard]] std::unique_ptr<Voice> loadVoice(QString& why);

} // namespace vitrine::shell

#define VITRINE_VOICE "vitrine.Voice/1"
Q_DECLARE_INTERFACE(vitrine::shell::VoiceMaker, VITRINE_VOICE)
