// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/speech.hpp"

#include "shell/speech/choose_voice.hpp"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace vitrine::shell {

namespace {

// Off unless QT_LOGGING_RULES asks for it: what was said, and how long it took to be silent.
Q_LOGGING_CATEGORY(speechLog, "vitrine.speech", QtWarningMsg)

constexpr int kLouderBy = 10; ///< percent
constexpr int kFasterBy = 2;  ///< of -10 … 10
constexpr int kQuietest = 10;

} // namespace

Speech::Speech(const SpeechRules& rules, const SoundRules& sound, MakeVoice make, MakePlayer player, QObject* parent)
    : QObject(parent)
    , m_rules(rules)
    , m_sound(sound)
    , m_make(std::move(make))
    , m_makePlayer(std::move(player))
    , m_volume(std::min(sound.volume, sound.atMost))
    , m_rate(rules.rate)
{
}

Speech::~Speech() = default;

void Speech::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    stop();
}

bool Speech::wake()
{
    if (!able())
        return false;
    if (m_voice)
        return true;
    QString why;
    m_voice = m_make(why);
    if (!m_voice) {
        breakDown(why);
        return false;
    }
    QStringList named;
    for (const auto& [language, name] : m_rules.voices)
        named << QString::fromStdString(name);
    Voice::Listener listener;
    listener.ready = [this](const std::vector<VoiceName>& voices) {
        m_voices = voices;
        if (m_now && m_now->saying == 0)
            goOn();
    };
    listener.failed = [this](const QString& reason) { breakDown(reason); };
    listener.finished = [this](int id) { next(id); };
    m_voice->start(named, std::move(listener));
    return able();
}

bool Speech::wakePlayer()
{
    QString why;
    if (!m_player && m_makePlayer) {
        m_player = m_makePlayer(why);
        if (m_player)
            m_player->start(playerListener());
        else
            m_makePlayer = {};
    }
    if (m_player && m_player->able(why))
        return true;
    if (!why.isEmpty())
        tellUnplayable({}, why); // a loudspeaker may come yet
    return false;
}

void Speech::tellUnplayable(const QUrl& file, const QString& why)
{
    if (m_unplayable.contains(file))
        return;
    m_unplayable.insert(file);
    emit recordingBroken(file, why);
}

Player::Listener Speech::playerListener()
{
    Player::Listener listener;
    listener.finished = [this](int id) { next(id); };
    listener.progressed = [this](int id, double share) {
        if (m_now && m_now->saying == id)
            emit progressed(m_now->id, share);
    };
    listener.broken = [this](int id, const QString& why) {
        if (!m_now || m_now->saying != id)
            return; // asked for again it breaks again
        tellUnplayable(m_now->phrases[m_now->at].recorded, why);
        goOn();
    };
    return listener;
}

int Speech::say(std::vector<Phrase> phrases)
{
    std::erase_if(phrases, [](const Phrase& phrase) { return phrase.text.isEmpty() && phrase.recorded.isEmpty(); });
    if (phrases.empty() || !wake())
        return 0;
    const int id = ++m_ids;
    m_last = phrases;
    setNow(Now{id, std::move(phrases), 0, 0});
    const bool sounds = speakNow();
    if (!m_now || m_now->id != id)
        return 0;
    if (!sounds)
        setNow({});
    return sounds ? id : 0;
}

void Speech::sayIn(const QString& language, const QString& text)
{
    m_missed.insert(language); // whoever asks has told already
    say(std::vector<Phrase>{{text, language, {}}});
}

/// From the phrase that is next on; what cannot be said is left out. False: nothing more is said.
bool Speech::speakNow()
{
    for (; m_now && m_now->at < m_now->phrases.size(); ++m_now->at) {
        const Phrase phrase = m_now->phrases[m_now->at];
        const int id = m_now->id;
        if (play(phrase))
            return true;
        if (!m_voices) { // when the voice is awake
            m_now->saying = 0;
            return true;
        }
        if (speak(phrase))
            return true;
        if (!m_now || m_now->id != id)
            return true; // whoever heard of it says something else
    }
    return false;
}

void Speech::goOn()
{
    if (!m_now || speakNow())
        return;
    const int id = m_now->id;
    setNow({});
    emit finished(id);
}

bool Speech::playable(const QUrl& recorded)
{
    if (recorded.isEmpty() || m_unplayable.contains(recorded) || !wakePlayer())
        return false;
    if (QFileInfo(recorded.toLocalFile()).isReadable())
        return true;
    tellUnplayable(recorded, QStringLiteral("there is no such file"));
    return false;
}

bool Speech::play(const Phrase& phrase)
{
    if (!playable(phrase.recorded))
        return false;
    if (m_voices)
        m_voice->stop(); // what may be left of the phrase before
    Saying saying;
    saying.id = m_now->saying = ++m_ids;
    saying.text = phrase.text;
    saying.recorded = phrase.recorded;
    saying.volume = m_volume / 100.0;
    qCDebug(speechLog, "plays %s", qPrintable(phrase.recorded.fileName()));
    m_player->play(saying);
    return true;
}

bool Speech::speak(const Phrase& phrase)
{
    const auto wanted = [this](const QString& language) {
        for (const QString& name : {language, language.section(QLatin1Char('-'), 0, 0)}) {
            if (const auto voice = m_rules.voices.find(name.toStdString()); voice != m_rules.voices.end())
                return QString::fromStdString(voice->second);
        }
        return QString();
    };
    const QString language = phrase.language.isEmpty() ? m_language : phrase.language;
    const VoiceName* voice = chooseVoice(*m_voices, language, wanted(language));
    if (!voice) { // never words in a voice that cannot pronounce them
        if (!m_missed.contains(language)) {
            m_missed.insert(language);
            emit voiceMissing(language);
        }
        return false;
    }
    Saying saying;
    saying.id = m_now->saying = ++m_ids;
    saying.text = phrase.text;
    saying.voice = voice->name;
    saying.language = voice->language;
    saying.rate = m_rate / 10.0;
    saying.volume = m_volume / 100.0;
    qCDebug(speechLog, "says (%s, %s): %s", qPrintable(saying.language), qPrintable(saying.voice),
            qPrintable(saying.text));
    if (m_player)
        m_player->stop();
    m_voice->speak(saying);
    return true;
}

/// That phrase was said to its end.
void Speech::next(int saying)
{
    if (!m_now || m_now->saying != saying)
        return;
    ++m_now->at;
    goOn();
}

void Speech::repeat()
{
    if (!m_last.empty())
        say(std::vector<Phrase>(m_last));
}

void Speech::stop()
{
    if (!m_now)
        return;
    QElapsedTimer took;
    took.start();
    if (m_voices)
        m_voice->stop();
    if (m_player)
        m_player->stop();
    setNow({});
    qCDebug(speechLog, "silent after %lld ms", took.elapsed());
}

void Speech::louder(int by)
{
    m_volume = std::clamp(m_volume + by * kLouderBy, kQuietest, std::max(kQuietest, m_sound.atMost));
    repeat();
}

void Speech::faster(int by)
{
    m_rate = std::clamp(m_rate + by * kFasterBy, -10, 10);
    repeat();
}

void Speech::reset()
{
    stop();
    m_last.clear();
    m_missed.clear();
    m_volume = std::min(m_sound.volume, m_sound.atMost);
    m_rate = m_rules.rate;
}

void Speech::setNow(std::optional<Now> now)
{
    const bool before = speaking();
    m_now = std::move(now);
    if (speaking() != before)
        emit speakingChanged();
}

void Speech::breakDown(const QString& why)
{
    if (std::exchange(m_broken, true))
        return;
    if (m_player)
        m_player->stop();
    setNow({});
    emit broken(why);
    emit ableChanged();
}

} // namespace vitrine::shell
