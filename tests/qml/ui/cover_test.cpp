// SPDX-License-Identifier: Apache-2.0
#include "cover_figures.hpp"
#include "cover_painter.hpp"

#include <gtest/gtest.h>

using namespace vitrine::ui;

namespace {

const QColor kAccent(0x0A, 0x7D, 0x8C);

QImage cover(const char* seed, const char* kind, const QColor& accent = kAccent)
{
    return paintCover(QString::fromUtf8(seed), QString::fromUtf8(kind), accent, QSize(430, 372));
}

} // namespace

TEST(Cover, DrawsTheNumbersOfTheReference)
{
    // From cover.js: the first three numbers for this title.
    SeededRandom random(QStringLiteral("Patent oder Legende?"));
    EXPECT_NEAR(random(), 0.47973286476917565, 1e-9);
    EXPECT_NEAR(random(), 0.9861658646259457, 1e-9);
    EXPECT_NEAR(random(), 0.09005810134112835, 1e-9);
}

TEST(Cover, IsTheSamePictureEveryTime)
{
    EXPECT_EQ(cover("Zeitreise", "video"), cover("Zeitreise", "video"));
}

TEST(Cover, IsAnotherPictureForAnotherTitleKindOrAccent)
{
    EXPECT_NE(cover("Zeitreise", "quiz"), cover("Wege durchs Haus", "quiz"));
    EXPECT_NE(cover("Zeitreise", "quiz"), cover("Zeitreise", "map"));
    EXPECT_NE(cover("Zeitreise", "quiz"), cover("Zeitreise", "quiz", QColor("#B5432A")));
}

TEST(Cover, DrawsAFigureForEveryKindAndFillsThePicture)
{
    const auto ground = makeCoverLights(kAccent);
    for (const char* kind :
         {"story",    "gallery", "video", "audio",     "compare",  "zoom",   "map",
          "timeline", "quiz",    "poll",  "guestbook", "events",   "people", "memory",
          "sort",     "model",   "data",  "web",       "document", "mixer",  "a kind nobody knows"}) {
        const auto picture = cover("Licht", kind);
        EXPECT_EQ(picture.size(), QSize(430, 372)) << kind;
        int lit = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                EXPECT_EQ(pixel.alpha(), 255) << kind;
                lit += pixel.lightness() > ground.groundFrom.lightness() + 12 ? 1 : 0;
            }
        }
        EXPECT_GT(lit, picture.width() * picture.height() / 100) << kind << " shows hardly any light";
    }
}

TEST(Cover, TakesAnyShapeAndAnyTitle)
{
    EXPECT_EQ(paintCover(QString(), QString(), kAccent, QSize(1, 1)).size(), QSize(1, 1));
    EXPECT_EQ(paintCover(QStringLiteral("😀"), QStringLiteral("quiz"), kAccent, QSize(2000, 100)).size(),
              QSize(2000, 100));
    EXPECT_TRUE(paintCover(QStringLiteral("x"), QStringLiteral("quiz"), kAccent, QSize()).isNull());
}
