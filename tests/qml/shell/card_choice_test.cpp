// SPDX-License-Identifier: Apache-2.0
#include "shell/home/card_choice.hpp"

#include "shell/content/cards.hpp"
#include "temp_pack.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vitrine::shell {
namespace {

CardFacts facts(const QString& words, const QStringList& groups = {"other"}, const QStringList& audience = {},
                int minutes = 0)
{
    return {foldWords(words), groups, audience, minutes};
}

std::vector<int> find(const std::vector<CardFacts>& all, const QString& search)
{
    CardChoice choice;
    choice.search = search;
    return findCards(all, choice);
}

using Places = std::vector<int>;

/// "All 3!, Light 2, For children 1": names, numbers, ! what is chosen.
std::string told(const std::vector<Chip>& chips)
{
    std::string text;
    for (const Chip& chip : chips)
        text += (text.empty() ? "" : ", ") + chip.name.toStdString() + ' ' + std::to_string(chip.count) +
                (chip.chosen ? "!" : "");
    return text;
}

TEST(FoldWords, ForgetsCaseAccentsAndSigns)
{
    EXPECT_EQ(foldWords("  Größe: \"Éclair\" – 3D! "), "grosse eclair 3d");
    EXPECT_EQ(foldWords("ŁÓDŹ"), foldWords("łódź"));
    EXPECT_EQ(foldWords("الضَّوْء"), foldWords("الضوء"));
    EXPECT_EQ(foldWords("ضـــوء"), foldWords("ضوء"));
    EXPECT_EQ(foldWords("?!"), "");
}

TEST(FindCards, FindsWordsHoweverTheyAreWritten)
{
    const std::vector all{facts("Straßennamen raten"), facts("Glasfaser zum Anfassen"),
                          facts("Grüße an die Werkstatt")};
    EXPECT_EQ(find(all, "STRASSE"), (Places{0}));
    EXPECT_EQ(find(all, "straße"), (Places{0}));
    EXPECT_EQ(find(all, "gruss"), (Places{2}));
    EXPECT_EQ(find(all, "grusse"), (Places{2}));
    EXPECT_EQ(find(all, "faser"), (Places{1})) << "the second half of a German word";
}

TEST(FindCards, WantsAllWordsInAnyOrder)
{
    const std::vector all{facts("Wie Licht Daten trägt"), facts("Wie Licht Farbe wird")};
    EXPECT_EQ(find(all, "licht"), (Places{0, 1}));
    EXPECT_EQ(find(all, "daten, licht"), (Places{0}));
    EXPECT_EQ(find(all, "daten farbe"), Places{});
}

TEST(FindCards, TakesOneOrTwoLettersForTheBeginningOfAWord)
{
    const std::vector all{facts("Ein Start"), facts("Artenreich"), facts("光の実験")};
    EXPECT_EQ(find(all, "ar"), (Places{1}));
    EXPECT_EQ(find(all, "art"), (Places{0, 1}));
    EXPECT_EQ(find(all, "実"), (Places{2})) << "a script without spaces";
}

TEST(FindCards, SignsAloneLookForNothing)
{
    CardChoice choice;
    choice.search = " … ";
    EXPECT_FALSE(choice.any());
    EXPECT_EQ(findCards({facts("a"), facts("b")}, choice), (Places{0, 1}));
}

TEST(FindCards, JoinsGroupAudienceAndLength)
{
    const std::vector all{facts("a", {"topic:light"}, {"children"}, 3), facts("b", {"topic:light"}, {"all"}, 9),
                          facts("c", {"topic:light", "topic:sound"}, {"experts"}, 2), facts("d", {"topic:sound"})};
    CardChoice choice;
    choice.group = "topic:light";
    EXPECT_EQ(findCards(all, choice), (Places{0, 1, 2}));
    choice.audience = "children";
    EXPECT_EQ(findCards(all, choice), (Places{0, 1})) << "what is for all is for children too";
    choice.atMostMinutes = 5;
    EXPECT_EQ(findCards(all, choice), (Places{0}));
    choice = {};
    choice.atMostMinutes = 5;
    EXPECT_EQ(findCards(all, choice), (Places{0, 2})) << "what does not say its length is not short";
}

TEST(ChipsFor, OffersWhatTellsSomeFromOthersAndCountsBesideWhatIsChosen)
{
    const std::vector all{facts("a", {"topic:light"}, {"children"}, 3), facts("b", {"topic:light"}, {"youth"}, 9),
                          facts("c", {"topic:sound"}, {"children"}, 9)};
    const std::vector<CardGroup> groups{{"topic:light", "Light"}, {"topic:sound", "Sound"}};
    EXPECT_EQ(told(chipsFor(all, groups, {})),
              "All 3!, Light 2, Sound 1, For children 2, For young people 1, Up to 5 minutes 1");
    CardChoice choice;
    choice.group = "topic:sound";
    EXPECT_EQ(told(chipsFor(all, groups, choice)),
              "All 3, Light 2, Sound 1!, For children 1, For young people 0, Up to 5 minutes 0");
}

TEST(ChipsFor, OffersNothingThatAllHaveInCommon)
{
    const std::vector all{facts("a", {"topic:light"}, {"all"}, 3), facts("b", {"topic:light"}, {"all"}, 2)};
    EXPECT_EQ(told(chipsFor(all, {{"topic:light", "Light"}}, {})), "All 2!, Up to 2 minutes 1");
}

/// What Cards make of packs.
class Groups : public testing::Test {
protected:
    static QByteArray piece(const QByteArray& id, const QByteArray& more = {})
    {
        return "  - { id: " + id + ", kind: story, title: { de: " + id + " deutsch, en: " + id + " english }" + more +
               " }\n";
    }

    std::string groups(const Content& content, const QString& language = "de") const
    {
        Cards cards(std::make_shared<const Content>(content));
        cards.setLanguage(language);
        std::string text;
        for (const CardGroup& group : cards.groups())
            text += (text.empty() ? "" : ", ") + group.id.toStdString() + '=' + group.name.toStdString();
        return text;
    }

    TempPlace m_place;
};

TEST_F(Groups, AreTheTopicsInTheOrderOfThePackInTheLanguageShown)
{
    m_place.goodPlugin();
    m_place.pack("one", piece("a", ", topics: [sound]") + piece("b", ", topics: [light, sound]") + piece("c"),
                 "topics: { light: { de: Licht, en: Light }, unused: X, sound: { de: Klang, en: Sound } }\n");
    EXPECT_EQ(groups(*m_place.content("one")), "topic:light=Licht, topic:sound=Klang, other=More");
    EXPECT_EQ(groups(*m_place.content("one"), "en"), "topic:light=Light, topic:sound=Sound, other=More");
}

TEST_F(Groups, WithoutTopicsAreThePacksOrOfOnePackTheKinds)
{
    m_place.goodPlugin();
    m_place.goodPlugin("note", "Note");
    m_place.pack("one", piece("a") + "  - { id: n, kind: note, title: N }\n");
    EXPECT_EQ(groups(*m_place.content("one")), "kind:story=Tale deutsch, kind:note=Note deutsch");
    m_place.pack("two", piece("b", ", topics: [light]"), "topics: { light: Licht }\n");
    Content both = *m_place.content("one");
    both.packs.push_back(m_place.content("two")->packs.front());
    EXPECT_EQ(groups(both), "topic:light=Licht, pack:one=Probe");
}

TEST_F(Groups, AreSearchedByTitleSentenceTopicAndKindOfTheLanguageShown)
{
    m_place.goodPlugin();
    m_place.pack("one", piece("a", ", line: { de: Über Brücken, en: Of bridges }, topics: [light]") + piece("b"),
                 "topics: { light: { de: Licht, en: Light } }\n");
    Cards cards(m_place.content("one"));
    cards.setLanguage("de");
    for (const char* word : {"brucken", "licht", "tale"})
        EXPECT_FALSE(find(cards.facts(), word).empty()) << word;
    EXPECT_EQ(find(cards.facts(), "brücke licht"), (Places{0}));
    EXPECT_TRUE(find(cards.facts(), "bridges").empty());
    cards.setLanguage("en");
    EXPECT_EQ(find(cards.facts(), "bridges"), (Places{0}));
}

} // namespace
} // namespace vitrine::shell
