// SPDX-License-Identifier: Apache-2.0
#include "daemon/state_folder.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

std::string holderOf(int lock)
{
    std::array<char, 32> text{};
    const auto length = ::pread(lock, text.data(), text.size(), 0);
    std::string pid(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    while (pid.ends_with('\n'))
        pid.pop_back();
    return pid.empty() ? "" : " (process " + pid + ")";
}

} // namespace

StateFolder::StateFolder(fs::path root, int lock)
    : m_root(std::move(root))
    , m_lock(lock)
{
}

StateFolder::StateFolder(StateFolder&& other) noexcept
    : m_root(std::move(other.m_root))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

StateFolder::~StateFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<StateFolder> StateFolder::open(const fs::path& given)
{
    std::error_code error;
    const auto root = fs::absolute(given, error).lexically_normal();
    for (const auto& folder : {root, root / "run", root / "log", root / "tls"}) {
        if (!error)
            fs::create_directories(folder, error);
        if (error)
            return Error{Errc::Io, phrase("cannot make {}: {}", folder.string(), error.message())};
    }
    for (const auto& folder : {root / "run", root / "tls"}) { // keys and the link are for our user alone
        fs::permissions(folder, fs::perms::owner_all, error);
        if (error)
            return Error{Errc::Io, phrase("cannot protect {}: {}", folder.string(), error.message())};
    }
    const auto file = root / "lock";
    const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0)
        return Error{Errc::Io, phrase("cannot write in {}: {}", root.string(), std::generic_category().message(errno))};
    StateFolder folder(root, lock);
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0)
        return Error{Errc::Busy, phrase("{} is in use by another vitrined{}", root.string(), holderOf(lock))};
    // Who holds it is for people; on a full disk the lock itself is enough.
    const auto pid = std::to_string(::getpid()) + '\n';
    if (::ftruncate(lock, 0) != 0 || ::pwrite(lock, pid.data(), pid.size(), 0) < 0)
        spdlog::warn("cannot write in {}: {}", root.string(), std::generic_category().message(errno));
    return folder;
}

} // namespace vitrine::daemon
