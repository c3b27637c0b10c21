// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "shell/speech/lexicon.hpp"
#include "shell/speech/player.hpp"
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

/// Says one thing at a time, in the language that is shown, and is silent at once when it is told. Where words are in
/// another language, the voice of that one says them; where somebody has read them, the recording plays. The voice is
/// loaded with the first word, what plays recordings with the first of them. GUI thread.
class Speech : public QObject {
    Q_OBJECT

public:
    /// Null and why, if there is no voice.
    using MakeVoice = std::function<std::unique_ptr<Voice>(QString& why)>;
    using MakePlayer = std::function<std::unique_ptr<Player>(QString& why)>;
    /// Without `player` the voice says what is recorded too.
    Speech(const SpeechRules& rules, const SoundRules& sound, MakeVoice make, MakePlayer player = {},
           QObject* parent = nullptr);
    ~Speech() override;

    [[nodiscard]] bool able() const { return m_rules.enabled && !m_broken; }
    [[nodiscard]] bool speaking() const { return m_now.has_value(); }
    [[nodiscard]] int volume() const { return m_volume; } ///< percent
    [[nodiscard]] int rate() const { return m_rate; }     ///< -10 … 10
    [[nodiscard]] const QString& language() const { return m_language; }

    /// What is spoken from now on.
    void setLanguage(const QString& language);
    /// Says it in place of what sounds; a number that finished() comes back with. 0: it cannot be said.
    int say(std::vector<Phrase> phrases);
    int say(const QString& text) { return say(std::vector<Phrase>{{text, {}, {}}}); }
    /// The same in another language than the one shown, if there is a voice for it.
    void sayIn(const QString& language, const QString& text);
    void repeat();
    void stop();
    /// This recording can be played, as far as is known before it is tried.
    [[nodiscard]] bool playable(const QUrl& recorded);
    void louder(int by); ///< steps
    void faster(int by);
    /// How a visit starts.
    void reset();

signals:
    void speakingChanged();
    /// Said to the end.
    void finished(int id);
    /// How much of a recording has been heard.
    void progressed(int id, double share);
    /// The voice says it instead; told once. No file: none can be played.
    void recordingBroken(const QUrl& file, const QString& why);
    /// There is no voice for that language.
    void voiceMissing(const QString& language);
    void ableChanged();
    /// Speech does not work: for the fault book.
    void broken(const QString& why);

private:
    /// What is being said.
    struct Now {
        int id = 0;
        std::vector<Phrase> phrases;
        std::size_t at = 0;
        int saying = 0; ///< number of the phrase that sounds
    };
    bool wake();
    bool wakePlayer();
    Player::Listener playerListener();
    void tellUnplayable(const QUrl& file, const QString& why);
    bool speakNow();
    void goOn();
    bool play(const Phrase& phrase);
    bool speak(const Phrase& phrase);
    void next(int saying);
    void setNow(std::optional<Now> now);
    void breakDown(const QString& why);

    SpeechRules m_rules;
    SoundRules m_sound;
    MakeVoice m_make;
    MakePlayer m_makePlayer; ///< none: recordings are not played
    std::unique_ptr<Voice> m_voice;
    std::unique_ptr<Player> m_player;
    QSet<QUrl> m_unplayable;                        ///< told; the empty one: none can be played
    std::optional<std::vector<VoiceName>> m_voices; ///< once the voice is awake
    QSet<QString> m_missed;                         ///< languages without a voice, told in this visit
    QString m_language;
    std::optional<Now> m_now;
    std::vector<Phrase> m_last;
    int m_ids = 0;
    int m_volume = 0;
    int m_rate = 0;
    bool m_broken = false;
};

} // namespace vitrine::shell
