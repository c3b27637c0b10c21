// SPDX-License-Identifier: Apache-2.0
#include "core/pack/spoken_texts.hpp"

#include "support/temp_folder.hpp"
#include "support/test_kinds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace vitrine {

namespace {

constexpr const char* kSpokenPack = R"(vitrine: 1
id: lobby
version: 2026.11.0
title: {de: Foyer, en: Lobby}
languages: [de, en]
licence: CC-BY-4.0
exhibits:
  - id: guess
    kind: quiz
    title: {de: Rätsel, en: Quiz}
    line: {de: Zum Raten, en: To guess}
    audio: media/title.wav
    settings:
      questions:
        - question: {de: Wann?, en: When?}
          answers: [{de: Früh, en: Early}, {de: Spät, en: Late}]
          explanation: {de: "Es war **spät**.\n\nUnd dunkel."}
          audio: {de: media/q.de.wav, en: media/q.en.wav}
          picture: {src: media/p.png, alt: {de: Eine Uhr, en: A clock}}
)";

/// A second of silence, 8 bits, 8 kHz.
std::string wave()
{
    const std::string data(8000, '\x80');
    std::string bytes("RIFF\x64\x1f\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x40\x1f\0\0\1\0\x8\0"
                      "data\x40\x1f\0\0",
                      44);
    return bytes + data;
}

class SpokenTexts : public testing::Test {
protected:
    SpokenTexts()
    {
        m_folder.copyMedium("picture.png", "media/p.png");
        for (const auto* const file : {"media/title.wav", "media/q.de.wav", "media/q.en.wav"})
            m_folder.write(file, wave());
    }

    Problems check(const std::string& pack)
    {
        m_folder.write("pack.yaml", pack);
        auto reading = readPack(m_folder.path(), test::kinds());
        if (reading.pack)
            m_pack = std::move(*reading.pack);
        return reading.problems;
    }

    /// "words [language, file, number]" of each text.
    std::vector<std::string> texts(std::string_view language, const Fallbacks& declared = {})
    {
        std::vector<std::string> told;
        const auto& exhibit = m_pack.exhibits.at(0);
        for (const auto& text : spokenTexts(m_pack, exhibit, test::kinds().find(exhibit.kind), language, declared)) {
            const auto file = std::filesystem::path(text.recording).filename().string();
            told.push_back(text.words + " [" + text.language + (file.empty() ? "" : ", " + file + ", ") +
                           (file.empty() ? "" : std::to_string(text.together)) + "]");
        }
        return told;
    }

    test::TempFolder m_folder;
    Pack m_pack;
};

} // namespace

TEST_F(SpokenTexts, TellWhoReadsEachTextAndWhatItIsIn)
{
    EXPECT_FALSE(hasErrors(check(kSpokenPack)));
    EXPECT_EQ(texts("de"), (std::vector<std::string>{"Rätsel [de, title.wav, 1]", "Zum Raten [de, title.wav, 1]",
                                                     "Wann? [de, q.de.wav, 2]", "Früh [de]", "Spät [de]",
                                                     "Es war spät. [de, q.de.wav, 2]", "Und dunkel. [de, q.de.wav, 2]",
                                                     "Eine Uhr [de]"}));
}

TEST_F(SpokenTexts, TakeNoRecordingInAnotherLanguageThanTheWords)
{
    check(kSpokenPack);
    // The title's recording is German: one file alone is in the pack's first language.
    EXPECT_EQ(texts("en"), (std::vector<std::string>{"Quiz [en]", "To guess [en]", "When? [en, q.en.wav, 2]",
                                                     "Early [en]", "Late [en]", "Es war spät. [de, q.de.wav, 2]",
                                                     "Und dunkel. [de, q.de.wav, 2]", "A clock [en]"}));
}

TEST_F(SpokenTexts, FindRecordingsThatAreMissingOrNoSoundOrInNoLanguageOfThePack)
{
    std::string pack = kSpokenPack;
    const auto exchange = [&](std::string_view what, std::string_view by) {
        pack.replace(pack.find(what), what.size(), by);
    };
    exchange("media/title.wav", "media/nowhere.wav");
    exchange("de: media/q.de.wav", "fr: media/p.png");
    std::vector<std::string> codes;
    for (const auto& problem : check(pack))
        codes.push_back(std::to_string(problem.place.line) + ' ' + problem.code);
    for (const auto* const expected : {"12 missing-file", "18 bad-language", "18 wrong-medium"})
        EXPECT_NE(std::find(codes.begin(), codes.end(), expected), codes.end()) << testing::PrintToString(codes);
    EXPECT_NE(std::find(codes.begin(), codes.end(), "0 unused-file"), codes.end()) << "those that are named are used";
}

TEST_F(SpokenTexts, AreNoSettingOfAnExhibit)
{
    check(kSpokenPack);
    const auto& exhibit = m_pack.exhibits.at(0);
    const auto settings = localiseSettings(m_pack, exhibit, *test::kinds().find(exhibit.kind), "de");
    EXPECT_TRUE(settings.at("questions").at(0).at("audio").is_null());
}

} // namespace vitrine
