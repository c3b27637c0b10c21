// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"

#include "support/temp_folder.hpp"
#include "support/test_kinds.hpp"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace vitrine {

namespace {

constexpr const char* kLobby = R"(vitrine: 1
id: lobby
version: 2026.11.0
title: {de: Foyer, en: Lobby}
languages: [de, en, de-simple]
licence: CC-BY-4.0
exhibits:
  - id: guess
    kind: quiz
    title: {de: Rätsel, en: Quiz}
    cover: media/p.png
    audio: media/title.ogg
    settings:
      film: {src: media/film.webm, alt: {de: Ein Film}, captions: {de: media/f.de.vtt}, transcript: Words}
      questions:
        - question: {de: Wann?, en: When?}
          answers: [1984, {de: 2024, en: Later}]
          explanation: {de: "**Ja**"}
          picture: {src: media/p.png, alt: ""}
          audio: {en: media/q.en.ogg}
  - id: empty
    kind: note
    title: Same
)";

PackCoverage coverageOfText(const test::TempFolder& folder, std::string_view pack)
{
    folder.write("pack.yaml", pack);
    Problems problems;
    const auto source = readPackSource(folder.path(), test::kinds(), Schemas::Unchecked, problems);
    EXPECT_TRUE(source) << printProblems(problems);
    return source ? coverageOf(*source) : PackCoverage{};
}

std::string shown(const Share& share)
{
    return std::to_string(share.have) + "/" + std::to_string(share.wanted) +
           (share.same > 0 ? "=" + std::to_string(share.same) : "");
}

CoverageReport reportOf(PackCoverage pack)
{
    CoverageReport report;
    report.made = "2026-11-28";
    report.packs.push_back(std::move(pack));
    return report;
}

std::size_t timesIn(std::string_view text, std::string_view part)
{
    std::size_t times = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++times;
    return times;
}

} // namespace

TEST(Coverage, CountsWhatEachLanguageHas)
{
    const test::TempFolder folder;
    const auto pack = coverageOfText(folder, kLobby);
    ASSERT_EQ(pack.exhibits.size(), 2U);
    const auto& guess = pack.exhibits.front();
    ASSERT_EQ(guess.languages.size(), 3U);
    const auto counted = [&](std::size_t language, Aspect aspect) {
        return shown(guess.languages.at(language).of(aspect));
    };
    // Title, question, two answers (one of them a number that is the same everywhere), the explanation.
    EXPECT_EQ(counted(0, Aspect::Texts), "5/5=1");
    EXPECT_EQ(counted(1, Aspect::Texts), "4/5=1");
    EXPECT_EQ(counted(2, Aspect::Texts), "1/5=1") << "words in German are no easy words";
    EXPECT_EQ(counted(0, Aspect::AltTexts), "1/2") << "film and cover; a picture that decorates wants none";
    EXPECT_EQ(counted(1, Aspect::AltTexts), "0/2");
    EXPECT_EQ(counted(0, Aspect::Captions), "1/1");
    EXPECT_EQ(counted(1, Aspect::Captions), "0/1");
    EXPECT_EQ(counted(1, Aspect::Transcripts), "1/1=1");
    EXPECT_EQ(counted(0, Aspect::AudioDescriptions), "0/1");
    EXPECT_EQ(counted(0, Aspect::Recordings), "1/2") << "one file alone is in the first language";
    EXPECT_EQ(counted(1, Aspect::Recordings), "1/2");
    EXPECT_EQ(counted(2, Aspect::Recordings), "0/0") << "nothing stands there in it that could be read";
    EXPECT_EQ(shown(guess.signLanguage), "0/2") << "the exhibit, and the film";
    EXPECT_EQ(shown(pack.totals().at(0).of(Aspect::Texts)), "7/7=2") << "with both titles";
}

TEST(Coverage, SaysWhatIsMissingAndWhereItWouldStand)
{
    const test::TempFolder folder;
    const auto pack = coverageOfText(folder, kLobby);
    std::string said;
    for (const auto& gap : pack.exhibits.front().gaps)
        if (gap.language == "en")
            said += std::string(nameOf(gap.aspect)) + " " + gap.name + " " + gap.place.file + ":" +
                    std::to_string(gap.place.line) + "\n";
    EXPECT_EQ(said, "alt_texts cover › alt pack.yaml:11\n"
                    "alt_texts film › alt pack.yaml:14\n"
                    "captions film › captions pack.yaml:14\n"
                    "audio_descriptions film › audio_description pack.yaml:14\n"
                    "texts questions 1 › explanation pack.yaml:18\n");
    EXPECT_TRUE(pack.exhibits.back().isWhole());
}

TEST(Coverage, AFilmWithoutSoundWantsNoCaptions)
{
    const test::TempFolder folder;
    folder.copyMedium("silent.webm", "media/film.webm");
    const auto pack = coverageOfText(folder, kLobby);
    const auto& german = pack.exhibits.front().languages.at(0);
    EXPECT_EQ(shown(german.of(Aspect::Captions)), "1/1") << "but those that are there are counted";
    const auto bare = coverageOfText(folder, R"(vitrine: 1
id: lobby
version: 1.0.0
title: A
languages: [de]
exhibits:
  - {id: guess, kind: quiz, title: B, settings: {film: media/film.webm}}
)");
    const auto& only = bare.exhibits.front().languages.front();
    EXPECT_EQ(shown(only.of(Aspect::Captions)) + " " + shown(only.of(Aspect::AltTexts)), "0/0 0/1");
    EXPECT_EQ(shown(bare.exhibits.front().signLanguage), "0/1");
}

TEST(Coverage, APercentageIsNeverRoundedUpToAllOrDownToNothing)
{
    EXPECT_EQ((Share{999, 1000, 0}.percent()), 99);
    EXPECT_EQ((Share{1, 1000, 0}.percent()), 1);
    EXPECT_EQ((Share{0, 7, 0}.percent()), 0);
    EXPECT_EQ((Share{7, 7, 0}.percent()), 100);
    EXPECT_EQ((Share{}.percent()), 100);
}

TEST(Coverage, TakesAPackWithMistakes)
{
    const test::TempFolder folder;
    const auto pack = coverageOfText(folder, R"(vitrine: 1
id: lobby
title: {en: Only English}
languages: [de, en]
exhibits:
  - {id: a, kind: fossils, title: {en: Bones}, settings: {film: media/none.webm}}
  - {kind: quiz}
  - 7
)");
    EXPECT_EQ(shown(pack.frame.languages.at(0).of(Aspect::Texts)), "0/1");
    EXPECT_EQ(shown(pack.exhibits.at(0).languages.at(0).of(Aspect::Texts)), "0/1")
        << "of a kind nobody knows, its title";
    EXPECT_EQ(pack.exhibits.size(), 2U);
    const auto page = coverageToHtml(reportOf(pack), "de");
    EXPECT_NE(page.find("Only English"), std::string::npos) << "another language is better than none";
    EXPECT_NE(page.find("<bdi lang=\"en\">Bones</bdi>"), std::string::npos);
    const auto none = coverageOfText(folder, "vitrine: 1\nid: x\nexhibits: []\n");
    EXPECT_NE(coverageToHtml(reportOf(none), "en").find("names no languages"), std::string::npos);
}

TEST(Coverage, ThePageAndTheTableTakeHostileWordsForWords)
{
    const test::TempFolder folder;
    const auto pack = coverageOfText(folder, R"yaml(vitrine: 1
id: lobby
version: 1.0.0
title: {de: "</title><script>alert(1)</script>", en: "\"><img src=x onerror=alert(1)>"}
languages: [de, en]
exhibits:
  - id: formula
    kind: note
    title: {de: "=HYPERLINK(\"http://example.org\")", en: "Say \"yes\", please"
}
  - id: turned
    kind: note
    title: {de: "gnp.kcap \u202E \u2066 safe", en: "@SUM(A1)\nsecond"}
)yaml");
    const auto report = reportOf(pack);
    for (const auto* const language : {"de", "en"}) {
        const auto page = coverageToHtml(report, language);
        EXPECT_EQ(timesIn(page, "<script"), 0U);
        EXPECT_EQ(timesIn(page, "<img"), 0U);
        EXPECT_EQ(timesIn(page, "</title>"), 1U);
        EXPECT_EQ(timesIn(page, "\u202E") + timesIn(page, "\u2066"), 0U);
        EXPECT_EQ(timesIn(page, "http"), language == std::string("de") ? timesIn(page, "http://example.org&quot;") : 0U)
            << "no address is followed";
    }
    const auto table = coverageToCsv(report);
    EXPECT_NE(table.find(R"csv("'=HYPERLINK(""http://example.org"")")csv"), std::string::npos) << table;
    EXPECT_NE(table.find(R"("Say ""yes"", please")"), std::string::npos);
    EXPECT_NE(table.find("'@SUM(A1) second"), std::string::npos);
    EXPECT_TRUE(table.starts_with("\xEF\xBB\xBFscreen,pack,"));
    for (std::size_t at = table.find('\n'); at != std::string::npos; at = table.find('\n', at + 1))
        EXPECT_EQ(table.at(at - 1), '\r');
    const auto json = boost::json::serialize(coverageToJson(report));
    EXPECT_NE(json.find("</script>"), std::string::npos) << "data is what was written";
}

TEST(Coverage, ThePageIsInTheLanguageAskedFor)
{
    const test::TempFolder folder;
    const auto report = reportOf(coverageOfText(folder, kLobby));
    const auto german = coverageToHtml(report, "de");
    EXPECT_NE(german.find("<html lang=\"de\">"), std::string::npos);
    EXPECT_NE(german.find("28. November 2026"), std::string::npos);
    EXPECT_NE(german.find("Deutsch, Leichte Sprache"), std::string::npos);
    EXPECT_NE(german.find("keine Erklärung zur Barrierefreiheit"), std::string::npos);
    EXPECT_EQ(german.find("Schreiben"), std::string::npos) << "the pack names nobody to write to";
    const auto named = coverageOfText(folder, std::string("contact: {de: post@example.org, en: Write}\n") + kLobby);
    EXPECT_NE(coverageToHtml(reportOf(named), "de").find("<bdi>post@example.org</bdi>"), std::string::npos);
    const auto english = coverageToHtml(report, "en");
    EXPECT_NE(english.find("<html lang=\"en\">"), std::string::npos);
    EXPECT_NE(english.find("28 November 2026"), std::string::npos);
    EXPECT_NE(english.find("4 of 5"), std::string::npos);
    EXPECT_EQ(timesIn(english, "<h1>"), 1U);
}

TEST(Coverage, AScreenIsHeldAgainstItsPacks)
{
    const test::TempFolder folder;
    auto report = reportOf(coverageOfText(folder, kLobby));
    report.screen = CoverageReport::OfScreen{"Foyer <1>", "EG", {"en", "fr"}};
    const auto page = coverageToHtml(report, "en");
    EXPECT_NE(page.find("Foyer &lt;1&gt;"), std::string::npos);
    EXPECT_NE(page.find("not in this pack"), std::string::npos) << "French";
    EXPECT_EQ(timesIn(page, "a language that this screen does not offer"), 2U) << "German, also in easy words";
    const auto json = coverageToJson(report);
    EXPECT_EQ(boost::json::serialize(json.at("screen").at("languages")), R"(["en","fr"])");
    EXPECT_NE(coverageToCsv(report).find("Foyer <1>,lobby"), std::string::npos);
}

TEST(Coverage, FiveHundredExhibitsTakeNoTime)
{
    std::string text = "vitrine: 1\nid: large\nversion: 1.0.0\ntitle: {de: A, en: B}\nlanguages: [de, en]\nexhibits:\n";
    for (int i = 0; i < 500; ++i)
        text += "  - {id: e" + std::to_string(i) +
                ", kind: note, title: {de: Titel}, settings: {body: {de: Text, en: " + "Text}}}\n";
    const test::TempFolder folder;
    const auto begun = std::chrono::steady_clock::now();
    const auto report = reportOf(coverageOfText(folder, text));
    const auto page = coverageToHtml(report, "de");
    const auto table = coverageToCsv(report);
    const auto took = std::chrono::steady_clock::now() - begun;
    EXPECT_EQ(timesIn(page, "class=\"exhibit\""), 501U);
    EXPECT_EQ(report.packs.front().totals().at(1).of(Aspect::Texts).have, 501);
    EXPECT_LT(took, std::chrono::seconds(5)) << "a hundred times what it takes";
}

} // namespace vitrine
