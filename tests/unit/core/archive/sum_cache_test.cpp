// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/archive/sum_cache.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

#include <sys/stat.h>

namespace vitrine {

using namespace workshop;

namespace {

const std::string kSumA(64, 'a');
const std::string kSumB(64, 'b');

FileState stateAt(const std::filesystem::path& file)
{
    struct stat about = {};
    EXPECT_EQ(::stat(file.c_str(), &about), 0);
    return stateOf(about);
}

/// A cache that has known the file for long.
void remember(const std::filesystem::path& cache, const FileState& state, const std::string& sum)
{
    write(cache, sum + " " + std::to_string(state.device) + " " + std::to_string(state.inode) + " " +
                     std::to_string(state.size) + " " + std::to_string(state.modified) + " " +
                     std::to_string(state.changed) + " .\n");
}

Result<std::string> signedByNobody(const std::string& /*sums*/)
{
    return std::string();
}

} // namespace

TEST(SumCache, RemembersFromOneRunToTheNext)
{
    const TempFolder folder;
    const FileState state{.device = 1, .inode = 2, .size = 3, .modified = 4, .changed = 5};
    {
        SumCache cache(folder / "deep/sums");
        EXPECT_EQ(cache.find(state), nullptr);
        cache.note(state, kSumA);
    }
    const SumCache cache(folder / "deep/sums");
    ASSERT_NE(cache.find(state), nullptr);
    EXPECT_EQ(*cache.find(state), kSumA);
    for (auto other : {FileState{.device = 9, .inode = 2, .size = 3, .modified = 4, .changed = 5},
                       FileState{.device = 1, .inode = 9, .size = 3, .modified = 4, .changed = 5},
                       FileState{.device = 1, .inode = 2, .size = 9, .modified = 4, .changed = 5},
                       FileState{.device = 1, .inode = 2, .size = 3, .modified = 9, .changed = 5},
                       FileState{.device = 1, .inode = 2, .size = 3, .modified = 4, .changed = 9}})
        EXPECT_EQ(cache.find(other), nullptr);
}

TEST(SumCache, LiesWhereTheDesktopKeepsSuchThings)
{
    const auto* caches = std::getenv("XDG_CACHE_HOME");
    const auto* home = std::getenv("HOME");
    const std::optional<std::string> oldCaches = caches != nullptr ? std::optional<std::string>(caches) : std::nullopt;
    const std::optional<std::string> oldHome = home != nullptr ? std::optional<std::string>(home) : std::nullopt;
    const auto set = [](const char* name, const std::optional<std::string>& value) {
        value ? ::setenv(name, value->c_str(), 1) : ::unsetenv(name);
    };
    set("HOME", "/users/curator");
    set("XDG_CACHE_HOME", "/var/caches");
    EXPECT_EQ(SumCache::place(), "/var/caches/vitrine/sums");
    for (const auto* none : {"", "caches", "./caches", "~/caches"}) { // a relative one counts for nothing
        set("XDG_CACHE_HOME", none);
        EXPECT_EQ(SumCache::place(), "/users/curator/.cache/vitrine/sums") << none;
    }
    set("HOME", "curator");
    EXPECT_EQ(SumCache::place(), "") << "a cache in whatever folder somebody stands in";
    set("HOME", oldHome);
    set("XDG_CACHE_HOME", oldCaches);
}

TEST(SumCache, LosesOneLineAndNoMoreWhenAProgramIsKilledWhileItWrites)
{
    const TempFolder folder;
    const FileState state{.device = 1, .inode = 2, .size = 3, .modified = 4, .changed = 5};
    write(folder / "sums", kSumA + " 1 2 3 4 6 .\n" + kSumA + " 1 2 3 4");
    SumCache(folder / "sums").note(state, kSumB);
    const SumCache cache(folder / "sums");
    ASSERT_NE(cache.find(state), nullptr);
    EXPECT_EQ(*cache.find(state), kSumB);
    EXPECT_NE(cache.find({.device = 1, .inode = 2, .size = 3, .modified = 4, .changed = 6}), nullptr);
}

TEST(SumCache, DoesNotTrustAFileThatChangedJustNow)
{
    const TempFolder folder;
    write(folder / "file", "x");
    SumCache cache(folder / "sums");
    cache.note(stateAt(folder / "file"), kSumA);
    EXPECT_EQ(cache.find(stateAt(folder / "file")), nullptr);
}

TEST(SumCache, SavesAnArchiveFromReadingWhatItKnows)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    write(folder / "pack/media/film.webm", std::string(100'000, 'f'));
    SumCache none{{}};
    const auto fresh = writePackArchive(folder / "pack", folder / "fresh.vpack", signedByNobody, none);
    ASSERT_TRUE(fresh);
    const auto state = stateAt(folder / "pack/media/film.webm");
    remember(folder / "sums", state, fresh->at("media/film.webm"));
    SumCache known(folder / "sums");
    ASSERT_TRUE(writePackArchive(folder / "pack", folder / "known.vpack", signedByNobody, known));
    EXPECT_EQ(read(folder / "known.vpack"), read(folder / "fresh.vpack"));

    // A sum that is wrong tells that the file was not hashed; whoever reads the archive refuses it.
    remember(folder / "wrong", state, kSumA);
    SumCache wrong(folder / "wrong");
    const auto written = writePackArchive(folder / "pack", folder / "wrong.vpack", signedByNobody, wrong);
    ASSERT_TRUE(written);
    EXPECT_EQ(written->at("media/film.webm"), kSumA);
}

} // namespace vitrine
