// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

/// Writing so that a power cut at any instant leaves the old or the new, whole. Blocking system calls, nothing else.
namespace vitrine {

/// An open file; closed when it goes.
class Fd {
public:
    Fd() = default;
    explicit Fd(int fd)
        : m_fd(fd)
    {
    }
    Fd(Fd&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Fd& operator=(Fd&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Fd(const Fd&) = delete;
    Fd& operator=(const Fd&) = delete;
    ~Fd();
    [[nodiscard]] int get() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

/// `what` and what the system says about it; a full disk or a used-up quota is DiskFull, a missing file NotFound.
[[nodiscard]] Error systemError(int number, const Words& what);

[[nodiscard]] Result<Fd> openFile(const std::filesystem::path& file, int flags, unsigned mode = 0644);
[[nodiscard]] Result<std::size_t> readSome(const Fd& file, std::span<std::byte> room, const std::string& name);
[[nodiscard]] Result<void> writeAll(const Fd& file, std::span<const std::byte> bytes, const std::string& name);
/// Lets the disk begin with bytes that were written while we still hash, so that the sync in the end has little left to
/// wait for. Only a hint, worth giving every kWriteBehind bytes.
void beginToWrite(const Fd& file, std::uint64_t from, std::uint64_t to);
inline constexpr std::uint64_t kWriteBehind = 8UL * 1024 * 1024;
/// The whole of a small file; one that is larger than `limit` is refused.
[[nodiscard]] Result<std::string> readWhole(const std::filesystem::path& file, std::size_t limit);

/// Data and size are on the disk when it returns. For a folder: its entries.
[[nodiscard]] Result<void> syncPath(const std::filesystem::path& path);
/// The same for everything on a file system. For many small files this is one wait for the disk instead of one for
/// each. `opened` lies on it and was opened before anything was written: it is told of every failure since then.
[[nodiscard]] Result<void> syncFileSystem(const Fd& opened, const std::filesystem::path& path);
/// Makes one folder; one that is there already is fine.
[[nodiscard]] Result<void> makeFolder(const std::filesystem::path& folder);
/// rename(2); syncing the folders stays with the caller.
[[nodiscard]] Result<void> movePath(const std::filesystem::path& from, const std::filesystem::path& to);
/// Writes beside, syncs, renames over, syncs the folder.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& file, std::string_view text);
/// What an unprivileged program may still write on the file system of `path`.
[[nodiscard]] Result<std::uint64_t> freeBytes(const std::filesystem::path& path);

/// "12.5 MB": as people read sizes.
[[nodiscard]] std::string printBytes(std::uint64_t bytes);
/// Now, as RFC 3339 in UTC.
[[nodiscard]] std::string timeNow();

} // namespace vitrine
