// SPDX-License-Identifier: Apache-2.0
#include "heading_fit.hpp"

#include <QFontMetricsF>
#include <QQuickItem>

#include <gtest/gtest.h>

using namespace vitrine::ui;

namespace {

const QString kCaptain = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän");

QFont font()
{
    QFont made(QStringLiteral("Inter"));
    made.setPixelSize(100);
    return made;
}

void give(HeadingFit& fit, QQuickItem& box, const QString& text, qreal width)
{
    fit.setFont(font());
    fit.setText(text);
    box.setWidth(width);
    fit.setBox(&box);
}

} // namespace

TEST(HeadingFit, LeavesWordsThatFitAlone)
{
    QQuickItem box;
    HeadingFit fit;
    give(fit, box, QStringLiteral("Licht"), 2000);
    EXPECT_DOUBLE_EQ(fit.factor(), 1);
    EXPECT_FALSE(fit.breaks());
}

TEST(HeadingFit, ShrinksNothingInABoxThatTakesItsWidthFromTheWords)
{
    QQuickItem box;
    box.setImplicitWidth(10);
    HeadingFit fit;
    fit.setFont(font());
    fit.setText(kCaptain);
    fit.setBox(&box);
    EXPECT_DOUBLE_EQ(fit.factor(), 1);
}

TEST(HeadingFit, ShrinksALongWordBeforeItBreaksIt)
{
    const qreal wide = QFontMetricsF(font()).horizontalAdvance(kCaptain);
    QQuickItem box;
    HeadingFit fit;
    give(fit, box, kCaptain, wide * 0.85);
    EXPECT_LT(fit.factor(), 0.9);
    EXPECT_GE(fit.factor(), 0.7);
    EXPECT_FALSE(fit.breaks());
}

TEST(HeadingFit, BreaksAWordThatIsTooLongEvenSmall)
{
    QQuickItem box;
    HeadingFit fit;
    give(fit, box, kCaptain, QFontMetricsF(font()).horizontalAdvance(kCaptain) * 0.4);
    EXPECT_NEAR(fit.factor(), 0.7, 0.04);
    EXPECT_TRUE(fit.breaks());
}

TEST(HeadingFit, BalancesLinesWhenAskedAndNeedsNoMoreOfThem)
{
    const QString text = QStringLiteral("Was möchten Sie hier entdecken?");
    const QFontMetricsF metrics(font());
    QQuickItem box;
    HeadingFit fit;
    give(fit, box, text, metrics.horizontalAdvance(QStringLiteral("Was möchten Sie hier ")));
    const qreal full = fit.fullHeight();
    EXPECT_DOUBLE_EQ(fit.spare(), 0) << "not asked";
    fit.setBalanced(true);
    // "Was möchten Sie" | "hier entdecken?" is as narrow as two lines get.
    const qreal left = box.width() - fit.spare();
    EXPECT_LT(left, metrics.horizontalAdvance(QStringLiteral("Was möchten Sie hier")));
    EXPECT_GE(left, metrics.horizontalAdvance(QStringLiteral("Was möchten Sie")) - 1);
    EXPECT_GE(left, metrics.horizontalAdvance(QStringLiteral("hier entdecken?")) - 1);
    EXPECT_DOUBLE_EQ(fit.fullHeight(), full);
    EXPECT_DOUBLE_EQ(fit.factor(), 1);
    fit.setText(QStringLiteral("Licht"));
    EXPECT_DOUBLE_EQ(fit.spare(), 0) << "one line has nothing to balance";
}

TEST(HeadingFit, ShrinksToAHeightToo)
{
    QQuickItem box;
    HeadingFit fit;
    give(fit, box, QStringLiteral("Eins zwei drei vier fünf sechs"), 500);
    const qreal full = fit.fullHeight();
    EXPECT_GT(full, 150);
    fit.setHeight(full * 0.8);
    EXPECT_LT(fit.factor(), 1);
    EXPECT_DOUBLE_EQ(fit.fullHeight(), full) << "what it would like to have does not depend on what it gets";
}
