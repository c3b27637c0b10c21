// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/folder_watch.hpp"
#include "daemon/logs.hpp"
#include "own_limits.hpp"
#include "screen_with_content.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <fstream>
#include <vector>

namespace vitrine::daemon {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// A watch whose change() counts up.
class Watching {
public:
    explicit Watching(const fs::path& folder, std::chrono::milliseconds time)
        : watch(io.get_executor())
        , m_time(time)
    {
        watch.watch(folder);
        net::co_spawn(io, run(), logFailure("watching"));
    }
    int changes = 0;
    bool ended = false;
    net::io_context io;
    FolderWatch watch;

private:
    net::awaitable<void> run()
    {
        while (!stopped) {
            co_await watch.change(m_time);
            ++changes;
        }
        ended = true;
    }
    std::chrono::milliseconds m_time;

public:
    bool stopped = false;
};

bool until(Watching& watching, const std::function<bool()>& isSo)
{
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (!isSo() && std::chrono::steady_clock::now() < deadline)
        watching.io.run_one_for(100ms);
    return isSo();
}

} // namespace

TEST(FolderWatch, TellsOfAChangeAtOnce)
{
    const FolderOfItsOwn folder;
    Watching watching(folder.path(), 1h);
    EXPECT_FALSE(watching.watch.isBlind());
    std::ofstream(folder.path() / "new") << "pack";
    EXPECT_TRUE(until(watching, [&] { return watching.changes > 0; }));
    watching.stopped = true;
    watching.watch.stop();
    EXPECT_TRUE(until(watching, [&] { return watching.ended; }));
}

TEST(FolderWatch, WithoutAnyWatchesOfTheKernelEndsAtATimeAndAtAWordCase173)
{
    withKernelLimit("max_inotify_instances", 0, [] {
        const FolderOfItsOwn folder;
        Watching watching(folder.path(), 1h);
        ASSERT_TRUE(watching.watch.isBlind());
        EXPECT_TRUE(until(watching, [&] {
            watching.watch.wake();
            return watching.changes > 0;
        }));
        watching.stopped = true;
        watching.watch.stop(); // or the daemon would not end before its next look
        EXPECT_TRUE(until(watching, [&] { return watching.ended; }));
    });
}

TEST(FolderWatch, WithTooFewWatchesIsBlindUntilThereIsRoomCase173)
{
    const FolderOfItsOwn folder;
    fs::create_directories(folder.path() / "one");
    fs::create_directories(folder.path() / "two");
    withKernelLimit("max_inotify_watches", 1, [&] {
        net::io_context io;
        FolderWatch watch(io.get_executor());
        watch.watch(folder.path() / "one");
        EXPECT_FALSE(watch.isBlind());
        watch.watch(folder.path() / "two");
        EXPECT_TRUE(watch.isBlind());
        setKernelLimit("max_inotify_watches", 2);
        watch.look();
        watch.watch(folder.path() / "one");
        watch.watch(folder.path() / "two");
        EXPECT_FALSE(watch.isBlind());
    });
}

} // namespace vitrine::daemon
