// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

/// One line of /proc/self/mountinfo.
struct Mount {
    std::string id; ///< never given twice while it lives
    std::filesystem::path point;
    std::string type; ///< of its file system: "vfat"
    bool operator==(const Mount&) const = default;
};

[[nodiscard]] std::vector<Mount> readMounts(std::string_view mountinfo);
/// Those that may be sticks: strictly below one of `folders`, and no share. Where one lies over another, the upper.
[[nodiscard]] std::vector<Mount> sticksAmong(const std::vector<Mount>& mounts,
                                             const std::vector<std::filesystem::path>& folders);
/// A file system whose server may go away: nfs, cifs, 9p, whatever FUSE brings.
[[nodiscard]] bool isShare(std::string_view type);
/// The same by the number that statfs() gives.
[[nodiscard]] bool isShare(long magic);

/// Says when something is mounted or unmounted, without any right.
class MountWatch {
public:
    explicit MountWatch(const net::any_io_executor& executor);
    [[nodiscard]] std::vector<Mount> mounts();
    /// Returns at the next change, or when `time` is over, or at stop().
    [[nodiscard]] net::awaitable<void> change(std::chrono::milliseconds time);
    void stop();

private:
    net::posix::stream_descriptor m_descriptor; ///< closed where there is no /proc
    bool m_stopped = false;
};

} // namespace vitrine::daemon
