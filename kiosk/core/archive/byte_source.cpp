// SPDX-License-Identifier: Apache-2.0
#include "core/archive/byte_source.hpp"

#include "core/store/disk.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

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
        return systemError(errno, "cannot read " + file.string());
    if (!S_ISREG(about.st_mode))
        return Error{Errc::Refused, file.string() + " is not a file"};
    ::posix_fadvise(fd->get(), 0, 0, POSIX_FADV_SEQUENTIAL); // advice only; reading works without it
    return std::unique_ptr<ByteSource>(
        std::make_unique<FileSource>(std::move(*fd), static_cast<std::uint64_t>(about.st_size), file.string()));
}

} // namespace vitrine
