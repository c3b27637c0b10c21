// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/workshop.hpp"
#include "ctl/known_screens.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace vitrine::workshop {

/// What the client said. `body` is counted, not kept.
struct Heard {
    std::string verb;
    std::string target;
    std::string token;
    std::string type;
    std::string offset; ///< Upload-Offset
    std::uint64_t bodyBytes = 0;
    std::string body; ///< the first bytes
};

struct Reply {
    unsigned status = 200;
    std::string body = "{}";
    std::string type = "application/json";
    bool early = false;  ///< before the body of the request is read
    bool hangUp = false; ///< say nothing at all
};

/// A TLS server on loopback with a certificate of its own that answers as it is told to: the other side of what the
/// staff tool says, also where a real screen never would.
class TestScreen {
public:
    using Answer = std::function<Reply(const Heard&)>;
    explicit TestScreen(Answer answer);
    ~TestScreen();
    TestScreen(const TestScreen&) = delete;
    TestScreen& operator=(const TestScreen&) = delete;

    [[nodiscard]] ctl::KnownScreen known() const;
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void serve();
    void talk(boost::asio::ip::tcp::socket socket);

    TempFolder m_folder;
    boost::asio::io_context m_io{1};
    boost::asio::ssl::context m_tls;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::string m_fingerprint;
    Answer m_answer;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

/// The staff tool in this process: what it printed and its exit code.
struct Said {
    int exit = 0;
    std::string out;
    std::string err;
};
[[nodiscard]] Said ctlRun(const std::vector<std::string>& words);

} // namespace vitrine::workshop
