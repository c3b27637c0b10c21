// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include "core/store/blobs.hpp"

#include <algorithm>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

class Verify : public StoreTest {
protected:
    void SetUp() override
    {
        auto store = open();
        show(store, "sample", "1.0.0");
        show(store, "sample", "1.1.0", "Other words");
    }
    [[nodiscard]] Verification verify()
    {
        auto store = open();
        const auto verified = store.verify(m_spares);
        EXPECT_TRUE(verified) << verified.error().message;
        return verified ? *verified : Verification();
    }
    [[nodiscard]] fs::path file(const std::string& name, const std::string& version = "1.0.0") const
    {
        return packFolder(m_root, {"sample", version}) / name;
    }
    static void spoil(const fs::path& file)
    {
        fs::permissions(file, fs::perms::owner_all);
        write(file, "rot");
    }
    /// Another file with the same bytes in the place of this name.
    static void standAlone(const fs::path& file)
    {
        const auto text = read(file);
        fs::remove(file);
        write(file, text);
    }
    static std::string printed(const Verification& verified)
    {
        std::string text;
        for (const auto& one : verified.damages)
            text += one.pack.id + " " + one.pack.version + " " + one.file + " " + std::to_string(one.what) + " " +
                    one.mendedFrom + "\n";
        return text;
    }

    fs::path m_spares;
};

} // namespace

TEST_F(Verify, ReadsEveryFileOnceAndFindsNothing)
{
    const auto verified = verify();
    EXPECT_EQ(printed(verified), "");
    EXPECT_TRUE(verified.isWhole());
    EXPECT_EQ(verified.files, 4U);
    std::uint64_t bytes = 0;
    for (const auto& name : filesBelow(m_root / "blobs"))
        bytes += fs::file_size(m_root / "blobs" / name);
    EXPECT_EQ(verified.bytes, bytes);
}

TEST_F(Verify, NamesAChangedFileThatIsNowhereElseCase82)
{
    spoil(file("pack.yaml"));
    const auto verified = verify();
    EXPECT_FALSE(verified.isWhole());
    EXPECT_EQ(printed(verified), "sample 1.0.0 pack.yaml 0 \n");
    EXPECT_EQ(read(file("pack.yaml")), "rot") << "what is gone is left as it is, for whoever wants to look";
}

TEST_F(Verify, NamesEachPackThatSharesTheChangedFileCase82)
{
    spoil(file("media/dot.svg")); // one file for both packs and the blob
    EXPECT_EQ(printed(verify()), "sample 1.0.0 media/dot.svg 0 \nsample 1.1.0 media/dot.svg 0 \n");
}

TEST_F(Verify, MendsAMissingFileFromItsBlobCase82)
{
    fs::remove(file("pack.yaml"));
    fs::remove_all(file("media"));
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << printed(verified);
    ASSERT_EQ(verified.damages.size(), 2U);
    EXPECT_EQ(verified.damages[0].what, Damage::Missing);
    EXPECT_TRUE(verified.damages[1].mendedFrom.starts_with("blobs/")) << verified.damages[1].mendedFrom;
    EXPECT_EQ(whyNotWhole(m_root), "");
    EXPECT_TRUE(fs::equivalent(file("media/dot.svg"), file("media/dot.svg", "1.1.0")));
}

TEST_F(Verify, MendsFromAnotherGenerationCase82)
{
    standAlone(file("media/dot.svg", "1.1.0"));
    spoil(file("media/dot.svg")); // and the blob with it
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << printed(verified);
    ASSERT_EQ(verified.damages.size(), 1U);
    EXPECT_EQ(verified.damages[0].mendedFrom, "packs/sample/1.1.0/media/dot.svg");
    EXPECT_EQ(whyNotWhole(m_root), "");
    EXPECT_EQ(printed(verify()), "");
}

TEST_F(Verify, MendsFromAnArchiveInTheDropInFolderOfWhichItBelievesOnlyTheSumsCase82)
{
    m_spares = m_folder / "drop-in";
    fs::create_directory(m_spares);
    write(m_spares / "broken.vpack", "no archive at all");
    const auto sums = *sha256File(file("pack.yaml")) + "  pack.yaml\n"; // it says it has the file, and has another
    write(m_spares / "a-liar.vpack", Tar().file("pack.sums", sums).file("pack.yaml", "words").end());
    ASSERT_TRUE(writePackArchive(pack("sample", "1.0.0"), m_spares / "good.vpack"));
    spoil(file("pack.yaml"));
    spoil(file("media/dot.svg"));
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << printed(verified);
    ASSERT_EQ(verified.damages.size(), 3U);
    EXPECT_EQ(verified.damages[0].mendedFrom, "good.vpack");
    EXPECT_EQ(whyNotWhole(m_root), "");
    EXPECT_EQ(whyNotTidy(m_root), "");
}

TEST_F(Verify, MendsFromAFolderInTheDropInFolderCase82)
{
    m_spares = m_folder / "drop-in";
    writePack(m_spares / "other", "sample", "1.0.0", "Words that were changed since");
    writePack(m_spares / "same", "sample", "1.0.0");
    spoil(file("pack.yaml"));
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << printed(verified);
    ASSERT_EQ(verified.damages.size(), 1U);
    EXPECT_EQ(verified.damages[0].mendedFrom, "same");
    EXPECT_EQ(whyNotTidy(m_root), "");
}

TEST_F(Verify, TakesOutWhatNobodySigned)
{
    write(file("media/guest.txt"), "who let me in?");
    const auto verified = verify();
    EXPECT_EQ(printed(verified), "sample 1.0.0 media/guest.txt 2 removed\n");
    EXPECT_FALSE(fs::exists(file("media/guest.txt")));
}

TEST_F(Verify, SaysWhatItCannotTellAnyMoreCase80)
{
    write(receiptFile(m_root, {"sample", "1.0.0"}), std::string(50, '\0'));
    write(m_root / "generations/1/generation.json", "{");
    fs::remove(file("media/dot.svg"));
    const auto verified = verify();
    EXPECT_FALSE(verified.isWhole());
    EXPECT_EQ(printed(verified), "  generations/1 4 \nsample 1.0.0  3 \n");
}

TEST_F(Verify, StopsOnRequestAndLeavesEverythingAsItWasCase85)
{
    fs::remove(file("pack.yaml"));
    auto store = open();
    const auto before = filesBelow(m_root);
    for (int allowed = 0;; ++allowed) {
        int asked = 0;
        const auto verified = store.verify({}, [&](std::uint64_t, std::uint64_t) { return asked++ < allowed; });
        if (verified)
            break;
        EXPECT_EQ(verified.error().code, Errc::Cancelled);
        EXPECT_EQ(filesBelow(m_root), before);
        ASSERT_LT(allowed, 100);
    }
    EXPECT_EQ(whyNotWhole(m_root), "");
}

} // namespace vitrine
