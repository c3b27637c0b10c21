// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"
#include "store/stepped.hpp"

#include <array>
#include <cerrno>
#include <csignal>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

constexpr int kDone = 0;
constexpr int kRefused = 7;

class EveryCall : public StoreTest {
protected:
    void SetUp() override
    {
        // In memory, where there is any: what counts is the order of the steps.
        m_root = m_quick / "store";
        auto store = open();
        show(store, "sample", "1.0.0");
        m_shown = store.current()->number;
        Stepped child([] { return kDone; });
        ASSERT_TRUE(child.mayTrace()) << "calls are counted by tracing a process, and that is not allowed here";
    }

    /// Installs a pack, shows it and tidies up.
    int update() const
    {
        auto store = Store::open(m_root);
        if (!store)
            return kRefused;
        const auto installed = store->installFolder(m_work, m_rules);
        if (!installed)
            return kRefused;
        const auto generation = store->addGeneration(installed->pack, "test");
        return generation && store->activate(generation->number) && store->collect(2) ? kDone : kRefused;
    }
    void newPack()
    {
        const int round = ++m_round; // a version that was taken once is not taken again
        writePack(m_work, "sample", "1.1." + std::to_string(round), "round " + std::to_string(round));
        write(m_work / "media/more.txt", std::string(5'000, static_cast<char>('a' + round % 26)));
    }
    /// What holds whatever happened: what is shown is whole, and is what was shown before or something newer.
    void expectWhole(const std::string& when)
    {
        ASSERT_TRUE(readCurrentGeneration(m_root)) << when << ": no current before anybody tidied";
        auto store = Store::open(m_root);
        ASSERT_TRUE(store) << when << ": " << store.error().message;
        ASSERT_EQ(whyNotWhole(m_root), "") << when;
        ASSERT_TRUE(store->current()) << when;
        ASSERT_GE(store->current()->number, m_shown) << when;
        ASSERT_TRUE(store->collect(2)) << when; // what the dead left must not make the next update longer
        ASSERT_EQ(whyNotWhole(m_root), "") << when;
        m_shown = store->current()->number;
    }

    TempFolder m_quick{fs::is_directory("/dev/shm") ? "/dev/shm" : fs::temp_directory_path()};
    fs::path m_work = m_quick / "work";
    int m_shown = 0;
    int m_round = 0;
};

} // namespace

TEST_F(EveryCall, MayBeTheLastOfAnUpdate) // case 73
{
    int calls = 0;
    for (bool ended = false; !ended; ++calls) {
        newPack();
        Stepped child([&] { return update(); });
        ASSERT_TRUE(child.mayTrace());
        for (int i = 0; i <= calls && !ended; ++i)
            ended = !child.toNextChange();
        if (ended)
            EXPECT_EQ(child.exit(), kDone);
        else
            ::kill(child.pid(), SIGKILL);
        child.toEnd();
        expectWhole("killed before its change " + std::to_string(calls + 1));
        ASSERT_LT(calls, 2000) << "does it ever end?";
    }
    EXPECT_GT(calls, 50) << "an update makes more changes than that; the test counts the wrong calls";
}

#ifdef __x86_64__
TEST_F(EveryCall, MayFailAndLeavesWhatIsShown) // cases 78, 79
{
    constexpr std::array kFailures{ENOSPC, EIO, EROFS};
    std::size_t calls = 0;
    int refusals = 0;
    for (bool ended = false; !ended; ++calls) {
        newPack();
        Stepped child([&] { return update(); });
        ASSERT_TRUE(child.mayTrace());
        for (std::size_t i = 0; i <= calls && !ended; ++i)
            ended = !child.toNextChange();
        const int number = kFailures.at(calls % kFailures.size());
        if (!ended)
            child.failThisCall(number);
        child.toEnd();
        ASSERT_TRUE(child.exit() == kDone || child.exit() == kRefused)
            << "change " << calls + 1 << " failed with " << number << ", and the update ended with "
            << child.exit().value_or(-1);
        refusals += child.exit() == kRefused ? 1 : 0;
        expectWhole("change " + std::to_string(calls + 1) + " failed with " + std::to_string(number));
        ASSERT_LT(calls, 2000U) << "does it ever end?";
    }
    EXPECT_GT(refusals, 20) << "a failure that is not told is swallowed";
}
#endif

} // namespace vitrine
