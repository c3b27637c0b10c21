// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/guard.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/beast/core/string.hpp>

#include <algorithm>
#include <charconv>

namespace vitrine::daemon {

namespace {

bool isSame(std::string_view one, std::string_view other)
{
    return boost::beast::iequals({one.data(), one.size()}, {other.data(), other.size()});
}

bool isAddress(std::string_view host)
{
    if (host.starts_with('[') != host.ends_with(']'))
        return false;
    boost::system::error_code ec;
    if (host.starts_with('[')) {
        boost::asio::ip::make_address_v6(std::string(host.substr(1, host.size() - 2)), ec);
        return !ec;
    }
    boost::asio::ip::make_address_v4(std::string(host), ec);
    return !ec;
}

} // namespace

bool isOurHost(std::string_view host, const std::vector<std::string>& names, std::uint16_t port)
{
    const auto colon = host.rfind(':');
    std::uint16_t asked = 443;
    if (colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos) {
        const auto digits = host.substr(colon + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), asked);
        if (error != std::errc() || end != digits.data() + digits.size())
            return false;
        host = host.substr(0, colon);
    }
    if (asked != port)
        return false;
    return isSame(host, "localhost") || isAddress(host) ||
           std::any_of(names.begin(), names.end(), [&](const std::string& name) { return isSame(host, name); });
}

std::optional<Refusal> refuseCrossSite(const Request& request, bool byCookie)
{
    const auto site = request.field("Sec-Fetch-Site");
    if (!site.empty() && site != "same-origin" && site != "none")
        return Refusal{403, "cross-site", "another site asked for this change"};
    const auto origin = request.field(http::field::origin);
    if (!origin.empty() && !isSame(origin, "https://" + std::string(request.field(http::field::host))))
        return Refusal{403, "cross-site", "the page that asked for this change is not from this screen"};
    if (byCookie && request.field("X-Vitrine") != "1")
        return Refusal{403, "cross-site", "a change asked for with a session needs the field X-Vitrine: 1"};
    return std::nullopt;
}

} // namespace vitrine::daemon
