// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/archive/archive_part.hpp"
#include "core/archive/keep.hpp"
#include "core/archive/sum_cache.hpp"

#include <gtest/gtest.h>

#include <random>

#include <sys/stat.h>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

/// Knows every sum of the pack without waiting until its files are old.
class KnownSums {
public:
    KnownSums(const TempFolder& folder, const fs::path& pack)
        : m_file(folder / "cache/sums")
    {
        std::string lines;
        for (const auto& entry : fs::recursive_directory_iterator(pack)) {
            struct stat about = {};
            if (!entry.is_regular_file() || ::stat(entry.path().c_str(), &about) != 0)
                continue;
            const auto state = stateOf(about);
            lines += *sha256File(entry.path()) + " " + std::to_string(state.device) + " " +
                     std::to_string(state.inode) + " " + std::to_string(state.size) + " " +
                     std::to_string(state.modified) + " " + std::to_string(state.changed) + " .\n";
        }
        write(m_file, lines);
    }
    [[nodiscard]] SumCache open() const { return SumCache(m_file); }

private:
    fs::path m_file;
};

Result<std::string> nobodySigns(const std::string& /*sums*/)
{
    return std::string();
}

/// Films of any length, pictures, texts, and one change after the other.
class Curator {
public:
    explicit Curator(fs::path pack, unsigned seed)
        : m_pack(std::move(pack))
        , m_dice(seed)
    {
        writePack(m_pack, "sample", "1.0.0");
        for (int number = 0; number < 8; ++number)
            add();
    }
    void change()
    {
        const auto files = media();
        switch (files.size() < 4 ? 0 : upTo(5)) {
        case 0:
            return add();
        case 1:
            fs::remove(any(files));
            return;
        case 2:
            fs::rename(any(files), m_pack / "media" / name());
            return;
        case 3: { // grow or shrink
            const auto file = any(files);
            fs::resize_file(file, upTo(2) == 0 ? fs::file_size(file) / 2 : fs::file_size(file) + upTo(20'000));
            return;
        }
        case 4: { // other bytes, the same length
            const auto file = any(files);
            return write(file, content(fs::file_size(file)));
        }
        default:
            fs::copy_file(any(files), m_pack / "media" / name(), fs::copy_options::overwrite_existing);
        }
    }

private:
    unsigned upTo(unsigned most) { return std::uniform_int_distribution<unsigned>(0, most)(m_dice); }
    std::string name() { return std::to_string(upTo(9999)) + ".bin"; }
    std::string content(std::size_t size) { return std::string(size, static_cast<char>('!' + upTo(80))); }
    void add()
    {
        const auto size = upTo(2) == 0 ? upTo(9'000) : static_cast<unsigned>(kAlignFrom) - 5'000 + upTo(100'000);
        write(m_pack / "media" / name(), content(size));
    }
    std::vector<fs::path> media() const
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(m_pack / "media"))
            if (entry.path().extension() == ".bin")
                files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }
    fs::path any(const std::vector<fs::path>& files) { return files[upTo(static_cast<unsigned>(files.size()) - 1)]; }
    fs::path m_pack;
    std::mt19937 m_dice;
};

} // namespace

TEST(KeptArchive, IsTheOneOfAFreshBuildAfterAnyChanges)
{
    const TempFolder folder;
    const auto pack = folder / "pack";
    const auto archive = folder / "pack.vpack";
    Curator curator(pack, 20'261'129);
    std::size_t taken = 0;
    for (int turn = 0; turn < 50; ++turn) {
        for (int changes = turn % 3; changes >= 0 && turn > 0; --changes)
            curator.change();
        auto known = KnownSums(folder, pack).open();
        struct stat before = {};
        const bool isThere = ::stat(archive.c_str(), &before) == 0;
        const auto built = writePackArchive(pack, archive, nobodySigns, known, {}, {.keepFrom = 1});
        ASSERT_TRUE(built) << built.error().message;
        struct stat after = {};
        ASSERT_EQ(::stat(archive.c_str(), &after), 0);
        taken += isThere && before.st_ino == after.st_ino ? 1 : 0;
        ASSERT_TRUE(writePackArchive(pack, folder / "fresh.vpack"));
        ASSERT_EQ(read(archive), read(folder / "fresh.vpack")) << "in turn " << turn;
    }
    EXPECT_GT(taken, 35U) << "it was hardly ever tried";
}

TEST(KeptArchive, IsWrittenAnewWhenSomebodyElseHadItInHand)
{
    const TempFolder folder;
    const auto pack = folder / "pack";
    const auto archive = folder / "pack.vpack";
    writePack(pack, "sample", "1.0.0");
    write(pack / "media/film.bin", std::string(400'000, 'f'));
    const KnownSums known(folder, pack);
    auto cache = known.open();
    ASSERT_TRUE(writePackArchive(pack, archive, nobodySigns, cache, {}, {.keepFrom = 1}));
    const auto good = read(archive);
    ASSERT_TRUE(lastBuildOf(archive, cache));
    auto spoilt = good;
    spoilt[300'000] = 'x';
    write(archive, spoilt);
    EXPECT_FALSE(lastBuildOf(archive, cache));
    ASSERT_TRUE(writePackArchive(pack, archive, nobodySigns, cache, {}, {.keepFrom = 1}));
    EXPECT_EQ(read(archive), good);

    fs::create_hard_link(archive, folder / "other.vpack"); // what happens to one would happen to the other
    EXPECT_FALSE(lastBuildOf(archive, cache));
}

TEST(KeptArchive, IsGoneRatherThanHalfWhenABuildIsStopped)
{
    const TempFolder folder;
    const auto pack = folder / "pack";
    const auto archive = folder / "pack.vpack";
    writePack(pack, "sample", "1.0.0");
    write(pack / "media/film.bin", std::string(400'000, 'f'));
    const KnownSums known(folder, pack);
    auto cache = known.open();
    ASSERT_TRUE(writePackArchive(pack, archive, nobodySigns, cache, {}, {.keepFrom = 1}));
    write(pack / "media/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    const auto stop = [](std::uint64_t, std::uint64_t) { return false; };
    EXPECT_EQ(writePackArchive(pack, archive, nobodySigns, cache, stop, {.keepFrom = 1}).error().code, Errc::Cancelled);
    EXPECT_FALSE(fs::exists(archive));
    EXPECT_FALSE(fs::exists(folder / "pack.vpack.part"));

    // Where little would be spared, the earlier archive stays until the new one is whole.
    ASSERT_TRUE(writePackArchive(pack, archive, nobodySigns, cache));
    const auto good = read(archive);
    write(pack / "media/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n");
    EXPECT_EQ(writePackArchive(pack, archive, nobodySigns, cache, stop).error().code, Errc::Cancelled);
    EXPECT_EQ(read(archive), good);
}

TEST(KeptArchive, IsNotBuiltByTwoAtOnce)
{
    const TempFolder folder;
    const auto pack = folder / "pack";
    writePack(pack, "sample", "1.0.0");
    const auto first = ArchivePart::open(folder / "pack.vpack");
    ASSERT_TRUE(first);
    const auto second = writePackArchive(pack, folder / "pack.vpack");
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message.en.find("is being built by another program just now"), std::string::npos);
}

TEST(KeepPlan, NeverMovesBytesPastEachOther)
{
    const std::string film(64, 'a');
    const std::string other(64, 'b');
    const auto layout = layOut({{"a.mp4", 300'000}, {"b.mp4", 300'000}}, 4096);
    ASSERT_TRUE(layout);
    LastBuild last{.archive = {},
                   .files = {{.sum = other, .name = "y.mp4", .size = 300'000, .at = 0, .dataAt = 4096},
                             {.sum = film, .name = "z.mp4", .size = 300'000, .at = 310'000, .dataAt = 319'488}}};
    const auto crossed = planToKeep(last, *layout, {film, other});
    EXPECT_EQ(crossed.shifts.size(), 1U);
    EXPECT_EQ(crossed.kept, 300'000U);
    const auto straight = planToKeep(last, *layout, {other, film});
    EXPECT_EQ(straight.shifts.size(), 2U);
    EXPECT_EQ(straight.files, (std::vector{Stays::Bytes, Stays::Bytes}));
    EXPECT_EQ(planToKeep(last, *layout, {"", ""}).kept, 0U) << "what is not known was taken for the same";
}

} // namespace vitrine
