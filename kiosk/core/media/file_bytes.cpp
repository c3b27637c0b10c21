// SPDX-License-Identifier: Apache-2.0
#include "core/media/file_bytes.hpp"

#include <algorithm>
#include <ios>
#include <system_error>

namespace vitrine {

namespace {

/// A header is walked in steps of a few bytes, and a stream that is told to seek reads its buffer anew each time.
constexpr std::size_t kWindow = 32UL * 1024;

} // namespace

FileBytes::FileBytes(const std::filesystem::path& file)
    : m_in(file, std::ios::binary)
{
    std::error_code error;
    m_size = std::filesystem::file_size(file, error);
    if (error)
        m_size = 0;
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

std::string FileBytes::read(std::uint64_t offset, std::size_t count)
{
    std::string bytes(count, '\0');
    m_in.clear();
    m_in.seekg(static_cast<std::streamoff>(offset));
    m_in.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(m_in.gcount(), 0)));
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
