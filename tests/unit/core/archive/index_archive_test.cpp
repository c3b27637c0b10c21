// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/archive/index_archive.hpp"

#include <gmock/gmock.h>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(IndexArchive, FindsEachFileWhereverItStands)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    write(folder / "pack/data/large.bin", std::string(700'000, 'L')); // begins at a block of its own
    write(folder / "pack/data/small.bin", "small");
    write(folder / "pack/data/none.bin", "");
    write(folder / ("pack/data/" + std::string(180, 'n') + ".bin"), "long name");
    ASSERT_TRUE(writePackArchive(folder / "pack", folder / "ours.vpack"));
    ASSERT_EQ(run({"tar", "-xf", (folder / "ours.vpack").string(), "-C", folder.path().string(), "pack.sums"}), 0);
    fs::rename(folder / "pack.sums", folder / "pack/pack.sums");
    ASSERT_EQ(run({"tar", "--format=pax", "-cf", (folder / "theirs.vpack").string(), "-C", (folder / "pack").string(),
                   "pack.sums", "pack.yaml", "media", "data"}),
              0);
    for (const auto* name : {"ours.vpack", "theirs.vpack"}) {
        const auto index = indexArchive(folder / name);
        ASSERT_TRUE(index) << index.error().message.en;
        const auto bytes = read(folder / name);
        EXPECT_EQ(index->sizes.size(), index->head.sums.size());
        for (const auto& [file, sum] : index->head.sums) {
            const auto& place = index->bySum.at(sum);
            EXPECT_EQ(sha256(bytes.substr(place.at, place.size)), sum) << name << ": " << file;
        }
    }
}

TEST(IndexArchive, RefusesWhatIsNoPackAndWhatLacksAFile)
{
    const TempFolder folder;
    write(folder / "no.vpack", "no tar");
    EXPECT_FALSE(indexArchive(folder / "no.vpack"));
    auto tar = Tar().file("pack.sums", sumsOf({{"pack.yaml", "x"}, {"a.csv", "1"}}));
    tar.file("pack.yaml", "x");
    write(folder / "lacks.vpack", tar.end());
    const auto lacks = indexArchive(folder / "lacks.vpack");
    ASSERT_FALSE(lacks);
    EXPECT_THAT(lacks.error().message.en, HasSubstr("is in pack.sums but not in the archive"));
}

} // namespace vitrine
