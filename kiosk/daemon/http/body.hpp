// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/head.hpp"
#include "daemon/http/wire.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace vitrine::daemon {

/// The body of one request, read when its handler wants it and not before: who may not send one is told so first.
class Body {
public:
    enum class State {
        Whole,     ///< read to its end, or there is none
        Waiting,   ///< there is more
        TooLarge,  ///< longer than its limit
        Malformed, ///< the chunks make no sense
        Broken,    ///< the client went away or was too slow
    };

    Body(Wire& wire, Parser& parser, const Request& request, const ServerLimits& limits);

    /// At least one byte; 0: see state(). A client that is too slow over a whole window is cut off.
    [[nodiscard]] net::awaitable<std::size_t> read(std::span<char> room);
    /// The whole body; false: see state(). Never keeps more than `most` bytes.
    [[nodiscard]] net::awaitable<bool> readAll(std::string& text, std::size_t most);
    /// The body will be refused beyond this many bytes; a length that says so already is refused unread.
    void limit(std::uint64_t most);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isAnnounced() const { return m_chunked || m_total > 0; }
    [[nodiscard]] std::uint64_t total() const { return m_total; } ///< 0: unknown or none
    [[nodiscard]] std::uint64_t done() const { return m_done; }
    /// Time in which nobody read does not count against the client.
    void restartWindow();

private:
    [[nodiscard]] net::awaitable<std::size_t> readPlain(std::span<char> room);
    [[nodiscard]] net::awaitable<std::size_t> readChunked(std::span<char> room);
    void count(std::size_t bytes);

    Wire& m_wire;
    Parser& m_parser;
    const ServerLimits& m_limits;
    State m_state = State::Whole;
    bool m_chunked = false;
    bool m_continue = false;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0;
    std::uint64_t m_most = 0;
    std::uint64_t m_inWindow = 0;
};

} // namespace vitrine::daemon
