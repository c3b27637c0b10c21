// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "daemon/events.hpp"
#include "daemon/http/limits.hpp"
#include "daemon/kiosk.hpp"
#include "daemon/operations.hpp"
#include "daemon/record/record.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

class Sessions;

/// The last `lines` lines of the log `of` ("daemon" or "shell"), oldest first. Called on the daemon's thread.
using LogSource = std::function<std::vector<std::string>(std::string_view of, int lines)>;

struct ServerRules {
    std::string listen = "0.0.0.0";
    std::uint16_t port = 8443;             ///< 0: any that is free
    std::vector<std::string> names;        ///< host names the Host header may carry besides addresses and localhost
    std::filesystem::path certificate;     ///< PEM with its chain; empty: the screen makes its own
    std::filesystem::path key;             ///< PEM
    std::filesystem::path tlsFolder;       ///< where the screen keeps its own cert.pem and key.pem
    std::filesystem::path dashboardFolder; ///< files served at /; empty or missing: no dashboard
    std::filesystem::path dropInFolder;    ///< told by GET /drop-ins; may be empty
    ServerLimits limits;
};

/// The control API, its events, the dashboard and the metrics over TLS. One thread: everything happens on `executor`,
/// and whoever runs it must outlive nothing but the references given to open(). The record's callbacks are left alone:
/// whoever makes the record publishes its entries as events of kind "audit" and "fault".
class Server {
public:
    /// Takes the port and reads (or makes) the certificate. A failure is one sentence for a person.
    [[nodiscard]] static Result<std::unique_ptr<Server>> open(const net::any_io_executor& executor, ServerRules rules,
                                                              Kiosk& kiosk, Operations& operations, Events& events,
                                                              Record& record, LogSource logs);
    ~Server();

    /// Answers clients until stop() and returns when the last of them is gone.
    [[nodiscard]] net::awaitable<void> serve();
    [[nodiscard]] std::uint16_t port() const;
    /// SHA-256 of the certificate: "AB:CD:…".
    [[nodiscard]] std::string fingerprint() const;
    /// What the people at the screen itself are given: a code that logs in, see Sessions.
    [[nodiscard]] Sessions& sessions();
    /// No new clients; event streams end, uploads break off, answers under way are finished within a few seconds.
    void stop();

private:
    struct Parts;
    explicit Server(std::shared_ptr<Parts> parts);
    std::shared_ptr<Parts> m_parts;
};

} // namespace vitrine::daemon
