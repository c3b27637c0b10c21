// SPDX-License-Identifier: Apache-2.0
#include "core/pack/pack.hpp"

#include "support/temp_folder.hpp"
#include "support/test_kinds.hpp"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

constexpr const char* kPack = R"(vitrine: 1
id: lobby
version: 2026.11.0
title: {de: Foyer, en: Lobby}
languages: [de, en]
licence: CC-BY-4.0
exhibits:
  - id: guess
    kind: quiz
    title: {de: Rätsel, en: Quiz}
    settings:
      seconds: 30
      film: {src: media/film.webm, poster: media/p.png, loop: true, alt: {de: Ein Film, en: A film},
             captions: {de: media/f.de.vtt, en: media/f.en.vtt}, transcript: {de: Text, en: Words}}
      questions:
        - question: {de: Wann?, en: When?}
          answers: [1984, {de: 2024, en: Later}]
          explanation: {de: "**Ja**", en: "**Yes**"}
          picture: {src: media/p.png, alt: "", focus: [0.25, 1]}
)";

class LocaliseSettings : public testing::Test {
protected:
    LocaliseSettings()
    {
        m_folder.write("pack.yaml", kPack);
        m_folder.copyMedium("film.webm", "media/film.webm");
        m_folder.copyMedium("picture.png", "media/p.png");
        for (const auto* const file : {"media/f.de.vtt", "media/f.en.vtt"})
            m_folder.write(file, "WEBVTT\n\n00:00.000 --> 00:00.200\nx\n");
        auto reading = readPack(m_folder.path(), test::kinds());
        EXPECT_EQ(printProblems(reading.problems), "");
        m_pack = reading.pack.value();
    }

    boost::json::value settings(std::string_view language)
    {
        const auto& exhibit = m_pack.exhibits.at(0);
        return localiseSettings(m_pack, exhibit, *test::kinds().find(exhibit.kind), language);
    }

    test::TempFolder m_folder;
    Pack m_pack;
};

} // namespace

TEST_F(LocaliseSettings, GivesTextsAsStringsAndKeepsTheRest)
{
    const auto english = settings("en");
    EXPECT_EQ(english.at("seconds").as_int64(), 30);
    const auto& question = english.at("questions").at(0);
    EXPECT_EQ(question.at("question").as_string(), "When?");
    EXPECT_EQ(question.at("answers").at(0).as_string(), "1984") << "a text that looks like a number stays as typed";
    EXPECT_EQ(question.at("answers").at(1).as_string(), "Later");
    EXPECT_EQ(settings("de-simple").at("questions").at(0).at("answers").at(1).as_string(), "2024");
    EXPECT_EQ(settings("fr").at("questions").at(0).at("question").as_string(), "Wann?") << "the first language";
}

TEST_F(LocaliseSettings, TakesWhatIsMissingFromTheDeclaredLanguage)
{
    const auto& exhibit = m_pack.exhibits.at(0);
    const auto& kind = *test::kinds().find(exhibit.kind);
    const auto french = localiseSettings(m_pack, exhibit, kind, "fr", {{"fr", {"en"}}});
    EXPECT_EQ(french.at("questions").at(0).at("question").as_string(), "When?");
    EXPECT_EQ(french.at("film").at("captions").as_string(), (m_folder.path() / "media/f.en.vtt").string());
}

TEST_F(LocaliseSettings, KnowsInWhichLanguageMostOfAnExhibitIs)
{
    const auto use = [this](std::string_view language, const Fallbacks& declared = {}) {
        const auto& exhibit = m_pack.exhibits.at(0);
        return languageUse(m_pack, exhibit, *test::kinds().find(exhibit.kind), language, declared);
    };
    EXPECT_EQ(use("de"), (LanguageUse{{"de", std::string("RätselWann?2024**Ja**").size() - 1}}));
    EXPECT_EQ(mainLanguage(use("fr"), "fr"), "de");
    EXPECT_EQ(mainLanguage(use("fr", {{"fr", {"en"}}}), "fr"), "en");
    EXPECT_EQ(mainLanguage({{"ar", 12}, {"de", 30}}, "ar"), "de");
    EXPECT_EQ(mainLanguage({{"ar", 12}, {"de", 12}}, "ar"), "ar");
    EXPECT_EQ(mainLanguage({}, "ar"), "ar");
}

TEST_F(LocaliseSettings, GivesBodiesAsBlocks)
{
    EXPECT_EQ(boost::json::serialize(settings("de").at("questions").at(0).at("explanation")),
              R"([{"type":"paragraph","runs":[{"text":"Ja","strong":true,"emphasis":false,"code":false}]}])");
}

TEST_F(LocaliseSettings, GivesMediaWithAbsolutePaths)
{
    const auto english = settings("en");
    const auto& film = english.at("film");
    EXPECT_EQ(film.at("src").as_string(), (m_folder.path() / "media/film.webm").string());
    EXPECT_EQ(film.at("type").as_string(), "film");
    EXPECT_EQ(film.at("captions").as_string(), (m_folder.path() / "media/f.en.vtt").string());
    EXPECT_EQ(film.at("poster").as_string(), (m_folder.path() / "media/p.png").string());
    EXPECT_EQ(film.at("alt").as_string(), "A film");
    EXPECT_EQ(film.at("transcript").as_string(), "Words");
    EXPECT_TRUE(film.at("loop").as_bool());
    EXPECT_FALSE(film.at("missing").as_bool());
    const auto& picture = english.at("questions").at(0).at("picture");
    EXPECT_EQ(picture.at("type").as_string(), "picture");
    EXPECT_EQ(picture.at("focusX").to_number<double>(), 0.25);
    EXPECT_EQ(picture.at("focusY").to_number<double>(), 1.0);
}

TEST_F(LocaliseSettings, SaysWhichMediumHasGone)
{
    std::filesystem::remove(m_folder.path() / "media/film.webm");
    const auto film = settings("de").at("film");
    EXPECT_TRUE(film.at("missing").as_bool());
    EXPECT_EQ(film.at("src").as_string(), (m_folder.path() / "media/film.webm").string());
}

TEST_F(LocaliseSettings, FollowsNoLinkThatAppearedLater)
{
    std::filesystem::remove(m_folder.path() / "media/film.webm");
    std::filesystem::create_symlink("/etc/hostname", m_folder.path() / "media/film.webm");
    const auto film = settings("de").at("film");
    EXPECT_TRUE(film.at("missing").as_bool());
    EXPECT_EQ(film.at("src").as_string(), "");
}

} // namespace vitrine
