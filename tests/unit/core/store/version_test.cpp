// SPDX-License-Identifier: Apache-2.0
#include "core/store/version.hpp"

#include <gtest/gtest.h>

#include <array>

namespace vitrine {

TEST(Version, OrderIsThatOfSemver)
{
    static constexpr std::array kRising{
        "0.0.1",      "0.1.0",        "1.0.0-alpha",   "1.0.0-alpha.1", "1.0.0-alpha.beta",
        "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",    "1.0.0",
        "1.0.1",      "1.2.0",        "1.10.0",        "2026.9.0",      "2026.11.0-rc.1",
        "2026.11.0"};
    for (std::size_t a = 0; a < kRising.size(); ++a)
        for (std::size_t b = 0; b < kRising.size(); ++b) {
            const auto order = compareVersions(*parseVersion(kRising.at(a)), *parseVersion(kRising.at(b)));
            EXPECT_EQ(std::is_lt(order), a < b) << kRising.at(a) << " " << kRising.at(b);
            EXPECT_EQ(std::is_eq(order), a == b) << kRising.at(a) << " " << kRising.at(b);
        }
}

TEST(Version, BuildWordsDoNotCount)
{
    EXPECT_TRUE(std::is_eq(compareVersions(*parseVersion("1.0.0+a.1"), *parseVersion("1.0.0+b"))));
}

TEST(Version, OtherTextsAreNone)
{
    for (const auto* text : {"", "1", "1.0", "1.0.0.0", "v1.0.0", "1.0.x", "1..0", "1.0.-1", "1.0.0-", "1.0.0-a..b",
                             "1.0.0+", "1.0.0 ", " 1.0.0", "1.0.0-ä", "../1.0.0", "18446744073709551616.0.0",
                             "1.0.0-0123456789012345678901234567890123456789012345678901234567890123456789"})
        EXPECT_FALSE(parseVersion(text)) << text;
}

} // namespace vitrine
