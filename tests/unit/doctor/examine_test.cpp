// SPDX-License-Identifier: Apache-2.0
#include "doctor/examine.hpp"
#include "doctor/look_at_media.hpp"
#include "doctor/measure_texts.hpp"
#include "doctor/read_words.hpp"

#include "support/temp_folder.hpp"

#include <QColorSpace>
#include <QImage>
#include <QString>

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <set>
#include <string>

namespace vitrine::doctor {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

fs::path programs()
{
    return fs::read_symlink("/proc/self/exe").parent_path();
}

const fs::path kExhibits = VITRINE_EXHIBITS;

std::string codes(const Problems& problems)
{
    std::string text;
    for (const auto& problem : problems)
        text += problem.code + ' ' + problem.place.file + ": " + problem.sentence.en + '\n';
    return text;
}

/// A program that does as the script says, in the place of one of ours.
fs::path playing(const test::TempFolder& folder, const std::string& name, const std::string& script)
{
    folder.write(name, "#!/bin/sh\n" + script);
    fs::permissions(folder.path() / name, fs::perms::owner_all);
    return folder.path() / name;
}

const auto kGoOn = [](std::size_t) { return true; };

} // namespace

TEST(Examine, FindsNothingInASample)
{
    const auto found = examine(kExhibits / "story/sample", {kExhibits});
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(codes(found->problems), "");
    EXPECT_EQ(found->id, "story-sample");
    EXPECT_GT(found->media, 2U);
}

TEST(Examine, OpensWhatHeadersDoNotTell)
{
    const test::TempFolder pack;
    QImage wide(64, 36, QImage::Format_RGB32);
    wide.fill(Qt::red);
    wide.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    pack.copyMedium("picture.png", "media/good.png");
    ASSERT_TRUE(wide.save(QString::fromStdString((pack.path() / "media/wide.png").string())));
    pack.write("pack.yaml", "vitrine: 1\nid: hall\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n"
                            "attract: { playlist: [media/wide.png, media/good.png] }\nexhibits: []\n");
    const auto found = examine(pack.path(), {kExhibits});
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_NE(codes(found->problems).find("colour-profile pack.yaml: media/wide.png"), std::string::npos)
        << codes(found->problems);
    const auto words = examine(pack.path(), {kExhibits}, {.decode = false});
    ASSERT_TRUE(words) << words.error().message;
    EXPECT_EQ(codes(words->problems).find("colour-profile"), std::string::npos);
}

TEST(Examine, SaysWhichProgramIsMissing)
{
    const test::TempFolder empty;
    const auto found = examine(kExhibits / "story/sample", {kExhibits}, {.programs = empty.path()});
    ASSERT_FALSE(found);
    EXPECT_NE(found.error().message.find("vitrine-check is missing"), std::string::npos) << found.error().message;
}

TEST(Examine, CanBeCancelled)
{
    const auto found =
        examine(kExhibits / "story/sample", {kExhibits}, {}, [](std::size_t, std::size_t all) { return all == 0; });
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, Errc::Cancelled);
}

TEST(ReadWords, AFileThatEndsTheProgramIsAFinding)
{
    const test::TempFolder folder;
    const auto read = [&](const std::string& script) {
        const auto reading = readWords(playing(folder, "check", script), folder.path(), {}, 500ms, [] { return true; });
        return reading ? codes(reading->problems) : "error: " + reading.error().message;
    };
    const std::string begins = "echo '{\"reading\":\"exhibits/quiz.yaml\"}'\n";
    EXPECT_EQ(read(begins + "kill -SEGV $$"),
              "dangerous-file exhibits/quiz.yaml: exhibits/quiz.yaml ends the program that opens it\n");
    EXPECT_EQ(read(begins + "exec sleep 60"), "dangerous-file exhibits/quiz.yaml: exhibits/quiz.yaml keeps the program "
                                              "busy that opens it, and it had to be ended\n");
    EXPECT_EQ(read(begins + "echo '{\"finding\":{\"code\":7}}'; exec sleep 60"),
              "dangerous-file exhibits/quiz.yaml: exhibits/quiz.yaml ends the program that opens it\n")
        << "one that talks nonsense is as good as dead";
    EXPECT_EQ(read(begins + "echo '{\"end\":true}'"), "");
    EXPECT_NE(read("exit 1").find("does not start"), std::string::npos);
}

TEST(Examine, MeasuresTextsWithTheFontsOfTheShell)
{
    const test::TempFolder pack;
    pack.write("pack.yaml", "vitrine: 1\nid: hall\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n"
                            "attract: { call: Donaudampfschifffahrtsgesellschaft, note: \"eins\\nzwei\\ndrei\" }\n"
                            "question: Was möchten Sie heute alles ausprobieren, anfassen, hören und sehen?\n"
                            "exhibits: [ { id: a, kind: story, title: A, settings: { pages: [ { title: B } ] } } ]\n");
    const auto found = examine(pack.path(), {kExhibits}, {.decode = false});
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(codes(found->problems), "too-long pack.yaml: \"Donaudampfschifffahrtsgesellschaft\" in \"call\" is wider "
                                      "than its place and will be broken\n"
                                      "too-long pack.yaml: \"note\" needs 3 lines, and its place has 2\n"
                                      "too-long pack.yaml: \"question\" needs 3 lines, and its place has 2\n");
    EXPECT_EQ(found->problems.front().severity, Severity::Warning);
    EXPECT_EQ(found->problems.back().place.line, 8);
    EXPECT_NE(found->problems.back().hint.de.find("Zeichen passen"), std::string::npos);
}

TEST(TextMeasure, ATextThatEndsOrBlocksItsProgramCostsItselfAlone)
{
    const test::TempFolder folder;
    const auto program = playing(folder, "look", R"(echo '{"ready":true}'
while read -r job; do case $job in
*deadly*) kill -SEGV $$ ;;
*endless*) exec sleep 60 ;;
*text*text*text*text*) echo '{"sizes":[]}' ;;
*) echo '{"sizes":[{"lines":2,"wide":false,"word":"","letters":7}]}' ;;
esac; done)");
    std::vector<TextUse> texts;
    for (const auto* text : {"a", "deadly", "b", "endless"})
        texts.push_back({text, "de", {}, Words(text), {}, {}});
    Problems problems;
    const auto judged = TextMeasure(program, 700ms)
                            .judge(
                                texts, [] { return true; }, problems);
    ASSERT_TRUE(judged) << judged.error().message;
    EXPECT_EQ(codes(problems),
              "too-long : a needs 2 lines, and its place has one\n"
              "dangerous-file : deadly ends the program that sets it in type\n"
              "too-long : b needs 2 lines, and its place has one\n"
              "dangerous-file : endless keeps the program busy that sets it in type, and it had to be ended\n");
    problems.clear();
    EXPECT_FALSE(TextMeasure(playing(folder, "no", "echo '{\"ready\":true}'; exit 1"), 700ms)
                     .judge(
                         texts, [] { return true; }, problems))
        << "no text is to blame for a program that never answers";
    EXPECT_TRUE(problems.empty());
}

TEST(LookAtMedia, AFileThatEndsOrBlocksItsProgramCostsItselfAlone_Case116_Case117)
{
    const test::TempFolder folder;
    const auto program = playing(folder, "look", R"(echo '{"ready":true}'
while read -r job; do case $job in
*deadly*) kill -SEGV $$ ;;
*endless*) exec sleep 60 ;;
*) echo '{"file":"x","container":"","failure":"looked at"}' ;;
esac; done)");
    const std::vector<Job> jobs{{"a", 0}, {"deadly", 0},     {"b", 0}, {"endless", 0},
                                {"c", 0}, {"deadly too", 0}, {"d", 0}};
    const auto facts = lookAtMedia(jobs, {program, folder.path(), 2, 700ms}, kGoOn);
    ASSERT_TRUE(facts) << facts.error().message;
    std::string told;
    for (const auto& one : *facts)
        told += one.file + ": " +
                (one.outcome == Outcome::Answered ? one.failure
                 : one.outcome == Outcome::Ended  ? "ended"
                                                  : "stuck") +
                '\n';
    EXPECT_EQ(told, "a: looked at\ndeadly: ended\nb: looked at\nendless: stuck\nc: looked at\ndeadly too: ended\n"
                    "d: looked at\n");
}

TEST(LookAtMedia, AProgramThatCannotStartIsAnError)
{
    const test::TempFolder folder;
    const auto refused =
        lookAtMedia({{"a", 0}}, {playing(folder, "no", "echo '{\"refused\":\"no Qt\"}'"), "/", 1, 700ms}, kGoOn);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "media could not be opened: no Qt");
    EXPECT_FALSE(lookAtMedia({{"a", 0}}, {"/bin/false", "/", 1, 700ms}, kGoOn));
}

TEST(LookAtMedia, AThousandBrokenPicturesAreRefusedOrDecoded_Case108)
{
    const test::TempFolder folder;
    std::minstd_rand random(11); // the same flips in every run
    std::vector<Job> jobs;
    for (const auto* const name : {"picture.jpg", "picture.png", "picture.webp"}) {
        const auto whole = test::readBytes(test::mediaFolder() / name);
        for (int i = 0; i < 333; ++i) {
            auto bytes = i % 3 == 0 ? whole.substr(0, 20 + random() % (whole.size() - 20)) : whole;
            for (int flip = 0; i % 3 != 0 && flip < 4; ++flip) {
                auto& byte = bytes[12 + random() % (bytes.size() - 12)];
                byte = static_cast<char>(byte ^ static_cast<char>(1u << (random() % 8)));
            }
            jobs.push_back({std::to_string(i) + name, 0});
            folder.write(jobs.back().file, bytes);
        }
    }
    folder.copyMedium("picture.jpg", "whole.jpg");
    jobs.push_back({"whole.jpg", 0});
    const auto facts = lookAtMedia(jobs, {programs() / "vitrine-look", folder.path(), 1, 30s}, kGoOn);
    ASSERT_TRUE(facts) << facts.error().message;
    ASSERT_EQ(facts->size(), 1000U);
    std::size_t refused = 0;
    for (const auto& one : *facts) {
        EXPECT_TRUE(one.picture || !one.failure.empty() || one.outcome == Outcome::Ended) << one.file;
        refused += one.picture ? 0 : 1;
    }
    EXPECT_GT(refused, 200U);
    EXPECT_LT(refused, 999U);
    EXPECT_TRUE(facts->back().picture) << "after all of them";
}

} // namespace vitrine::doctor
