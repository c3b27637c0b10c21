// SPDX-License-Identifier: Apache-2.0
#include "doctor/judge.hpp"
#include "doctor/wire.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vitrine::doctor {

namespace {

MediumUse use(const std::string& file, const std::string& what = "film", double seconds = 60)
{
    MediumUse made;
    made.file = file;
    made.what = what;
    made.exhibit = "hall";
    made.place = {"pack.yaml", 14, 12, 5};
    made.seconds = seconds;
    return made;
}

Facts goodFilm(const std::string& file = "media/loop.mp4")
{
    Facts facts;
    facts.file = file;
    facts.film.emplace();
    facts.film->codec = "h264";
    facts.film->pixels = "yuv420p";
    facts.film->width = 1920;
    facts.film->height = 1080;
    facts.film->rate = 25;
    facts.film->frames = 1500;
    facts.film->seconds = 60;
    return facts;
}

Facts goodSound(const std::string& file = "media/bell.ogg")
{
    Facts facts;
    facts.file = file;
    facts.sound.emplace();
    facts.sound->codec = "opus";
    facts.sound->channels = 2;
    facts.sound->seconds = 60;
    facts.sound->loudness = -23;
    return facts;
}

Facts picture(const std::string& file, std::uint64_t bits = 0xF0F0F0F0F0F0F0F0)
{
    Facts facts;
    facts.file = file;
    facts.picture.emplace();
    facts.picture->width = 1600;
    facts.picture->height = 900;
    facts.picture->brightness = 0.5;
    facts.picture->contrast = 0.2;
    facts.picture->across = bits;
    facts.picture->down = ~bits;
    return facts;
}

std::string judged(const std::vector<MediumUse>& media, const std::vector<Facts>& facts)
{
    Problems problems;
    judge(media, facts, problems);
    std::string text;
    for (const auto& problem : problems)
        text += std::string(problem.severity == Severity::Error ? "error " : "warning ") + problem.code + ": " +
                problem.sentence.en + " | " + problem.hint.en + '\n';
    return text;
}

std::string judged(const Facts& facts)
{
    return judged({use(facts.file, facts.film ? "film" : facts.sound ? "sound" : "picture")}, {facts});
}

} // namespace

TEST(Judge, SaysNothingOfWhatIsGood)
{
    EXPECT_EQ(judged(goodFilm()), "");
    EXPECT_EQ(judged(goodSound()), "");
    EXPECT_EQ(judged(picture("media/hall.jpg")), "");
}

TEST(Judge, AFilmNoScreenDecodesIsRefusedWithTheLineThatConvertsIt_Case114)
{
    auto film = goodFilm("media/über uns.mp4");
    film.film->codec = "hevc";
    film.film->pixels = "yuv420p10le";
    film.film->frames = 0;
    EXPECT_EQ(
        judged(film),
        "error not-for-screens: media/über uns.mp4 is coded as hevc, yuv420p10le, which not every screen decodes | "
        "convert it: ffmpeg -i 'media/über uns.mp4' -c:v libx264 -crf 20 -pix_fmt yuv420p -c:a aac -movflags "
        "+faststart 'media/über uns-new.mp4'\n");
    auto fine = goodFilm("media/a.webm");
    fine.film->codec = "vp9";
    fine.film->pixels = "yuv444p";
    EXPECT_NE(judged(fine).find("ffmpeg -i media/a.webm -c:v libvpx-vp9"), std::string::npos);
}

TEST(Judge, ADamagedFilmIsRefusedAndALittleDamageIsSaid_Case113)
{
    auto film = goodFilm();
    film.film->broken = 3;
    EXPECT_EQ(judged(film), "warning broken-medium: media/loop.mp4 is damaged in 3 of its 1500 pictures | export or "
                            "copy it again\n");
    film.film->broken = 300;
    EXPECT_EQ(judged(film), "error broken-medium: media/loop.mp4 is damaged: 300 of its 1800 pictures cannot be "
                            "decoded | export or copy it again\n");
    film.film->broken = film.film->frames = 0;
    EXPECT_EQ(judged(film), "error broken-medium: media/loop.mp4 holds no picture that can be decoded | export or copy "
                            "it again\n");
    auto cut = goodFilm();
    cut.film->seconds = 20;
    EXPECT_EQ(judged(cut), "warning broken-medium: media/loop.mp4 says that it plays for 1:00, and its pictures end at "
                           "0:20 | export or copy it again\n");
}

TEST(Judge, FlashesAreSaidWithTheirTime)
{
    auto film = goodFilm();
    film.film->redFlashes = 65;
    EXPECT_EQ(judged(film).find("warning flashing-film: media/loop.mp4 flashes red more than three times in a second, "
                                "at 1:05 |"),
              0U);
    film.film->flashes = 4;
    EXPECT_EQ(judged(film).find("warning flashing-film: media/loop.mp4 flashes more than three times in a second, at "
                                "0:04 |"),
              0U);
}

TEST(Judge, SoundsStandOutByLoudnessAndCrackling_Case121)
{
    auto sound = goodSound();
    sound.sound->loudness = -9.24;
    EXPECT_EQ(judged(sound),
              "warning loud-sound: media/bell.ogg is far louder than others: −9.2 LUFS, and −23 is usual (EBU R 128) | "
              "bring it to the usual loudness: ffmpeg -i media/bell.ogg -af loudnorm=I=-23:TP=-1:LRA=11 -ar 48000 -c:a "
              "libopus media/bell-new.ogg\n");
    sound.sound->loudness = -40;
    EXPECT_EQ(judged(sound).find("warning quiet-sound"), 0U);
    sound.sound->loudness.reset();
    sound.sound->clippings = 12;
    EXPECT_EQ(judged(sound), "warning clipped-sound: media/bell.ogg was recorded too loud: its sound is cut off in 12 "
                             "places, which crackles | take it from its source again, with less gain\n");
}

TEST(Judge, ColoursForPrintAreRefusedAndOthersNamed_Case111)
{
    auto print = picture("media/hall.jpg");
    print.picture->cmyk = true;
    EXPECT_EQ(judged(print).find("error colour-profile: media/hall.jpg has the colours of a printing press (CMYK)"),
              0U);
    auto wide = picture("media/hall.jpg");
    wide.picture->colours = "Adobe RGB (1998)";
    EXPECT_EQ(judged(wide).find("warning colour-profile: media/hall.jpg has colours for \"Adobe RGB (1998)\""), 0U);
}

TEST(Judge, AnExhibitsPicturesHaveABudget_Case107)
{
    std::vector<MediumUse> media;
    std::vector<Facts> facts;
    for (int i = 0; i < 20; ++i) {
        media.push_back(use("media/" + std::to_string(i) + ".jpg", "picture"));
        facts.push_back(picture(media.back().file, 0x0123456789ABCDEFULL * static_cast<unsigned>(3 * i + 1)));
        facts.back().picture->width = 7680;
        facts.back().picture->height = 4320;
    }
    EXPECT_NE(judged(media, facts).find("warning heavy-exhibit: the 20 pictures of \"hall\" need 2531 MiB"),
              std::string::npos)
        << judged(media, facts);
    media.resize(4);
    facts.resize(4);
    EXPECT_EQ(judged(media, facts).find("heavy-exhibit"), std::string::npos);
}

TEST(Judge, TwoPicturesThatShowTheSameAreSaidOnce)
{
    const std::vector media{use("a.jpg", "picture"), use("b.png", "picture"), use("c.jpg", "picture")};
    auto other = picture("b.png", 0xF0F0F0F0F0F0F0F1);
    other.picture->width = 800;
    other.picture->height = 450;
    EXPECT_EQ(
        judged(media, {picture("a.jpg"), other, picture("c.jpg", 0x1234567890ABCDEF)}),
        "warning near-duplicate: b.png shows the same as a.jpg | use one of them in both places, or delete one\n");
    auto plain = picture("b.png");
    plain.picture->contrast = 0.01;
    EXPECT_EQ(judged(media, {picture("a.jpg"), plain}), "") << "a plain colour is like any other";
}

TEST(Judge, CaptionsEndWithTheirFilm_Case119)
{
    auto captions = use("media/loop.de.vtt", "captions", 85);
    captions.of = "media/loop.mp4";
    EXPECT_EQ(judged({use("media/loop.mp4"), captions}, {goodFilm()}),
              "warning late-captions: these captions go on until 1:25, and media/loop.mp4 ends at 1:00 | are they of "
              "this film, and of this version of it?\n");
    captions.seconds = 60.4;
    EXPECT_EQ(judged({use("media/loop.mp4"), captions}, {goodFilm()}), "");
}

TEST(Judge, WhatEndsItsProgramIsRefused_Case116_Case117)
{
    Facts facts;
    facts.file = "media/hall.jpg";
    facts.outcome = Outcome::Ended;
    EXPECT_EQ(judged(facts).find("error dangerous-file: media/hall.jpg ends the program that opens it |"), 0U);
    facts.outcome = Outcome::Stuck;
    EXPECT_EQ(judged(facts).find("error dangerous-file: media/hall.jpg keeps the program busy"), 0U);
    facts.outcome = Outcome::Slow;
    EXPECT_EQ(judged(facts).find("warning slow-film"), 0U);
}

TEST(Judge, EveryFactAndFindingSurvivesItsWay)
{
    auto film = goodFilm();
    film.film->flashes = 1.5;
    film.sound = goodSound().sound;
    const auto back = factsFromJson(factsToJson(film));
    ASSERT_TRUE(back);
    EXPECT_EQ(factsToJson(*back), factsToJson(film));
    EXPECT_EQ(factsToJson(*factsFromJson(factsToJson(picture("a")))), factsToJson(picture("a")));
    EXPECT_FALSE(factsFromJson(boost::json::value{{"file", 7}}));
    EXPECT_FALSE(useFromJson(boost::json::value(nullptr)));
    EXPECT_FALSE(problemFromJson(boost::json::value{{"code", "x"}}));
    Problem problem;
    problem.sentence = Words("is red", "ist rot");
    EXPECT_EQ(problemFromJson(problemToJson(problem))->sentence.de, "ist rot");
}

} // namespace vitrine::doctor
