// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/upload_queue.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <thread>

namespace vitrine::daemon {

namespace {

net::awaitable<void> feed(std::shared_ptr<UploadQueue> queue, std::uint64_t total)
{
    std::uint64_t sent = 0;
    while (sent < total) {
        const auto room = queue->room();
        if (room.empty()) {
            co_await queue->roomAgain();
            continue;
        }
        const auto size =
            static_cast<std::size_t>(std::min<std::uint64_t>({room.size(), total - sent, 1 + sent % 200'000}));
        for (std::size_t i = 0; i < size; ++i)
            room[i] = static_cast<char>((sent + i) * 31 % 251);
        queue->filled(size);
        sent += size;
    }
    queue->end();
}

} // namespace

TEST(UploadQueue, HandsEveryByteOverInOrder)
{
    constexpr std::uint64_t kTotal = 8'000'000;
    net::io_context io;
    const auto queue = std::make_shared<UploadQueue>(io.get_executor(), kTotal);
    EXPECT_EQ(queue->total(), kTotal);
    auto fed = net::co_spawn(io, feed(queue, kTotal), net::use_future);
    std::uint64_t read = 0;
    bool same = true;
    std::thread reader([&] {
        std::array<std::byte, 7919> room{};
        for (;;) {
            const auto got = queue->read(room);
            if (!got || *got == 0)
                return;
            for (std::size_t i = 0; i < *got; ++i)
                same = same && room.at(i) == static_cast<std::byte>((read + i) * 31 % 251);
            read += *got;
        }
    });
    io.run();
    reader.join();
    EXPECT_EQ(read, kTotal);
    EXPECT_TRUE(same);
}

TEST(UploadQueue, HoldsFourSlabsAndNoMore)
{
    net::io_context io;
    const auto queue = std::make_shared<UploadQueue>(io.get_executor(), 0);
    std::size_t held = 0;
    for (auto room = queue->room(); !room.empty(); room = queue->room()) {
        queue->filled(room.size());
        held += room.size();
    }
    EXPECT_EQ(held, UploadQueue::kSlabs * UploadQueue::kSlabBytes);
}

TEST(UploadQueue, AFailureReachesTheReaderAndNothingAfterIt)
{
    net::io_context io;
    const auto queue = std::make_shared<UploadQueue>(io.get_executor(), 0);
    (void)queue->room();
    queue->filled(10);
    queue->fail({Errc::Cancelled, "broke off"});
    std::array<std::byte, 100> room{};
    EXPECT_EQ(queue->read(room).error().message, "broke off");
    EXPECT_EQ(queue->read(room).error().code, Errc::Cancelled);
}

TEST(UploadQueue, AReaderThatLeavesWakesTheNetwork)
{
    net::io_context io;
    const auto queue = std::make_shared<UploadQueue>(io.get_executor(), 0);
    for (auto room = queue->room(); !room.empty(); room = queue->room())
        queue->filled(room.size());
    auto woken = net::co_spawn(io, queue->roomAgain(), net::use_future);
    io.poll();
    EXPECT_EQ(woken.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
    queue->abandon();
    io.run();
    EXPECT_EQ(woken.wait_for(std::chrono::seconds(0)), std::future_status::ready);
    EXPECT_TRUE(queue->room().empty());
}

} // namespace vitrine::daemon
