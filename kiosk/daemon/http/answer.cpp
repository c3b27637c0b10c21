// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/answer.hpp"

#include "daemon/record/plain_text.hpp"
#include "daemon/record/secret.hpp"

#include <boost/json/serialize.hpp>

#include <array>
#include <charconv>
#include <ctime>

namespace vitrine::daemon {

namespace {

std::string_view titleOf(unsigned status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return "Status";
    }
}

/// The Date field's value, made once a second.
std::string_view httpDate()
{
    static std::time_t madeFor = 0;
    static std::array<char, 32> text{};
    static std::size_t size = 0;
    const std::time_t now = std::time(nullptr);
    if (now != madeFor) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        // Not strftime's %a and %b: those would follow the locale.
        static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        size = static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                                                      kDays.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
                                                      kMonths.at(static_cast<std::size_t>(parts.tm_mon)),
                                                      (parts.tm_year + 1900) % 10000, parts.tm_hour, parts.tm_min,
                                                      parts.tm_sec));
        madeFor = now;
    }
    return {text.data(), size};
}

void appendNumber(std::string& out, std::uint64_t number)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

unsigned statusOf(Errc code)
{
    switch (code) {
    case Errc::NotFound:
        return 404;
    case Errc::Refused:
    case Errc::Unreadable:
        return 422;
    case Errc::DiskFull:
        return 507;
    case Errc::Busy:
    case Errc::Cancelled:
        return 409;
    case Errc::NotAllowed:
        return 403;
    case Errc::Unreachable:
    case Errc::Timeout:
        return 503;
    case Errc::Io:
    case Errc::None:
        break;
    }
    return 500;
}

std::string_view nameOf(Errc code)
{
    switch (code) {
    case Errc::NotFound:
        return "not-found";
    case Errc::Refused:
        return "refused";
    case Errc::Unreadable:
        return "unreadable";
    case Errc::DiskFull:
        return "disk-full";
    case Errc::Busy:
        return "busy";
    case Errc::Cancelled:
        return "cancelled";
    case Errc::NotAllowed:
        return "not-allowed";
    case Errc::Unreachable:
        return "unreachable";
    case Errc::Timeout:
        return "timeout";
    case Errc::Io:
    case Errc::None:
        break;
    }
    return "failed";
}

} // namespace

void Answer::addField(std::string_view name, std::string_view value)
{
    fields += name;
    fields += ": ";
    for (const char letter : value)
        if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F) // a line break would begin a field of its own
            fields += letter;
    fields += "\r\n";
}

std::string printJson(const boost::json::value& value)
{
    auto text = boost::json::serialize(value);
    return isUtf8(text) ? text : asUtf8(text, text.size() * 3);
}

Answer answerJson(unsigned status, const boost::json::value& value)
{
    Answer answer;
    answer.status = status;
    answer.body = printJson(value);
    return answer;
}

Answer answerNothing()
{
    Answer answer;
    answer.status = 204;
    return answer;
}

Answer answerProblem(unsigned status, std::string_view code, std::string_view detail, const boost::json::object& more)
{
    boost::json::object problem{{"type", "urn:vitrine:" + std::string(code)},
                                {"code", code},
                                {"title", titleOf(status)},
                                {"detail", detail},
                                {"status", status}};
    for (const auto& [key, value] : more)
        problem[key] = value;
    auto answer = answerJson(status, problem);
    answer.type = kProblem;
    answer.why = detail;
    return answer;
}

Answer answerError(const Error& error)
{
    boost::json::object more;
    if (error.message.de != error.message.en)
        more["detail_de"] = error.message.de;
    if (!error.problems.empty())
        more["findings"] = problemsToJson(error.problems);
    return answerProblem(statusOf(error.code), nameOf(error.code), error.message.en, more);
}

void writeHead(std::string& out, const Answer& answer, bool keepAlive)
{
    out += "HTTP/1.1 ";
    appendNumber(out, answer.status);
    out += ' ';
    out += titleOf(answer.status);
    out += "\r\nDate: ";
    out += httpDate();
    if (answer.status != 204 && answer.status != 304) {
        out += "\r\nContent-Type: ";
        out += answer.type;
        if (!answer.stream) {
            out += "\r\nContent-Length: ";
            appendNumber(out, answer.text().size());
        }
    }
    // A page of ours loads nothing from elsewhere, runs no inline script and stands in nobody's frame; data of the API
    // is never a page at all.
    if (answer.isStatic)
        out += "\r\nCache-Control: no-cache"
               "\r\nContent-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
               "img-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
               "frame-ancestors 'none'";
    else
        out += "\r\nCache-Control: no-store"
               "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'";
    out += answer.policy.empty() ? "" : "; " + answer.policy;
    out += "\r\nX-Content-Type-Options: nosniff"
           "\r\nReferrer-Policy: no-referrer"
           "\r\nCross-Origin-Resource-Policy: same-origin\r\n";
    out += answer.fields;
    if (!keepAlive)
        out += "Connection: close\r\n";
    out += "\r\n";
}

std::string tagOf(std::string_view text)
{
    return '"' + sha256Hex(text).substr(0, 24) + '"';
}

bool matches(std::string_view ifNoneMatch, std::string_view tag)
{
    return ifNoneMatch == "*" || (!ifNoneMatch.empty() && ifNoneMatch.find(tag) != std::string_view::npos);
}

} // namespace vitrine::daemon
