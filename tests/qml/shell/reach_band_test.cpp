// SPDX-License-Identifier: Apache-2.0
#include "shell/reach/reach_band.hpp"

#include <gtest/gtest.h>

namespace vitrine::shell {
namespace {

Display panel(int heightMm, int lowerEdgeMm)
{
    Display display;
    display.heightMm = heightMm;
    display.lowerEdgeMm = lowerEdgeMm;
    return display;
}

TEST(ReachBand, LiesBetweenTheTwoHeights)
{
    // An upright 55" panel at 60 cm: what is below 122 cm are its lower 62 cm.
    const auto band = reachBand(panel(1210, 600), {2160, 3840});
    EXPECT_NEAR(band.height() * 1210 / 3840, 620, 1);
    EXPECT_NEAR(band.bottom(), 3840, 0.1);
    EXPECT_EQ(band.width(), 2160);
}

TEST(ReachBand, LeavesOutWhatIsTooLowToReach)
{
    const auto band = reachBand(panel(1400, 100), {1080, 1920});
    EXPECT_NEAR((1920 - band.bottom()) * 1400 / 1920 + 100, 380, 1);
    EXPECT_NEAR((1920 - band.top()) * 1400 / 1920 + 100, 1220, 1);
}

TEST(ReachBand, IsTheWholeGlassWhereAllOfItCanBeReached)
{
    EXPECT_EQ(reachBand(panel(529, 600), {1920, 1080}), QRectF(0, 0, 1920, 1080));
}

TEST(ReachBand, ComesAsNearAsItCanOnAPanelThatHangsTooHigh)
{
    const auto high = reachBand(panel(529, 1300), {1920, 1080});
    EXPECT_NEAR(high.bottom(), 1080, 0.1);
    EXPECT_NEAR(high.height(), 432, 0.1);
    const auto low = reachBand(panel(300, 50), {1920, 1080}); // all of it is below the band
    EXPECT_NEAR(low.top(), 0, 0.1);
    EXPECT_NEAR(low.height(), 432, 0.1);
}

TEST(ReachBand, IsTheLowerHalfWhereNobodyMeasured)
{
    EXPECT_EQ(reachBand(Display{}, {1080, 1920}), QRectF(0, 960, 1080, 960));
}

} // namespace
} // namespace vitrine::shell
