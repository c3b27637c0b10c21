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

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <unistd.h>

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

/// The process that has `file` open; -1: none has.
pid_t whoHasOpen(const fs::path& file)
{
    std::error_code error;
    for (const auto& process : fs::directory_iterator("/proc", error)) {
        const auto name = process.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos || std::stoi(name) == ::getpid())
            continue;
        for (fs::directory_iterator it(process.path() / "fd", error), end; !error && it != end; it.increment(error))
            if (fs::read_symlink(it->path(), error) == file)
                return std::stoi(name);
    }
    return -1;
}

/// A pack with a film that takes seconds to decode, and a picture of which there is something to say.
class FilmPack {
public:
    FilmPack()
    {
        fs::create_directories(m_folder.path() / "media");
        const auto line = "ffmpeg -v error -nostdin -y -f lavfi -i testsrc2=s=960x540:r=30:d=30 -c:v libx264 "
                          "-preset ultrafast -pix_fmt yuv420p '" +
                          film().string() + "'";
        EXPECT_EQ(std::system(line.c_str()), 0) << line; // the test's own words
        QImage wide(64, 36, QImage::Format_RGB32);
        wide.fill(Qt::red);
        wide.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        EXPECT_TRUE(wide.save(QString::fromStdString((m_folder.path() / "media/wide.png").string())));
        m_folder.write("pack.yaml",
                       "vitrine: 1\nid: hall\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n"
                       "attract: { playlist: [media/long.mp4, media/wide.png] }\n"
                       "exhibits: [ { id: a, kind: story, title: A, settings: { pages: [ { title: B } ] } } ]\n");
    }

    /// Examines it with one decoder, and does `act` to that as soon as it has the film open.
    Result<Examination> examineWhile(const std::function<void(pid_t)>& act, std::chrono::milliseconds silence) const
    {
        bool done = false;
        return examine(m_folder.path(), {kExhibits}, {.jobs = 1, .silence = silence},
                       [&](std::size_t /*done*/, std::size_t all) {
                           if (const auto decoder = done || all == 0 ? -1 : whoHasOpen(film()); decoder > 0) {
                               done = true;
                               act(decoder);
                           }
                           return true;
                       });
    }

private:
    [[nodiscard]] fs::path film() const { return m_folder.path() / "media/long.mp4"; }
    test::TempFolder m_folder;
};

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

TEST(Examine, KeepsToTheLimitsOfAScreen)
{
    const test::TempFolder pack;
    pack.write("pack.yaml", "vitrine: 1\nid: hall\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n"
                            "attract: { playlist: [{src: media/wide.png, alt: W}] }\nexhibits: []\n");
    fs::create_directories(pack.path() / "media");
    const auto refusal = [&](const QSize& size, const MediaLimits& limits) {
        QImage wide(size, QImage::Format_RGB32);
        wide.fill(Qt::red);
        wide.save(QString::fromStdString((pack.path() / "media/wide.png").string()));
        const auto found = examine(pack.path(), {kExhibits}, {.limits = limits});
        const auto told = found ? codes(found->problems) : found.error().message.en;
        const auto at = told.find("broken-medium");
        return at == std::string::npos ? std::string() : told.substr(at, told.find('\n', at) - at);
    };
    EXPECT_EQ(refusal({1500, 1000}, {.megapixels = 1}), "") << "it has one, and half of another";
    EXPECT_EQ(refusal({2000, 1000}, {.megapixels = 1}),
              "broken-medium pack.yaml: media/wide.png has 2000 × 1000 pixels");
    EXPECT_EQ(refusal({2000, 1000}, {}), "");
}

TEST(Examine, SaysWhichProgramIsMissing)
{
    const test::TempFolder empty;
    const auto found = examine(kExhibits / "story/sample", {kExhibits}, {.programs = empty.path()});
    ASSERT_FALSE(found);
    EXPECT_NE(found.error().message.en.find("vitrine-check is missing"), std::string::npos) << found.error().message;
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
        const auto reading =
            readWords(playing(folder, "check", script), folder.path(), {}, {}, 500ms, [] { return true; });
        return reading ? codes(reading->problems) : "error: " + reading.error().message.en;
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

TEST(Examine, MeasuresTheTextsOfAKindInItsOwnPlaces)
{
    const test::TempFolder pack;
    pack.write(
        "pack.yaml",
        "vitrine: 1\nid: hall\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n"
        "theme: { house: Verkehrsmuseum }\n"
        "exhibits:\n  - id: a\n    kind: story\n    title: A\n    settings:\n      pages:\n"
        "        - title: \"eins\\nzwei\\ndrei\\nvier\\nfünf\"\n          quote: Donaudampfschifffahrtsgesellschaft\n"
        "          caption: \"eins\\nzwei\\ndrei\"\n"
        "  - id: b\n    kind: quiz\n    title: B\n    settings:\n      questions:\n"
        "        - question: Was?\n          answers:\n            - { text: \"eins\\nzwei\\ndrei\", correct: true }\n"
        "            - { text: Nein }\n");
    const auto found = examine(pack.path(), {kExhibits}, {.decode = false});
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(codes(found->problems),
              "too-long pack.yaml: \"title\" needs 5 lines, and its place has 4\n"
              "too-long pack.yaml: \"Donaudampfschifffahrtsgesellschaft\" in \"quote\" is wider "
              "than its place and will be broken\n"
              "too-long pack.yaml: \"caption\" needs 3 lines, and its place has 2\n"
              "too-long pack.yaml: \"text\" needs 3 lines, and its place has 2\n")
        << "the name of the house is drawn smaller";
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

TEST(Examine, ADecoderThatIsKilledOverARealFilmCostsThatFilmAlone_Case116)
{
    const FilmPack pack;
    const auto found = pack.examineWhile([](pid_t decoder) { ::kill(decoder, SIGKILL); }, 30s);
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(codes(found->problems),
              "dangerous-file pack.yaml: media/long.mp4 ends the program that opens it\n"
              "colour-profile pack.yaml: media/wide.png has colours for \"Adobe RGB\", and a screen shows "
              "them as if they were sRGB: too pale or too strong\n");
}

TEST(Examine, ADecoderThatHangsOverARealFilmIsEnded_Case117)
{
    const FilmPack pack;
    pid_t stopped = -1;
    const auto found = pack.examineWhile(
        [&](pid_t decoder) {
            stopped = decoder;
            ::kill(decoder, SIGSTOP);
        },
        6s);
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(codes(found->problems),
              "dangerous-file pack.yaml: media/long.mp4 keeps the program busy that opens it, and it had to be ended\n"
              "colour-profile pack.yaml: media/wide.png has colours for \"Adobe RGB\", and a screen shows "
              "them as if they were sRGB: too pale or too strong\n");
    EXPECT_EQ(::kill(stopped, 0), -1) << "it is gone";
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
