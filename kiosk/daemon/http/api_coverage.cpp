// SPDX-License-Identifier: Apache-2.0
// What the packs on show have in which language, as data, a table or a page.
#include "daemon/http/api.hpp"
#include "daemon/record/secret.hpp"
#include "link/base64.hpp"

#include <boost/algorithm/hex.hpp>

#include <algorithm>
#include <array>

namespace vitrine::daemon {

namespace {

/// The page brings its style along; its hash tells the browser that this one is ours.
const std::string& pagePolicy()
{
    static const std::string policy =
        "style-src 'sha256-" + link::toBase64(boost::algorithm::unhex(sha256Hex(coverageStyle()))) + "'";
    return policy;
}

bool isOneOf(std::string_view word, const std::array<std::string_view, 3>& known)
{
    return std::ranges::find(known, word) != known.end();
}

} // namespace

net::awaitable<Answer> Api::coverage(Exchange& exchange)
{
    const auto format = std::string(exchange.request.parameter("format").value_or("json"));
    const auto language = std::string(exchange.request.parameter("language").value_or("en"));
    if (!isOneOf(format, {"json", "html", "csv"}) || !isOneOf(language, {"de", "en", "en"}))
        co_return answerProblem(400, "bad-parameter",
                                "format is \"json\", \"html\" or \"csv\", language is \"de\" or \"en\"");
    exchange.wire.withoutDeadline(); // counting a large pack takes a moment; who waits is not slow
    const auto report = co_await m_kiosk.coverage();
    if (!report)
        co_return answerError(report.error());
    if (format == "json")
        co_return answerJson(200, coverageToJson(*report));
    Answer answer;
    if (format == "csv") {
        answer.type = "text/csv; charset=utf-8";
        answer.body = coverageToCsv(*report);
    } else {
        answer.type = "text/html; charset=utf-8";
        answer.body = coverageToHtml(*report, language);
        answer.policy = pagePolicy();
    }
    co_return answer;
}

} // namespace vitrine::daemon
