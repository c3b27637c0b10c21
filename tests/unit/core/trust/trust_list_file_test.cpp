// SPDX-License-Identifier: Apache-2.0
// A power cut in the middle of a change of trust: the old list or the new one, never none.
#include "archive/workshop.hpp"
#include "core/trust/trust_list.hpp"
#include "store/stepped.hpp"

#include <gtest/gtest.h>

#include <cerrno>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

const SignedTrustList kOldList{.text = "old", .signatures = {"one"}};
const SignedTrustList kNewList{.text = "new " + std::string(9'000, 'n'), .signatures = {"one", "two"}};

class TrustListFile : public testing::Test {
protected:
    void SetUp() override
    {
        Stepped child([] { return 0; });
        ASSERT_TRUE(child.mayTrace()) << "calls are counted by tracing a process, and that is not allowed here";
    }
    /// "old", "new" or what is wrong.
    std::string kept() const
    {
        const auto list = readTrustListFile(m_file);
        if (!list)
            return list.error().message;
        if (!*list)
            return "none";
        return (*list)->text == kNewList.text && (*list)->signatures == kNewList.signatures   ? "new"
               : (*list)->text == kOldList.text && (*list)->signatures == kOldList.signatures ? "old"
                                                                                              : "neither";
    }

    TempFolder m_folder{fs::is_directory("/dev/shm") ? "/dev/shm" : fs::temp_directory_path()};
    fs::path m_file = m_folder / "trust-list.json";
};

} // namespace

TEST_F(TrustListFile, IsTheOldOrTheNewWhereverThePowerIsCutCase70)
{
    int old = 0;
    int calls = 0;
    for (bool ended = false; !ended; ++calls) {
        ASSERT_TRUE(writeTrustListFile(m_file, kOldList));
        Stepped child([&] { return writeTrustListFile(m_file, kNewList) ? 0 : 1; });
        ASSERT_TRUE(child.mayTrace());
        for (int i = 0; i <= calls && !ended; ++i)
            ended = !child.toNextChange();
        if (!ended)
            ::kill(child.pid(), SIGKILL);
        child.toEnd();
        const auto now = kept();
        ASSERT_TRUE(now == "old" || now == "new") << now << " after a cut before change " << calls + 1;
        old += now == "old" ? 1 : 0;
        ASSERT_LT(calls, 100) << "does it ever end?";
    }
    EXPECT_EQ(kept(), "new");
    EXPECT_GE(old, 4) << "opened, written, brought to the disk, renamed: before each of these the old one counts";
}

#ifdef __x86_64__
TEST_F(TrustListFile, IsTheOldOrTheNewWhateverFailsAndTheFailureIsToldCase70)
{
    int refusals = 0;
    int calls = 0;
    for (bool ended = false; !ended; ++calls) {
        ASSERT_TRUE(writeTrustListFile(m_file, kOldList));
        Stepped child([&] { return writeTrustListFile(m_file, kNewList) ? 0 : 1; });
        ASSERT_TRUE(child.mayTrace());
        for (int i = 0; i <= calls && !ended; ++i)
            ended = !child.toNextChange();
        ASSERT_TRUE(ended || child.failThisCall(calls % 2 == 0 ? ENOSPC : EIO));
        child.toEnd();
        const auto now = kept();
        ASSERT_TRUE(now == "old" || now == "new") << now << " when change " << calls + 1 << " fails";
        ASSERT_TRUE(child.exit() == 0 || child.exit() == 1);
        EXPECT_TRUE(child.exit() == 1 || now == "new") << "change " << calls + 1;
        refusals += child.exit() == 1 ? 1 : 0;
        ASSERT_LT(calls, 100) << "does it ever end?";
    }
    EXPECT_GE(refusals, 4);
}
#endif

TEST_F(TrustListFile, SaysWhenItIsDamagedAndIsNotTakenForNone)
{
    EXPECT_EQ(kept(), "none");
    for (const auto* text :
         {"", "{", "[]", "{\"list\":1,\"signatures\":[]}", "{\"list\":\"\"}", "{\"list\":\"\",\"signatures\":[1]}"}) {
        write(m_file, text);
        EXPECT_NE(kept().find("is damaged"), std::string::npos) << text;
    }
}

} // namespace vitrine
