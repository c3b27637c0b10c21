// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include "core/store/disk.hpp"

#include <fstream>
#include <iostream>
#include <vector>

#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

/// A store on a disk of four megabytes.
class FullDisk : public StoreTest {
protected:
    void SetUp() override
    {
        m_mount = m_folder / "disk";
        fs::create_directory(m_mount);
        if (::mount("tmpfs", m_mount.c_str(), "tmpfs", 0, "size=4m,nr_inodes=600") != 0) {
            std::cerr << "\n*** SKIPPED: a full disk cannot be tried without the right to mount one ***\n\n";
            GTEST_SKIP() << "needs the right to mount a tmpfs";
        }
        m_mounted = true;
        m_root = m_mount / "store";
        m_rules.content.keepFreeBytes = 0;
    }
    void TearDown() override
    {
        if (m_mounted)
            ::umount2(m_mount.c_str(), MNT_DETACH);
    }
    /// Leaves `left` bytes on the disk.
    void fill(std::uint64_t left)
    {
        fs::remove(m_mount / "ballast");
        write(m_mount / "ballast", std::string(*freeBytes(m_mount) - left, 'x'));
    }
    fs::path largePack(const std::string& version, std::size_t bytes)
    {
        auto folder = pack("sample", version);
        write(folder / "media/large.bin", std::string(bytes, 'l'));
        return folder;
    }
    fs::path m_mount;
    bool m_mounted = false;
};

} // namespace

TEST_F(FullDisk, RefusesWhatDoesNotFitBeforeItWritesCase34)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    const auto before = filesBelow(m_root);
    m_rules.content.keepFreeBytes = 3'000'000;
    const auto folder = store.installFolder(largePack("1.1.0", 2'000'000), m_rules);
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, Errc::DiskFull);
    EXPECT_NE(folder.error().message.en.find("2.0 MB"), std::string::npos) << folder.error().message;
    EXPECT_EQ(filesBelow(m_root), before);
}

TEST_F(FullDisk, InTheMiddleOfAnInstallLeavesTheOldContentAndNothingElse)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    const auto file = m_folder / "large.vpack";
    ASSERT_TRUE(writePackArchive(largePack("1.1.0", 1'000'000), file));
    const auto bytes = read(file);
    const auto before = filesBelow(m_root);
    int refusals = 0;
    // Of unknown length, so that nobody can see it coming; the disk ends at many places of the way.
    for (std::uint64_t left = 0; left < 1'200'000; left += left < 60'000 ? 4096 : 100'000) {
        fill(left);
        TextSource source(bytes);
        const auto installed = store.installArchive(source, m_rules);
        if (installed)
            break;
        ++refusals;
        EXPECT_EQ(installed.error().code, Errc::DiskFull) << left << ": " << installed.error().message;
        EXPECT_EQ(filesBelow(m_root), before) << left;
        EXPECT_EQ(whyNotWhole(m_root), "") << left;
    }
    EXPECT_GT(refusals, 10);
    fill(3'000'000);
    TextSource source(bytes);
    const auto installed = store.installArchive(source, m_rules);
    EXPECT_TRUE(installed) << installed.error().message;
}

TEST_F(FullDisk, MakesRoomByOldGenerationsTheOldestFirstAndNeverByTheLastGoodOneCase183)
{
    auto store = open();
    for (int i = 0; i < 4; ++i) {
        const auto version = "1.0." + std::to_string(i);
        auto folder = pack("sample", version);
        write(folder / "media/large.bin", std::string(500'000, static_cast<char>('a' + i)));
        const auto installed = store.installFolder(folder, m_rules);
        ASSERT_TRUE(installed) << installed.error().message;
        ASSERT_TRUE(store.activate(store.addGeneration(installed->pack, "test")->number));
    }
    const auto numbers = [&] {
        std::vector<int> found;
        for (const auto& generation : store.generations())
            found.push_back(generation.number);
        return found;
    };
    fill(300'000);
    const auto fits = store.installFolder(largePack("1.1.0", 600'000), m_rules);
    ASSERT_TRUE(fits) << fits.error().message;
    EXPECT_EQ(numbers(), (std::vector<int>{4, 3, 2})) << "one had to go, and one is enough";
    ASSERT_TRUE(store.collect(3));

    fill(300'000);
    const auto never = store.installFolder(largePack("1.2.0", 2'000'000), m_rules);
    ASSERT_FALSE(never);
    EXPECT_EQ(never.error().code, Errc::DiskFull);
    EXPECT_EQ(store.current()->number, 4);
    EXPECT_EQ(store.previous()->number, 3) << "the way back stays";
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(FullDisk, LetsNobodyUntrustedPushOutOldGenerationsCase183)
{
    auto store = open();
    for (int i = 0; i < 4; ++i)
        show(store, "sample", "1.0." + std::to_string(i), "words " + std::to_string(i));
    const auto file = m_folder / "large.vpack";
    ASSERT_TRUE(writePackArchive(largePack("1.1.0", 1'000'000), file));
    m_rules.trust.unsignedPacks = false;
    m_rules.content.keepFreeBytes = 3'900'000;
    EXPECT_EQ(installFile(store, file).error().code, Errc::Refused);
    EXPECT_EQ(store.installFolder(largePack("1.1.0", 1'000'000), m_rules).error().code, Errc::Refused);
    EXPECT_EQ(store.generations().size(), 4U);
}

TEST_F(FullDisk, WithoutInodesIsAFullDiskCase178)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    const auto before = filesBelow(m_root);
    const auto next = pack("sample", "1.1.0");
    const auto inodes = [this] {
        struct statvfs disk {};
        ::statvfs(m_mount.c_str(), &disk);
        return disk.f_ffree;
    };
    // There is room for every byte, but for no more names than so many: the disk ends at each file of the way.
    std::vector<fs::path> names;
    while (inodes() > 0) {
        names.push_back(m_mount / ("name-" + std::to_string(names.size())));
        std::ofstream{names.back()};
    }
    int refusals = 0;
    for (;;) {
        const auto installed = store.installFolder(next, m_rules);
        if (installed)
            break;
        ++refusals;
        EXPECT_EQ(installed.error().code, Errc::DiskFull) << installed.error().message;
        EXPECT_EQ(filesBelow(m_root), before);
        EXPECT_EQ(whyNotWhole(m_root), "");
        ASSERT_FALSE(names.empty()) << "it does not recover";
        fs::remove(names.back());
        names.pop_back();
    }
    EXPECT_GT(refusals, 3);
    EXPECT_EQ(store.current()->number, 1);
    for (const auto& name : names)
        fs::remove(name);
    const auto generation = store.addGeneration({"sample", "1.1.0"}, "test");
    ASSERT_TRUE(generation) << generation.error().message;
}

TEST_F(FullDisk, LeavesTheStateFilesAsTheyWereCase184)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    ASSERT_TRUE(install(store, "sample", "1.1.0"));
    const auto newest = read(m_root / "newest.json");
    fill(0);
    const auto generation = store.addGeneration({"sample", "1.1.0"}, "test");
    const auto active = generation ? store.activate(generation->number) : Result<void>(generation.error());
    EXPECT_TRUE(active || active.error().code == Errc::DiskFull);
    EXPECT_EQ(store.current()->number, active ? 2 : 1);
    EXPECT_TRUE(active || read(m_root / "newest.json") == newest);
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(FullDisk, ThatIsReadOnlyAllOfASuddenShowsOnCase187)
{
    {
        auto store = open();
        show(store, "sample", "1.0.0");
    }
    ASSERT_EQ(::mount("tmpfs", m_mount.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
    EXPECT_EQ(readCurrentGeneration(m_root)->number, 1);
    auto store = open();
    EXPECT_EQ(store.current()->number, 1);
    EXPECT_EQ(store.packs().size(), 1U);
    const auto refused = install(store, "sample", "1.1.0");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Io) << refused.error().message;
    EXPECT_FALSE(store.addGeneration({"sample", "1.0.0"}, "test"));
    EXPECT_EQ(store.current()->number, 1);
    ASSERT_EQ(::mount("tmpfs", m_mount.c_str(), "tmpfs", MS_REMOUNT, "size=4m,nr_inodes=600"), 0);
    EXPECT_TRUE(install(store, "sample", "1.1.0"));
}

TEST_F(FullDisk, LetsTheStoreOpenReadAndRemoveCase186)
{
    {
        auto store = open();
        for (int i = 0; i < 4; ++i)
            show(store, "sample", "1.0." + std::to_string(i), "words " + std::to_string(i));
    }
    fill(0);
    auto store = open();
    EXPECT_EQ(store.current()->number, 4);
    const auto freed = store.collect(1);
    ASSERT_TRUE(freed) << freed.error().message;
    EXPECT_GT(*freed, 0U);
    const auto generation = store.addGeneration({"sample", "1.0.3"}, "test");
    EXPECT_TRUE(generation || generation.error().code == Errc::DiskFull);
    EXPECT_EQ(whyNotWhole(m_root), "");
}

} // namespace vitrine
