// SPDX-License-Identifier: Apache-2.0
#include "core/pack/pack.hpp"

#include "support/temp_folder.hpp"
#include "support/test_kinds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace vitrine {

namespace {

constexpr const char* kHead = "vitrine: 1\nid: lobby\nversion: 2026.11.0\ntitle: Lobby\nlanguages: [de, en]\n"
                              "licence: CC-BY-4.0\n";
constexpr const char* kNote = "exhibits:\n  - {id: hello, kind: note, title: Hello}\n";

/// All that is said about a pack, without excerpts and hints.
std::string told(const test::TempFolder& folder, ReadDepth depth = ReadDepth::Media)
{
    auto reading = readPack(folder.path(), test::kinds(), depth);
    EXPECT_EQ(reading.pack.has_value(), !hasErrors(reading.problems));
    for (auto& problem : reading.problems)
        problem.excerpt = problem.hint = {};
    return printProblems(reading.problems);
}

std::string told(const std::string& packYaml)
{
    const test::TempFolder folder;
    folder.write("pack.yaml", packYaml);
    return told(folder);
}

} // namespace

TEST(ReadPack, ReadsEverythingAPackSays)
{
    const test::TempFolder folder;
    folder.copyMedium("picture.png", "media/cover.png");
    folder.copyMedium("silent.webm", "media/loop.webm");
    folder.write("media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    folder.write(
        "exhibits/hello.yaml",
        "id: hello\nkind: note\ntitle: {de: Hallo, en: Hello}\nline: {de: Ein Gruß, en: A greeting}\n"
        "cover: {src: media/cover.png, alt: {de: Hand, en: Hand}, focus: [0, 0.5]}\naudience: [children, experts]\n"
        "age_from: 6\nminutes: 3\nidle: {ask_after_s: 240}\nsettings: {body: Hi}\n");
    folder.write("pack.yaml",
                 "vitrine: 1\nid: lobby\nversion: 2026.11.0\ntitle: {de: Foyer, en: Lobby}\n"
                 "languages: [de, en]\nlicence: CC-BY-4.0\nx-ours: {anything: [1]}\n"
                 "theme: {accent: \"#0A7D8C\", logo: media/logo.svg, house: Haus}\nquestion: 2024\n"
                 "attract: {playlist: [media/loop.webm, {src: media/cover.png, focus: [1, 0]}], call: Touch, "
                 "note: Today}\nexhibits:\n  - include: exhibits/hello.yaml\n");
    const auto reading = readPack(folder.path(), test::kinds());
    EXPECT_EQ(printProblems(reading.problems), "");
    ASSERT_TRUE(reading.pack);
    const auto& pack = *reading.pack;
    EXPECT_EQ(pack.folder, folder.path());
    EXPECT_EQ(pack.id, "lobby");
    EXPECT_EQ(pack.version, "2026.11.0");
    EXPECT_EQ(pack.title.at("de"), "Foyer");
    EXPECT_EQ(pack.question.at(""), "2024") << "as it was typed"; // A12
    EXPECT_EQ(pack.languages, (std::vector<std::string>{"de", "en"}));
    EXPECT_EQ(pack.accent, "#0a7d8c");
    EXPECT_EQ(pack.logo, "media/logo.svg");
    EXPECT_EQ(pack.house.at(""), "Haus");
    ASSERT_EQ(pack.attract.playlist.size(), 2U);
    EXPECT_EQ(pack.attract.playlist[0].file, "media/loop.webm");
    EXPECT_EQ(pack.attract.playlist[1].focusX, 1.0);
    EXPECT_EQ(pack.attract.call.at(""), "Touch");
    EXPECT_EQ(pack.attract.note.at(""), "Today");
    ASSERT_EQ(pack.exhibits.size(), 1U);
    const auto& exhibit = pack.exhibits[0];
    EXPECT_EQ(exhibit.id, "hello");
    EXPECT_EQ(exhibit.kind, "note");
    EXPECT_EQ(exhibit.line.at("en"), "A greeting");
    ASSERT_TRUE(exhibit.cover);
    EXPECT_EQ(exhibit.cover->file, "media/cover.png");
    EXPECT_EQ(exhibit.cover->focusX, 0.0);
    EXPECT_EQ(exhibit.audience, (std::vector<std::string>{"children", "experts"}));
    EXPECT_EQ(exhibit.ageFrom, 6);
    EXPECT_EQ(exhibit.minutes, 3);
    EXPECT_EQ(exhibit.ask, std::chrono::seconds(240));
    EXPECT_FALSE(exhibit.answer.has_value());
    EXPECT_EQ(exhibit.settings.at("body").as_string(), "Hi");
}

TEST(ReadPack, A16SaysWhereAnUnknownKindStands)
{
    const test::TempFolder folder;
    folder.write("pack.yaml", std::string(kHead) + "exhibits:\n  - id: guess\n    kind: qiuz\n    title: Guess\n");
    EXPECT_EQ(printProblems(readPack(folder.path(), test::kinds()).problems, "lobby"),
              "lobby/pack.yaml:9:11: error: no exhibit kind is called \"qiuz\" [unknown-kind]\n"
              "    9 |     kind: qiuz\n"
              "      |           ^~~~ did you mean \"quiz\"?\n");
}

TEST(ReadPack, ReadsTopicsInTheOrderTheyWereWritten)
{
    const test::TempFolder folder;
    folder.write("exhibits/hello.yaml", "id: hello\nkind: note\ntitle: Hello\ntopics: [sound, light]\n");
    folder.write("pack.yaml", std::string(kHead) + "topics: {sound: {de: Klang, en: Sound}, light: Licht, air: Luft}\n"
                                                   "exhibits:\n  - include: exhibits/hello.yaml\n");
    const auto reading = readPack(folder.path(), test::kinds());
    EXPECT_EQ(printProblems(reading.problems), "");
    ASSERT_TRUE(reading.pack);
    ASSERT_EQ(reading.pack->topics.size(), 3U);
    EXPECT_EQ(reading.pack->topics[0].id, "sound");
    EXPECT_EQ(localise(reading.pack->topics[0].name, "en", {}), "Sound");
    EXPECT_EQ(localise(reading.pack->topics[1].name, "en", {}), "Licht");
    EXPECT_EQ(reading.pack->topics[2].id, "air");
    EXPECT_EQ(reading.pack->exhibits.front().topics, (std::vector<std::string>{"sound", "light"}));
}

TEST(ReadPack, SaysWhichTopicWasMeant)
{
    const test::TempFolder folder;
    folder.write("exhibits/hello.yaml", "id: hello\nkind: note\ntitle: Hello\ntopics: [lihgt, optics]\n");
    folder.write("pack.yaml",
                 std::string(kHead) + "topics: {light: Licht}\nexhibits:\n  - include: exhibits/hello.yaml\n");
    auto reading = readPack(folder.path(), test::kinds());
    EXPECT_FALSE(reading.pack);
    ASSERT_EQ(reading.problems.size(), 2U);
    EXPECT_EQ(reading.problems[0].hint, "did you mean \"light\"?");
    EXPECT_EQ(reading.problems[1].hint, "give it words under \"topics\" in pack.yaml");
    EXPECT_EQ(told(folder), "exhibits/hello.yaml:4:10: error: the pack has no topic \"lihgt\" [unknown-topic]\n"
                            "exhibits/hello.yaml:4:17: error: the pack has no topic \"optics\" [unknown-topic]\n");
}

TEST(ReadPack, A14WhatIsWrongInTheYamlHidesNothingElse)
{
    EXPECT_EQ(told("vitrine: 1\nid: lobby\nid: hall\nversion: 1.0.0\ntitle: &t Lobby\nlanguages: [de, en]\n"
                   "licence: !!str CC-BY-4.0\ntheme: {accent: teal, house}\n"
                   "exhibits:\n  - {id: hello, kind: noet, title: *t}\n"),
              "pack.yaml:3:1: error: \"id\" is written twice here, in line 2 and in line 3 [double-key]\n"
              "pack.yaml:5:8: error: anchors (&name) are not allowed [anchor]\n"
              "pack.yaml:7:10: error: tags (!name) are not allowed [tag]\n"
              "pack.yaml:8:17: error: \"teal\" is not a colour [bad-colour]\n"
              "pack.yaml:8:23: error: after \"house\" a colon is missing [yaml-syntax]\n"
              "pack.yaml:10:23: error: no exhibit kind is called \"noet\" [unknown-kind]\n"
              "pack.yaml:10:36: error: aliases (*name) are not allowed [alias]\n");
}

TEST(ReadPack, A14FindsTwentyIndependentMistakesInOneRun)
{
    const test::TempFolder folder;
    folder.write("media/broken.png", test::readBytes(test::mediaFolder() / "picture.png").substr(0, 300));
    folder.copyMedium("picture.jpg", "media/really-a-jpeg.png");
    folder.copyMedium("hevc.mp4", "media/hevc.mp4");
    folder.copyMedium("picture.png", "media/Good.png");
    folder.write("media/bad.vtt", "WEBVTT\n\n00:02.000 --> 00:01.000\nback\n");
    folder.copyMedium("film.webm", "media/film.webm");
    folder.write("exhibits/broken.yaml", "id: broken\ntitle: [\n");
    folder.write("pack.yaml", R"(vitrine: 1
id: The Lobby
version: "2026.08"
titel: {de: Foyer}
languages: [de, en, Deutsch]
theme: {accent: teal, logo: media/logo.svg}
exhibits:
  - id: one
    kind: galery
    title: {de: Eins, en: One}
  - id: one
    kind: note
    title: {en: Only English}
    audience: [kids]
    minutes: 0
  - id: three
    kind: quiz
    title: {de: Drei, fr: Trois}
    cover: media/broken.png
    age_from: young
    settings:
      secnods: 30
      questions:
        - question: Why?
          answers: [one]
          picture: {src: ../outside.png, alt: ""}
        - answers: [{de: a, en: a}, {de: b, en: b}]
          question: {de: Was?, en: What?}
          picture: {src: media/really-a-jpeg.png, alt: "", focus: [2, 0]}
      film: {src: media/hevc.mp4, captions: media/bad.vtt}
      sound: media/film.webm
  - include: exhibits/broken.yaml
  - kind: note
    title: No id
    cover: {src: media/good.png, alt: ""}
)");
    const auto reading = readPack(folder.path(), test::kinds());
    EXPECT_FALSE(reading.pack);
    std::set<std::string> errors;
    for (const auto& problem : reading.problems) {
        if (problem.severity != Severity::Error)
            continue;
        EXPECT_GT(problem.place.line, 0) << problem.sentence;
        EXPECT_GT(problem.place.column, 0) << problem.sentence;
        EXPECT_NE(problem.sentence.de, problem.sentence.en) << "said in English only";
        errors.insert(problem.place.file + ':' + std::to_string(problem.place.line) + ' ' + problem.code);
    }
    const std::set<std::string> expected{
        "exhibits/broken.yaml:2 yaml-syntax",
        "media/bad.vtt:3 bad-captions",
        "pack.yaml:2 bad-id",
        "pack.yaml:3 bad-version",
        "pack.yaml:4 unknown-key",
        "pack.yaml:5 bad-language",
        "pack.yaml:6 bad-colour",
        "pack.yaml:6 missing-file",
        "pack.yaml:9 unknown-kind",
        "pack.yaml:11 double-id",
        "pack.yaml:13 missing-language",
        "pack.yaml:14 not-allowed-value",
        "pack.yaml:15 not-allowed-value",
        "pack.yaml:18 bad-language",
        "pack.yaml:19 broken-medium",
        "pack.yaml:20 wrong-type",
        "pack.yaml:22 unknown-key",
        "pack.yaml:25 not-allowed-value",
        "pack.yaml:26 leaves-pack",
        "pack.yaml:29 not-allowed-value",
        "pack.yaml:29 wrong-medium",
        "pack.yaml:30 broken-medium",
        "pack.yaml:31 wrong-medium",
        "pack.yaml:33 missing-key",
        "pack.yaml:35 wrong-case",
    };
    EXPECT_EQ(errors, expected) << printProblems(reading.problems);
}

TEST(ReadPack, A15RefusesAFormatOfTheFutureAndSaysNothingElse)
{
    EXPECT_EQ(
        told("vitrine: 2\nid: X\nnew-words: yes\n"),
        "pack.yaml:1:10: error: this pack is written in format 2, and this Vitrine reads format 1 [newer-format]\n");
}

TEST(ReadPack, A27TakesOnlyPlainIds)
{
    for (const auto* const id :
         {"Lobby", "-lobby", "lobby.", "lo bby", "löbby", "lobby_1", "\"\"", "a/b", "..", "nul", "com1",
          "lob\xE2\x80\xAE"
          "by",
          "lob\xE2\x80\x8B"
          "by",
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
        EXPECT_NE(told("vitrine: 1\nid: " + std::string(id) +
                       "\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n" + kNote),
                  "")
            << id;
    EXPECT_EQ(
        told("vitrine: 1\nid: a-1\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n" + std::string(kNote)),
        "");
}

TEST(ReadPack, A27TakesNoNameThatWindowsKeepsForItself)
{
    EXPECT_EQ(told(std::string(kHead) + "exhibits:\n  - {id: aux, kind: note, title: A}\n"),
              "pack.yaml:8:10: error: \"aux\" is a name that Windows keeps for itself [bad-id]\n");
    EXPECT_EQ(told(std::string(kHead) + "exhibits:\n  - {id: auxiliary, kind: note, title: A}\n"), "");
}

TEST(ReadPack, A29RefusesNumbersThatAreNoneAndTimesThatAreOver)
{
    const auto with = [](const std::string& seconds) {
        return told(std::string(kHead) + "exhibits:\n  - {id: a, kind: quiz, title: A, settings: {seconds: " + seconds +
                    ", questions: [{question: A?, answers: [b, c]}]}}\n");
    };
    EXPECT_EQ(with("30"), "");
    for (const auto* const none : {".nan", ".inf", "-.inf", "1e309", "NaN"})
        EXPECT_EQ(with(none), "pack.yaml:8:55: error: \"seconds\" must be a whole number, not the text \"" +
                                  std::string(none) + "\" [wrong-type]\n");
    EXPECT_EQ(with("-5"), "pack.yaml:8:55: error: \"seconds\" must be at least 5, not -5 [not-allowed-value]\n");
    EXPECT_EQ(with("0"), "pack.yaml:8:55: error: \"seconds\" must be at least 5, not 0 [not-allowed-value]\n");
    EXPECT_EQ(with("1.5"),
              "pack.yaml:8:55: error: \"seconds\" must be a whole number, not the number 1.5 [wrong-type]\n");
}

TEST(ReadPack, TakesOnlySemanticVersions)
{
    const auto with = [](const std::string& version) {
        return told("vitrine: 1\nid: a\nversion: " + version + "\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n" +
                    kNote);
    };
    EXPECT_EQ(with("1.0.0-beta.1"), "");
    EXPECT_EQ(with("2026.08.1"), "pack.yaml:3:10: error: \"2026.08.1\" is not a version [bad-version]\n");
    EXPECT_EQ(with("2026.11"),
              "pack.yaml:3:10: error: \"version\" must be a text, not the number 2026.11 [wrong-type]\n");
    EXPECT_EQ(with("1.0"), "pack.yaml:3:10: error: \"version\" must be a text, not the number 1 [wrong-type]\n");
}

TEST(ReadPack, AdviceIsSomethingThatWouldBeTaken)
{
    const auto advice = [](const std::string& text) -> std::string {
        const test::TempFolder folder;
        folder.write("pack.yaml", text);
        const auto problems = readPack(folder.path(), test::kinds()).problems;
        return problems.empty() ? std::string("none") : problems.front().hint.en;
    };
    const std::string rest = "title: T\nlanguages: [de]\nlicence: CC0-1.0\n" + std::string(kNote);
    EXPECT_EQ(advice("vitrine: 1\nid: a\nversion: 1.10\n" + rest).find("write 1.10.0"), 0U)
        << "\"1.10\" in quotes would be wrong too";
    EXPECT_EQ(advice("vitrine: 1\nid: 2026\nversion: 1.0.0\n" + rest), "put it in quotes: \"2026\"");
    EXPECT_EQ(advice("vitrine: 1\nid: The Lobby\nversion: 1.0.0\n" + rest).find("write the-lobby"), 0U);
    EXPECT_EQ(
        advice("vitrine: 1\nid: a\nversion: 1.0.0\ntitle: T\nlanguages: de, en\nlicence: x\n" + std::string(kNote)),
        "write it as a list: [de, en]");
    EXPECT_EQ(advice("vitrine: 1\nid: a\nversion: 1.0.0\ntheme:\n  accent: #0a7d8c\n" + rest),
              "put it in quotes: \"#0a7d8c\"");
    EXPECT_EQ(
        advice("vitrine: 1\nid: a\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: x\nexhibits:\n    id: hello\n"
               "    kind: note\n"),
        "begin each entry of the list with a dash and a space: \"- …\"");
    EXPECT_EQ(advice("vitrine: 1\nid: a\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: x\nexhibits:\n"
                     "  - {id: a, kind: note, title: A, minutes: five}\n"),
              "write a number, such as 1: how long it takes");
    EXPECT_EQ(advice("- a\n"), "write keys and values, such as \"vitrine: …\"");
    EXPECT_EQ(advice("vitrine: 1\nid: a\nversion: 1.0.0\nquestion:\n" + rest),
              "give it a value or delete the key: headline of home");
}

TEST(ReadPack, WithoutItsFileSaysWhereThatMayBe)
{
    const test::TempFolder folder;
    const auto advice = [&] { return readPack(folder.path(), test::kinds()).problems.at(0).hint; };
    EXPECT_EQ(advice(), "a pack is a folder with this file and its media");
    folder.write("lobby/pack.yaml", "x");
    EXPECT_EQ(advice(), "the folder lobby has one: name that folder");
    std::filesystem::remove_all(folder.path() / "lobby");
    folder.write("Pack.YAML", "x");
    EXPECT_EQ(advice(), "rename Pack.YAML to pack.yaml");
    std::filesystem::rename(folder.path() / "Pack.YAML", folder.path() / "pack.yml");
    EXPECT_EQ(advice(), "rename pack.yml to pack.yaml");
}

TEST(ReadPack, SaysOnceWhatIsWrongWithAPath)
{
    const auto with = [](const std::string& path) {
        return told(std::string(kHead) + "exhibits:\n  - {id: a, kind: note, title: A, cover: {src: " + path +
                    ", alt: x}}\n");
    };
    EXPECT_EQ(with("\"\""), "pack.yaml:8:48: error: \"src\" is empty [not-allowed-value]\n");
    EXPECT_EQ(with(std::string(241, 'a')), "pack.yaml:8:48: error: \"src\" has 241 letters [not-allowed-value]\n");
    std::string umlauts;
    for (int i = 0; i < 121; ++i)
        umlauts += "ä";
    EXPECT_EQ(with(umlauts), "pack.yaml:8:48: error: the path is longer than 240 bytes [leaves-pack]\n");
}

TEST(ReadPack, WarnsOfTextsTooLongForTheirPlace)
{
    const std::string longer(121, 'x');
    EXPECT_EQ(told(std::string(kHead) + "contact: {de: " + longer +
                   ", en: short}\nexhibits:\n  - {id: a, kind: note, title: A}\n"),
              "pack.yaml:7:15: warning: \"contact\" has 121 letters in \"de\", too many for its place [too-long]\n");
    EXPECT_EQ(told(std::string(kHead) + "contact: " + longer + "\nexhibits:\n  - {id: a, kind: note, title: A}\n"),
              "pack.yaml:7:10: warning: \"contact\" has 121 letters, too many for its place [too-long]\n");
}

TEST(ReadPack, SaysWhichTextsAreDrawnWhere)
{
    const test::TempFolder folder;
    folder.write("pack.yaml",
                 std::string(kHead) + "exhibits:\n  - {id: a, kind: note, title: {de: Halle, en: Hall}}\n");
    const auto texts = readPack(folder.path(), test::kinds()).texts;
    ASSERT_EQ(texts.size(), 3U);
    EXPECT_EQ(texts[0].text, "Lobby") << "the pack's own title";
    EXPECT_EQ(texts[1].text, "Halle");
    EXPECT_EQ(texts[2].language, "en");
    EXPECT_EQ(texts[2].name, "\"title\" in \"en\"");
    EXPECT_EQ(texts[2].place.line, 8);
    EXPECT_EQ(texts[2].room.role, "card");
    EXPECT_TRUE(texts[2].room.wraps && texts[2].room.shrinks);
    EXPECT_GT(texts[2].room.width, 100);
    EXPECT_GT(texts[2].room.lines, 1);
}

TEST(ReadPack, SaysWhereTheTextsOfAKindAreDrawn)
{
    const test::TempFolder folder;
    folder.write("pack.yaml",
                 std::string(kHead) +
                     "exhibits:\n  - id: a\n    kind: quiz\n    title: A\n    settings:\n      questions:\n"
                     "        - {question: {de: Was?, en: What?}, answers: [Ja, Nein]}\n");
    std::string drawn;
    for (const auto& text : readPack(folder.path(), test::kinds()).texts)
        if (text.place.line > 11)
            drawn += text.text + ' ' + text.room.role + ' ' + std::to_string(text.room.lines) + '\n';
    EXPECT_EQ(drawn, "Was? question 3\nWhat? question 3\nJa card 0\nNein card 0\n")
        << "a page that grows has any number of lines";
}

TEST(ReadPack, WarnsOfPicturesFarLargerThanAScreen)
{
    const test::TempFolder folder;
    // Only a header tells its size; nothing is decoded.
    folder.write("media/huge.webp",
                 std::string("RIFF\x16\0\0\0WEBPVP8L\x0A\0\0\0\x2F\x6F\xD7\xE7\x03", 25) + std::string(5, '\0'));
    folder.write("pack.yaml",
                 std::string(kHead) +
                     "exhibits:\n  - {id: a, kind: note, title: A, cover: {src: media/huge.webp, alt: x}}\n");
    EXPECT_EQ(told(folder), "pack.yaml:8:48: warning: media/huge.webp has 6000 × 4000 pixels, far more than a screen "
                            "shows [large-picture]\n");
}

TEST(ReadPack, RefusesNumbersThatAreNoneAndTimesThatNeverPassCase29)
{
    const auto with = [](const std::string& more) {
        return told(std::string(kHead) + "exhibits:\n  - {id: a, kind: note, title: A, " + more + "}\n");
    };
    for (const auto* wrong : {"minutes: .nan", "minutes: .inf", "minutes: 1e309", "minutes: -5", "minutes: 0",
                              "idle: {ask_after_s: -10}", "idle: {ask_after_s: 0}", "age_from: 1.5"})
        EXPECT_NE(with(wrong).find("error: "), std::string::npos) << wrong;
    EXPECT_EQ(with("minutes: 5"), "");
}

TEST(ReadPack, WarnsOfLicencesThatSpdxDoesNotKnow)
{
    const test::TempFolder folder;
    folder.copyMedium("picture.png", "media/p.png");
    folder.write(
        "pack.yaml",
        "vitrine: 1\nid: a\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC BY 4.0\n"
        "exhibits:\n  - {id: a, kind: note, title: A, cover: {src: media/p.png, alt: x, licence: CC-BY-40}}\n");
    EXPECT_EQ(told(folder),
              "pack.yaml:6:10: warning: \"CC BY 4.0\" is not how SPDX writes a licence [unknown-licence]\n"
              "pack.yaml:8:78: warning: \"CC-BY-40\" is not how SPDX writes a licence [unknown-licence]\n");
    auto reading = readPack(folder.path(), test::kinds());
    ASSERT_FALSE(reading.problems.empty());
    EXPECT_EQ(reading.problems.front().hint, "did you mean \"CC-BY-4.0\"?");
}

TEST(ReadPack, A24WarnsOfTextsThatLackALanguage)
{
    EXPECT_EQ(told(std::string(kHead) + "exhibits:\n  - {id: a, kind: note, title: {de: Hallo}}\n"),
              "pack.yaml:8:32: warning: \"title\" has no \"en\" and will be shown in \"de\" [missing-language]\n");
    EXPECT_EQ(told(std::string(kHead) + "exhibits:\n  - {id: a, kind: note, title: {en: Hello}}\n"),
              "pack.yaml:8:32: error: \"title\" has no \"de\", the pack's first language [missing-language]\n");
    EXPECT_EQ(told("vitrine: 1\nid: a\nversion: 1.0.0\ntitle: {de: T}\nlanguages: [de, de-simple]\nlicence: CC0-1.0\n"
                   "exhibits:\n  - {id: a, kind: note, title: {de: Hallo}}\n"),
              "pack.yaml:5:12: warning: 2 texts have no \"de-simple\" and will be shown in \"de\" [missing-language]\n")
        << "one sentence for all";
}

TEST(ReadPack, A25WarnsOfMediaThatSomebodyCannotSeeOrHear)
{
    const test::TempFolder folder;
    folder.copyMedium("picture.png", "media/p.png");
    folder.copyMedium("film.webm", "media/film.webm");
    folder.copyMedium("sound.ogg", "media/s.ogg");
    folder.write("pack.yaml", std::string(kHead) +
                                  "exhibits:\n  - id: a\n    kind: quiz\n    title: A\n    cover: media/p.png\n"
                                  "    settings:\n      film: media/film.webm\n      sound: media/s.ogg\n"
                                  "      questions:\n        - {question: A?, answers: [b, c], "
                                  "picture: {src: media/p.png, alt: \"\"}}\n");
    EXPECT_EQ(told(folder),
              "pack.yaml:11:12: warning: this picture has no alternative text [missing-alt]\n"
              "pack.yaml:13:13: warning: this film has sound and no captions [missing-captions]\n"
              "pack.yaml:14:14: warning: this sound has neither transcript nor captions [missing-captions]\n");
    std::filesystem::remove(folder.path() / "media/film.webm");
    folder.copyMedium("silent.webm", "media/film.webm");
    EXPECT_EQ(told(folder).find("this film"), std::string::npos) << "a silent film needs no captions";
}

TEST(ReadPack, A20WarnsOfUnusedFilesAndPaleColours)
{
    const test::TempFolder folder;
    folder.write("pack.yaml",
                 "vitrine: 1\nid: a\nversion: 1.0.0\ntitle: T\nlanguages: [de]\ntheme: {accent: \"#ffe680\"}\n" +
                     std::string(kNote));
    folder.write("media/old.png", "x");
    for (const auto* const litter : {".DS_Store", "media/Thumbs.db", ".git/config", "__MACOSX/a", "pack.yaml~",
                                     "README.md", "media/a.png.bak", "media/b.tmp", "#pack.yaml#"})
        folder.write(litter, "x");
    EXPECT_EQ(
        told(folder),
        "media/old.png: warning: nothing in the pack uses this file [unused-file]\n"
        "pack.yaml:1:1: warning: the pack does not say under which licence it may be used [unnamed-licence]\n"
        "pack.yaml:6:17: warning: the accent #ffe680 has a contrast of 1.2 : 1 on the light ground; buttons and words "
        "will be drawn in a darker shade [low-contrast]\n");
    EXPECT_EQ(told(folder, ReadDepth::Words).find("old.png"), std::string::npos) << "a quick reading looks at words";
}

TEST(ReadPack, RefusesLinksEvenWhereNothingNamesThem)
{
    const test::TempFolder folder;
    folder.write("pack.yaml", std::string(kHead) + kNote);
    std::filesystem::create_symlink("/etc/passwd", folder.path() / "passwd");
    EXPECT_EQ(told(folder), "passwd: error: passwd is a link [leaves-pack]\n");
}

TEST(ReadPack, AMissingMediumIsAnErrorAtEveryDepth)
{
    const test::TempFolder folder;
    folder.write("pack.yaml", std::string(kHead) +
                                  "exhibits:\n  - {id: a, kind: note, title: A, cover: {src: media/no.png, alt: x}}\n");
    const std::string expected = "pack.yaml:8:48: error: there is no file media/no.png [missing-file]\n";
    EXPECT_EQ(told(folder), expected);
    EXPECT_EQ(told(folder, ReadDepth::Words), expected);
}

TEST(ReadPack, SettingsThatAreMissingAreFoundWanting)
{
    EXPECT_EQ(told(std::string(kHead) + "exhibits:\n  - {id: a, kind: quiz, title: A}\n"),
              "pack.yaml:8:5: error: the key \"questions\" is missing in \"settings\" [missing-key]\n");
    EXPECT_EQ(
        told(std::string(kHead) + "exhibits:\n  - {id: a, kind: note, title: A, settings: text}\n"),
        "pack.yaml:8:45: error: \"settings\" must be a map of keys and values, not the text \"text\" [wrong-type]\n");
}

TEST(ReadPack, IncludesEachFileOnceAndOnlyOneDeep)
{
    const test::TempFolder folder;
    folder.write("exhibits/a.yaml", "id: a\nkind: note\ntitle: A\ncolour: red\n");
    folder.write("exhibits/b.yaml", "include: exhibits/a.yaml\n");
    folder.write("pack.yaml", std::string(kHead) +
                                  "exhibits:\n  - include: exhibits/a.yaml\n  - include: exhibits/a.yaml\n"
                                  "  - include: exhibits/b.yaml\n  - include: ../c.yaml\n"
                                  "  - include: exhibits/no.yaml\n    kind: note\n");
    EXPECT_EQ(told(folder), "exhibits/a.yaml:4:1: error: there is no key \"colour\" here [unknown-key]\n"
                            "exhibits/b.yaml:1:1: error: there is no key \"include\" here [unknown-key]\n"
                            "exhibits/b.yaml:1:1: error: the key \"id\" is missing [missing-key]\n"
                            "exhibits/b.yaml:1:1: error: the key \"kind\" is missing [missing-key]\n"
                            "exhibits/b.yaml:1:1: error: the key \"title\" is missing [missing-key]\n"
                            "pack.yaml:9:14: error: exhibits/a.yaml is included twice [double-id]\n"
                            "pack.yaml:11:14: error: the path leaves the pack with \"..\" [leaves-pack]\n"
                            "pack.yaml:12:14: error: there is no file exhibits/no.yaml [missing-file]\n"
                            "pack.yaml:13:5: error: there is no key \"kind\" here [unknown-key]\n");
}

TEST(ReadPack, OfNothingSaysSo)
{
    const test::TempFolder folder;
    EXPECT_EQ(told(folder), "pack.yaml: error: there is no file pack.yaml [missing-file]\n");
    EXPECT_EQ(told("[1, 2]\n"),
              "pack.yaml:1:1: error: the file must be a map of keys and values, not a list [wrong-type]\n");
    EXPECT_FALSE(readPack(folder.path() / "nowhere", test::kinds()).pack);
}

TEST(ReadPack, AtAGlanceLeavesSchemasTextsAndMediaForLater)
{
    const test::TempFolder folder;
    folder.write("pack.yaml", std::string(kHead) + "exhibits:\n  - {id: hello, kind: note, title: {de: 2024}, "
                                                   "cover: media/none.png, unheard: of}\n");
    EXPECT_TRUE(hasErrors(readPack(folder.path(), test::kinds(), ReadDepth::Words).problems));
    const auto glance = readPack(folder.path(), test::kinds(), ReadDepth::Glance);
    EXPECT_EQ(printProblems(glance.problems), "");
    ASSERT_TRUE(glance.pack);
    EXPECT_EQ(glance.pack->exhibits.front().title.at("de"), "2024") << "as it was typed";
    EXPECT_EQ(glance.pack->exhibits.front().cover->file, "media/none.png");
    EXPECT_TRUE(glance.pack->exhibits.front().settings.is_object());
}

TEST(ReadPack, AtAGlanceMakesNoPackOfWhatNobodyCouldShow)
{
    const auto exhibit = [](std::string_view more) {
        return std::string(kHead) + "exhibits:\n  - {id: a, kind: note, title: A, " + std::string(more) + "}\n";
    };
    for (const auto& wrong :
         {std::string("vitrine: 1\nid: lobby\n") + kNote, std::string(kHead) + "exhibits: [{id: a, kind: nota}]\n",
          exhibit("topics: [none]"), exhibit("minutes: many"), exhibit("cover: {focus: 1}"), exhibit("idle: soon")}) {
        const test::TempFolder folder;
        folder.write("pack.yaml", wrong);
        EXPECT_FALSE(readPack(folder.path(), test::kinds(), ReadDepth::Glance).pack) << wrong;
    }
}

} // namespace vitrine
