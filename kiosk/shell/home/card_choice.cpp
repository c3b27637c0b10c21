// SPDX-License-Identifier: Apache-2.0
#include "shell/home/card_choice.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace vitrine::shell {

namespace {

/// In this order the first that tells some from others is offered.
constexpr std::array kLengths{5, 10, 2, 20};

constexpr std::array<std::pair<const char*, const char*>, 5> kAudiences{{
    {"children", QT_TRANSLATE_NOOP("Cards", "For children")},
    {"youth", QT_TRANSLATE_NOOP("Cards", "For young people")},
    {"students", QT_TRANSLATE_NOOP("Cards", "For students")},
    {"experts", QT_TRANSLATE_NOOP("Cards", "For experts")},
    {"citizens", QT_TRANSLATE_NOOP("Cards", "For citizens")},
}};

/// One or two letters would be found inside nearly every word; of a script without spaces they are a word.
bool onlyAsBeginning(const QString& word)
{
    return word.size() < 3 && word.front().unicode() < 0x2e80;
}

bool hasWords(const QString& words, const QStringList& wanted)
{
    return std::ranges::all_of(wanted, [&](const QString& word) {
        return onlyAsBeginning(word) ? words.startsWith(word) || words.contains(u' ' + word) : words.contains(word);
    });
}

bool suitsAudience(const CardFacts& facts, const QString& audience)
{
    return facts.audience.contains(audience) || facts.audience.contains("all");
}

bool suits(const CardFacts& facts, const CardChoice& choice, const QStringList& wanted)
{
    return facts.due && (choice.group.isEmpty() || facts.groups.contains(choice.group)) &&
           (choice.audience.isEmpty() || suitsAudience(facts, choice.audience)) &&
           (choice.atMostMinutes == 0 || (facts.minutes > 0 && facts.minutes <= choice.atMostMinutes)) &&
           hasWords(facts.words, wanted);
}

QStringList wantedWords(const QString& search)
{
    return foldWords(search).split(u' ', Qt::SkipEmptyParts);
}

CardChoice with(CardChoice choice, Chip::Facet facet, const QString& value)
{
    switch (facet) {
    case Chip::Facet::All:
        choice.group.clear();
        choice.audience.clear();
        choice.atMostMinutes = 0;
        break;
    case Chip::Facet::Group:
        choice.group = value;
        break;
    case Chip::Facet::Audience:
        choice.audience = value;
        break;
    case Chip::Facet::Minutes:
        choice.atMostMinutes = value.toInt();
        break;
    }
    return choice;
}

class Row {
public:
    Row(const std::vector<CardFacts>& facts, const CardChoice& choice)
        : m_facts(facts)
        , m_choice(choice)
    {
    }

    void add(Chip::Facet facet, const QString& value, const QString& name)
    {
        const CardChoice would = with(m_choice, facet, value);
        m_chips.push_back({facet, value, name, count(would), would == m_choice});
    }

    /// What all exhibits have in common, or none, finds nothing.
    [[nodiscard]] bool tells(Chip::Facet facet, const QString& value) const
    {
        const int found = count(with({}, facet, value));
        return found > 0 && found < count({});
    }

    [[nodiscard]] std::vector<Chip> take() { return std::move(m_chips); }

private:
    [[nodiscard]] int count(const CardChoice& choice) const
    {
        const QStringList wanted = wantedWords(choice.search);
        return static_cast<int>(
            std::ranges::count_if(m_facts, [&](const CardFacts& facts) { return suits(facts, choice, wanted); }));
    }

    const std::vector<CardFacts>& m_facts;
    const CardChoice& m_choice;
    std::vector<Chip> m_chips;
};

QString say(const char* words)
{
    return QCoreApplication::translate("Cards", words);
}

} // namespace

std::vector<int> findCards(const std::vector<CardFacts>& facts, const CardChoice& choice)
{
    const QStringList wanted = wantedWords(choice.search);
    std::vector<int> found;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (suits(facts[i], choice, wanted))
            found.push_back(static_cast<int>(i));
    }
    return found;
}

std::vector<Chip> chipsFor(const std::vector<CardFacts>& facts, const std::vector<CardGroup>& groups,
                           const CardChoice& choice)
{
    Row row(facts, choice);
    row.add(Chip::Facet::All, {}, say(QT_TRANSLATE_NOOP("Cards", "All")));
    for (const CardGroup& group : groups) {
        if (row.tells(Chip::Facet::Group, group.id))
            row.add(Chip::Facet::Group, group.id, group.name);
    }
    for (const auto& [audience, name] : kAudiences) {
        if (row.tells(Chip::Facet::Audience, audience))
            row.add(Chip::Facet::Audience, audience, say(name));
    }
    for (const int minutes : kLengths) {
        const QString value = QString::number(minutes);
        if (!row.tells(Chip::Facet::Minutes, value))
            continue;
        row.add(Chip::Facet::Minutes, value, say(QT_TRANSLATE_NOOP("Cards", "Up to %1 minutes")).arg(minutes));
        break;
    }
    return row.take();
}

} // namespace vitrine::shell
