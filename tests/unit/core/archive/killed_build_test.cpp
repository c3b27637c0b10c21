// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/sum_cache.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <functional>
#include <set>
#include <sstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

// A pack that lies there for long: sums of files that changed just now are not remembered.
const fs::path kOldPack = fs::path(VITRINE_CONFIG).parent_path() / "content/jena-digital-werkstadt";

/// Builds in another process, which is killed when `moment` says so; true: it was.
bool buildAndKill(const fs::path& pack, const fs::path& archive, const fs::path& sums, int moment)
{
    const auto child = ::fork();
    if (child == 0) {
        int now = 0;
        const auto pass = [&] {
            if (++now == moment)
                ::kill(::getpid(), SIGKILL);
        };
        SumCache cache(sums);
        const auto built = writePackArchive(
            pack, archive,
            [&](const std::string& /*sums*/) -> Result<std::string> {
                pass();
                return std::string();
            },
            cache,
            [&](std::uint64_t, std::uint64_t) {
                pass();
                return true;
            },
            {.keepFrom = 1});
        ::_exit(built ? 0 : 1);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFSIGNALED(status);
}

std::vector<std::string> linesOf(const fs::path& file)
{
    std::istringstream in(read(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

Result<std::string> unsignedPack(const std::string& /*sums*/)
{
    return std::string();
}

} // namespace

TEST(KilledBuild, NeverLeavesAWrongArchiveAndTheNextOneIsRight)
{
    const TempFolder folder;
    const auto pack = folder / "pack";
    const auto archive = folder / "pack.vpack";
    const auto sums = folder / "cache/sums";
    writePack(pack, "sample", "1.0.0");
    for (const char name : {'a', 'b', 'c', 'd'})
        write(pack / "media" / (std::string(1, name) + ".bin"), std::string(300'000, name));
    std::string known;
    for (const auto& entry : fs::directory_iterator(pack / "media")) {
        struct stat about = {};
        ASSERT_EQ(::stat(entry.path().c_str(), &about), 0);
        const auto state = stateOf(about);
        known += *sha256File(entry.path()) + " " + std::to_string(state.device) + " " + std::to_string(state.inode) +
                 " " + std::to_string(state.size) + " " + std::to_string(state.modified) + " " +
                 std::to_string(state.changed) + " .\n";
    }
    write(sums, known);

    for (int moment = 1, isLast = 0; isLast == 0; ++moment) {
        // What is there when it begins is an archive that is known, of the pack as it was before.
        SumCache cache(sums);
        ASSERT_TRUE(writePackArchive(pack, archive, unsignedPack, cache, {}, {.keepFrom = 1}));
        const auto before = read(archive);
        const auto film = pack / "media/b.bin";
        write(film, std::string(fs::file_size(film) + 5'000, static_cast<char>('A' + moment % 26)));
        isLast = buildAndKill(pack, archive, sums, moment) ? 0 : 1;
        ASSERT_TRUE(writePackArchive(pack, folder / "fresh.vpack"));
        const auto whole = read(folder / "fresh.vpack");
        if (fs::exists(archive)) {
            EXPECT_TRUE(read(archive) == whole || read(archive) == before) << "killed at moment " << moment;
        }
        ASSERT_TRUE(writePackArchive(pack, archive, unsignedPack, cache, {}, {.keepFrom = 1}));
        EXPECT_EQ(read(archive), whole) << "after it was killed at moment " << moment;
        EXPECT_FALSE(fs::exists(folder / "pack.vpack.part"));
        ASSERT_LT(moment, 100);
    }
}

TEST(KilledBuild, OfALargePackGoesOnWhereItWas)
{
    const TempFolder folder;
    const auto sums = folder / "cache/sums";
    ASSERT_TRUE(buildAndKill(kOldPack, folder / "pack.vpack", sums, 60));
    const auto known = linesOf(sums);
    ASSERT_GT(known.size(), 5U);
    const auto files = packFiles(kOldPack);
    ASSERT_TRUE(files);
    ASSERT_LT(known.size(), files->size());
    SumCache cache(sums);
    ASSERT_TRUE(writePackArchive(kOldPack, folder / "pack.vpack", unsignedPack, cache));
    const auto all = linesOf(sums);
    EXPECT_TRUE(std::equal(known.begin(), known.end(), all.begin()));
    EXPECT_EQ(all.size(), files->size()) << "what was known was hashed once more";
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
    ASSERT_TRUE(writePackArchive(kOldPack, folder / "fresh.vpack"));
    EXPECT_EQ(read(folder / "pack.vpack"), read(folder / "fresh.vpack"));
}

} // namespace vitrine
