// SPDX-License-Identifier: Apache-2.0
#include "daemon/small_file.hpp"
#include "daemon/state_folder.hpp"
#include "folder_of_its_own.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

using namespace vitrine;
using namespace vitrine::daemon;
namespace fs = std::filesystem;

TEST(StateFolder, IsMadeAndKeptPrivateWhereItMatters)
{
    const FolderOfItsOwn folder;
    const auto state = StateFolder::open(folder.path() / "a/b");
    ASSERT_TRUE(state) << state.error().message;
    EXPECT_EQ(fs::status(state->run()).permissions(), fs::perms::owner_all);
    EXPECT_EQ(fs::status(state->tls()).permissions(), fs::perms::owner_all);
    EXPECT_TRUE(fs::is_directory(state->shellLog().parent_path()));
}

TEST(StateFolder, BelongsToOneDaemonAtATime)
{
    const FolderOfItsOwn folder;
    {
        const auto first = StateFolder::open(folder.path());
        ASSERT_TRUE(first);
        const auto second = StateFolder::open(folder.path());
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().message, folder.path().string() + " is in use by another vitrined (process " +
                                              std::to_string(::getpid()) + ")");
    }
    EXPECT_TRUE(StateFolder::open(folder.path()));
}

TEST(StateFolder, ThatCannotBeMadeIsAnErrorWithItsName)
{
    const auto state = StateFolder::open("/proc/vitrine");
    ASSERT_FALSE(state);
    EXPECT_NE(state.error().message.en.find("/proc/vitrine"), std::string::npos);
}

TEST(SmallFile, IsReplacedAsAWhole)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "file.json";
    EXPECT_FALSE(readSmallFile(file));
    ASSERT_TRUE(writeSmallFile(file, "one"));
    ASSERT_TRUE(writeSmallFile(file, "two"));
    EXPECT_EQ(readSmallFile(file), "two");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1); // nothing half is left
    const auto nowhere = writeSmallFile(folder.path() / "gone/file.json", "x");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, Errc::Io);
}

TEST(SmallFile, FollowsNoLinkThatSomebodyPutThere)
{
    const FolderOfItsOwn folder;
    ASSERT_TRUE(writeSmallFile(folder.path() / "file", "old"));
    fs::create_symlink("/dev/full", folder.path() / ".file.next");
    EXPECT_FALSE(writeSmallFile(folder.path() / "file", "new")); // a link in our way is not followed
    EXPECT_EQ(readSmallFile(folder.path() / "file"), "old");
}
