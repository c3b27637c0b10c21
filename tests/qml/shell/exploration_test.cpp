// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/exploration.hpp"

#include <gtest/gtest.h>

#include <map>

namespace vitrine::shell {
namespace {

/// Pages and where their controls lead; "" leads out.
using Web = std::map<QByteArray, std::map<QString, QByteArray>>;

std::vector<QString> controlsOf(const Web& web, const QByteArray& page)
{
    std::vector<QString> controls;
    for (const auto& [control, to] : web.at(page))
        controls.push_back(control);
    return controls;
}

/// Goes through `web` from "first" as Tour does; what was seen, in order.
std::vector<QByteArray> walk(const Web& web, Exploration& exploration)
{
    std::vector<QByteArray> seen;
    QByteArray here = "first";
    const auto see = [&] {
        if (exploration.see(here, controlsOf(web, here)))
            seen.push_back(here);
    };
    see();
    while (!exploration.over()) {
        if (const auto control = exploration.next()) {
            here = web.at(here).at(*control);
            if (here.isEmpty()) {
                here = "first";
                exploration.restart();
            }
            see();
            continue;
        }
        const auto way = exploration.wayBack();
        if (!way)
            break;
        here = "first";
        exploration.restart();
        for (const QString& control : *way) {
            exploration.stepped(control);
            here = web.at(here).at(control);
        }
        see();
    }
    return seen;
}

TEST(Exploration, FollowsWhatLeadsOn)
{
    const Web story{{"first", {{"next", "second"}}},
                    {"second", {{"next", "third"}, {"back", "first"}}},
                    {"third", {{"next", "fourth"}, {"back", "second"}}},
                    {"fourth", {{"back", "third"}, {"done", ""}}}};
    Exploration exploration({});
    EXPECT_EQ(walk(story, exploration), (std::vector<QByteArray>{"first", "second", "third", "fourth"}));
}

TEST(Exploration, ComesBackForWhatIsLeftOnEarlierPages)
{
    const Web wall{{"first", {{"a", "full a"}, {"b", "full b"}, {"c", "full c"}}},
                   {"full a", {{"leave", ""}}},
                   {"full b", {{"leave", ""}}},
                   {"full c", {{"leave", ""}}}};
    Exploration exploration({});
    EXPECT_EQ(walk(wall, exploration).size(), 4U);
}

TEST(Exploration, FindsPagesBehindPages)
{
    const Web deep{{"first", {{"in", "hall"}, {"out", ""}}},
                   {"hall", {{"left", "room"}, {"right", "yard"}}},
                   {"room", {}},
                   {"yard", {}}};
    Exploration exploration({});
    EXPECT_EQ(walk(deep, exploration).size(), 4U);
}

TEST(Exploration, EndsAtItsLimits)
{
    Web endless;
    for (int i = 0; i < 100; ++i)
        endless[i == 0 ? "first" : QByteArray::number(i)] = {{"next", QByteArray::number(i + 1)}};
    Exploration pages({10, 1000});
    EXPECT_EQ(walk(endless, pages).size(), 10U);
    Exploration presses({1000, 5});
    EXPECT_EQ(walk(endless, presses).size(), 6U);
}

TEST(Exploration, GivesUpAWayThatLeadsElsewhere)
{
    Exploration exploration({});
    exploration.see("first", {"a", "b"});
    ASSERT_EQ(exploration.next(), "a");
    exploration.see("second", {});
    ASSERT_TRUE(exploration.wayBack()); // b is left on the first page
    exploration.giveUp(*exploration.wayBack());
    EXPECT_FALSE(exploration.wayBack());
}

} // namespace
} // namespace vitrine::shell
