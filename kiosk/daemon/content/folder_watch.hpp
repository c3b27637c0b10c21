// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <filesystem>

namespace vitrine::daemon {

namespace net = boost::asio;

/// Says when something in some folders changes (inotify). Where the kernel has no watches left it stays silent, so
/// whoever uses it also looks by itself now and then.
class FolderWatch {
public:
    explicit FolderWatch(const net::any_io_executor& executor);
    /// A round of watch() begins: what had no room before may have some now.
    void look();
    /// Watches this folder too, not those in it. Asking again costs nothing; a folder that goes is forgotten.
    void watch(const std::filesystem::path& folder);
    /// Returns at the next change, or when `time` is over, or at stop().
    [[nodiscard]] net::awaitable<void> change(std::chrono::milliseconds time);
    void wake(); ///< ends change()
    void stop();
    /// Some folder is not watched: the kernel has no watches left, or will not give us any.
    [[nodiscard]] bool isBlind() const { return m_blind; }

private:
    void drain();
    net::posix::stream_descriptor m_descriptor; ///< closed where there is no inotify
    net::steady_timer m_timer;
    bool m_blind = false;
    bool m_told = false;
    bool m_stopped = false;
};

} // namespace vitrine::daemon
