// SPDX-License-Identifier: Apache-2.0
// What years of updates leave behind: nothing.
#include "store/fixture.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

struct Held {
    std::size_t names = 0;
    std::uint64_t bytes = 0;
};

/// Without the 256 folders that blobs are sorted into, which come one by one.
Held heldBelow(const fs::path& root)
{
    Held held;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_directory() && entry.path().parent_path() == root / "blobs")
            continue;
        ++held.names;
        if (entry.is_regular_file() && !entry.is_symlink())
            held.bytes += entry.file_size();
    }
    return held;
}

/// Some hundreds; VITRINE_CYCLES asks for another number.
int cycles()
{
    const char* asked = std::getenv("VITRINE_CYCLES");
    return asked == nullptr ? 400 : std::max(100, std::atoi(asked));
}

/// As long as any other, so that its words take no more room.
std::string versionOf(int number)
{
    return "1.0." + std::to_string(100'000 + number);
}

class LongRun : public StoreTest {
protected:
    void SetUp() override
    {
        m_root = m_quick / "store";
        m_rules.syncTogether = 1;
    }

    // In memory, where there is any: nothing is looked for that a disk does.
    TempFolder m_quick{fs::is_directory("/dev/shm") ? "/dev/shm" : fs::temp_directory_path()};
};

} // namespace

TEST_F(LongRun, OfInstallsAndRollBacksTakesNoMoreRoomInTheEndCase221)
{
    auto store = open();
    const int count = cycles();
    std::optional<Held> settled;
    for (int cycle = 0; cycle < count; ++cycle) {
        const int newer = show(store, "sample", versionOf(cycle), std::to_string(100'000 + cycle));
        ASSERT_GT(newer, 0) << cycle;
        if (cycle % 2 == 1) {
            const auto generations = store.generations();
            ASSERT_GE(generations.size(), 2U);
            ASSERT_TRUE(store.activate(generations[1].number)) << cycle;
        }
        ASSERT_TRUE(store.collect(3)) << cycle;
        for (const auto& written : fs::directory_iterator(m_folder.path()))
            fs::remove_all(written);
        // Generation numbers have as many digits from the hundredth on as in the end.
        if (cycle == 99)
            settled = heldBelow(m_root);
    }
    EXPECT_EQ(whyNotWhole(m_root), "");
    ASSERT_TRUE(store.collect(3));
    EXPECT_EQ(whyNotTidy(m_root), "");
    const auto end = heldBelow(m_root);
    std::cout << count << " installs, every second taken back: " << end.names << " names, " << end.bytes << " bytes\n";
    ASSERT_TRUE(settled);
    EXPECT_EQ(end.names, settled->names);
    EXPECT_NEAR(static_cast<double>(end.bytes), static_cast<double>(settled->bytes), 100) << "longer numbers alone";
}

TEST_F(LongRun, OfAYearOfMorningsChangesNothingCase222)
{
    {
        auto store = open();
        for (const auto* version : {"1.0.0", "1.0.1", "1.0.2"})
            ASSERT_GT(show(store, "sample", version, version), 0);
    }
    {
        const auto once = open();
    }
    const auto before = printStore(m_root);
    for (int morning = 0; morning < 365; ++morning)
        ASSERT_TRUE(open().current()) << morning;
    EXPECT_EQ(printStore(m_root), before);
}

} // namespace vitrine
