// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"
#include "folder_of_its_own.hpp"

#include <gtest/gtest.h>

using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

History everything(BootTime now)
{
    History history;
    history.deaths = {{now - 5s, "quiz", 1500ms, false, 7}, {now, "", 2s}};
    history.setAside = {"wheel"};
    history.change = Change{now - 9s, 7, now - 8s, false};
    history.rung = Rung::Pause;
    history.climbedAt = now - 3s;
    history.tookBack = history.software = true;
    history.tries = {now - 2h, now - 1h};
    history.rebootedAt = now - 1h;
    history.steps = 11;
    return history;
}

History aFew()
{
    History history;
    history.deaths = {{BootClock::now(), "quiz", 1s}};
    history.setAside = {"wheel"};
    return history;
}

} // namespace

TEST(LadderFile, OutlivesTheDaemon)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "ladder.json";
    const auto now = BootClock::now();
    ASSERT_TRUE(writeHistory(everything(now), file));
    const auto history = readHistory(file);
    ASSERT_EQ(history.deaths.size(), 2U);
    EXPECT_EQ(history.deaths[0].at, now - 5s);
    EXPECT_EQ(history.deaths[0].exhibit, "quiz");
    EXPECT_EQ(history.deaths[0].lived, 1500ms);
    EXPECT_EQ(history.setAside, std::vector<std::string>{"wheel"});
    EXPECT_FALSE(history.deaths[0].drew);
    EXPECT_EQ(history.deaths[0].generation, 7);
    EXPECT_EQ(print(history, bootId(), now), print(everything(now), bootId(), now)) << "and all the rest";
}

TEST(LadderFile, AfterABootTriesTheContentAgainAndCountsOn)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "ladder.json";
    const auto now = BootClock::now();
    ASSERT_TRUE(writeHistory(everything(now), file));
    auto text = folder.read("ladder.json");
    text.replace(text.find(bootId()), bootId().size(), "another-boot");
    folder.write("ladder.json", text);
    const auto history = readHistory(file);
    EXPECT_TRUE(history.deaths.empty());
    EXPECT_EQ(history.rung, Rung::Content) << "whoever cut the power may have mended something";
    EXPECT_FALSE(history.software);
    EXPECT_EQ(history.setAside, std::vector<std::string>{"wheel"});
    EXPECT_EQ(history.steps, 11);
    EXPECT_TRUE(history.tookBack);
    ASSERT_TRUE(history.change);
    EXPECT_FALSE(history.change->drawnAt) << "its minute begins anew";
    // What ran before the power went counts, what time passed until it came back is not known.
    EXPECT_GE(*history.rebootedAt, BootTime{} - 1h - 1min);
    EXPECT_LE(*history.rebootedAt, BootTime{} - 1h);
}

TEST(LadderFile, OfAnOlderDaemonIsRead)
{
    const auto history = historyFrom(R"({"boot":"b","deaths":[{"at_ms":5,"exhibit":"quiz","lived_ms":7}],)"
                                     R"("set_aside":["wheel"],"changed_at_ms":null})",
                                     "b");
    ASSERT_EQ(history.deaths.size(), 1U);
    EXPECT_TRUE(history.deaths[0].drew);
    EXPECT_EQ(history.setAside, std::vector<std::string>{"wheel"});
    EXPECT_EQ(history.steps, 0);
}

TEST(LadderFile, ThatIsCutOffAnywhereIsAnEmptyHistoryAndNoRefusalToStart)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "ladder.json";
    EXPECT_TRUE(readHistory(file).setAside.empty()); // missing
    ASSERT_TRUE(writeHistory(aFew(), file));
    const auto whole = folder.read("ladder.json");
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
        folder.write("ladder.json", whole.substr(0, length));
        EXPECT_TRUE(readHistory(file).setAside.empty()) << length;
    }
    for (const auto* text : {"[]", "{\"set_aside\": 5}", "null", "{\"set_aside\": [1], \"boot\": \"x\"}"}) {
        folder.write("ladder.json", text);
        EXPECT_TRUE(readHistory(file).setAside.empty()) << text;
    }
    folder.write("ladder.json", std::string(whole.size(), '\0'));
    EXPECT_TRUE(readHistory(file).setAside.empty());
}
