// SPDX-License-Identifier: Apache-2.0
#include "core/pack/checks.hpp"

#include "core/pack/findings.hpp"
#include "core/pack/schema_walk.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

/// The shell's light ground. Graphics and controls need 3 : 1 against it (WCAG 1.4.11).
constexpr std::string_view kPaper = "#faf8f4";
constexpr double kLeast = 3.0;

double luminance(std::string_view colour)
{
    std::array<double, 3> light{};
    for (std::size_t i = 0; i < light.size(); ++i) {
        int value = 0;
        const auto* const digits = colour.data() + 1 + 2 * i;
        std::from_chars(digits, digits + 2, value, 16);
        const double part = value / 255.0;
        light[i] = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(std::string_view a, std::string_view b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

bool isColour(std::string_view text)
{
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

} // namespace

void checkLook(const PackSource& source, Problems& problems)
{
    const auto* theme = source.root().if_contains("theme");
    if (theme == nullptr || !theme->is_object())
        return;
    const auto accent = textMember(theme->get_object(), "accent");
    if (!isColour(accent))
        return; // missing, or the schema has said so
    const auto ratio = contrast(accent, kPaper);
    if (ratio >= kLeast)
        return;
    std::array<char, 16> told{};
    const int length = std::snprintf(told.data(), told.size(), "%.1f", ratio);
    Findings(problems, source.places())
        .warning("low-contrast", "/theme/accent",
                 phrase("the accent {} has a contrast of {} : 1 on the light ground; buttons and words will be drawn "
                        "in a darker shade",
                        accent, std::string(told.data(), static_cast<std::size_t>(std::max(length, 0)))),
                 phrase("choose a darker colour (3 : 1 or more) to see exactly yours"));
}

} // namespace vitrine
