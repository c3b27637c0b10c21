// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/guide.hpp"

#include "shell/speech/spoken.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace vitrine::shell {

namespace {

QString told(const char* sentence)
{
    return QCoreApplication::translate("Spoken", sentence);
}

constexpr const char* kNoVoice = QT_TRANSLATE_NOOP("Spoken", "There is no voice for this language: %1");

/// The countdown is said where a visitor has time to act on it.
bool worthSaying(int secondsLeft)
{
    return secondsLeft == 10 || secondsLeft == 5;
}

} // namespace

Guide::Guide(const Screen& screen, Speech::MakeVoice make, Speech::MakePlayer player, WordsIn words, QObject* parent)
    : QObject(parent)
    , m_words(std::move(words))
    , m_keys(screen.keypad)
    , m_speech(screen.speech, screen.sound, std::move(make), std::move(player))
    , m_aloud(m_speech)
{
    connect(&m_speech, &Speech::ableChanged, this, &Guide::ableChanged);
    connect(&m_speech, &Speech::speakingChanged, this, &Guide::speakingChanged);
    connect(&m_speech, &Speech::broken, this, [this](const QString& why) {
        m_aloud.stop();
        setNotice(told(QT_TRANSLATE_NOOP("Spoken", "Reading aloud does not work at the moment.")));
        emit broken(why);
    });
    connect(&m_speech, &Speech::recordingBroken, this, &Guide::recordingBroken);
    connect(&m_speech, &Speech::voiceMissing, this, [this](const QString& language) {
        const QString name = QLocale(language).nativeLanguageName();
        setNotice(told(kNoVoice).arg(name));
        if (language != m_speech.language())
            return; // a text among others, which are said
        m_aloud.stop();
        if (language != m_otherwise) // in words, and with a voice, that there may be
            m_speech.sayIn(m_otherwise, m_words(m_otherwise, "Spoken", kNoVoice).arg(name));
    });
    connect(&m_walk, &FocusWalk::stopped, this, &Guide::nameStop);
    connect(&m_walk, &FocusWalk::stopChanged, this, [this] {
        if (m_naming && !m_aloud.reading())
            say(spokenChange(m_walk.stop()));
    });
    connect(&m_walk, &FocusWalk::heldChanged, this, [this] {
        if (m_naming && m_walk.held())
            m_speech.say(told(QT_TRANSLATE_NOOP("Spoken", "Held. Next makes it more, previous less, choose lets go.")));
    });
    connect(&m_walk, &FocusWalk::settled, this, &Guide::settled);
}

void Guide::setLanguage(const QString& language, const QString& otherwise)
{
    const bool another = language != m_speech.language();
    if (another)
        m_aloud.stop();
    m_otherwise = otherwise;
    m_speech.setLanguage(language);
    if (!another)
        return;
    forgetWords();
    setNotice({});
}

void Guide::setLexicon(std::function<Lexicon()> make)
{
    m_makeLexicon = std::move(make);
    forgetWords();
}

const Lexicon& Guide::lexicon()
{
    if (!m_lexicon)
        m_lexicon = m_makeLexicon ? m_makeLexicon() : Lexicon();
    return *m_lexicon;
}

void Guide::say(const QString& text)
{
    m_speech.say(lexicon().phrasesOf(text));
}

void Guide::key(const QKeyEvent& event)
{
    if (event.isAutoRepeat()) // held keys do not run away (EN 301 549, 5.7)
        return;
    const auto deed = m_keys.deedOf(event.key(), event.modifiers());
    if (!deed)
        return;
    if (event.type() == QEvent::KeyPress)
        press(*deed);
    else if (event.type() == QEvent::KeyRelease && *deed == Deed::Choose)
        m_walk.release();
}

void Guide::press(Deed deed)
{
    m_silenced = m_aloud.reading();
    m_aloud.stop();
    const bool first = !m_walk.walking();
    switch (deed) {
    case Deed::Louder:
    case Deed::Quieter:
        m_speech.louder(deed == Deed::Louder ? 1 : -1);
        return;
    case Deed::Faster:
    case Deed::Slower:
        m_speech.faster(deed == Deed::Faster ? 1 : -1);
        return;
    case Deed::HeadphonesOut:
        m_speech.stop();
        m_naming = false;
        return;
    default:
        break;
    }
    if (first) { // the first key says how it goes, and where one is
        begin();
        return;
    }
    if (deed == Deed::Repeat) {
        m_speech.repeat();
        return;
    }
    m_speech.stop();
    switch (deed) {
    case Deed::Previous:
        m_walk.step(-1);
        break;
    case Deed::Next:
        m_walk.step(1);
        break;
    case Deed::Choose:
        m_walk.press();
        break;
    case Deed::Back:
        m_walk.back();
        break;
    case Deed::HeadphonesIn:
        begin();
        break;
    default:
        break;
    }
}

void Guide::begin()
{
    m_naming = m_speech.able();
    m_hint = true;
    if (m_walk.walking())
        nameStop();
    else
        m_walk.begin();
}

void Guide::keyUsedUp()
{
    m_speech.stop();
    if (!m_walk.walking())
        begin();
    else
        m_walk.look();
}

void Guide::touched()
{
    m_silenced = m_aloud.reading();
    m_aloud.stop();
    m_speech.stop();
    m_naming = false;
    m_walk.end();
    setNotice({});
}

void Guide::setReadPages(bool on)
{
    m_readPages = on;
}

void Guide::nameStop()
{
    if (!m_naming || m_aloud.reading() || m_asking)
        return;
    QString text = spokenOf(m_walk.stop());
    if (std::exchange(m_hint, false))
        text = told(QT_TRANSLATE_NOOP("Spoken", "Next and previous walk over the page, choose opens, back returns.")) +
               QLatin1Char(' ') + text;
    say(text);
}

void Guide::pageChanged()
{
    m_aloud.stop();
    m_pageNew = true;
    if (m_walk.walking() || m_readPages || m_asking)
        m_walk.look();
}

void Guide::settled()
{
    if (m_asking && (m_naming || m_readPages)) {
        QStringList words;
        for (const Stop& stop : m_walk.stops())
            words << spokenOf(stop);
        say(words.join(QLatin1Char(' ')));
        return;
    }
    if (std::exchange(m_pageNew, false) && m_readPages && !m_asking)
        m_aloud.start(m_walk.stops(), lexicon());
}

void Guide::ask(bool asking)
{
    if (asking == m_asking)
        return;
    m_asking = asking;
    if (asking) {
        m_naming = m_naming || m_aloud.reading();
        m_aloud.stop();
        m_walk.look();
    }
}

void Guide::count(int secondsLeft)
{
    if (m_asking && m_naming && !m_speech.speaking() && worthSaying(secondsLeft))
        m_speech.say(told(QT_TRANSLATE_NOOP("Spoken", "%1 seconds left.")).arg(secondsLeft));
}

void Guide::endVisit()
{
    m_aloud.stop();
    m_speech.reset();
    m_walk.end();
    m_naming = false;
    m_readPages = false;
    m_pageNew = false;
    m_silenced = false;
    setNotice({});
}

void Guide::toggleReading()
{
    if (std::exchange(m_silenced, false))
        return;
    if (m_aloud.reading()) {
        m_aloud.stop();
        return;
    }
    m_aloud.start(m_walk.stops(), lexicon());
}

void Guide::setNotice(const QString& notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    emit noticeChanged();
}

} // namespace vitrine::shell
