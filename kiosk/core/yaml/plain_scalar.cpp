// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/plain_scalar.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace vitrine {

namespace {

std::size_t digits(std::string_view text, std::size_t from)
{
    auto to = from;
    while (to < text.size() && text[to] >= '0' && text[to] <= '9')
        ++to;
    return to - from;
}

bool isInteger(std::string_view text)
{
    const auto count = digits(text, 0);
    return count > 0 && count == text.size() && (count == 1 || text[0] != '0');
}

/// [digits][.digits][e[+-]digits], with a dot or an exponent.
bool isFloat(std::string_view text)
{
    const auto whole = digits(text, 0);
    if (whole > 1 && text[0] == '0')
        return false;
    auto at = whole;
    std::size_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        fraction = digits(text, at + 1);
        at += 1 + fraction;
    }
    if (whole + fraction == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const auto exponent = digits(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

} // namespace

boost::json::value plainScalar(const std::string& written)
{
    if (written.empty() || written == "~" || written == "null" || written == "Null" || written == "NULL")
        return nullptr;
    if (written == "true" || written == "True" || written == "TRUE")
        return true;
    if (written == "false" || written == "False" || written == "FALSE")
        return false;

    std::string_view number = written;
    if (number.front() == '+')
        number.remove_prefix(1); // std::from_chars takes only a minus
    const auto magnitude = number.starts_with('-') ? number.substr(1) : number;
    const auto* const end = number.data() + number.size();
    if (isInteger(magnitude)) {
        std::int64_t value = 0;
        if (std::from_chars(number.data(), end, value).ec == std::errc{})
            return value;
    } else if (magnitude.starts_with("0x") || magnitude.starts_with("0o")) {
        std::int64_t value = 0;
        const auto [stop, error] = std::from_chars(magnitude.data() + 2, end, value, magnitude[1] == 'x' ? 16 : 8);
        if (error == std::errc{} && stop == end && magnitude == written)
            return value;
    } else if (isFloat(magnitude)) {
        double value = 0;
        if (std::from_chars(number.data(), end, value).ec == std::errc{} && std::isfinite(value))
            return value;
    }
    return boost::json::value(written);
}

} // namespace vitrine
