// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/head.hpp"

#include <boost/beast/core/string.hpp>

#include <algorithm>
#include <charconv>

namespace vitrine::daemon {

namespace beast = boost::beast;

std::string_view Request::field(http::field name) const
{
    const auto value = (*fields)[name];
    return {value.data(), value.size()};
}

std::string_view Request::field(std::string_view name) const
{
    const auto value = (*fields)[beast::string_view(name.data(), name.size())];
    return {value.data(), value.size()};
}

std::optional<std::string_view> Request::parameter(std::string_view name) const
{
    const auto found = std::find_if(query.begin(), query.end(), [&](const auto& pair) { return pair.first == name; });
    return found == query.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

HeadScan::State HeadScan::look(std::string_view bytes)
{
    for (; m_seen < bytes.size(); ++m_seen) {
        const char letter = bytes[m_seen];
        if (letter == '\n') {
            if (m_seen == 0 || bytes[m_seen - 1] != '\r' || m_lineLength == 0)
                return State::Bad;
            const bool empty = m_lineLength == 1;
            m_lineLength = 0;
            if (empty) {
                const bool first = m_seen == 1; // an empty line instead of a request
                ++m_seen;
                return first ? State::Bad : State::Whole;
            }
            continue;
        }
        const auto code = static_cast<unsigned char>(letter);
        const bool afterReturn = m_lineLength > 0 && bytes[m_seen - 1] == '\r';
        const bool folded = m_lineLength == 0 && (letter == ' ' || letter == '\t');
        const bool control = (code < 0x20 && letter != '\r' && letter != '\t') || code == 0x7F;
        if (afterReturn || folded || control)
            return State::Bad;
        ++m_lineLength;
    }
    return State::More;
}

namespace {

int hexDigit(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    if (letter >= 'a' && letter <= 'f')
        return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F')
        return letter - 'A' + 10;
    return -1;
}

/// Percent escapes once; nothing if one is broken or gives a control character.
std::optional<std::string> decode(std::string_view text, bool plusIsSpace)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char letter = text[i];
        if (letter == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            letter = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (letter == '+' && plusIsSpace) {
            letter = ' ';
        }
        const auto code = static_cast<unsigned char>(letter);
        if (code < 0x20 || code == 0x7F)
            return std::nullopt;
        decoded.push_back(letter);
    }
    return decoded;
}

bool readPath(std::string_view raw, Request& request)
{
    // An escape that decodes to what divides or ends a path, or to another escape, is the start of a disagreement.
    for (std::size_t i = 0; i + 2 < raw.size(); ++i) {
        if (raw[i] != '%')
            continue;
        const int code = hexDigit(raw[i + 1]) * 16 + hexDigit(raw[i + 2]);
        if (code == '/' || code == '\\' || code == '%' || code == '.' || code == '?' || code == '#')
            return false;
    }
    auto path = decode(raw, false);
    if (!path || path->empty() || path->front() != '/' || path->find('\\') != std::string::npos)
        return false;
    std::string_view rest = *path;
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const auto part = rest.substr(0, rest.find('/'));
        const bool last = part.size() == rest.size();
        if ((part.empty() && !last) || part == "." || part == "..")
            return false;
        rest.remove_prefix(part.size());
    }
    if (path->size() > 1 && path->ends_with('/'))
        path->pop_back();
    request.path = std::move(*path);
    return true;
}

bool readQuery(std::string_view raw, Request& request)
{
    while (!raw.empty()) {
        const auto pair = raw.substr(0, raw.find('&'));
        raw.remove_prefix(std::min(raw.size(), pair.size() + 1));
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        auto name = decode(pair.substr(0, equals), true);
        auto value = decode(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), true);
        // The same name twice would leave it to chance which value counts.
        if (!name || !value || request.parameter(*name))
            return false;
        request.query.emplace_back(std::move(*name), std::move(*value));
    }
    return true;
}

Refusal badRequest(std::string sentence)
{
    return {400, "bad-request", std::move(sentence)};
}

/// The fields that decide where a request ends, looked at one by one: Beast 1.81 lets "5, 5", repeated equal lengths
/// and codings before "chunked" pass.
std::optional<Refusal> checkFraming(const Parser& parser, Request& request)
{
    int lengths = 0;
    int codings = 0;
    int hosts = 0;
    for (const auto& field : parser.get()) {
        const std::string_view value(field.value().data(), field.value().size());
        switch (field.name()) {
        case http::field::content_length: {
            std::uint64_t length = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
            if (++lengths > 1 || value.empty() || error != std::errc() || end != value.data() + value.size())
                return badRequest("Content-Length must stand there once and be one plain number");
            request.length = length;
            break;
        }
        case http::field::transfer_encoding:
            if (++codings > 1 || !beast::iequals(field.value(), "chunked"))
                return Refusal{501, "transfer-coding", "the only transfer coding taken here is chunked"};
            request.chunked = true;
            break;
        case http::field::host:
            ++hosts;
            break;
        case http::field::expect:
            if (!beast::iequals(field.value(), "100-continue"))
                return Refusal{417, "expectation", "the only expectation met here is 100-continue"};
            request.expectsContinue = true;
            break;
        default:
            break;
        }
    }
    if (lengths > 0 && codings > 0)
        return badRequest("Content-Length and Transfer-Encoding together say two things about one body");
    if (hosts != 1)
        return badRequest("a request names its host in exactly one Host field");
    if (request.chunked && parser.get().version() < 11)
        return badRequest("HTTP/1.0 knows no transfer codings");
    return std::nullopt;
}

} // namespace

bool readTarget(std::string_view target, Request& request)
{
    if (std::any_of(target.begin(), target.end(), [](char letter) { return letter <= ' ' || letter >= 0x7F; }))
        return false;
    // RFC 9112 has servers take the absolute form too; whose host it is gets checked as if it stood in Host.
    constexpr std::string_view kScheme = "https://";
    if (target.size() > kScheme.size() &&
        beast::iequals(beast::string_view(target.data(), kScheme.size()), kScheme.data())) {
        target.remove_prefix(kScheme.size());
        const auto authority = target.substr(0, target.find_first_of("/?#"));
        const auto host = request.field(http::field::host);
        if (!beast::iequals(beast::string_view(authority.data(), authority.size()),
                            beast::string_view(host.data(), host.size())))
            return false;
        target.remove_prefix(authority.size());
        if (target.empty())
            target = "/";
    }
    if (target.find('#') != std::string_view::npos)
        return false;
    const auto question = target.find('?');
    const auto query = question == std::string_view::npos ? std::string_view() : target.substr(question + 1);
    return readPath(target.substr(0, question), request) && readQuery(query, request);
}

std::variant<Request, Refusal> checkHead(const Parser& parser, const ServerLimits& limits)
{
    const auto& message = parser.get();
    const auto fields = static_cast<std::size_t>(std::distance(message.begin(), message.end()));
    if (fields > limits.fields)
        return Refusal{431, "too-many-fields", "a request may have " + std::to_string(limits.fields) + " fields"};
    if (message.target().size() > limits.targetBytes)
        return Refusal{414, "target-too-long", "a target may have " + std::to_string(limits.targetBytes) + " bytes"};
    Request request;
    request.fields = &message;
    request.method = message.method();
    if (auto refusal = checkFraming(parser, request))
        return std::move(*refusal);
    switch (request.method) {
    case http::verb::get:
    case http::verb::head:
    case http::verb::post:
    case http::verb::put:
    case http::verb::delete_:
    case http::verb::patch:
    case http::verb::options:
    case http::verb::trace:
        break;
    default:
        return Refusal{501, "unknown-method", "this method is not known here; methods are written in capitals"};
    }
    if (!readTarget({message.target().data(), message.target().size()}, request))
        return badRequest("the target must be one plain path");
    request.keepAlive = parser.keep_alive();
    return request;
}

} // namespace vitrine::daemon
