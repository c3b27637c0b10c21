// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include "core/store/blobs.hpp"
#include "core/store/good.hpp"

#include <fstream>

#include <sys/stat.h>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

TEST_F(StoreTest, KeepsEachFileOnceAndShowsItInItsPack)
{
    auto store = open();
    const auto first = install(store, "sample", "1.0.0");
    ASSERT_TRUE(first) << first.error().message << "\n" << printProblems(first.error().problems);
    EXPECT_EQ(first->pack, (PackRef{"sample", "1.0.0"}));
    EXPECT_FALSE(first->wasThere);
    EXPECT_FALSE(first->isSigned);
    EXPECT_GT(first->newBytes, 100U);
    const auto folder = packFolder(m_root, first->pack);
    EXPECT_EQ(filesBelow(folder), (std::vector<std::string>{"media/dot.svg", "pack.yaml"}));

    const auto second = install(store, "sample", "1.1.0");
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_TRUE(fs::equivalent(folder / "media/dot.svg", packFolder(m_root, second->pack) / "media/dot.svg"));
    EXPECT_EQ(fs::hard_link_count(folder / "media/dot.svg"), 3U); // two packs and the blob
    EXPECT_LT(second->newBytes, first->newBytes);
    EXPECT_EQ(filesBelow(m_root / "blobs").size(), 3U);
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, KeepsTwoFilesOfOneContentAsOne)
{
    auto store = open();
    const auto folder = pack("sample", "1.0.0");
    fs::copy_file(folder / "media/dot.svg", folder / "media/again.svg");
    const auto installed = store.installFolder(folder, m_rules);
    ASSERT_TRUE(installed) << installed.error().message;
    const auto kept = packFolder(m_root, installed->pack);
    EXPECT_TRUE(fs::equivalent(kept / "media/dot.svg", kept / "media/again.svg"));
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, MakesFilesNobodyChanges)
{
    auto store = open();
    const auto folder = pack("sample", "1.0.0");
    fs::permissions(folder / "media/dot.svg", fs::perms::all | fs::perms::set_uid);
    ASSERT_TRUE(store.installFolder(folder, m_rules));
    struct stat about = {};
    ASSERT_EQ(::stat((packFolder(m_root, {"sample", "1.0.0"}) / "media/dot.svg").c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 07777U, 0444U);
}

TEST_F(StoreTest, TakesAFolderAndItsArchiveForTheSame)
{
    auto store = open();
    const auto folder = pack("sample", "1.0.0");
    ASSERT_TRUE(writePackArchive(folder, m_folder / "sample.vpack"));
    const auto fromFile = installFile(store, m_folder / "sample.vpack");
    ASSERT_TRUE(fromFile) << fromFile.error().message;
    EXPECT_FALSE(fromFile->wasThere);
    const auto fromFolder = store.installFolder(folder, m_rules);
    ASSERT_TRUE(fromFolder) << fromFolder.error().message;
    EXPECT_TRUE(fromFolder->wasThere);
    EXPECT_EQ(fromFolder->newBytes, 0U);
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, SwitchesGenerationsAndFindsTheWayBack)
{
    auto store = open();
    EXPECT_EQ(store.current().error().code, Errc::NotFound);
    EXPECT_EQ(store.previous().error().code, Errc::NotFound);
    const int first = show(store, "sample", "1.0.0");
    EXPECT_EQ(first, 1);
    EXPECT_EQ(store.previous().error().code, Errc::NotFound);
    const int second = show(store, "sample", "1.1.0");
    EXPECT_EQ(store.current()->number, second);
    EXPECT_EQ(store.current()->packs, (std::vector<PackRef>{{"sample", "1.1.0"}}));
    EXPECT_EQ(store.current()->madeBy, "test");
    EXPECT_EQ(store.previous()->number, first);
    ASSERT_TRUE(store.activate(first));
    EXPECT_EQ(readCurrentGeneration(m_root)->number, first);
    EXPECT_EQ(store.previous()->number, second);
    ASSERT_TRUE(store.activate(first)); // again: nothing changes
    EXPECT_EQ(store.previous()->number, second);
    EXPECT_EQ(store.activate(77).error().code, Errc::NotFound);
}

TEST_F(StoreTest, AddsOtherPacksToWhatIsShown)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    show(store, "welcome", "3.0.0");
    show(store, "sample", "1.1.0");
    EXPECT_EQ(store.current()->packs, (std::vector<PackRef>{{"sample", "1.1.0"}, {"welcome", "3.0.0"}}));
    EXPECT_EQ(store.packs(), (std::vector<PackRef>{{"sample", "1.0.0"}, {"sample", "1.1.0"}, {"welcome", "3.0.0"}}));
    EXPECT_EQ(store.generations().size(), 3U);
    EXPECT_EQ(store.generations().front().number, 3);
    EXPECT_EQ(store.addGeneration({"gone", "1.0.0"}, "test").error().code, Errc::NotFound);
}

TEST_F(StoreTest, RefusesAPackWithErrorsAndSaysWhere)
{
    auto store = open();
    const auto folder = pack("sample", "1.0.0");
    write(folder / "pack.yaml", read(folder / "pack.yaml") + "colour: red\n");
    const auto installed = store.installFolder(folder, m_rules);
    ASSERT_FALSE(installed);
    EXPECT_EQ(installed.error().code, Errc::Refused);
    ASSERT_FALSE(installed.error().problems.empty());
    EXPECT_EQ(installed.error().problems.front().code, "unknown-key");
    EXPECT_EQ(installed.error().problems.front().place.file, "pack.yaml");
    EXPECT_TRUE(filesBelow(m_root / "blobs").empty());
    EXPECT_TRUE(fs::is_empty(m_root / "packs"));
    EXPECT_TRUE(fs::is_empty(m_root / "staging"));
}

TEST_F(StoreTest, RefusesAnOlderVersionThanEverShownUnlessAskedCase61)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    const int first = store.current()->number;
    show(store, "sample", "2.0.0");
    ASSERT_TRUE(store.activate(first)); // going back does not lower what was reached
    auto older = install(store, "sample", "1.5.0");
    ASSERT_FALSE(older);
    EXPECT_EQ(older.error().code, Errc::Refused);
    EXPECT_NE(older.error().message.en.find("1.5.0"), std::string::npos);
    EXPECT_NE(older.error().message.en.find("2.0.0"), std::string::npos);
    m_rules.allowOlder = true;
    EXPECT_TRUE(install(store, "sample", "1.5.0"));
}

TEST_F(StoreTest, RemembersTheNewestVersionWhenThePackIsGoneCase61)
{
    {
        auto store = open();
        show(store, "sample", "2.0.0");
        for (int i = 0; i < 4; ++i)
            show(store, "welcome", "1.0." + std::to_string(i));
        fs::remove_all(m_root / "generations/1"); // as if it had been dropped long ago
    }
    auto store = open();
    EXPECT_FALSE(install(store, "sample", "1.0.0"));
    write(m_root / "newest.json", std::string(100, '\0')); // a power cut of a bad disk
    EXPECT_FALSE(install(store, "sample", "1.0.0")) << "the generations still know";
    show(store, "welcome", "1.1.0");
    EXPECT_TRUE(fs::exists(m_root / "newest.json.damaged"));
    EXPECT_NE(read(m_root / "newest.json").find("2.0.0"), std::string::npos);
}

TEST_F(StoreTest, ReturnsToAKeptGenerationWithoutForgettingTheNewerOneCase63)
{
    auto store = open();
    const auto first = show(store, "sample", "1.0.0");
    show(store, "sample", "2.0.0", "Newer");
    ASSERT_TRUE(store.activate(first));
    EXPECT_EQ(store.current()->packs.front().version, "1.0.0");
    const auto between = install(store, "sample", "1.5.0", "Between");
    ASSERT_FALSE(between);
    EXPECT_NE(between.error().message.en.find("older than 2.0.0"), std::string::npos) << between.error().message;
}

TEST_F(StoreTest, RefusesAReusedVersionCase62)
{
    auto store = open();
    show(store, "sample", "1.0.0", "Hello");
    const auto other = install(store, "sample", "1.0.0", "Goodbye");
    ASSERT_FALSE(other);
    EXPECT_NE(other.error().message.en.find("reused version"), std::string::npos) << other.error().message;
    fs::remove(m_root / "receipts/sample_1.0.0.json"); // without the receipt the files themselves tell
    EXPECT_FALSE(install(store, "sample", "1.0.0", "Goodbye"));
    EXPECT_TRUE(install(store, "sample", "1.0.0", "Hello"));
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, HealsDamagedFilesWhenThePackComesAgain)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    const auto file = packFolder(m_root, {"sample", "1.0.0"}) / "media/dot.svg";
    fs::permissions(file, fs::perms::owner_all);
    std::ofstream(file, std::ios::app) << "rot"; // blob and pack are one file: both are bad now
    EXPECT_NE(whyNotWhole(m_root), "");
    const auto again = install(store, "sample", "1.0.0");
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_TRUE(again->wasThere);
    EXPECT_EQ(whyNotWhole(m_root), "");
}

namespace {

/// A file that counts what is read of it.
class Counted final : public ByteSource {
public:
    explicit Counted(const fs::path& file)
        : m_file(*openFileSource(file))
    {
    }
    Result<std::size_t> read(std::span<std::byte> room) override
    {
        auto count = m_file->read(room);
        m_read += count ? *count : 0;
        return count;
    }
    std::uint64_t skip(std::uint64_t count) override { return m_file->skip(count); }
    [[nodiscard]] std::uint64_t total() const override { return m_file->total(); }
    [[nodiscard]] std::uint64_t bytesRead() const { return m_read; }

private:
    std::unique_ptr<ByteSource> m_file;
    std::uint64_t m_read = 0;
};

constexpr std::size_t kLarge = 24UL << 20;

} // namespace

TEST_F(StoreTest, ReadsAndWritesOfAnUpdateOnlyWhatItLacks)
{
    auto store = open();
    const auto archive = [&](const std::string& version) {
        const auto folder = pack("sample", version);
        write(folder / "media/large.wav", "RIFF" + std::string(kLarge, 'a'));
        auto file = m_folder / ("sample-" + version + ".vpack");
        EXPECT_TRUE(writePackArchive(folder, file));
        return file;
    };
    ASSERT_TRUE(installFile(store, archive("1.0.0")));
    const auto update = archive("1.1.0");
    Counted source(update);
    const auto taken = store.installArchive(source, m_rules);
    ASSERT_TRUE(taken) << taken.error().message;
    EXPECT_LT(taken->newBytes, 64U << 10);
    EXPECT_LT(source.bytesRead(), source.total() / 4); // each read fetches up to 1 MiB
    EXPECT_EQ(whyNotWhole(m_root), "");
    EXPECT_TRUE(fs::equivalent(packFolder(m_root, {"sample", "1.0.0"}) / "media/large.wav",
                               packFolder(m_root, {"sample", "1.1.0"}) / "media/large.wav"));
}

TEST_F(StoreTest, ReadsAllOfAPackThatComesAgainAndHealsWhatItHas)
{
    auto store = open();
    const auto folder = pack("sample", "1.0.0");
    const auto file = m_folder / "sample.vpack";
    ASSERT_TRUE(writePackArchive(folder, file));
    ASSERT_TRUE(installFile(store, file));
    const auto kept = packFolder(m_root, {"sample", "1.0.0"}) / "media/dot.svg";
    const auto size = fs::file_size(kept);
    fs::permissions(kept, fs::perms::owner_all);
    std::ofstream(kept) << std::string(size, 'x'); // as long as before: only its bytes tell
    EXPECT_NE(whyNotWhole(m_root), "");
    const auto again = installFile(store, file);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, AnArchiveThatEndsInAFileThatIsKnownIsCutOff)
{
    auto store = open();
    const auto build = [&](const std::string& version) {
        const auto folder = pack("sample", version);
        write(folder / "media/z-large.wav", "RIFF" + std::string(kLarge, 'a')); // last in the archive
        auto file = m_folder / ("sample-" + version + ".vpack");
        EXPECT_TRUE(writePackArchive(folder, file));
        return file;
    };
    ASSERT_TRUE(installFile(store, build("1.0.0")));
    const auto cut = build("1.1.0");
    fs::resize_file(cut, fs::file_size(cut) - (1U << 20));
    const auto taken = installFile(store, cut);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, Errc::Refused) << taken.error().message;
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, PutsCurrentRightWhenItNamesNothingWholeCase81)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    show(store, "sample", "1.1.0");
    const int third = show(store, "sample", "1.2.0");
    ASSERT_TRUE(store.activate(2)); // the last that was shown is not the one of the highest number
    for (const auto* damage : {"missing", "dangling", "folder", "elsewhere"}) {
        fs::remove(m_root / "current");
        if (damage == std::string("dangling"))
            fs::create_symlink("generations/99", m_root / "current");
        else if (damage == std::string("folder"))
            write(m_root / "current/file", "x");
        else if (damage == std::string("elsewhere"))
            fs::create_symlink("/etc", m_root / "current");
        const auto again = open();
        ASSERT_TRUE(again.current()) << damage;
        EXPECT_EQ(again.current()->number, 2) << damage;
    }
    write(m_root / "generations/2/generation.json", "{\"format\": 1");
    EXPECT_EQ(open().current()->number, third);
    fs::remove_all(m_root / "packs/sample/1.2.0");
    EXPECT_EQ(open().current()->number, 1);
}

TEST_F(StoreTest, OpensWhateverAStateFileHasBecomeCase80)
{
    {
        auto store = open();
        show(store, "sample", "1.0.0");
        show(store, "sample", "1.1.0", "Newer");
    }
    const auto before = m_folder / "before";
    copyStore(m_root, before);
    int damages = 0;
    for (const auto* name :
         {"newest.json", "generations/2/generation.json", "generations/2/active.json", "generations/1/active.json"}) {
        const auto whole = read(before / name);
        std::vector<std::string> texts{std::string(whole.size(), '\0'), whole + std::string(600, '\0'),
                                       "{\"format\": 0}", "{\"format\": 99}", "[]"};
        for (std::size_t length = 0; length < whole.size(); ++length)
            texts.push_back(whole.substr(0, length));
        for (const auto& text : texts) {
            fs::remove(m_root / "current"); // it may have been led elsewhere
            fs::copy_symlink(before / "current", m_root / "current");
            write(m_root / name, text);
            const auto store = Store::open(m_root);
            ASSERT_TRUE(store) << name << " is " << text << ": " << store.error().message;
            const auto current = store->current();
            ASSERT_TRUE(current) << name << " is " << text;
            EXPECT_GE(current->number, name == std::string("generations/2/generation.json") ? 1 : 2) << name;
            EXPECT_FALSE(store->receipt({"sample", "1.0.0"}).has_error());
            ++damages;
        }
        write(m_root / name, whole);
    }
    EXPECT_GT(damages, 200);
    auto store = open();
    EXPECT_FALSE(install(store, "sample", "1.0.5")) << "what was reached is not forgotten";
}

TEST_F(StoreTest, StaysEmptyUntilSomethingWasShown)
{
    auto store = open();
    ASSERT_TRUE(install(store, "sample", "1.0.0"));
    ASSERT_TRUE(store.addGeneration({"sample", "1.0.0"}, "test"));
    EXPECT_EQ(open().current().error().code, Errc::NotFound);
}

TEST_F(StoreTest, KeepsTheLastGenerationThatHasProvedItself)
{
    auto store = open();
    for (int i = 1; i <= 6; ++i)
        show(store, "sample", "1." + std::to_string(i) + ".0", "words " + std::to_string(i));
    ASSERT_TRUE(markGood(m_root, 1));
    ASSERT_TRUE(markGood(m_root, 2)); // those after it never lived for a minute
    EXPECT_EQ(lastProved(m_root).value(), 2);
    ASSERT_TRUE(store.collect(1));
    EXPECT_TRUE(isGood(m_root, 2));
    EXPECT_TRUE(fs::exists(packFolder(m_root, {"sample", "1.2.0"}) / "pack.yaml"));
    EXPECT_FALSE(isGood(m_root, 1)) << "only the last of them stays";
    std::vector<int> kept;
    for (const auto& generation : store.generations())
        kept.push_back(generation.number);
    EXPECT_EQ(kept, (std::vector<int>{6, 5, 2}));
    EXPECT_FALSE(markGood(m_root, 3));
}

TEST_F(StoreTest, DropsWhatNobodyNeedsAndNeverTheLastGoodOne)
{
    auto store = open();
    for (int i = 0; i < 6; ++i)
        show(store, "sample", "1.0." + std::to_string(i), "words " + std::to_string(i));
    ASSERT_TRUE(store.activate(2));
    const auto freed = store.collect(2);
    ASSERT_TRUE(freed) << freed.error().message;
    EXPECT_GT(*freed, 0U);
    std::vector<int> left;
    for (const auto& generation : store.generations())
        left.push_back(generation.number);
    EXPECT_EQ(left, (std::vector<int>{6, 5, 2})); // two newest; 2 is current, 6 was before it
    EXPECT_EQ(store.packs().size(), 3U);
    EXPECT_EQ(filesBelow(m_root / "blobs").size(), 4U);
    EXPECT_EQ(filesBelow(m_root / "receipts").size(), 3U);
    EXPECT_EQ(whyNotWhole(m_root), "");
    EXPECT_EQ(*store.collect(2), 0U);
    EXPECT_EQ(show(store, "sample", "1.1.0"), 7);
}

/// A generation that cannot be read at the moment (a failing disk, no descriptors left) may still need its packs.
TEST_F(StoreTest, DropsNothingWhileItCannotTellWhatIsNeeded)
{
    auto store = open();
    for (int i = 0; i < 3; ++i)
        show(store, "sample", "1.0." + std::to_string(i), "words " + std::to_string(i));
    const auto file = m_root / "generations/2/generation.json";
    std::filesystem::rename(file, m_folder / "aside");
    std::filesystem::create_directory(file);
    EXPECT_FALSE(store.collect(2));
    EXPECT_EQ(store.packs().size(), 3U);
    std::filesystem::remove(file);
    std::filesystem::rename(m_folder / "aside", file);
    EXPECT_TRUE(store.collect(2));
    EXPECT_EQ(store.packs().size(), 2U);
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, ForgetsWhatAnInterruptedWorkLeft)
{
    {
        auto store = open();
        show(store, "sample", "1.0.0");
    }
    write(m_root / "staging/abcdef/tree/pack.yaml", "half");
    write(m_root / "generations/.1.gone/generation.json", "{}");
    write(m_root / "packs/sample/.0.9.0.gone/pack.yaml", "old");
    write(m_root / "blobs/ab/stray", "nobody's");
    const auto store = open();
    EXPECT_TRUE(fs::is_empty(m_root / "staging"));
    EXPECT_FALSE(fs::exists(m_root / "generations/.1.gone"));
    EXPECT_FALSE(fs::exists(m_root / "packs/sample/.0.9.0.gone"));
    EXPECT_FALSE(fs::exists(m_root / "blobs/ab/stray"));
    EXPECT_EQ(store.packs().size(), 1U);
    EXPECT_EQ(whyNotWhole(m_root), "");
}

TEST_F(StoreTest, LeavesNothingOfAnArchiveThatTurnsBadHalfWay)
{
    auto store = open();
    show(store, "sample", "1.0.0");
    const auto before = filesBelow(m_root);
    ASSERT_TRUE(writePackArchive(pack("sample", "1.1.0"), m_folder / "new.vpack"));
    auto bytes = read(m_folder / "new.vpack");
    bytes[bytes.find("version: 1.1.0") + 1] = 'E'; // in a file that the store lacks
    TextSource changed(bytes);
    EXPECT_EQ(store.installArchive(changed, m_rules).error().code, Errc::Refused);
    TextSource cut(bytes.substr(0, bytes.size() / 2));
    EXPECT_EQ(store.installArchive(cut, m_rules).error().code, Errc::Refused);
    EXPECT_EQ(filesBelow(m_root), before);
}

TEST_F(StoreTest, StopsAnInstallOnRequestAndLeavesNothingCase85)
{
    auto store = open();
    const auto folder = pack("sample", "1.0.0");
    write(folder / "media/large.bin", std::string(5'000'000, 'x'));
    const auto installed =
        store.installFolder(folder, m_rules, [](std::uint64_t done, std::uint64_t) { return done < 2'000'000; });
    ASSERT_FALSE(installed);
    EXPECT_EQ(installed.error().code, Errc::Cancelled);
    EXPECT_TRUE(filesBelow(m_root).empty());
}

TEST_F(StoreTest, HoldsTheLimitsForFoldersToo)
{
    auto store = open();
    const auto folder = pack("sample", "1.0.0");
    auto few = m_rules;
    few.content.entries = 1;
    EXPECT_EQ(store.installFolder(folder, few).error().code, Errc::Refused);
    auto small = m_rules;
    small.content.fileBytes = 50;
    EXPECT_EQ(store.installFolder(folder, small).error().code, Errc::Refused);
    auto little = m_rules;
    little.content.archiveBytes = 100;
    EXPECT_EQ(store.installFolder(folder, little).error().code, Errc::Refused);
    auto full = m_rules;
    full.content.keepFreeBytes = ~std::uint64_t{0} / 2;
    const auto refused = store.installFolder(folder, full);
    EXPECT_EQ(refused.error().code, Errc::DiskFull) << refused.error().message;
    fs::create_symlink("/etc/passwd", folder / "media/x.txt");
    EXPECT_EQ(store.installFolder(folder, m_rules).error().code, Errc::Refused);
    EXPECT_TRUE(filesBelow(m_root).empty());
}

} // namespace vitrine
