// SPDX-License-Identifier: Apache-2.0
#include "palette.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace vitrine::ui;

namespace {

std::vector<QColor> accents()
{
    std::vector<QColor> all{QColor("#0A7D8C"), QColor("#B5432A"), QColor("#F2C230"), QColor("#5B3FA8"),
                            QColor("#2E7D32"), QColor("#111111"), QColor("#FFFFFF"), QColor("#000000"),
                            QColor("#FF0000"), QColor("#0000FF")};
    std::mt19937 random(4711); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same colours in every run
    for (int i = 0; i < 200; ++i)
        all.push_back(QColor::fromRgb(static_cast<QRgb>(random() & 0xFFFFFFU) | 0xFF000000U));
    return all;
}

void expectRatio(const QColor& text, const QColor& ground, double ratio, const QColor& accent, const char* what)
{
    EXPECT_GE(contrastRatio(text, ground), ratio) << what << " with accent " << accent.name().toStdString() << ": "
                                                  << text.name().toStdString() << " on " << ground.name().toStdString();
}

} // namespace

TEST(Palette, MakesTheColoursOfTheReference)
{
    const auto p = makePalette(QColor("#0A7D8C"), Contrast::Standard);
    EXPECT_EQ(p.fill, QColor("#0A7D8C"));
    EXPECT_EQ(p.accentText, QColor("#096F7C"));
    EXPECT_EQ(p.deep, QColor("#033238"));
    EXPECT_EQ(p.deep2, QColor("#011F24"));
    EXPECT_EQ(p.tint, QColor("#D5EFF4"));
    EXPECT_EQ(p.tint2, QColor("#AFDEE6"));
    EXPECT_EQ(p.mid, QColor("#41A1B1"));
    EXPECT_EQ(p.bright, QColor("#71CEDE"));
    EXPECT_EQ(p.glow, QColor("#BFEEF7"));
    EXPECT_EQ(makePalette(QColor("#0A7D8C"), Contrast::Dark).fill, QColor("#84E2F2"));
    EXPECT_EQ(makePalette(QColor("#0A7D8C"), Contrast::Light).fill, QColor("#054B55"));
}

TEST(Palette, KeepsEveryGuaranteeForAnyAccent)
{
    for (const auto& accent : accents()) {
        const auto p = makePalette(accent, Contrast::Standard);
        expectRatio(p.ink, p.paper, 17, accent, "ink on paper");
        expectRatio(p.ink2, p.paper, 7, accent, "second text on paper");
        expectRatio(p.onInk2, p.night, 10, accent, "second text on night");
        expectRatio(p.edge, p.paper, 3, accent, "edge on paper");
        expectRatio(p.onFill, p.fill, 4.6, accent, "words on the main button");
        expectRatio(p.accentText, p.paper, 5.5, accent, "accent words");
        expectRatio(p.onInk, p.deep, 12, accent, "white on the stage");
        expectRatio(p.ink, p.tint, 14, accent, "words on a chosen tile");
        expectRatio(p.ink, p.tint2, 11, accent, "the sentence that is read");
        expectRatio(p.bright, p.night, 7.5, accent, "accent on night");
        expectRatio(p.onGlow, p.glow, 13, accent, "words on an open field of the bar");
        expectRatio(p.good, p.sheet, 6.5, accent, "right");
        expectRatio(p.bad, p.sheet, 7, accent, "wrong");
    }
}

TEST(Palette, KeepsSevenToOneInHighContrast)
{
    for (const auto& accent : accents()) {
        for (const auto contrast : {Contrast::Dark, Contrast::Light}) {
            const auto p = makePalette(accent, contrast);
            expectRatio(p.ink, p.paper, 21, accent, "text");
            expectRatio(p.ink2, p.paper, 21, accent, "second text");
            expectRatio(p.edge, p.paper, 21, accent, "outline");
            expectRatio(p.fill, p.paper, 9, accent, "accent");
            expectRatio(p.accentText, p.paper, 9, accent, "accent words");
            expectRatio(p.onFill, p.fill, 9, accent, "words on the main button");
            expectRatio(p.ink, p.tint, 21, accent, "words on a chosen tile");
            expectRatio(p.ink, p.tint2, 7, accent, "the sentence that is read");
            expectRatio(p.bright, p.night, 12, accent, "accent on night");
            expectRatio(p.onGlow, p.glow, 12, accent, "words on an open field of the bar");
            expectRatio(p.good, p.paper, 7, accent, "right");
            expectRatio(p.bad, p.paper, 7, accent, "wrong");
        }
    }
}

TEST(Palette, GoesThroughOklchAndBack)
{
    for (const auto& accent : accents()) {
        const auto back = fromOklch(toOklch(accent));
        EXPECT_NEAR(back.red(), accent.red(), 1);
        EXPECT_NEAR(back.green(), accent.green(), 1);
        EXPECT_NEAR(back.blue(), accent.blue(), 1);
    }
}
