// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/lexicon.hpp"

#include <gtest/gtest.h>

#include <QStringList>

namespace vitrine::shell {
namespace {

const QUrl kOne(QStringLiteral("file:///one.ogg"));

QString told(const std::vector<Phrase>& phrases)
{
    QStringList list;
    for (const Phrase& phrase : phrases)
        list << phrase.text + (phrase.language.isEmpty() ? "" : "(" + phrase.language + ")") +
                    (phrase.recorded.isEmpty() ? "" : "[" + phrase.recorded.fileName() + "]");
    return list.join(" | ");
}

TEST(Lexicon, LeavesATextWholeThatIsInTheLanguageShown)
{
    Lexicon lexicon;
    lexicon.add({"Hello", {}, {}, 0});
    EXPECT_EQ(told(lexicon.phrasesOf("Hello. Button. 1 of 2.")), "Hello. Button. 1 of 2.");
}

TEST(Lexicon, CutsATextWhereAnotherVoiceBegins)
{
    Lexicon lexicon;
    lexicon.add({"Woher kommt Farbe?", "de", {}, 0});
    lexicon.add({"Licht", "de", {}, 0});
    lexicon.add({"der", "de", {}, 0});
    EXPECT_EQ(told(lexicon.phrasesOf("Woher kommt Farbe? Heading.")), "Woher kommt Farbe?(de) | Heading.");
    EXPECT_EQ(told(lexicon.phrasesOf("Chapter 2: Licht. Button.")), "Chapter 2: | Licht(de) | Button.");
    EXPECT_EQ(told(lexicon.phrasesOf("Lichtenberg")), "Lichtenberg") << "no part of a word";
    EXPECT_EQ(told(lexicon.phrasesOf("a der b")), "a der b") << "too short to tell";
    EXPECT_EQ(told(lexicon.phrasesOf("der")), "der(de)");
}

TEST(Lexicon, PlaysARecordingWhereAllThatItReadsStands)
{
    Lexicon lexicon;
    lexicon.add({"Light", {}, kOne, 1});
    lexicon.add({"Three pages on light", {}, kOne, 1});
    EXPECT_EQ(told(lexicon.phrasesOf("Light. Three pages on light. 3 minutes. Button.")),
              "Light. Three pages on light[one.ogg] | 3 minutes. Button.");
    EXPECT_EQ(told(lexicon.phrasesOf("Light. Heading.")), "Light. Heading.");
    EXPECT_EQ(lexicon.readingsAmong({"Light"}).size(), 0U);
    EXPECT_EQ(lexicon.readingsAmong({"Light", "Three pages on light", "More"}).size(), 1U);
}

} // namespace
} // namespace vitrine::shell
