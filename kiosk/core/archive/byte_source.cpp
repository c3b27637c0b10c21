// SPDX-License-Identifier: Apache-2.0
#include "core/archive/byte_source.hpp"

#include "core/store/disk.hpp"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace {

class FileSource final : public ByteSource {
public:
    FileSource(Fd file, std::uint64_t size, std::string name)
        : m_file(std::move(file))
        , m_size(size)
        , m_name(std::move(name))
    {
    }
    Result<std::size_t> read(std::span<std::byte> room) override { return readSome(m_file, room, m_name); }
    std::uint64_t skip(std::uint64_t count) override
    {
        // Beyond the end lseek() goes as well, and a file that was cut off would look whole.
        const auto at = ::lseek(m_file.get(), 0, SEEK_CUR);
        if (at < 0 || static_cast<std::uint64_t>(at) >= m_size)
            return 0;
        const auto most = std::min(count, m_size - static_cast<std::uint64_t>(at));
        return ::lseek(m_file.get(), static_cast<off_t>(most), SEEK_CUR) < 0 ? 0 : most;
    }
    [[nodiscard]] std::uint64_t total() const override { return m_size; }

private:
    Fd m_file;
    std::uint64_t m_size;
    std::string m_name;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFileSource(const std::filesystem::path& file)
{
    auto fd = openFile(file, O_RDONLY);
    if (!fd)
        return fd.error();
    struct stat about = {};
    if (::fstat(fd->get(), &about) != 0)
        return systemError(errno, phrase("cannot read {}", file.string()));
    if (!S_ISREG(about.st_mode))
        return Error{Errc::Refused, phrase("{} is not a file", file.string())};
    ::posix_fadvise(fd->get(), 0, 0, POSIX_FADV_SEQUENTIAL); // advice only; reading works without it
    return std::unique_ptr<ByteSource>(
        std::make_unique<FileSource>(std::move(*fd), static_cast<std::uint64_t>(about.st_size), file.string()));
}

} // namespace vitrine
