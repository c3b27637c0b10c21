// SPDX-License-Identifier: Apache-2.0
#include "core/store/version.hpp"

#include <algorithm>
#include <charconv>

namespace vitrine {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordLetter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto dot = text.find('.');
        parts.push_back(text.substr(0, dot));
        if (dot == std::string_view::npos)
            return parts;
        text.remove_prefix(dot + 1);
    }
}

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (ec != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

bool areWords(const std::vector<std::string_view>& words)
{
    return std::ranges::all_of(words,
                               [](auto word) { return !word.empty() && std::ranges::all_of(word, isWordLetter); });
}

std::weak_ordering compareWords(const std::string& a, const std::string& b)
{
    const auto numberA = number(a);
    const auto numberB = number(b);
    if (numberA && numberB)
        return *numberA <=> *numberB;
    if (numberA || numberB) // numbers come before words
        return numberA ? std::weak_ordering::less : std::weak_ordering::greater;
    return a <=> b;
}

} // namespace

std::optional<Version> parseVersion(std::string_view text)
{
    if (text.size() > 64)
        return {};
    if (const auto plus = text.find('+'); plus != std::string_view::npos) {
        if (!areWords(split(text.substr(plus + 1))))
            return {};
        text = text.substr(0, plus);
    }
    Version version;
    if (const auto dash = text.find('-'); dash != std::string_view::npos) {
        const auto words = split(text.substr(dash + 1));
        if (!areWords(words))
            return {};
        version.preRelease.assign(words.begin(), words.end());
        text = text.substr(0, dash);
    }
    const auto numbers = split(text);
    if (numbers.size() != 3)
        return {};
    const auto major = number(numbers[0]);
    const auto minor = number(numbers[1]);
    const auto patch = number(numbers[2]);
    if (!major || !minor || !patch)
        return {};
    version.major = *major;
    version.minor = *minor;
    version.patch = *patch;
    return version;
}

std::weak_ordering compareVersions(const Version& a, const Version& b)
{
    if (const auto order = a.major <=> b.major; std::is_neq(order))
        return order;
    if (const auto order = a.minor <=> b.minor; std::is_neq(order))
        return order;
    if (const auto order = a.patch <=> b.patch; std::is_neq(order))
        return order;
    if (a.preRelease.empty() != b.preRelease.empty())
        return a.preRelease.empty() ? std::weak_ordering::greater : std::weak_ordering::less;
    const auto count = std::min(a.preRelease.size(), b.preRelease.size());
    for (std::size_t i = 0; i < count; ++i)
        if (const auto order = compareWords(a.preRelease[i], b.preRelease[i]); std::is_neq(order))
            return order;
    return a.preRelease.size() <=> b.preRelease.size();
}

} // namespace vitrine
