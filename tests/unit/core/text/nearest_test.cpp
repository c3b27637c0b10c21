// SPDX-License-Identifier: Apache-2.0
#include "core/text/nearest.hpp"

#include <gtest/gtest.h>

namespace vitrine {

TEST(Nearest, FindsWhatWasMeant)
{
    const std::vector<std::string> kinds{"story", "gallery", "video", "quiz", "events"};
    EXPECT_EQ(nearest("galery", kinds), "gallery");
    EXPECT_EQ(nearest("qiuz", kinds), "quiz") << "neighbours swapped";
    EXPECT_EQ(nearest("EVENTS", kinds), "events");
    EXPECT_EQ(nearest("vidio", kinds), "video");
    EXPECT_EQ(didYouMean("stroy", kinds), "did you mean \"story\"?");
}

TEST(Nearest, KeepsQuietWhenNothingIsNear)
{
    EXPECT_EQ(nearest("timeline", {"quiz", "story"}), "");
    EXPECT_EQ(nearest("", {"quiz"}), "");
    EXPECT_EQ(didYouMean("x", {"quiz"}), "");
    EXPECT_EQ(nearest(std::string(100'000, 'q'), {"quiz"}), "");
}

TEST(Nearest, PrefersTheNearer)
{
    EXPECT_EQ(nearest("titel", {"line", "tile", "title"}), "title");
}

} // namespace vitrine
