// SPDX-License-Identifier: Apache-2.0
#include "daemon/picture/looks.hpp"

#include <gtest/gtest.h>

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {

/// Heartbeats each second, with a look whenever one is given.
class Watching {
public:
    void page(const char* name) { m_beat.page = name; }
    void see(const char* print, int dark, int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            m_now += 1s;
            ++m_beat.looks;
            m_beat.print = print;
            m_beat.dark = dark;
            looks.hear(m_beat, m_now);
        }
    }
    void seeNothing(int seconds)
    {
        for (int i = 0; i < seconds; ++i)
            looks.hear(m_beat, m_now += 1s);
    }
    Looks looks;

private:
    link::Heartbeat m_beat;
    Looks::Time m_now{1h};
};

} // namespace

TEST(Looks, SayHowLongAPictureIsTheSameAndBlack)
{
    Watching watching;
    watching.page("attract");
    watching.see("a", 10, 5);
    watching.see("b", 100, 31);
    EXPECT_EQ(watching.looks.sameFor(), 30s);
    EXPECT_EQ(watching.looks.darkFor(), 30s);
    watching.see("c", 10, 1);
    EXPECT_EQ(watching.looks.sameFor(), 0s);
    EXPECT_EQ(watching.looks.darkFor(), 0s);
}

TEST(Looks, CountOnlyWhatWasSeen)
{
    Watching watching;
    watching.page("attract");
    watching.seeNothing(100);
    EXPECT_FALSE(watching.looks.any());
    EXPECT_EQ(watching.looks.sameFor(), 0s);
    watching.see("a", 100, 3);
    watching.seeNothing(100); // frames that nobody can look at prove nothing
    EXPECT_EQ(watching.looks.sameFor(), 2s);
    EXPECT_EQ(watching.looks.darkFor(), 2s);
}

TEST(Looks, LeaveAnotherPageTheRightToHaveStoodStill)
{
    Watching watching;
    watching.page("home");
    watching.see("a", 10, 600);
    watching.page("attract");
    watching.see("a", 10, 20);
    EXPECT_LE(watching.looks.sameFor(), 20s);
}

TEST(Looks, LeaveTheNightTheRightToHaveBeenDark)
{
    Watching watching;
    watching.page("asleep");
    watching.see("a", 100, 600);
    watching.page("attract");
    watching.see("a", 100, 3);
    EXPECT_LE(watching.looks.darkFor(), 3s);
}

TEST(Looks, FollowBlackFromPageToPage)
{
    Watching watching;
    watching.page("exhibit");
    watching.see("a", 95, 20);
    watching.page("home");
    watching.see("a", 95, 20);
    EXPECT_EQ(watching.looks.darkFor(), 39s);
}

TEST(Looks, BeginAnewWithAnotherShell)
{
    Watching watching;
    watching.page("attract");
    watching.see("a", 100, 60);
    watching.looks.hear(link::Hello{});
    EXPECT_FALSE(watching.looks.any());
    EXPECT_EQ(watching.looks.darkFor(), 0s);
}

} // namespace vitrine::daemon
