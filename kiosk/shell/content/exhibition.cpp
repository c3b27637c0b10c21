// SPDX-License-Identifier: Apache-2.0
#include "shell/content/exhibition.hpp"

#include "shell/content/page_words.hpp"
#include "shell/content/to_variant.hpp"

#include <QUrl>

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
    for (const Pack& pack : m_content->packs) {
        for (const Picture& picture : pack.attract.playlist) {
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
    for (const auto& entry : m_cards.entries()) {
        if (list.size() == kMostCovers)
            break;
        if (entry.exhibit->cover) {
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
