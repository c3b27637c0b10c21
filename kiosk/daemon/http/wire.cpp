// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/wire.hpp"

#include <algorithm>

namespace vitrine::daemon {

net::awaitable<bool> Wire::fill()
{
    if (m_begin == m_end) {
        m_begin = m_end = 0;
    } else if (m_end == m_buffer.size() && m_begin > 0) {
        std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
                  m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end), m_buffer.begin());
        m_end -= m_begin;
        m_begin = 0;
    }
    const auto got = co_await stream.read(std::span(m_buffer).subspan(m_end));
    m_end += got;
    co_return got > 0;
}

net::awaitable<bool> Wire::send(std::string_view bytes)
{
    constexpr std::size_t kBytesPerSecond = 16UL * 1024;
    within(std::chrono::seconds(10 + bytes.size() / kBytesPerSecond));
    co_return co_await stream.write(bytes);
}

} // namespace vitrine::daemon
