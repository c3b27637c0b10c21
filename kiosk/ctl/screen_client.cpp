// SPDX-License-Identifier: Apache-2.0
#include "ctl/screen_client.hpp"

#include "ctl/exchange.hpp"
#include "ctl/fingerprint.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace vitrine::ctl {

namespace http = boost::beast::http;
namespace json = boost::json;

namespace {

std::string memberText(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// What a daemon of an earlier version says is English alone.
Words memberWords(const json::object& object, const std::string& key)
{
    const auto english = memberText(object, key);
    const auto german = memberText(object, key + "_de");
    return {english, german.empty() ? english : german};
}

int numberAt(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_int64() ? static_cast<int>(value->get_int64()) : 0;
}

Problems problemsOf(const json::object& problem)
{
    Problems problems;
    const auto* findings = problem.if_contains("findings");
    if (findings == nullptr || !findings->is_array())
        return problems;
    for (const auto& finding : findings->get_array()) {
        const auto* about = finding.if_object();
        if (about == nullptr)
            continue;
        problems.push_back(
            {.severity = memberText(*about, "severity") == "warning" ? Severity::Warning : Severity::Error,
             .code = memberText(*about, "code"),
             .place = {.file = memberText(*about, "file"),
                       .line = numberAt(*about, "line"),
                       .column = numberAt(*about, "column"),
                       .length = numberAt(*about, "length")},
             .sentence = memberWords(*about, "sentence"),
             .hint = memberWords(*about, "hint"),
             .excerpt = memberText(*about, "excerpt")});
    }
    return problems;
}

std::optional<json::object> parse(const std::string& body)
{
    boost::system::error_code ec;
    auto value = json::parse(body, ec);
    if (ec || !value.is_object())
        return {};
    return std::move(value.get_object());
}

Errc codeOf(unsigned status)
{
    switch (status) {
    case 401:
    case 403:
        return Errc::NotAllowed;
    case 404:
        return Errc::NotFound;
    case 409:
        return Errc::Busy;
    case 507:
        return Errc::DiskFull;
    default:
        return Errc::Refused;
    }
}

Result<Answer> ask(const KnownScreen& screen, const Request& request, const Patience& patience,
                   const Progress& progress = {})
{
    // An empty fingerprint would mean "whoever answers", and what is not one fits nobody.
    auto fingerprint = readFingerprint(screen.fingerprint);
    if (fingerprint.empty())
        fingerprint = "(no fingerprint)";
    return exchange(screen.url, fingerprint, request, patience, progress, nullptr);
}

} // namespace

Result<Answer> ScreenClient::get(std::string_view target) const
{
    return ask(m_screen, {.verb = http::verb::get, .target = std::string(target), .token = m_screen.token}, m_patience);
}

Result<Answer> ScreenClient::post(std::string_view target, const json::object& body, Wait wait) const
{
    auto patience = m_patience;
    if (wait == Wait::Long)
        patience.answer = m_patience.afterUpload;
    return ask(m_screen,
               {.verb = http::verb::post,
                .target = std::string(target),
                .token = m_screen.token,
                .body = json::serialize(body),
                .isUnwanted = m_isUnwanted},
               patience);
}

Result<Answer> ScreenClient::patch(std::string_view target, const Patch& patch, const Progress& progress) const
{
    return ask(m_screen,
               {.verb = http::verb::patch,
                .target = std::string(target),
                .token = m_screen.token,
                .file = patch.file,
                .stretches = patch.stretches,
                .offset = patch.offset,
                .isUnwanted = m_isUnwanted},
               m_patience, progress);
}

Result<Answer> ScreenClient::put(std::string_view target, const std::filesystem::path& file,
                                 const Progress& progress) const
{
    return ask(m_screen,
               {.verb = http::verb::put, .target = std::string(target), .token = m_screen.token, .file = file},
               m_patience, progress);
}

Result<std::string> ScreenClient::fingerprintOf(const std::string& url, Patience patience)
{
    std::string seen;
    const auto answer = exchange(url, {}, {}, patience, {}, &seen);
    if (!answer)
        return answer.error();
    return seen;
}

Error refusalOf(const Answer& answer)
{
    Error error{codeOf(answer.status), {}};
    if (const auto problem = parse(answer.body)) {
        error.message = memberText(*problem, "detail");
        if (auto german = memberText(*problem, "detail_de"); !german.empty())
            error.message.de = std::move(german);
        if (error.message.empty())
            error.message = memberText(*problem, "title");
        error.problems = problemsOf(*problem);
    }
    if (error.message.empty())
        error.message = phrase("the screen answered with {} and no reason", answer.status);
    return error;
}

Result<json::object> jsonOf(const Result<Answer>& answer)
{
    if (!answer)
        return answer.error();
    if (answer->status < 200 || answer->status > 299)
        return refusalOf(*answer);
    if (answer->body.empty())
        return json::object();
    auto object = parse(answer->body);
    if (!object)
        return Error{Errc::Unreadable,
                     phrase("the screen's answer makes no sense; is its software much older or newer?")};
    return std::move(*object);
}

} // namespace vitrine::ctl
