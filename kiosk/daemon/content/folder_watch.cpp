// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/folder_watch.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <spdlog/spdlog.h>

#include <array>
#include <cerrno>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace vitrine::daemon {

namespace {

constexpr std::uint32_t kChanges = IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE |
                                   IN_ATTRIB | IN_ONLYDIR | IN_EXCL_UNLINK;

} // namespace

FolderWatch::FolderWatch(const net::any_io_executor& executor)
    : m_descriptor(executor)
    , m_timer(executor)
{
    const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (descriptor >= 0) {
        m_descriptor.assign(descriptor);
        return;
    }
    m_blind = true;
    spdlog::warn("cannot watch folders: {}; they are looked at every few seconds",
                 std::generic_category().message(errno));
}

void FolderWatch::watch(const std::filesystem::path& folder)
{
    if (!m_descriptor.is_open())
        return;
    const bool watched = ::inotify_add_watch(m_descriptor.native_handle(), folder.c_str(), kChanges) >= 0;
    if (watched || errno == ENOENT || errno == ENOTDIR)
        return;
    m_blind = true;
    if (!std::exchange(m_told, true))
        spdlog::warn("cannot watch {}: {}; it is looked at every few seconds", folder.string(),
                     std::generic_category().message(errno));
}

void FolderWatch::look()
{
    m_blind = !m_descriptor.is_open();
}

net::awaitable<void> FolderWatch::change(std::chrono::milliseconds time)
{
    if (m_stopped)
        co_return;
    m_timer.expires_after(time);
    if (m_descriptor.is_open())
        // The timer is told, not waited for by the descriptor: either may come first, and both end here.
        m_timer.async_wait([this](const boost::system::error_code& error) {
            boost::system::error_code closed; // by stop(), between the timer's end and now
            if (!error)
                m_descriptor.cancel(closed);
        });
    if (m_descriptor.is_open())
        co_await m_descriptor.async_wait(net::posix::stream_descriptor::wait_read, net::as_tuple(net::use_awaitable));
    else
        co_await m_timer.async_wait(net::as_tuple(net::use_awaitable));
    m_timer.cancel();
    drain();
}

void FolderWatch::drain()
{
    std::array<char, 16UL * 1024> events; // what has changed is seen by looking; only that something has matters
    while (m_descriptor.is_open() && ::read(m_descriptor.native_handle(), events.data(), events.size()) > 0) {
    }
}

void FolderWatch::wake()
{
    if (m_descriptor.is_open())
        m_descriptor.cancel();
    else
        m_timer.cancel();
}

void FolderWatch::stop()
{
    m_stopped = true;
    m_descriptor.close();
    m_timer.cancel();
}

} // namespace vitrine::daemon
