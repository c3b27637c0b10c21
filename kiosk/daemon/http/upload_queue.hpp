// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/store.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

/// An upload on its way from the network's thread to the thread that installs: four slabs that go round. When all are
/// full the network waits, so memory stays flat for a pack of any size.
class UploadQueue : public ByteSource, public std::enable_shared_from_this<UploadQueue> {
public:
    static constexpr std::size_t kSlabs = 4;
    static constexpr std::size_t kSlabBytes = 256UL * 1024;

    /// `total`: what the client announced, 0: unknown.
    UploadQueue(const net::any_io_executor& executor, std::uint64_t total);

    // The network's thread:
    /// Where the next bytes go; empty: all slabs are full, or nobody reads any more.
    [[nodiscard]] std::span<char> room();
    void filled(std::size_t bytes); ///< so many bytes of the last room() are there
    [[nodiscard]] net::awaitable<void> roomAgain();
    void end();           ///< that was all
    void fail(Error why); ///< there will be no more; the reader gets `why`
    void abandon();       ///< nobody reads any more

    // The installing thread:
    [[nodiscard]] Result<std::size_t> read(std::span<std::byte> room) override;
    [[nodiscard]] std::uint64_t total() const override { return m_total; }

private:
    struct Slab {
        std::vector<char> bytes;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    const std::uint64_t m_total;
    net::steady_timer m_wake; ///< of the network's thread
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::array<Slab, kSlabs> m_slabs;
    std::size_t m_first = 0; ///< slab that is read next
    std::size_t m_full = 0;
    bool m_ended = false;
    bool m_abandoned = false;
    bool m_waiting = false; ///< the network waits for room
    std::optional<Error> m_failure;
};

} // namespace vitrine::daemon
