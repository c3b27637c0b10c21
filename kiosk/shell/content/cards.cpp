// SPDX-License-Identifier: Apache-2.0
#include "shell/content/cards.hpp"

#include "core/pack/due.hpp"
#include "shell/content/language_note.hpp"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace vitrine::shell {

namespace {

bool forEveryone(const Exhibit& exhibit)
{
    return !exhibit.ageFrom && !exhibit.audience.empty() &&
           (exhibit.audience.front() == "all" || exhibit.audience.size() > 2);
}

/// "für alle", "für Kinder", "ab 8": one short word pair, the most telling one.
QString audienceWords(const Exhibit& exhibit)
{
    const auto say = [](const char* words) { return QCoreApplication::translate("Cards", words); };
    if (exhibit.ageFrom)
        return say(QT_TRANSLATE_NOOP("Cards", "from age %1")).arg(*exhibit.ageFrom);
    if (exhibit.audience.empty())
        return {};
    const std::string& first = exhibit.audience.front();
    if (forEveryone(exhibit))
        return say(QT_TRANSLATE_NOOP("Cards", "for everyone"));
    if (first == "children")
        return say(QT_TRANSLATE_NOOP("Cards", "for children"));
    if (first == "youth")
        return say(QT_TRANSLATE_NOOP("Cards", "for young people"));
    if (first == "students")
        return say(QT_TRANSLATE_NOOP("Cards", "for students"));
    if (first == "experts")
        return say(QT_TRANSLATE_NOOP("Cards", "for experts"));
    if (first == "citizens")
        return say(QT_TRANSLATE_NOOP("Cards", "for citizens"));
    return {};
}

} // namespace

QString kindName(const Kind& kind, const QString& language, const Fallbacks& fallbacks)
{
    return QString::fromStdString(localise(kind.title, language.toStdString(), fallbacks, {"en", "de"}));
}

QString words(const Pack& pack, const Text& text, const QString& language, const Fallbacks& fallbacks)
{
    return QString::fromStdString(localise(text, language.toStdString(), fallbacks, pack.languages));
}

QVariantMap pictureMap(const Pack& pack, const Picture& picture, const QString& language, const Fallbacks& fallbacks)
{
    const auto file = mediumInside(pack.folder, picture.file);
    return {{"src", file.empty() ? QUrl() : QUrl::fromLocalFile(QString::fromStdString(file.string()))},
            {"alt", words(pack, picture.alt, language, fallbacks)},
            {"credit", words(pack, picture.credit, language, fallbacks)},
            {"focusX", picture.focusX},
            {"focusY", picture.focusY}};
}

Cards::Cards(std::shared_ptr<const Content> content, Fallbacks fallbacks, QObject* parent)
    : QAbstractListModel(parent)
    , m_content(std::move(content))
    , m_fallbacks(std::move(fallbacks))
{
    for (const Pack& pack : m_content->packs) {
        for (const Exhibit& exhibit : pack.exhibits) {
            auto id = QString::fromStdString(exhibit.id);
            if (m_places.contains(id))
                id = QString::fromStdString(pack.id + "/" + exhibit.id);
            m_places.insert(id, m_entries.size());
            m_entries.push_back({id, &pack, &exhibit, m_content->kinds->find(exhibit.kind)});
        }
    }
    m_due.assign(m_entries.size(), true);
}

int Cards::dueCount() const
{
    return static_cast<int>(std::ranges::count(m_due, true));
}

void Cards::setNow(LocalMinute now)
{
    std::vector<bool> due;
    due.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        due.push_back(isDue(*entry.pack, entry.exhibit->when, now));
    if (due == std::exchange(m_due, due))
        return;
    m_learned = false;
    changed(State);
    emit dueChanged();
}

const Cards::Entry* Cards::find(const QString& id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.constEnd() ? nullptr : &m_entries[*found];
}

QVariantMap Cards::cover(const Entry& entry) const
{
    if (!entry.exhibit->cover)
        return {};
    QVariantMap map = pictureMap(*entry.pack, *entry.exhibit->cover, m_language, m_fallbacks);
    map["src"] = stamped(map["src"].toUrl(), m_content->stamps);
    return map;
}

QString Cards::title(const Entry& entry) const
{
    return words(*entry.pack, entry.exhibit->title, m_language, m_fallbacks);
}

LanguageUse Cards::languageUse(const Entry& entry) const
{
    const auto language = m_language.toStdString();
    // Every text has its pack's first language; the check saw to it.
    if (!entry.kind || language == entry.pack->languages.front())
        return {};
    return vitrine::languageUse(*entry.pack, *entry.exhibit, *entry.kind, language, m_fallbacks);
}

bool Cards::ready(const QString& id) const
{
    const Entry* entry = find(id);
    return entry && entry->kind && m_due[m_places[id]] && !m_aside.contains(id) &&
           !m_brokenKinds.contains(QString::fromStdString(entry->kind->id));
}

const std::vector<CardFacts>& Cards::facts() const
{
    learn();
    return m_facts;
}

const std::vector<CardGroup>& Cards::groups() const
{
    learn();
    return m_groups;
}

void Cards::learn() const
{
    if (m_learned)
        return;
    m_facts = factsOf(*m_content, m_entries, m_language, m_fallbacks);
    std::vector<Entry> due;
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        m_facts[row].due = m_due[row];
        if (m_due[row])
            due.push_back(m_entries[row]);
    }
    m_groups = groupsOf(*m_content, due, m_language, m_fallbacks);
    m_learned = true;
}

int Cards::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Cards::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ExhibitId:
        return entry.id;
    case Title:
        return title(entry);
    case Line:
        return words(*entry.pack, entry.exhibit->line, m_language, m_fallbacks);
    case Kind_:
        return QString::fromStdString(entry.exhibit->kind);
    case KindTitle:
        return entry.kind ? kindName(*entry.kind, m_language, m_fallbacks) : QString();
    case KindIcon:
        return entry.kind ? QString::fromStdString(entry.kind->icon) : QString();
    case Minutes:
        return entry.exhibit->minutes.value_or(0);
    case Audience:
        return audienceWords(*entry.exhibit);
    case ForEveryone:
        return forEveryone(*entry.exhibit);
    case Cover:
        return cover(entry);
    case State:
        return ready(entry.id) ? QStringLiteral("ready") : QStringLiteral("unavailable");
    case Seen:
        return m_seen.contains(entry.id);
    case LanguageNote:
        return languageMark(languageUse(entry), m_language).sentence;
    case LanguageWord:
        return languageMark(languageUse(entry), m_language).word;
    default:
        return {};
    }
}

QHash<int, QByteArray> Cards::names()
{
    return {{ExhibitId, "exhibitId"},
            {Title, "title"},
            {Line, "line"},
            {Kind_, "kind"},
            {KindTitle, "kindTitle"},
            {KindIcon, "kindIcon"},
            {Minutes, "minutes"},
            {Audience, "audienceWords"},
            {ForEveryone, "forEveryone"},
            {Cover, "cover"},
            {State, "cardState"},
            {Seen, "seen"},
            {LanguageNote, "languageNote"},
            {LanguageWord, "languageWord"}};
}

void Cards::setLanguage(const QString& language)
{
    m_language = language;
    m_learned = false;
    if (!m_entries.empty())
        emit dataChanged(index(0), index(count() - 1));
    emit languageChanged();
}

void Cards::setAside(const QSet<QString>& ids)
{
    if (m_aside == ids)
        return;
    m_aside = ids;
    changed(State);
}

void Cards::setKindBroken(const QString& kind)
{
    if (m_brokenKinds.contains(kind))
        return;
    m_brokenKinds.insert(kind);
    changed(State);
}

void Cards::markSeen(const QString& id)
{
    if (m_seen.contains(id))
        return;
    m_seen.insert(id);
    changed(Seen);
}

void Cards::forgetSeen()
{
    if (m_seen.isEmpty())
        return;
    m_seen.clear();
    changed(Seen);
}

void Cards::changed(Role role)
{
    if (!m_entries.empty())
        emit dataChanged(index(0), index(count() - 1), {role});
}

} // namespace vitrine::shell
