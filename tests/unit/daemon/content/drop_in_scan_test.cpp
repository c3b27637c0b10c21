// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_in_scan.hpp"
#include "folder_of_its_own.hpp"

#include <gtest/gtest.h>

using namespace vitrine::daemon;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const Settling::Time kStart(1h);

Scan one(std::uint64_t bytes)
{
    return {{"pack", {Dropped::PackFolder, {3, bytes, 5}}}};
}

std::vector<std::string> names(const Scan& scan)
{
    std::vector<std::string> found;
    for (const auto& [name, dropped] : scan)
        found.push_back(name);
    return found;
}

} // namespace

TEST(DropInScan, SeesPacksAndPassesOverTheRest)
{
    const FolderOfItsOwn folder;
    folder.write("pack/pack.yaml", "vitrine: 1");
    folder.write("pack/media/deep/a.jpg", "x");
    folder.write("half/media/a.jpg", "x");
    folder.write("archive.vpack", "x");
    folder.write("LOUD.VPACK", "x"); // as some systems write names
    folder.write("line\nbreak.vpack", "x");
    folder.write("mistake.zip", "x");
    for (const auto* litter : {"notes.txt", "photo.jpg", ".DS_Store", "Thumbs.db", ".hidden/pack.yaml",
                               "big.vpack.part", "pack.findings.txt", "download.crdownload"})
        folder.write(litter, "x");
    fs::create_directory_symlink(folder.path() / "pack", folder.path() / "link");
    std::vector<std::string> seen;
    const auto scan =
        scanDropIns(folder.path(), [&](const fs::path& f) { seen.push_back(f.lexically_relative(folder.path())); });
    EXPECT_EQ(names(scan), (std::vector<std::string>{"LOUD.VPACK", "archive.vpack", "half", "line\nbreak.vpack",
                                                     "mistake.zip", "pack"}));
    EXPECT_EQ(scan.at("pack").kind, Dropped::PackFolder);
    EXPECT_EQ(scan.at("half").kind, Dropped::OtherFolder);
    EXPECT_EQ(scan.at("archive.vpack").kind, Dropped::Archive);
    EXPECT_EQ(scan.at("LOUD.VPACK").kind, Dropped::Archive);
    EXPECT_EQ(scan.at("line\nbreak.vpack").kind, Dropped::BadName);
    EXPECT_EQ(scan.at("mistake.zip").kind, Dropped::NotAPack);
    EXPECT_EQ(std::count(seen.begin(), seen.end(), "pack/media/deep"), 1);
    EXPECT_EQ(std::count(seen.begin(), seen.end(), "link"), 0);
}

TEST(DropInScan, NoticesEveryChangeInAPack)
{
    const FolderOfItsOwn folder;
    const auto print = [&] { return scanDropIns(folder.path(), [](const fs::path&) {}).at("pack").print; };
    folder.write("pack/pack.yaml", "one");
    const auto first = print();
    EXPECT_EQ(print(), first);
    folder.write("pack/media/a.jpg", "x");
    const auto second = print();
    EXPECT_NE(second, first);
    folder.write("pack/pack.yaml", "two"); // as many files, as many bytes
    const auto third = print();
    EXPECT_NE(third, second);
    fs::remove(folder.path() / "pack/media/a.jpg");
    EXPECT_NE(print(), third);
}

TEST(DropInScan, OfAFolderThatIsGoneIsEmpty)
{
    EXPECT_TRUE(scanDropIns("/nowhere/drop-in", [](const fs::path&) {}).empty());
}

TEST(Settling, TakesWhatHasBeenQuietForTwoSeconds)
{
    Settling settling;
    EXPECT_TRUE(settling.ready(one(10), kStart, 2s).empty());
    EXPECT_TRUE(settling.restless());
    EXPECT_TRUE(settling.ready(one(10), kStart + 1999ms, 2s).empty());
    EXPECT_EQ(settling.ready(one(10), kStart + 2s, 2s), std::vector<std::string>{"pack"});
}

TEST(Settling, WaitsForAsLongAsSomethingIsCopied)
{
    Settling settling;
    for (int second = 0; second < 100; ++second)
        EXPECT_TRUE(settling.ready(one(static_cast<std::uint64_t>(second)), kStart + second * 1s, 2s).empty());
    EXPECT_TRUE(settling.ready(one(99), kStart + 100s, 2s).empty());
    EXPECT_FALSE(settling.ready(one(99), kStart + 101s, 2s).empty());
}

TEST(Settling, TakesNothingTwiceUntilItChanges)
{
    Settling settling;
    settling.taken("pack", {3, 10, 5});
    EXPECT_TRUE(settling.ready(one(10), kStart + 1h, 2s).empty());
    EXPECT_TRUE(settling.ready(one(10), kStart + 2h, 2s).empty());
    EXPECT_FALSE(settling.restless());
    EXPECT_TRUE(settling.ready(one(11), kStart + 3h, 2s).empty());
    EXPECT_TRUE(settling.restless());
    EXPECT_FALSE(settling.ready(one(11), kStart + 3h + 2s, 2s).empty());
}

TEST(Settling, ForgetsWhatIsTakenAway)
{
    Settling settling;
    settling.taken("pack", {3, 10, 5});
    EXPECT_TRUE(settling.ready({}, kStart, 2s).empty());
    EXPECT_TRUE(settling.allTaken().empty());
    EXPECT_TRUE(settling.ready(one(10), kStart + 1s, 2s).empty());
    EXPECT_FALSE(settling.ready(one(10), kStart + 3s, 2s).empty()); // put there again: taken again
}

TEST(DropInScan, KnowsTheNamesOfCopiesUnderWay)
{
    for (const auto* name :
         {"film.mp4.part", "a.crdownload", "b.filepart", "c.tmp", "~$liste.csv", ".cover.jpg.k3J9xQ"})
        EXPECT_TRUE(isBeingCopied(name)) << name;
    for (const auto* name : {"film.mp4", ".DS_Store", ".cover.jpg.backup", "partner", ".git", ".x.Ab3dEf7"})
        EXPECT_FALSE(isBeingCopied(name)) << name;
}

TEST(DropInScan, SeesThatABrowserStillLoadsAnArchive)
{
    const FolderOfItsOwn folder;
    folder.write("halle.vpack", "");
    folder.write("halle.vpack.part", "x");
    const auto scan = scanDropIns(folder.path(), [](const fs::path&) {});
    EXPECT_EQ(scan.at("halle.vpack").unfinished, "halle.vpack.part");
    Settling settling;
    EXPECT_TRUE(settling.ready(scan, kStart, 0s).empty());
    EXPECT_TRUE(settling.restless());
}
