// SPDX-License-Identifier: Apache-2.0
// What is said, by which voice and at which key: the parts that only decide.
#include "shell/speech/choose_voice.hpp"
#include "shell/speech/sentences.hpp"
#include "shell/speech/spoken.hpp"
#include "shell/walk/key_map.hpp"

#include <gtest/gtest.h>

#include <QStringList>

namespace vitrine::shell {
namespace {

QString cut(const QString& text)
{
    QStringList parts;
    for (const Sentence& sentence : sentencesOf(text))
        parts << text.mid(sentence.from, sentence.length);
    return parts.join('|');
}

TEST(Sentences, EndWhereASentenceDoes)
{
    EXPECT_EQ(cut("Hier ist es hell. Dort ist es dunkel!  Warum?"), "Hier ist es hell.|Dort ist es dunkel!|Warum?");
    EXPECT_EQ(cut("Ohne Punkt"), "Ohne Punkt");
    EXPECT_EQ(cut("Eine Zeile\nund noch eine"), "Eine Zeile|und noch eine");
    EXPECT_EQ(cut("  "), "");
    EXPECT_EQ(cut(QString()), "");
}

TEST(Sentences, GoOnAfterAbbreviationsAndDates)
{
    EXPECT_EQ(cut("Das tat Dr. Abbe am 3. Mai 1866 z. B. in Jena. Dann ging er."),
              "Das tat Dr. Abbe am 3. Mai 1866 z. B. in Jena.|Dann ging er.");
    EXPECT_EQ(cut("He met Mr. Zeiss. They talked."), "He met Mr. Zeiss.|They talked.");
}

TEST(Sentences, EndInArabicToo)
{
    EXPECT_EQ(sentencesOf(QString::fromUtf8("هل ما زلت هنا؟ نعم، تابع.")).size(), 2U);
}

TEST(TheVoice, IsThePlainOneOfTheLanguagesHome)
{
    const std::vector<VoiceName> voices{{"English (Caribbean)", "en"},
                                        {"English (America)+Andy", "en"},
                                        {"English (America)", "en"},
                                        {"French (Belgium)", "fr"},
                                        {"French (France)", "fr"},
                                        {"German+Adam", "de"},
                                        {"German", "de"},
                                        {"Nogai", "en"}};
    const auto name = [&](const char* language, const char* wanted = "") {
        const VoiceName* voice = chooseVoice(voices, language, wanted);
        return voice ? voice->name : QString();
    };
    EXPECT_EQ(name("de"), "German");
    EXPECT_EQ(name("de-simple"), "German");
    EXPECT_EQ(name("en"), "English (America)");
    EXPECT_EQ(name("fr"), "French (France)");
    EXPECT_EQ(name("de", "German+Adam"), "German+Adam");
    EXPECT_EQ(name("de", "Gone"), "German");
    EXPECT_EQ(name("ar"), "") << "never a voice of another language";
}

TEST(WhatIsSaid, NamesTheStopItsRoleStateAndPlace)
{
    Stop stop;
    stop.kind = Stop::Kind::Control;
    stop.name = "Dark";
    stop.role = QAccessible::RadioButton;
    stop.checkable = stop.checked = true;
    stop.place = 2;
    stop.of = 3;
    EXPECT_EQ(spokenOf(stop), "Dark. Choice. chosen. 2 of 3.");
    stop.checked = false;
    EXPECT_EQ(spokenChange(stop), "Dark.");
    stop.role = QAccessible::CheckBox;
    stop.description = "On";
    EXPECT_EQ(spokenChange(stop), "Dark. On.") << "its own word for its state";
    Stop text;
    text.name = "Hello there!";
    text.role = QAccessible::StaticText;
    EXPECT_EQ(spokenOf(text), "Hello there!");
    Stop picture;
    picture.kind = Stop::Kind::Picture;
    picture.name = "A tower";
    EXPECT_EQ(spokenOf(picture), "A tower. Picture.");
}

TEST(TheKeys, OfTheStandardKeypadDoWhatTheyAreNamedFor)
{
    const KeyMap keys(standardKeypad());
    EXPECT_EQ(keys.deedOf(Qt::Key_Left, Qt::NoModifier), Deed::Previous);
    EXPECT_EQ(keys.deedOf(Qt::Key_6, Qt::KeypadModifier), Deed::Next);
    EXPECT_EQ(keys.deedOf(Qt::Key_Enter, Qt::KeypadModifier), Deed::Choose);
    EXPECT_EQ(keys.deedOf(Qt::Key_Escape, Qt::NoModifier), Deed::Back);
    EXPECT_EQ(keys.deedOf(Qt::Key_Asterisk, Qt::ShiftModifier), Deed::Repeat);
    EXPECT_EQ(keys.deedOf(Qt::Key_VolumeUp, Qt::NoModifier), Deed::Louder);
    EXPECT_EQ(keys.deedOf(Qt::Key_Minus, Qt::KeypadModifier), Deed::Quieter);
    EXPECT_EQ(keys.deedOf(Qt::Key_9, Qt::NoModifier), Deed::Faster);
}

TEST(TheKeys, AreTheOnesOfScreenYamlAndNothingElse)
{
    const KeyMap keys({{"next", {"F13"}}, {"headphones_in", {"F14"}}});
    EXPECT_EQ(keys.deedOf(Qt::Key_F13, Qt::NoModifier), Deed::Next);
    EXPECT_EQ(keys.deedOf(Qt::Key_F14, Qt::NoModifier), Deed::HeadphonesIn);
    EXPECT_FALSE(keys.deedOf(Qt::Key_Right, Qt::NoModifier));
    EXPECT_EQ(keys.deedOf(Qt::Key_Tab, Qt::NoModifier), Deed::Next);
    EXPECT_EQ(keys.deedOf(Qt::Key_Backtab, Qt::ShiftModifier), Deed::Previous);
    EXPECT_FALSE(keys.deedOf(Qt::Key_F13, Qt::ControlModifier)) << "a chord is no key";
    EXPECT_FALSE(keys.deedOf(Qt::Key_F13, Qt::ShiftModifier));
}

} // namespace
} // namespace vitrine::shell
