// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "shell/speech/read_aloud.hpp"
#include "shell/speech/speech.hpp"
#include "shell/walk/focus_walk.hpp"
#include "shell/walk/key_map.hpp"

#include <QKeyEvent>
#include <QObject>
#include <qqmlintegration.h>

#include <functional>
#include <optional>

namespace vitrine::shell {

/// The visit without sight or touch: the keypad walks, the voice names each stop, and anybody may have a page read
/// aloud. Whatever a visitor does silences it at once. GUI thread.
class Guide : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The screen has one and makes it itself.")
    Q_PROPERTY(vitrine::shell::FocusWalk* walk READ walk CONSTANT)
    Q_PROPERTY(vitrine::shell::ReadAloud* aloud READ aloud CONSTANT)
    /// There is speech on this screen.
    Q_PROPERTY(bool able READ able NOTIFY ableChanged)
    /// Something is said: other sound is to be low.
    Q_PROPERTY(bool speaking READ speaking NOTIFY speakingChanged)
    /// What has to be seen because it cannot be said; empty: nothing.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    /// A sentence in a language that may not be the one shown: language, context, source.
    using WordsIn = std::function<QString(const QString&, const char*, const char*)>;
    Guide(const Screen& screen, Speech::MakeVoice make, Speech::MakePlayer player, WordsIn words,
          QObject* parent = nullptr);

    [[nodiscard]] FocusWalk* walk() { return &m_walk; }
    [[nodiscard]] ReadAloud* aloud() { return &m_aloud; }
    [[nodiscard]] Speech& speech() { return m_speech; }
    [[nodiscard]] bool able() const { return m_speech.able(); }
    [[nodiscard]] bool speaking() const { return m_speech.speaking(); }
    [[nodiscard]] const QString& notice() const { return m_notice; }
    /// Each stop is named: the keypad is in use, or headphones are plugged in.
    [[nodiscard]] bool naming() const { return m_naming; }

    void setLanguage(const QString& language, const QString& otherwise);
    /// How to know what words are in another language, or were read by somebody; asked before the first word is said.
    void setLexicon(std::function<Lexicon()> make);
    /// Other texts may be shown from now on.
    void forgetWords() { m_lexicon.reset(); }
    /// A key that woke nothing and answered nothing.
    void key(const QKeyEvent& event);
    /// A key woke the screen or answered its question.
    void keyUsedUp();
    /// A finger came down.
    void touched();
    /// Each page is read as it opens.
    void setReadPages(bool on);
    /// The screen asks whether somebody is there.
    void ask(bool asking);
    void count(int secondsLeft);
    void endVisit();

    /// Read this page aloud, or stop reading.
    Q_INVOKABLE void toggleReading();
    /// The page changed.
    Q_INVOKABLE void pageChanged();

signals:
    void ableChanged();
    void speakingChanged();
    void noticeChanged();
    void broken(const QString& why);
    /// A recording cannot be played; no file: none can.
    void recordingBroken(const QUrl& file, const QString& why);

private:
    void press(Deed deed);
    void begin();
    void nameStop();
    void settled();
    void setNotice(const QString& notice);
    void say(const QString& text);
    const Lexicon& lexicon();

    WordsIn m_words;
    std::function<Lexicon()> m_makeLexicon;
    std::optional<Lexicon> m_lexicon;
    QString m_otherwise; ///< the language that speaks where there is no voice for the one shown
    KeyMap m_keys;
    Speech m_speech;
    ReadAloud m_aloud;
    FocusWalk m_walk;
    QString m_notice;
    bool m_naming = false;
    bool m_hint = false; ///< to be said before the next stop
    bool m_readPages = false;
    bool m_pageNew = false; ///< not read yet
    bool m_asking = false;
    /// This very touch or key silenced the reading: it does not begin anew when it is lifted from its field.
    bool m_silenced = false;
};

} // namespace vitrine::shell
