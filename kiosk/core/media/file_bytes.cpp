// SPDX-License-Identifier: Apache-2.0
#include "core/media/file_bytes.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace {

/// A header is walked in steps of a few bytes, and each would be a call to the system.
constexpr std::size_t kWindow = 32UL * 1024;

} // namespace

FileBytes::FileBytes(const std::filesystem::path& file)
{
    auto opened = openFile(file, O_RDONLY);
    if (!opened)
        return;
    m_file = std::move(*opened);
    struct stat about = {};
    if (::fstat(m_file.get(), &about) == 0 && S_ISREG(about.st_mode))
        m_size = static_cast<std::uint64_t>(about.st_size);
}

std::string FileBytes::at(std::uint64_t offset, std::size_t count)
{
    if (offset >= m_size)
        return {};
    count = static_cast<std::size_t>(std::min<std::uint64_t>(count, m_size - offset));
    if (count > kWindow)
        return read(offset, count);
    if (offset < m_windowAt || offset + count > m_windowAt + m_window.size()) {
        m_window = read(offset, static_cast<std::size_t>(std::min<std::uint64_t>(kWindow, m_size - offset)));
        m_windowAt = offset;
    }
    return m_window.substr(static_cast<std::size_t>(offset - m_windowAt), count);
}

std::string FileBytes::read(std::uint64_t offset, std::size_t count) const
{
    std::string bytes(count, '\0');
    std::size_t done = 0;
    while (done < count) {
        const auto read = ::pread(m_file.get(), bytes.data() + done, count - done, static_cast<off_t>(offset + done));
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            break; // shorter than it was, or cannot be read: what there is counts
        done += static_cast<std::size_t>(read);
    }
    bytes.resize(done);
    return bytes;
}

std::string FileBytes::all(std::size_t most)
{
    return m_size > most ? std::string{} : at(0, static_cast<std::size_t>(m_size));
}

std::uint64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    if (at + count > bytes.size())
        return 0;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = (number << 8) | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    if (at + count > bytes.size())
        return 0;
    std::uint64_t number = 0;
    for (std::size_t i = count; i > 0; --i)
        number = (number << 8) | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

} // namespace vitrine
