// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/looking.hpp"
#include "doctor/look/measure_text.hpp"

#include "support/temp_folder.hpp"

#include <QColorSpace>
#include <QImage>
#include <QString>

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace vitrine::doctor {

namespace {

Facts ofPicture(const QImage& image, const char* name)
{
    const test::TempFolder folder;
    const auto file = folder.path() / name;
    EXPECT_TRUE(image.save(QString::fromStdString(file.string())));
    return lookAtPicture(file);
}

QImage glow(QImage::Format format = QImage::Format_RGB32, QSize size = {320, 180})
{
    QImage image(size, format);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, QColor::fromHsv(x * 359 / size.width(), 120, 255 * y / size.height()));
    return image;
}

/// A film or sound that ffmpeg makes with these words, opened.
Facts made(const std::string& words, const std::string& name)
{
    const test::TempFolder folder;
    const auto file = folder.path() / name;
    const auto line = "ffmpeg -v error -nostdin -y " + words + " '" + file.string() + "'";
    EXPECT_EQ(std::system(line.c_str()), 0) << line; // the test's own words
    return lookAtFilm(file, [] {});
}

Facts ofFile(const std::string& name)
{
    return lookAtFilm(test::mediaFolder() / name, [] {});
}

} // namespace

TEST(LookAtPicture, TellsDepthColoursAndWhichWayIsUp_Case111)
{
    const auto print = lookAtPicture(test::mediaFolder() / "cmyk.jpg");
    ASSERT_TRUE(print.picture) << print.failure;
    EXPECT_TRUE(print.picture->cmyk);
    const auto turned = lookAtPicture(test::mediaFolder() / "turned.jpg");
    ASSERT_TRUE(turned.picture) << turned.failure;
    EXPECT_TRUE(turned.picture->turned);
    EXPECT_EQ(turned.picture->width, 36) << "as it is shown";
    EXPECT_EQ(turned.picture->height, 64);

    const auto deep = ofPicture(glow(QImage::Format_RGBA64), "deep.png");
    ASSERT_TRUE(deep.picture) << deep.failure;
    EXPECT_EQ(deep.picture->bits, 16);
    auto wide = glow();
    wide.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    EXPECT_NE(ofPicture(wide, "wide.png").picture->colours, "");
    wide.setColorSpace(QColorSpace(QColorSpace::SRgb));
    EXPECT_EQ(ofPicture(wide, "usual.png").picture->colours, "");
    EXPECT_EQ(ofPicture(glow(), "none.png").picture->colours, "");
}

TEST(LookAtPicture, KnowsAPictureAgainInAnotherSizeAndFormat)
{
    const auto one = ofPicture(glow(), "one.png").picture;
    const auto other =
        ofPicture(glow().scaled(200, 112, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), "b.jpg").picture;
    const auto mirrored = ofPicture(glow().mirrored(false, true), "c.png").picture;
    ASSERT_TRUE(one && other && mirrored);
    EXPECT_LE(__builtin_popcountll(one->down ^ other->down), 2);
    EXPECT_GT(__builtin_popcountll(one->down ^ mirrored->down), 20);
    EXPECT_GT(one->contrast, 0.1);
}

TEST(LookAtPicture, DecodesNoMoreThanAScreenMay_Case105_Case106)
{
    const auto large = ofPicture(QImage(4200, 4200, QImage::Format_RGBA64), "large.png"); // 135 MiB
    EXPECT_FALSE(large.picture);
    EXPECT_NE(large.failure, "");
}

TEST(LookAtPicture, DrawsDrawings)
{
    const test::TempFolder folder;
    folder.write("a.svg",
                 "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><rect width='45' height='60'/>"
                 "<text x='50' y='30'>Wörter</text></svg>");
    const auto facts = lookAtPicture(folder.path() / "a.svg");
    ASSERT_TRUE(facts.picture) << facts.failure;
    EXPECT_EQ(facts.picture->width, 90);
    EXPECT_GT(facts.picture->contrast, 0.1);
}

TEST(LookAtFilm, TellsFormLengthAndSound)
{
    const auto facts = ofFile("film.mp4");
    ASSERT_TRUE(facts.film && facts.sound) << facts.failure;
    EXPECT_EQ(facts.film->codec, "h264");
    EXPECT_EQ(facts.film->pixels, "yuv420p");
    EXPECT_EQ(facts.film->width, 64);
    EXPECT_EQ(facts.film->frames, 3);
    EXPECT_EQ(facts.film->broken, 0);
    EXPECT_NEAR(facts.film->seconds, 0.3, 0.01);
    EXPECT_NEAR(facts.film->rate, 10, 0.1);
    EXPECT_EQ(facts.sound->codec, "aac");
    EXPECT_EQ(facts.sound->tracks, 1);
}

TEST(LookAtFilm, NamesWhatItDoesNotDecode_Case114)
{
    const auto hevc = ofFile("hevc.mp4");
    ASSERT_TRUE(hevc.film);
    EXPECT_EQ(hevc.film->codec, "hevc");
    EXPECT_EQ(hevc.film->frames, 0) << "it is not even tried";
    EXPECT_EQ(ofFile("deep.webm").film->pixels, "yuv420p10le");
    EXPECT_EQ(ofFile("deep.mp4").film->pixels, "yuv422p");
}

TEST(LookAtFilm, OddFilmsAreToldAndDoNoHarm_Case113)
{
    const test::TempFolder folder;
    const auto whole = test::readBytes(test::mediaFolder() / "film.mp4");
    auto withoutIndex = whole;
    withoutIndex.replace(whole.find("moov"), 4, "none"); // in a box called free it is looked for, too
    folder.write("no-index.mp4", withoutIndex);
    folder.write("cut.webm", test::readBytes(test::mediaFolder() / "film.webm").substr(0, 1500));
    folder.write("empty.mp4", "");
    EXPECT_NE(lookAtFilm(folder.path() / "no-index.mp4", [] {}).failure, "");
    EXPECT_NE(lookAtFilm(folder.path() / "empty.mp4", [] {}).failure, "");
    const auto cut = lookAtFilm(folder.path() / "cut.webm", [] {});
    EXPECT_TRUE(!cut.failure.empty() || !cut.film || cut.film->frames < 3);
    const auto soundOnly = made("-f lavfi -i sine=d=1 -c:a aac", "sound.m4a");
    EXPECT_FALSE(soundOnly.film);
    ASSERT_TRUE(soundOnly.sound) << soundOnly.failure;
    EXPECT_NEAR(soundOnly.sound->seconds, 1, 0.1);
}

TEST(LookAtFilm, FindsFlashesAndWhenTheyBegin)
{
    const auto facts = made("-f lavfi -i \"color=c=gray:s=64x36:r=25:d=4,geq=lum='if(gt(T,2)*mod(floor(N/2),2),235,"
                            "60)':cb=128:cr=128\" -c:v libx264 -preset ultrafast -pix_fmt yuv420p",
                            "flash.mp4");
    ASSERT_TRUE(facts.film) << facts.failure;
    EXPECT_EQ(facts.film->frames, 100);
    ASSERT_TRUE(facts.film->flashes);
    EXPECT_NEAR(*facts.film->flashes, 2.08, 0.15);
    const auto calm =
        made("-f lavfi -i testsrc=s=64x36:r=25:d=2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p", "calm.mp4");
    EXPECT_FALSE(calm.film->flashes);
    EXPECT_FALSE(calm.film->redFlashes);
}

TEST(LookAtFilm, MeasuresLoudnessAndCutOffSound_Case121)
{
    const auto quiet = made("-f lavfi -i sine=f=1000:d=3:r=48000 -af volume=-5dB -c:a pcm_s16le", "quiet.wav");
    ASSERT_TRUE(quiet.sound && quiet.sound->loudness) << quiet.failure;
    // 1/8 of full scale by itself: −18 dB, −5 more; R 128 takes a sine of −23 dBFS peak for −26 LUFS, one channel.
    EXPECT_NEAR(*quiet.sound->loudness, -26, 0.7);
    EXPECT_NEAR(quiet.sound->peak, -23, 0.3);
    EXPECT_EQ(quiet.sound->clippings, 0);
    const auto loud = made("-f lavfi -i sine=f=1000:d=3:r=48000 -af volume=30dB -c:a pcm_s16le", "loud.wav");
    EXPECT_GT(*loud.sound->loudness, -8);
    EXPECT_GT(loud.sound->clippings, 1000);
}

TEST(MeasureText, CountsLinesAsTheShellDrawsThem)
{
    const TextPlace card{.role = "card", .width = 366, .lines = 3, .shrinks = true};
    EXPECT_EQ(measureText("Hall", "en", card).lines, 1);
    EXPECT_EQ(measureText("Hall\nof light", "en", card).lines, 2);
    const auto full =
        measureText("The hall as it looked when the first machines were carried in by the back door", "en", card);
    EXPECT_GT(full.lines, 3);
    EXPECT_FALSE(full.wide);
    EXPECT_GT(full.letters, 35) << "three lines of it fit";
    EXPECT_LT(full.letters, 60);
    const auto wide = measureText("iiiiiiiiiiiiiiiiiiiiiiiiiiiiii", "en", card);
    EXPECT_EQ(wide.lines, 1) << "letters are not alike";
    EXPECT_TRUE(wide.word.empty());
}

TEST(MeasureText, FindsTheWordThatWouldBeBroken)
{
    const TextPlace card{.role = "card", .width = 366, .lines = 3, .shrinks = true};
    const auto broken = measureText("Die Donaudampfschifffahrtsgesellschaft", "de", card);
    EXPECT_EQ(broken.word, "Donaudampfschifffahrtsgesellschaft");
    EXPECT_GT(broken.letters, 10);
    EXPECT_LT(broken.letters, 34);
    EXPECT_EQ(measureText("Die Donaudampf\u00adschifffahrts\u00adgesellschaft", "de", card).word, "") << "soft hyphens";
    EXPECT_EQ(measureText("Geschwindigkeits", "de", {.role = "card", .width = 290, .lines = 3}).word,
              "Geschwindigkeits");
    EXPECT_EQ(measureText("Geschwindigkeits", "de", {.role = "card", .width = 290, .lines = 3, .shrinks = true}).word,
              "")
        << "a headline is drawn smaller";
}

TEST(MeasureText, WhereThePageGrowsOnlyAWordCanBeTooWide)
{
    const TextPlace quote{.role = "card", .width = 400, .lines = 0};
    const auto many = measureText("one two three four five six seven eight nine ten eleven twelve", "en", quote);
    EXPECT_GT(many.lines, 2);
    EXPECT_EQ(many.letters, 0) << "all of them fit";
    EXPECT_EQ(measureText("Donaudampfschifffahrtsgesellschaft", "de", quote).word,
              "Donaudampfschifffahrtsgesellschaft");
    Problems problems;
    judgeText({"", "en", quote, Words("quote"), {}, {}}, many, problems);
    EXPECT_TRUE(problems.empty());
}

TEST(MeasureText, KnowsArabicAndLeichteSprache)
{
    const TextPlace card{.role = "card", .width = 366, .lines = 1};
    const auto joined = measureText("مرحبا بكم", "ar", card);
    EXPECT_EQ(joined.lines, 1);
    EXPECT_FALSE(joined.wide);
    EXPECT_GT(measureText("مرحبا بكم في المتحف الجديد للصناعة والتقنية", "ar", card).lines, 1);
    const TextPlace body{.role = "body", .width = 420, .lines = 1};
    EXPECT_LT(measureText("Hier dürfen Sie probieren", "de", body).lines,
              measureText("Hier dürfen Sie probieren", "de-simple", body).lines)
        << "it is larger there";
    EXPECT_TRUE(measureText("one line that does not wrap at all", "en",
                            {.role = "card", .width = 200, .lines = 2, .wraps = false})
                    .wide);
}

} // namespace vitrine::doctor
