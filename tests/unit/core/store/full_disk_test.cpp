// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include "core/store/disk.hpp"

#include <iostream>

#include <sys/mount.h>
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
        if (::mount("tmpfs", m_mount.c_str(), "tmpfs", 0, "size=4m") != 0) {
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
    EXPECT_NE(folder.error().message.find("2.0 MB"), std::string::npos) << folder.error().message;
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

TEST_F(FullDisk, LetsTheStoreOpenReadAndRemove)
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
