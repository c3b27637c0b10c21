// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/speech.hpp"

#include "shell/speech/choose_voice.hpp"

#include <QElapsedTimer>
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

Speech::Speech(const SpeechRules& rules, const SoundRules& sound, MakeVoice make, QObject* parent)
    : QObject(parent)
    , m_rules(rules)
    , m_sound(sound)
    , m_make(std::move(make))
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
        if (m_now)
            speakNow();
    };
    listener.failed = [this](const QString& reason) { breakDown(reason); };
    listener.finished = [this](int id) {
        if (!m_now || m_now->id != id)
            return;
        setNow({});
        emit finished(id);
    };
    m_voice->start(named, std::move(listener));
    return able();
}

int Speech::say(const QString& text, const QUrl& recorded)
{
    return sayAs(m_language, text, recorded);
}

void Speech::sayIn(const QString& language, const QString& text)
{
    m_missed.insert(language); // whoever asks has told already
    sayAs(language, text, {});
}

int Speech::sayAs(const QString& language, const QString& text, const QUrl& recorded)
{
    if ((text.isEmpty() && recorded.isEmpty()) || !wake())
        return 0;
    Saying saying;
    saying.id = ++m_ids;
    saying.text = text;
    saying.language = language;
    saying.recorded = recorded;
    m_last = saying;
    setNow(saying);
    if (m_voices)
        speakNow(); // else when the voice is awake
    return m_last.id;
}

void Speech::speakNow()
{
    Saying saying = *m_now;
    const auto wanted = [this](const QString& language) {
        for (const QString& name : {language, language.section(QLatin1Char('-'), 0, 0)}) {
            if (const auto voice = m_rules.voices.find(name.toStdString()); voice != m_rules.voices.end())
                return QString::fromStdString(voice->second);
        }
        return QString();
    };
    if (saying.recorded.isEmpty()) {
        const VoiceName* voice = chooseVoice(*m_voices, saying.language, wanted(saying.language));
        if (!voice) { // never words in a voice that cannot pronounce them
            setNow({});
            if (const QString missing = saying.language; !m_missed.contains(missing)) {
                m_missed.insert(missing);
                emit voiceMissing(missing);
            }
            return;
        }
        saying.voice = voice->name;
        saying.language = voice->language;
    }
    saying.rate = m_rate / 10.0;
    saying.volume = m_volume / 100.0;
    qCDebug(speechLog, "says (%s, %s): %s", qPrintable(saying.language), qPrintable(saying.voice),
            qPrintable(saying.text));
    m_voice->speak(saying);
}

void Speech::repeat()
{
    if (m_last.id != 0)
        say(QString(m_last.text), QUrl(m_last.recorded));
}

void Speech::stop()
{
    if (!m_now)
        return;
    QElapsedTimer took;
    took.start();
    if (m_voices)
        m_voice->stop();
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
    m_last = {};
    m_missed.clear();
    m_volume = std::min(m_sound.volume, m_sound.atMost);
    m_rate = m_rules.rate;
}

void Speech::setNow(std::optional<Saying> saying)
{
    const bool before = speaking();
    m_now = std::move(saying);
    if (speaking() != before)
        emit speakingChanged();
}

void Speech::breakDown(const QString& why)
{
    if (std::exchange(m_broken, true))
        return;
    setNow({});
    emit broken(why);
    emit ableChanged();
}

} // namespace vitrine::shell
