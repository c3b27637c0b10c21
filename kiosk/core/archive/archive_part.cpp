// SPDX-License-Identifier: Apache-2.0
#include "core/archive/archive_part.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

bool isSameFile(const Fd& one, const fs::path& other)
{
    struct stat a = {};
    struct stat b = {};
    return ::fstat(one.get(), &a) == 0 && ::lstat(other.c_str(), &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

/// Opened, and nobody else builds into it. Some file systems know no locks: then nobody is asked.
Result<Fd> openAlone(const fs::path& file, int flags, const fs::path& archive)
{
    auto fd = openFile(file, flags | O_NOFOLLOW);
    if (!fd)
        return systemError(errno, phrase("cannot write {}", archive.string()));
    if (::flock(fd->get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return Error{Errc::Refused, phrase("{} is being built by another program just now", archive.string())};
    return fd;
}

} // namespace

ArchivePart::ArchivePart(fs::path archive, fs::path part, Fd file)
    : m_archive(std::move(archive))
    , m_part(std::move(part))
    , m_file(std::move(file))
{
}

ArchivePart::ArchivePart(ArchivePart&& other) noexcept
    : m_archive(std::move(other.m_archive))
    , m_part(std::exchange(other.m_part, {}))
    , m_file(std::move(other.m_file))
{
}

ArchivePart::~ArchivePart()
{
    std::error_code ignored; // the next build begins by emptying it
    if (!m_part.empty())
        fs::remove(m_part, ignored);
}

Result<ArchivePart> ArchivePart::open(const fs::path& archive)
{
    auto part = archive;
    part += ".part";
    for (;;) {
        auto file = openAlone(part, O_RDWR | O_CREAT, archive);
        if (!file)
            return file.error();
        if (!isSameFile(*file, part)) // the one who had it before has just given it its name
            continue;
        ArchivePart opened(archive, part, std::move(*file));
        if (const auto emptied = opened.empty(); !emptied)
            return emptied.error();
        return opened;
    }
}

Result<void> ArchivePart::empty()
{
    if (::ftruncate(m_file.get(), 0) != 0)
        return systemError(errno, phrase("cannot write {}", m_archive.string()));
    return {};
}

Result<bool> ArchivePart::takeEarlier(const KeepPlan& plan, const FileState& earlier)
{
    auto taken = openAlone(m_archive, O_RDWR, m_archive);
    struct stat about = {};
    if (!taken || ::fstat(taken->get(), &about) != 0 || stateOf(about) != earlier)
        return false;
    if (::rename(m_archive.c_str(), m_part.c_str()) != 0)
        return false;
    m_file = std::move(*taken);
    // From here on its bytes change. After a power cut nothing may stand under the name that is not whole.
    const auto folder = m_archive.has_parent_path() ? m_archive.parent_path() : fs::path(".");
    if (const auto synced = syncPath(folder); !synced)
        return synced.error();
    if (shiftBytes(m_file, plan.shifts))
        return true;
    if (const auto emptied = empty(); !emptied)
        return emptied.error();
    return false;
}

std::uint64_t ArchivePart::share(const Fd& file, std::uint64_t at, std::uint64_t size) const
{
    const auto whole = size / kShareBlock * kShareBlock;
    if (size < kShareBlock || at % kShareBlock != 0)
        return 0;
    file_clone_range range{};
    range.src_fd = file.get();
    range.src_length = whole;
    range.dest_offset = at;
    return ::ioctl(m_file.get(), FICLONERANGE, &range) == 0 ? whole : 0;
}

Result<void> ArchivePart::reserve(std::uint64_t bytes)
{
    const auto length = static_cast<off_t>(bytes);
    if (::ftruncate(m_file.get(), length) != 0)
        return systemError(errno, phrase("cannot write {}", m_archive.string()));
    if (::fallocate(m_file.get(), 0, 0, length) != 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG))
        return systemError(errno, phrase("cannot write {}", m_archive.string()));
    return {}; // where it cannot be reserved, writing finds out
}

Fd ArchivePart::openDirect() const
{
    auto direct = openFile(m_part, O_WRONLY | O_DIRECT | O_NOFOLLOW);
    return direct && isSameFile(m_file, m_part) && isSameFile(*direct, m_part) ? std::move(*direct) : Fd();
}

Result<void> ArchivePart::done()
{
    if (::fsync(m_file.get()) != 0)
        return systemError(errno, phrase("cannot bring {} to the disk", m_archive.string()));
    auto moved = movePath(m_part, m_archive);
    if (moved)
        m_part.clear();
    return moved;
}

} // namespace vitrine
