// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/upload_queue.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <cstring>

namespace vitrine::daemon {

UploadQueue::UploadQueue(const net::any_io_executor& executor, std::uint64_t total)
    : m_total(total)
    , m_wake(executor)
{
    m_wake.expires_at(net::steady_timer::time_point::max());
}

std::span<char> UploadQueue::room()
{
    const std::lock_guard lock(m_mutex);
    if (m_full == kSlabs || m_abandoned)
        return {};
    auto& slab = m_slabs.at((m_first + m_full) % kSlabs);
    slab.bytes.resize(kSlabBytes); // the first time round only
    return slab.bytes;
}

void UploadQueue::filled(std::size_t bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        auto& slab = m_slabs.at((m_first + m_full) % kSlabs);
        slab.begin = 0;
        slab.end = bytes;
        ++m_full;
    }
    m_arrived.notify_one();
}

net::awaitable<void> UploadQueue::roomAgain()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_full < kSlabs || m_abandoned)
            co_return;
        m_waiting = true;
    }
    co_await m_wake.async_wait(net::as_tuple(net::use_awaitable));
}

void UploadQueue::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_arrived.notify_one();
}

void UploadQueue::fail(Error why)
{
    const std::lock_guard lock(m_mutex);
    if (!m_ended && !m_failure)
        m_failure = std::move(why);
    m_arrived.notify_one();
}

void UploadQueue::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_wake.cancel();
}

Result<std::size_t> UploadQueue::read(std::span<std::byte> room)
{
    std::size_t got = 0;
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_full > 0 || m_ended || m_failure; });
    // A failure overtakes what is still queued: it is not going to be installed anyway.
    if (m_failure)
        return *m_failure;
    if (m_full == 0)
        return std::size_t(0);
    auto& slab = m_slabs.at(m_first);
    got = std::min(room.size(), slab.end - slab.begin);
    // The slab belongs to this thread until it is given back; the network may fill others meanwhile.
    lock.unlock();
    std::memcpy(room.data(), slab.bytes.data() + slab.begin, got);
    lock.lock();
    slab.begin += got;
    if (slab.begin < slab.end)
        return got;
    m_first = (m_first + 1) % kSlabs;
    --m_full;
    if (m_waiting) {
        m_waiting = false;
        // A wake-up posted while the network goes to sleep cannot be early: both happen on its thread.
        net::post(m_wake.get_executor(), [self = shared_from_this()] { self->m_wake.cancel(); });
    }
    return got;
}

} // namespace vitrine::daemon
