// SPDX-License-Identifier: Apache-2.0
#include "store/stepped.hpp"
#include "store/work.hpp"

#include <cerrno>
#include <iostream>

namespace vitrine {

using namespace workshop;

namespace {

class EveryCall : public WorkTest {
protected:
    void SetUp() override
    {
        Stepped child([] { return kDone; });
        ASSERT_TRUE(child.mayTrace()) << "calls are counted by tracing a process, and that is not allowed here";
        WorkTest::SetUp();
    }
    /// Begins the work on a fresh copy of the store, up to its call `number`, from 1. False: it has none such and is
    /// over.
    static bool isAt(Stepped& child, int number)
    {
        if (!child.mayTrace())
            return false;
        for (int i = 0; i < number; ++i)
            if (!child.toNextChange())
                return false;
        return true;
    }
};

} // namespace

TEST_P(EveryCall, MayBeTheLastCase73)
{
    int calls = 0;
    for (bool ended = false; !ended; ++calls) {
        copyStore(m_before, m_root);
        Stepped child([&] { return work(); }, Calls::Changing);
        ended = !isAt(child, calls + 1);
        child.killHere();
        EXPECT_EQ(child.exit(), ended ? kDone : -1);
        ASSERT_EQ(whyNotMended(ended), "") << "killed before its call " << calls + 1;
        ASSERT_LT(calls, 2000) << "does it ever end?";
    }
    --calls; // the last one found no call to be killed at
    EXPECT_GT(calls, 5) << "the test counts the wrong calls";
    std::cout << "killed before each of " << calls << " calls\n";
}

#ifdef __x86_64__
TEST_P(EveryCall, MayFailCase78Case79)
{
    int refused = 0;
    int didWithout = 0;
    for (const int failure : {ENOSPC, EIO, EROFS, EMFILE, EDQUOT}) {
        const bool full = failure == ENOSPC || failure == EDQUOT;
        int calls = 0;
        for (bool ended = false; !ended; ++calls) {
            copyStore(m_before, m_root);
            // A full disk can be read as ever.
            Stepped child([&] { return work(); }, full ? Calls::Changing : Calls::ChangingAndOpens);
            ended = !isAt(child, calls + 1);
            ASSERT_TRUE(ended || child.failThisCall(failure));
            child.toEnd();
            const int exit = child.exit().value_or(-1);
            const auto when = "call " + std::to_string(calls + 1) + " failed with " + std::to_string(failure) +
                              ", the work ended with " + std::to_string(exit);
            ASSERT_TRUE(exit == kDone || exit == kDiskFull || (exit == kRefused && !full)) << when;
            ASSERT_EQ(whyNotMended(exit == kDone), "") << when;
            if (!ended)
                ++(exit == kDone ? didWithout : refused);
            ASSERT_LT(calls, 2000) << "does it ever end?";
        }
    }
    EXPECT_GT(refused, didWithout) << "a failure that is not told is swallowed";
    std::cout << refused + didWithout << " failures, " << refused << " told and " << didWithout << " done without\n";
}
#endif

INSTANTIATE_TEST_SUITE_P(Store, EveryCall, testing::ValuesIn(works()),
                         [](const auto& about) { return about.param.name; });

} // namespace vitrine
