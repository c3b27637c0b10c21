// SPDX-License-Identifier: Apache-2.0
#include "shell/content/card_facts.hpp"

#include "shell/content/card_entry.hpp"
#include "shell/content/content.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace vitrine::shell {

namespace {

const QString kOther = QStringLiteral("other");

/// Packs whose exhibits name topics; the exhibits of the others are sorted in another way.
std::set<const Pack*> packsWithTopics(const Content& content)
{
    std::set<const Pack*> found;
    for (const Pack& pack : content.packs) {
        if (std::ranges::any_of(pack.exhibits, [](const Exhibit& exhibit) { return !exhibit.topics.empty(); }))
            found.insert(&pack);
    }
    return found;
}

QStringList groupIds(const Content& content, const std::set<const Pack*>& withTopics, const CardEntry& entry)
{
    QStringList ids;
    for (const std::string& topic : entry.exhibit->topics)
        ids << "topic:" + QString::fromStdString(topic);
    if (!ids.isEmpty())
        return ids;
    if (withTopics.contains(entry.pack))
        return {kOther};
    if (content.packs.size() > 1)
        return {"pack:" + QString::fromStdString(entry.pack->id)};
    return {"kind:" + QString::fromStdString(entry.exhibit->kind)};
}

/// Letters that Unicode does not take apart, and people type otherwise.
QStringView plain(const QChar& letter)
{
    static constexpr std::array<std::pair<char16_t, QStringView>, 8> kPlain{{{u'ß', u"ss"},
                                                                             {u'ẞ', u"ss"},
                                                                             {u'æ', u"ae"},
                                                                             {u'œ', u"oe"},
                                                                             {u'ø', u"o"},
                                                                             {u'ł', u"l"},
                                                                             {u'đ', u"d"},
                                                                             {u'ı', u"i"}}};
    const auto* found = std::ranges::find(kPlain, letter.unicode(), &std::pair<char16_t, QStringView>::first);
    return found == kPlain.end() ? QStringView(&letter, 1) : found->second;
}

} // namespace

QString foldWords(const QString& text)
{
    QString folded;
    bool apart = false;
    for (const QChar& letter : text.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark() || letter == u'\u0640') // the stroke that stretches Arabic words
            continue;
        if (!letter.isLetterOrNumber() && !letter.isSurrogate()) {
            apart = true;
            continue;
        }
        if (apart && !folded.isEmpty())
            folded += u' ';
        apart = false;
        folded += plain(letter);
    }
    return folded;
}

std::vector<CardFacts> factsOf(const Content& content, const std::vector<CardEntry>& entries, const QString& language,
                               const Fallbacks& fallbacks)
{
    const auto withTopics = packsWithTopics(content);
    std::vector<CardFacts> all;
    all.reserve(entries.size());
    for (const CardEntry& entry : entries) {
        const Exhibit& exhibit = *entry.exhibit;
        CardFacts facts;
        QStringList said{words(*entry.pack, exhibit.title, language, fallbacks),
                         words(*entry.pack, exhibit.line, language, fallbacks)};
        for (const Topic& topic : entry.pack->topics) {
            if (std::ranges::find(exhibit.topics, topic.id) != exhibit.topics.end())
                said << words(*entry.pack, topic.name, language, fallbacks);
        }
        if (entry.kind)
            said << kindName(*entry.kind, language, fallbacks);
        facts.words = foldWords(said.join(u' '));
        facts.groups = groupIds(content, withTopics, entry);
        for (const std::string& audience : exhibit.audience)
            facts.audience << QString::fromStdString(audience);
        facts.minutes = exhibit.minutes.value_or(0);
        all.push_back(std::move(facts));
    }
    return all;
}

std::vector<CardGroup> groupsOf(const Content& content, const std::vector<CardEntry>& entries, const QString& language,
                                const Fallbacks& fallbacks)
{
    const auto withTopics = packsWithTopics(content);
    std::vector<CardGroup> groups;
    const auto add = [&](const QString& id, const QString& name) {
        if (std::ranges::find(groups, id, &CardGroup::id) == groups.end())
            groups.push_back({id, name});
    };
    QStringList used;
    for (const CardEntry& entry : entries)
        used << groupIds(content, withTopics, entry);
    for (const Pack& pack : content.packs) {
        for (const Topic& topic : pack.topics) {
            if (const QString id = "topic:" + QString::fromStdString(topic.id); used.contains(id))
                add(id, words(pack, topic.name, language, fallbacks));
        }
    }
    for (const CardEntry& entry : entries) {
        for (const QString& id : groupIds(content, withTopics, entry)) {
            if (id.startsWith("pack:"))
                add(id, words(*entry.pack, entry.pack->title, language, fallbacks));
            else if (id.startsWith("kind:"))
                add(id, entry.kind ? kindName(*entry.kind, language, fallbacks)
                                   : QString::fromStdString(entry.exhibit->kind));
        }
    }
    if (used.contains(kOther))
        add(kOther, QCoreApplication::translate("Cards", QT_TRANSLATE_NOOP("Cards", "More")));
    return groups;
}

} // namespace vitrine::shell
