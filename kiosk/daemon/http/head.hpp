// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/limits.hpp"

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vitrine::daemon {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::buffer_body>;

/// A request that was not understood or is not wanted: answered with a problem, then the connection is closed, for
/// nobody knows where the next request would begin.
struct Refusal {
    unsigned status = 400;
    std::string code;
    std::string sentence;
};

/// The head of a request after all checks of its form.
struct Request {
    http::verb method = http::verb::unknown;
    std::string path; ///< decoded once, without empty, "." or ".." parts
    std::vector<std::pair<std::string, std::string>> query;
    std::string host; ///< of the Host field, without port
    std::optional<std::uint64_t> length;
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
    const http::fields* fields = nullptr; ///< borrowed from the parser

    [[nodiscard]] std::string_view field(http::field name) const;
    [[nodiscard]] std::string_view field(std::string_view name) const;
    [[nodiscard]] std::optional<std::string_view> parameter(std::string_view name) const;
};

/// Looks for the end of the head in what has arrived so far. Refuses, before anything is parsed, what parsers are
/// lenient about and what makes two of them disagree: bare CR or LF, folded fields, control characters.
class HeadScan {
public:
    enum class State { More, Whole, Bad };
    /// `bytes` is all that waits; what an earlier call saw is not looked at again.
    State look(std::string_view bytes);
    [[nodiscard]] std::size_t size() const { return m_seen; } ///< of a whole head, with its empty line

private:
    std::size_t m_seen = 0;
    std::size_t m_lineLength = 0;
};

/// Checks what Beast took: one honest Content-Length or exactly "chunked", few and single fields, a Host that may be
/// asked for, and a target that means one thing only.
[[nodiscard]] std::variant<Request, Refusal> checkHead(const Parser& parser, const ServerLimits& limits);

/// A path and query, decoded once. Nothing if it could mean two things: encoded slashes, backslashes, dots, controls
/// or a second layer of encoding.
[[nodiscard]] bool readTarget(std::string_view target, Request& request);

} // namespace vitrine::daemon
