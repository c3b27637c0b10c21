// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/result.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace vitrine::daemon {

namespace net = boost::asio;
class Wire;

inline constexpr std::string_view kJson = "application/json; charset=utf-8";
inline constexpr std::string_view kProblem = "application/problem+json; charset=utf-8";
inline constexpr std::string_view kEventStream = "text/event-stream; charset=utf-8";

/// What a handler answers.
struct Answer {
    unsigned status = 200;
    std::string_view type = kJson; ///< of a text that lives as long as the program
    std::string fields;            ///< further fields, each ending with CR LF; see addField()
    std::string body;
    std::string why;                           ///< of a refusal: its sentence, for the audit
    std::shared_ptr<const std::string> shared; ///< instead of `body`: many clients, one text
    std::string policy;    ///< what a page of data may load, as Content-Security-Policy; empty: nothing at all
    bool isStatic = false; ///< may be kept and asked about again by its ETag
    bool close = false;
    /// Instead of a body: writes until it or the client is done, then the connection ends.
    std::function<net::awaitable<void>(Wire&)> stream;

    void addField(std::string_view name, std::string_view value);
    [[nodiscard]] std::string_view text() const { return shared ? std::string_view(*shared) : std::string_view(body); }
};

/// JSON in UTF-8, whatever bytes the names of files brought along: nobody could read the whole otherwise.
[[nodiscard]] std::string printJson(const boost::json::value& value);
[[nodiscard]] Answer answerJson(unsigned status, const boost::json::value& value);
[[nodiscard]] Answer answerNothing();
/// RFC 9457: {type, code, title, detail, status} and what `more` holds.
[[nodiscard]] Answer answerProblem(unsigned status, std::string_view code, std::string_view detail,
                                   const boost::json::object& more = {});
/// The answer to a failure of ours or theirs, with its findings.
[[nodiscard]] Answer answerError(const Error& error);

/// The head of an answer: status, Date, the fields every answer has, its own fields. `more` tells whether another
/// request may follow.
void writeHead(std::string& out, const Answer& answer, bool keepAlive);
/// `"HASH"`, the ETag of a text.
[[nodiscard]] std::string tagOf(std::string_view text);
/// Does If-None-Match name `tag`?
[[nodiscard]] bool matches(std::string_view ifNoneMatch, std::string_view tag);

} // namespace vitrine::daemon
