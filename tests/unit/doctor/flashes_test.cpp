// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/flashes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace vitrine::doctor {

namespace {

using Colour = std::array<std::uint8_t, 3>;
constexpr Colour kBlack{0, 0, 0};
constexpr Colour kWhite{255, 255, 255};
constexpr Colour kRed{230, 0, 0};
constexpr std::size_t kPoints = 400;
constexpr double kRate = 50;

/// Plays `seconds` of pictures; `share` of each shows what `colour` says for its number, the rest is grey.
Flashes played(double seconds, double share, const std::function<Colour(int)>& colour)
{
    Flashes flashes(kPoints);
    for (int number = 0; number < static_cast<int>(seconds * kRate); ++number) {
        std::vector<std::uint8_t> points(kPoints * 3, 90);
        const auto shown = colour(number);
        for (std::size_t i = 0; i < static_cast<std::size_t>(share * kPoints); ++i)
            for (std::size_t part = 0; part < 3; ++part)
                points[3 * i + part] = shown[part];
        flashes.see(points, number / kRate);
    }
    return flashes;
}

/// So many flashes a second from `a` to `b` and back.
std::function<Colour(int)> flashing(double times, Colour a, Colour b)
{
    return [=](int number) { return static_cast<int>(number / kRate * times * 2) % 2 == 0 ? a : b; };
}

} // namespace

TEST(Flashes, MoreThanThreeInASecondAreFound)
{
    EXPECT_FALSE(played(3, 1, flashing(3, kBlack, kWhite)).general());
    ASSERT_TRUE(played(3, 1, flashing(5, kBlack, kWhite)).general());
    EXPECT_NEAR(*played(3, 1, flashing(5, kBlack, kWhite)).general(), 0.1, 0.05);
    EXPECT_TRUE(played(3, 1, flashing(25, kBlack, kWhite)).general()) << "with every picture";
}

TEST(Flashes, SmallFaintAndBrightOnesAreNone)
{
    EXPECT_FALSE(played(3, 0.2, flashing(5, kBlack, kWhite)).general()) << "a fifth of the picture";
    EXPECT_TRUE(played(3, 0.3, flashing(5, kBlack, kWhite)).general());
    EXPECT_FALSE(played(3, 1, flashing(5, {100, 100, 100}, {115, 115, 115})).general()) << "less than a tenth";
    EXPECT_FALSE(played(3, 1, flashing(5, {232, 232, 232}, {255, 255, 255})).general()) << "both of them bright";
}

TEST(Flashes, WhatStandsFadesOrIsCutAFewTimesIsNone)
{
    EXPECT_FALSE(played(5, 1, [](int) { return kWhite; }).general());
    EXPECT_FALSE(played(5, 1, flashing(0.5, kBlack, kWhite)).general()) << "a cut every second";
    EXPECT_FALSE(played(6, 1,
                        [](int number) {
                            const auto shade = static_cast<std::uint8_t>(number % 256);
                            return Colour{shade, shade, shade};
                        })
                     .general())
        << "a slow fade, again and again";
}

TEST(Flashes, OfSaturatedRedCountWithoutAChangeOfLight)
{
    constexpr Colour kGreyAsBright{123, 123, 123};
    const auto red = played(3, 1, flashing(5, kRed, kGreyAsBright));
    EXPECT_TRUE(red.red());
    EXPECT_FALSE(red.general());
    EXPECT_FALSE(played(3, 1, flashing(5, {0, 90, 230}, {0, 120, 200})).red()) << "blue is no red";
    EXPECT_FALSE(played(3, 1, flashing(2, kRed, kGreyAsBright)).red()) << "twice a second";
}

} // namespace vitrine::doctor
