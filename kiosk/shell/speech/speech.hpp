// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "shell/speech/voice.hpp"

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace vitrine::shell {

/// Says one thing at a time, in the language that is shown, and is silent at once when it is told. The voice is loaded
/// with the first word. GUI thread.
class Speech : public QObject {
    Q_OBJECT

public:
    /// Null and why, if there is no voice.
    using MakeVoice = std::function<std::unique_ptr<Voice>(QString& why)>;
    Speech(const SpeechRules& rules, const SoundRules& sound, MakeVoice make, QObject* parent = nullptr);
    ~Speech() override;

    [[nodiscard]] bool able() const { return m_rules.enabled && !m_broken; }
    [[nodiscard]] bool speaking() const { return m_now.has_value(); }
    [[nodiscard]] int volume() const { return m_volume; } ///< percent
    [[nodiscard]] int rate() const { return m_rate; }     ///< -10 … 10
    [[nodiscard]] const QString& language() const { return m_language; }

    /// What is spoken from now on.
    void setLanguage(const QString& language);
    /// Says it in place of what sounds; a number that finished() comes back with. 0: it cannot be said.
    int say(const QString& text, const QUrl& recorded = {});
    /// The same in another language than the one shown, if there is a voice for it.
    void sayIn(const QString& language, const QString& text);
    void repeat();
    void stop();
    void louder(int by); ///< steps
    void faster(int by);
    /// How a visit starts.
    void reset();

signals:
    void speakingChanged();
    /// Said to the end.
    void finished(int id);
    /// There is no voice for that language.
    void voiceMissing(const QString& language);
    void ableChanged();
    /// Speech does not work: for the fault book.
    void broken(const QString& why);

private:
    int sayAs(const QString& language, const QString& text, const QUrl& recorded);
    bool wake();
    void speakNow();
    void setNow(std::optional<Saying> saying);
    void breakDown(const QString& why);

    SpeechRules m_rules;
    SoundRules m_sound;
    MakeVoice m_make;
    std::unique_ptr<Voice> m_voice;
    std::optional<std::vector<VoiceName>> m_voices; ///< once the voice is awake
    QSet<QString> m_missed;                         ///< languages without a voice, told in this visit
    QString m_language;
    std::optional<Saying> m_now;
    Saying m_last;
    int m_ids = 0;
    int m_volume = 0;
    int m_rate = 0;
    bool m_broken = false;
};

} // namespace vitrine::shell
