// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/api.hpp"
#include "daemon/http/wire.hpp"

#include <optional>
#include <string>

namespace vitrine::daemon {

/// One client: its requests, one after another. Runs on the server's thread; the server closes it from outside when it
/// is late, when room is needed, or at the end.
class Connection {
public:
    enum class Phase { Handshake, Idle, Working };

    Connection(tcp::socket socket, SSL_CTX& context, Api& api, const ServerLimits& limits, std::string from,
               std::string source);

    /// Until the client is gone.
    [[nodiscard]] net::awaitable<void> run();

    [[nodiscard]] const std::string& source() const { return m_source; }
    /// Since when it has been waiting for a client that says nothing; nothing: it is at work.
    [[nodiscard]] std::optional<Wire::Clock::time_point> idleSince() const;
    [[nodiscard]] bool isLate(Wire::Clock::time_point now) const { return m_wire.deadline < now; }
    void close() { m_wire.stream.close(); }
    /// The answer under way is the last one; who waits for nothing ends now.
    void closeSoon(std::chrono::milliseconds time);

private:
    [[nodiscard]] net::awaitable<bool> readHead(Parser& parser, std::optional<Refusal>& refusal);
    [[nodiscard]] net::awaitable<bool> serveOne();
    [[nodiscard]] net::awaitable<bool> send(const Answer& answer, bool withBody, bool keepAlive);
    [[nodiscard]] net::awaitable<void> refuse(const Refusal& refusal);

    Api& m_api;
    const ServerLimits& m_limits;
    const std::string m_from;
    const std::string m_source;
    Wire m_wire;
    Phase m_phase = Phase::Handshake;
    Wire::Clock::time_point m_phaseSince = Wire::Clock::now();
    bool m_last = false;
    std::string m_out; ///< kept for its memory
};

} // namespace vitrine::daemon
