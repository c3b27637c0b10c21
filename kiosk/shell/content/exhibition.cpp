// SPDX-License-Identifier: Apache-2.0
#include "shell/content/exhibition.hpp"

#include "core/pack/due.hpp"
#include "shell/content/page_words.hpp"
#include "shell/content/to_variant.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>
#include <QUrl>

#include <algorithm>
#include <array>

namespace vitrine::shell {

namespace {

constexpr qsizetype kMostCovers = 12;

bool isFilm(const std::string& file)
{
    static constexpr std::array kEndings{".webm", ".mp4", ".mkv", ".mov", ".ogv", ".m4v"};
    for (const char* ending : kEndings) {
        if (QString::fromStdString(file).endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

Exhibition::Exhibition(std::shared_ptr<const Content> content, QStringList languages, Fallbacks fallbacks,
                       QObject* parent)
    : QObject(parent)
    , m_content(std::move(content))
    , m_languages(std::move(languages))
    , m_fallbacks(std::move(fallbacks))
    , m_language(m_languages.value(0))
    , m_cards(m_content, m_fallbacks)
{
    m_cards.setLanguage(m_language);
    m_hasSchedules = std::ranges::any_of(m_content->packs, vitrine::hasSchedules);
    m_scenesDue = scenesDue();
}

std::vector<bool> Exhibition::scenesDue() const
{
    std::vector<bool> due;
    for (const Pack& pack : m_content->packs)
        for (const Scene& scene : pack.attract.playlist)
            due.push_back(!m_now || isDue(pack, scene.when, *m_now));
    return due;
}

void Exhibition::setNow(LocalMinute now)
{
    if (now == m_now)
        return;
    const QVariantList before = playlist();
    m_now = now;
    m_cards.setNow(now);
    m_scenesDue = scenesDue();
    if (playlist() != before)
        emit playlistChanged();
    emit nextWordsChanged();
}

QString Exhibition::nextWords() const
{
    const auto next = m_now && m_cards.dueCount() == 0 ? nextAppearance(m_content->packs, *m_now) : std::nullopt;
    if (!next)
        return {};
    const auto say = [](const char* words) { return QCoreApplication::translate("NothingNow", words); };
    const auto day = std::chrono::floor<std::chrono::days>(*next);
    const auto minute = static_cast<int>((*next - day).count());
    const auto away = (day - std::chrono::floor<std::chrono::days>(*m_now)).count();
    const QLocale locale(m_language);
    const QString time = locale.toString(QTime(minute / 60, minute % 60), QLocale::ShortFormat);
    if (away == 0)
        return say(QT_TRANSLATE_NOOP("NothingNow", "There is more to see from %1.")).arg(time);
    if (away < 7) {
        const auto weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
        return say(QT_TRANSLATE_NOOP("NothingNow", "There is more to see on %1 from %2."))
            .arg(locale.dayName(weekday), time);
    }
    const std::chrono::year_month_day date(day);
    const QDate shown(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                      static_cast<int>(static_cast<unsigned>(date.day())));
    return say(QT_TRANSLATE_NOOP("NothingNow", "There is more to see on %1 from %2."))
        .arg(locale.toString(shown, QLocale::LongFormat), time);
}

QColor Exhibition::accent() const
{
    return QColor::fromString(m_content->packs.front().accent);
}

QUrl Exhibition::logo() const
{
    for (const Pack& pack : m_content->packs) {
        if (const auto file = pack.logo.empty() ? std::filesystem::path() : mediumInside(pack.folder, pack.logo);
            !file.empty())
            return stamped(QUrl::fromLocalFile(QString::fromStdString(file.string())), m_content->stamps);
    }
    return {};
}

QString Exhibition::firstWords(Text Pack::*text) const
{
    for (const Pack& pack : m_content->packs) {
        if (QString found = words(pack, pack.*text, m_language, m_fallbacks); !found.isEmpty())
            return found;
    }
    return {};
}

QString Exhibition::house() const
{
    return firstWords(&Pack::house);
}

QString Exhibition::question() const
{
    return firstWords(&Pack::question);
}

QString Exhibition::note() const
{
    for (const Pack& pack : m_content->packs) {
        if (QString found = words(pack, pack.attract.note, m_language, m_fallbacks); !found.isEmpty())
            return found;
    }
    return {};
}

QVariantList Exhibition::calls() const
{
    QVariantList calls;
    for (const QString& language : m_languages) {
        QString text;
        for (const Pack& pack : m_content->packs) {
            // Only what was really written in this language: a fallback would show the same call twice.
            std::string found;
            const std::string call = localise(pack.attract.call, language.toStdString(), {}, &found);
            if (text.isEmpty() && (found == language.toStdString() || found.empty()))
                text = QString::fromStdString(call);
        }
        calls.push_back(QVariantMap{{"language", language}, {"text", text}});
    }
    return calls;
}

QVariantList Exhibition::playlist() const
{
    QVariantList list;
    auto due = m_scenesDue.begin();
    for (const Pack& pack : m_content->packs) {
        for (const Picture& picture : pack.attract.playlist) {
            if (!*due++)
                continue;
            QVariantMap map = pictureMap(pack, picture, m_language, m_fallbacks);
            map.insert("film", isFilm(picture.file));
            if (!isFilm(picture.file))
                map["src"] = stamped(map["src"].toUrl(), m_content->stamps);
            map.insert("upright", m_content->upright.contains(mediumInside(pack.folder, picture.file)));
            list.push_back(map);
        }
    }
    if (!list.isEmpty())
        return list;
    // Nobody chose: the covers are the best pictures there are. A dozen is more than anybody waits for.
    for (std::size_t row = 0; row < m_cards.entries().size() && list.size() < kMostCovers; ++row) {
        const auto& entry = m_cards.entries()[row];
        if (entry.exhibit->cover && m_cards.due(row)) {
            QVariantMap map = m_cards.cover(entry);
            map.insert("film", false);
            map.insert("upright", false);
            list.push_back(map);
        }
    }
    return list;
}

QVariantList Exhibition::packVersions() const
{
    QVariantList list;
    for (const Pack& pack : m_content->packs) {
        const QString title = words(pack, pack.title, m_language, m_fallbacks);
        list.push_back(QVariantMap{{"name", title.isEmpty() ? QString::fromStdString(pack.id) : title},
                                   {"value", QString::fromStdString(pack.version)}});
    }
    return list;
}

void Exhibition::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_cards.setLanguage(language);
    emit languageChanged();
    emit nextWordsChanged();
}

Lexicon Exhibition::wordsOf(const Cards::Entry* open) const
{
    return wordsOnPage(*m_content, m_cards.entries(), open, m_language, m_fallbacks);
}

QVariantMap Exhibition::settings(const Cards::Entry& entry) const
{
    const auto settings =
        localiseSettings(*entry.pack, *entry.exhibit, *entry.kind, m_language.toStdString(), m_fallbacks);
    return stamped(toVariant(settings), m_content->stamps).toMap();
}

} // namespace vitrine::shell
