// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"
#include "folder_of_its_own.hpp"

#include <gtest/gtest.h>

using namespace vitrine::daemon;
using namespace std::chrono_literals;

TEST(LadderFile, OutlivesTheDaemon)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "ladder.json";
    const auto now = BootClock::now();
    ASSERT_TRUE(writeHistory({{{now - 5s, "quiz", 1500ms}, {now, "", 2s}}, {"wheel"}, now - 9s}, file));
    const auto history = readHistory(file);
    ASSERT_EQ(history.deaths.size(), 2U);
    EXPECT_EQ(history.deaths[0].at, now - 5s);
    EXPECT_EQ(history.deaths[0].exhibit, "quiz");
    EXPECT_EQ(history.deaths[0].lived, 1500ms);
    EXPECT_EQ(history.setAside, std::vector<std::string>{"wheel"});
    EXPECT_EQ(history.changedAt, now - 9s);
}

TEST(LadderFile, AfterABootRemembersOnlyWhatIsSetAside)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "ladder.json";
    ASSERT_TRUE(writeHistory({{{BootClock::now(), "quiz", 1s}}, {"wheel"}, BootClock::now()}, file));
    auto text = folder.read("ladder.json");
    text.replace(text.find(bootId()), bootId().size(), "another-boot");
    folder.write("ladder.json", text);
    const auto history = readHistory(file);
    EXPECT_TRUE(history.deaths.empty());
    EXPECT_FALSE(history.changedAt);
    EXPECT_EQ(history.setAside, std::vector<std::string>{"wheel"});
}

TEST(LadderFile, ThatIsCutOffAnywhereIsAnEmptyHistoryAndNoRefusalToStart)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "ladder.json";
    EXPECT_TRUE(readHistory(file).setAside.empty()); // missing
    ASSERT_TRUE(writeHistory({{{BootClock::now(), "quiz", 1s}}, {"wheel"}, {}}, file));
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
