// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/tls_stream.hpp"

#include <chrono>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace vitrine::daemon {

/// A client's stream with the bytes that were read and not used yet, and the moment it must have moved on. Nobody sets
/// a timer for each step: the server looks at all deadlines a few times a second and closes what is late.
class Wire {
public:
    using Clock = std::chrono::steady_clock;

    Wire(tcp::socket socket, SSL_CTX& context, std::size_t bufferBytes)
        : stream(std::move(socket), context)
        , m_buffer(bufferBytes)
    {
    }

    /// What was read and not used.
    [[nodiscard]] std::string_view waiting() const { return {m_buffer.data() + m_begin, m_end - m_begin}; }
    [[nodiscard]] bool isFull() const { return m_end - m_begin == m_buffer.size(); }
    void use(std::size_t bytes) { m_begin += bytes; }
    /// Reads more behind what waits; false: the stream is over.
    [[nodiscard]] net::awaitable<bool> fill();
    /// Sends with a deadline that a client of the slowest allowed speed meets.
    [[nodiscard]] net::awaitable<bool> send(std::string_view bytes);

    void within(std::chrono::milliseconds time) { deadline = Clock::now() + time; }
    void withoutDeadline() { deadline = Clock::time_point::max(); }

    TlsStream stream;
    Clock::time_point deadline = Clock::time_point::max();

private:
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace vitrine::daemon
