// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

/// Installs, shows and collects without end; ended from outside.
[[noreturn]] void installForEver(const fs::path& root, const fs::path& folder, const InstallRules& rules, int round)
{
    for (int i = 0;; ++i) {
        auto store = Store::open(root);
        if (!store)
            ::_exit(3);
        const std::string version = "1." + std::to_string(round) + "." + std::to_string(i);
        writePack(folder, "sample", version, "round " + std::to_string(round) + "." + std::to_string(i));
        write(folder / "media/more.txt", std::string(20'000, static_cast<char>('a' + i % 26)));
        const auto installed = store->installFolder(folder, rules);
        if (!installed)
            ::_exit(4);
        const auto generation = store->addGeneration(installed->pack, "test");
        if (!generation || !store->activate(generation->number) || !store->collect(3))
            ::_exit(5);
    }
}

} // namespace

TEST_F(StoreTest, IsWholeWhereverAnInstallIsKilled)
{
    // In memory, where there is any: what counts is the order of the steps, and there are more of them in a second.
    const TempFolder quick(fs::is_directory("/dev/shm") ? "/dev/shm" : fs::temp_directory_path());
    m_root = quick / "store";
    {
        auto store = open();
        show(store, "sample", "1.0.0");
    }
    std::mt19937 dice(20261123); // the moments differ all the same: the scheduler sees to that
    int shown = 1;
    int longest = 10'000; // microseconds; follows how fast this machine is, so that kills fall into all steps
    int cameThrough = 0;
    for (int round = 1; round <= 60 || (cameThrough < 10 && round <= 400); ++round) {
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            installForEver(m_root, quick / "work", m_rules, round);
        std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution<int>(500, longest)(dice)));
        ::kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);
        ASSERT_TRUE(readCurrentGeneration(m_root)) << "round " << round << ": no current before anybody tidied";
        const auto store = Store::open(m_root);
        ASSERT_TRUE(store) << store.error().message;
        ASSERT_EQ(whyNotWhole(m_root), "") << "round " << round;
        ASSERT_TRUE(store->current());
        const int now = store->current()->number;
        EXPECT_GE(now, shown);
        cameThrough += now > shown ? 1 : 0;
        longest = std::clamp(now > shown ? longest * 3 / 4 : longest * 5 / 4, 2'000, 1'000'000);
        shown = now;
    }
    EXPECT_GE(cameThrough, 10) << "hardly an install came through; the test shows nothing";
}

} // namespace vitrine
