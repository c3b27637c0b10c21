// SPDX-License-Identifier: Apache-2.0
#include "core/store/disk.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

Fd::~Fd()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Error systemError(int number, const Words& what)
{
    const auto code = number == ENOSPC || number == EDQUOT ? Errc::DiskFull
                      : number == ENOENT                   ? Errc::NotFound
                      : number == EACCES                   ? Errc::NotAllowed
                                                           : Errc::Io;
    const auto reason =
        code == Errc::DiskFull ? phrase("the disk is full") : Words(std::generic_category().message(number));
    return {code, what + ": " + reason};
}

Result<Fd> openFile(const fs::path& file, int flags, unsigned mode)
{
    Fd fd(::open(file.c_str(), flags | O_CLOEXEC, mode));
    if (!fd)
        return systemError(errno, phrase("cannot open {}", file.string()));
    return fd;
}

Result<std::size_t> readSome(const Fd& file, std::span<std::byte> room, const std::string& name)
{
    for (;;) {
        const auto count = ::read(file.get(), room.data(), room.size());
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            return systemError(errno, phrase("cannot read {}", name));
    }
}

Result<void> writeAll(const Fd& file, std::span<const std::byte> bytes, const std::string& name)
{
    while (!bytes.empty()) {
        const auto count = ::write(file.get(), bytes.data(), bytes.size());
        if (count >= 0)
            bytes = bytes.subspan(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            return systemError(errno, phrase("cannot write {}", name));
    }
    return {};
}

void beginToWrite(const Fd& file, std::uint64_t from, std::uint64_t to)
{
    // Where it is not understood, fsync() does all the work later.
    (void)::sync_file_range(file.get(), static_cast<off64_t>(from), static_cast<off64_t>(to - from),
                            SYNC_FILE_RANGE_WRITE);
}

Result<std::string> readWhole(const fs::path& file, std::size_t limit)
{
    auto fd = openFile(file, O_RDONLY);
    if (!fd)
        return fd.error();
    std::string text;
    std::array<std::byte, 16UL * 1024> room{};
    for (;;) {
        const auto count = readSome(*fd, room, file.string());
        if (!count)
            return count.error();
        if (*count == 0)
            return text;
        text.append(reinterpret_cast<const char*>(room.data()), *count);
        if (text.size() > limit)
            return Error{Errc::Refused,
                         phrase("{} is larger than the {} that are allowed here", file.string(), printBytes(limit))};
    }
}

Result<void> syncPath(const fs::path& path)
{
    const auto fd = openFile(path, O_RDONLY);
    if (!fd)
        return fd.error();
    // A failed fsync is final: the kernel may have dropped the pages, so asking again would only seem to help.
    if (::fsync(fd->get()) != 0)
        return systemError(errno, phrase("cannot bring {} to the disk", path.string()));
    return {};
}

Result<void> syncFileSystem(const Fd& opened, const fs::path& path)
{
    if (::syncfs(opened.get()) != 0)
        return systemError(errno, phrase("cannot bring {} to the disk", path.string()));
    return {};
}

Result<void> makeFolder(const fs::path& folder)
{
    if (::mkdir(folder.c_str(), 0755) == 0)
        return {};
    const int number = errno;
    std::error_code ec;
    if (number == EEXIST && fs::is_directory(folder, ec))
        return {};
    return systemError(number, phrase("cannot make the folder {}", folder.string()));
}

Result<void> movePath(const fs::path& from, const fs::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return systemError(errno, phrase("cannot rename {} to {}", from.string(), to.string()));
    return {};
}

Result<void> replaceFile(const fs::path& file, std::string_view text)
{
    auto beside = file;
    beside += ".new";
    auto written = [&]() -> Result<void> {
        const auto fd = openFile(beside, O_WRONLY | O_CREAT | O_TRUNC);
        if (!fd)
            return fd.error();
        if (auto done = writeAll(*fd, std::as_bytes(std::span(text)), file.string()); !done)
            return done;
        if (::fsync(fd->get()) != 0)
            return systemError(errno, phrase("cannot bring {} to the disk", file.string()));
        return movePath(beside, file);
    }();
    if (!written) {
        std::error_code ignored; // the first failure is the one to tell
        fs::remove(beside, ignored);
        return written;
    }
    return syncPath(file.parent_path());
}

Result<std::uint64_t> freeBytes(const fs::path& path)
{
    struct statvfs room = {};
    if (::statvfs(path.c_str(), &room) != 0)
        return systemError(errno, phrase("cannot ask for the free space of {}", path.string()));
    return static_cast<std::uint64_t>(room.f_bavail) * room.f_frsize;
}

std::string printBytes(std::uint64_t bytes)
{
    static constexpr std::array<const char*, 5> kUnits{"bytes", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < kUnits.size()) {
        value /= 1000;
        ++unit;
    }
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value,
                        kUnits.at(unit));
    return text.data();
}

std::string timeNow()
{
    const auto now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    (void)std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

} // namespace vitrine
