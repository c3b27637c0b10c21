// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/answer.hpp"
#include "daemon/http/body.hpp"
#include "daemon/http/head.hpp"
#include "daemon/http/sessions.hpp"
#include "daemon/http/wire.hpp"
#include "daemon/kiosk.hpp"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vitrine::daemon {

/// One request on its way to an answer. Lives in the connection's loop while its handler runs.
struct Exchange {
    const Request& request;
    Body& body;
    Wire& wire;
    const std::string& from;   ///< the client's address
    const std::string& source; ///< whom that address stands for
    Caller caller = {};
    std::string part = {}; ///< what the route's braces took
    bool byCookie = false;
    std::string_view change = {}; ///< what the audit calls what is asked for; empty: nothing is changed
    bool noted = false;           ///< the audit knows of it, or whoever has it in hand sees to that
};

/// The JSON object in the body, with only the keys in `known`; no body is an empty object. Or the answer that refuses.
/// (GCC 12 cannot compile a braced list within a co_await: give `known` a name first.)
[[nodiscard]] net::awaitable<std::variant<boost::json::object, Answer>>
readObject(Exchange& exchange, const ServerLimits& limits, std::vector<std::string_view> known);

/// {"when": "idle" | "now"}, or nothing: idle. Or the answer that refuses.
[[nodiscard]] net::awaitable<std::variant<When, Answer>> readWhen(Exchange& exchange, const ServerLimits& limits);

/// A query parameter from `least` to `most`, or `otherwise` when it is not there. Nothing: it is something else.
[[nodiscard]] std::optional<std::int64_t> numberParameter(const Request& request, std::string_view name,
                                                          std::int64_t least, std::int64_t most,
                                                          std::int64_t otherwise);

/// "idle" (also when nothing is said) or "now".
[[nodiscard]] std::optional<When> whenFrom(std::string_view text);

} // namespace vitrine::daemon
