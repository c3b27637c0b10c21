// SPDX-License-Identifier: Apache-2.0
// The power is cut, and of what the store did only that is on the disk which a sync had brought there.
#include "store/lost_writes.hpp"
#include "store/work.hpp"

#include <iostream>
#include <random>

namespace vitrine {

using namespace workshop;

namespace {

class PowerCut : public WorkTest {
protected:
    /// The work, whole, on a copy of the store.
    LostWrites recorded()
    {
        copyStore(m_before, m_root);
        LostWrites disk(m_root);
        Stepped child([&] { return work(); }, Calls::Changing);
        EXPECT_TRUE(child.mayTrace()) << "changes are recorded by tracing a process, and that is not allowed here";
        EXPECT_EQ(disk.watch(child), "");
        EXPECT_EQ(child.exit(), kDone);
        EXPECT_EQ(disk.whyNotAsSeen(), "") << "the record is not what happened";
        return disk;
    }
    static constexpr int kThrows = 4; // of the dice at each place
};

} // namespace

TEST_P(PowerCut, LeavesTheOldOrTheNewCase75Case76)
{
    const auto disk = recorded();
    std::mt19937 dice(75);
    int cuts = 0;
    for (int changes = 0; changes <= disk.changes(); ++changes)
        for (int i = 0; i <= kThrows; ++i, ++cuts) {
            disk.cut(changes, i == 0 ? LostWrites::Fate::Lost : LostWrites::Fate::Either, true, dice, m_root);
            // What was said to be done is on the disk, however long ago the last sync was.
            ASSERT_EQ(whyNotMended(changes == disk.changes()), "")
                << "cut behind change " << changes << " of " << disk.changes() << ", throw " << i;
        }
    std::cout << cuts << " power cuts behind " << disk.changes() << " changes\n";
}

/// The proof that a sync too few would be seen: the same disk, deaf to every sync.
TEST_P(PowerCut, IsSurvivedBecauseOfTheSyncsCase75)
{
    if (GetParam().before == Work::Before::Leftovers || GetParam().generations > 1)
        return; // nothing new is written there that could be lost
    const auto disk = recorded();
    std::mt19937 dice(75);
    int broken = 0;
    for (int changes = 0; changes <= disk.changes(); ++changes)
        for (int i = 0; i <= kThrows; ++i) {
            disk.cut(changes, i == 0 ? LostWrites::Fate::Lost : LostWrites::Fate::Either, false, dice, m_root);
            broken += whyNotMended(changes == disk.changes()).empty() ? 0 : 1;
        }
    EXPECT_GT(broken, 0) << "a disk that loses everything harms nothing; the test shows nothing";
    std::cout << broken << " states that are not whole when nothing is synced\n";
}

INSTANTIATE_TEST_SUITE_P(Store, PowerCut, testing::ValuesIn(works()),
                         [](const auto& about) { return about.param.name; });

} // namespace vitrine
