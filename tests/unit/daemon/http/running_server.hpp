// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/server.hpp"
#include "test_kiosk.hpp"
#include "tls_client.hpp"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace vitrine::daemon {

/// The real server on loopback with a folder, a record and a thread of its own, and a token for each role.
class RunningServer {
public:
    explicit RunningServer(const ServerLimits& limits = roomy());
    ~RunningServer();
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    /// The usual limits, but no test waits for its turn.
    [[nodiscard]] static ServerLimits roomy();

    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    [[nodiscard]] const std::string& token(std::string_view role) const;
    /// "METHOD TARGET" with Host and `more` fields, and `body` with its length if there is one.
    [[nodiscard]] std::string text(std::string_view line, std::string_view more = {}, std::string_view body = {}) const;
    /// "Authorization: Bearer …" for a role; empty: none.
    [[nodiscard]] std::string bearer(std::string_view role) const;
    /// On a connection of its own.
    [[nodiscard]] Reply ask(std::string_view line, std::string_view more = {}, std::string_view body = {}) const;
    /// The cookie of a new session of `role`: "__Host-vitrine=…".
    [[nodiscard]] std::string logIn(std::string_view role) const;
    /// Runs `work` on the server's thread and waits for it.
    void onThread(const std::function<void()>& work);
    /// Stops as the daemon does and waits until serve() has returned.
    void stop();

    std::filesystem::path folder;
    net::io_context io;
    std::unique_ptr<Record> record;
    Events events;
    Operations operations;
    std::unique_ptr<TestKiosk> kiosk;

private:
    std::map<std::string, std::string, std::less<>> m_tokens;
    std::unique_ptr<Server> m_server;
    std::thread m_thread;
};

inline constexpr std::string_view kJsonType = "Content-Type: application/json\r\n";

} // namespace vitrine::daemon
