// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/mounts.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sstream>
#include <system_error>
#include <unistd.h>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

/// "\040" is a blank: four letters stand for one that would break the line.
std::string unescaped(std::string_view text)
{
    const auto isOctal = [](char letter) { return letter >= '0' && letter <= '7'; };
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) &&
            isOctal(text[i + 3])) {
            plain += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool isBelow(const fs::path& path, const fs::path& folder)
{
    const auto text = path.string();
    const auto above = (folder / "").string(); // ends in a slash
    return text.size() > above.size() && text.starts_with(above);
}

} // namespace

std::vector<Mount> readMounts(std::string_view mountinfo)
{
    std::vector<Mount> mounts;
    std::istringstream lines{std::string(mountinfo)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        Mount mount;
        std::string parent;
        std::string device;
        std::string root;
        std::string point;
        words >> mount.id >> parent >> device >> root >> point;
        // Then options, any number of optional fields, a dash, and the type.
        for (std::string word; words >> word;)
            if (word == "-") {
                words >> mount.type;
                break;
            }
        if (mount.type.empty())
            continue;
        mount.point = unescaped(point);
        mounts.push_back(std::move(mount));
    }
    return mounts;
}

std::vector<Mount> sticksAmong(const std::vector<Mount>& mounts, const std::vector<fs::path>& folders)
{
    std::vector<Mount> sticks;
    for (const auto& mount : mounts) {
        const bool below = std::any_of(folders.begin(), folders.end(),
                                       [&](const fs::path& folder) { return isBelow(mount.point, folder); });
        if (!below || isShare(mount.type) || mount.type == "autofs")
            continue;
        std::erase_if(sticks, [&](const Mount& other) { return other.point == mount.point; });
        sticks.push_back(mount);
    }
    return sticks;
}

bool isShare(std::string_view type)
{
    static constexpr std::array<std::string_view, 9> kShares{"nfs", "nfs4", "cifs", "smb3", "smbfs",
                                                             "9p",  "afs",  "ceph", "ncpfs"};
    // ntfs-3g and exfat-fuse are file systems of a disk: "fuseblk".
    return std::find(kShares.begin(), kShares.end(), type) != kShares.end() || type == "fuse" ||
           type.starts_with("fuse.");
}

bool isShare(long magic)
{
    // linux/magic.h names only some of them.
    static constexpr std::array<unsigned long, 8> kShares{0x6969,     0xFF534D42, 0xFE534D42, 0x517B,
                                                          0x01021997, 0x65735546, 0x5346414F, 0x00C36400};
    return std::find(kShares.begin(), kShares.end(), static_cast<unsigned long>(magic) & 0xFFFFFFFFUL) != kShares.end();
}

MountWatch::MountWatch(const net::any_io_executor& executor)
    : m_descriptor(executor)
{
    const int descriptor = ::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0)
        m_descriptor.assign(descriptor);
    else
        spdlog::warn("sticks are not seen: {}", std::generic_category().message(errno));
}

std::vector<Mount> MountWatch::mounts()
{
    if (!m_descriptor.is_open())
        return {};
    std::string text;
    std::array<char, 16UL * 1024> room{};
    ::lseek(m_descriptor.native_handle(), 0, SEEK_SET);
    for (;;) {
        const auto count = ::read(m_descriptor.native_handle(), room.data(), room.size());
        if (count <= 0)
            return readMounts(text);
        text.append(room.data(), static_cast<std::size_t>(count));
    }
}

net::awaitable<void> MountWatch::change(std::chrono::milliseconds time)
{
    if (m_stopped)
        co_return;
    net::steady_timer timer(m_descriptor.get_executor(), time);
    if (!m_descriptor.is_open()) {
        co_await timer.async_wait(net::as_tuple(net::use_awaitable));
        co_return;
    }
    timer.async_wait([this](const boost::system::error_code& error) {
        boost::system::error_code closed; // by stop(), between the timer's end and now
        if (!error)
            m_descriptor.cancel(closed);
    });
    // The kernel tells a change of mounts as an urgent condition of this file.
    co_await m_descriptor.async_wait(net::posix::stream_descriptor::wait_error, net::as_tuple(net::use_awaitable));
}

void MountWatch::stop()
{
    m_stopped = true;
    m_descriptor.close();
}

} // namespace vitrine::daemon
