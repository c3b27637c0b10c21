// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/flashes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine::doctor {

namespace {

constexpr float kChange = 0.1F;
constexpr float kDarkerBelow = 0.8F;
constexpr float kSaturated = 0.8F;
constexpr float kChangeOfColour = 0.2F;
/// Points do not all turn in the same picture: what happens within this time happens at once.
constexpr double kAtOnce = 0.08;
/// A little less, for clocks that round: three flashes in exactly one second are allowed.
constexpr double kSecond = 1 - 1e-4;
/// Three flashes are six turns.
constexpr std::size_t kMostTurns = 6;

/// sRGB to light (IEC 61966-2-1).
const std::array<float, 256>& light()
{
    static const auto table = [] {
        std::array<float, 256> made{};
        for (std::size_t i = 0; i < made.size(); ++i) {
            const double value = static_cast<double>(i) / 255.0;
            made[i] = static_cast<float>(value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
        }
        return made;
    }();
    return table;
}

} // namespace

Flashes::Flashes(std::size_t count)
    : m_points(count)
{
}

void Flashes::see(std::span<const std::uint8_t> colours, double seconds)
{
    std::array<std::size_t, 2> light{};
    std::array<std::size_t, 2> red{};
    const auto& table = doctor::light();
    const auto count = std::min(m_points.size(), colours.size() / 3);
    for (std::size_t i = 0; i < count; ++i) {
        const float r = table[colours[3 * i]];
        const float g = table[colours[3 * i + 1]];
        const float b = table[colours[3 * i + 2]];
        if (const int turn = turnOfLight(m_points[i], 0.2126F * r + 0.7152F * g + 0.0722F * b); turn != 0)
            ++light[turn > 0 ? 0 : 1];
        if (const int turn = turnOfRed(m_points[i], r, g, b); turn != 0)
            ++red[turn > 0 ? 0 : 1];
    }
    const auto needed = std::max<std::size_t>(1, m_points.size() / 4);
    m_general.add(seconds, light[0], light[1], needed);
    m_red.add(seconds, red[0], red[1], needed);
}

int Flashes::turnOfLight(Point& point, float luminance)
{
    if (point.lowest < 0) {
        point.lowest = point.highest = luminance;
        return 0;
    }
    point.lowest = std::min(point.lowest, luminance);
    point.highest = std::max(point.highest, luminance);
    const bool brighter = point.way <= 0 && luminance - point.lowest >= kChange && point.lowest < kDarkerBelow;
    const bool darker = point.way >= 0 && point.highest - luminance >= kChange && luminance < kDarkerBelow;
    if (!brighter && !darker)
        return 0;
    point.way = brighter ? 1 : -1;
    point.lowest = point.highest = luminance;
    return point.way;
}

int Flashes::turnOfRed(Point& point, float r, float g, float b)
{
    // CIE 1931 of the primaries of sRGB, then u', v' of CIE 1976; black has the colour of white.
    const float x = 0.4124F * r + 0.3576F * g + 0.1805F * b;
    const float y = 0.2126F * r + 0.7152F * g + 0.0722F * b;
    const float z = 0.0193F * r + 0.1192F * g + 0.9505F * b;
    const float sum = x + 15 * y + 3 * z;
    const bool dark = sum < 0.01F;
    const float u = dark ? 0.1978F : 4 * x / sum;
    const float v = dark ? 0.4683F : 9 * y / sum;
    const bool red = !dark && r >= kSaturated * (r + g + b);
    const bool first = point.v == 0;
    const bool turned = !first && (red || point.red) && std::hypot(u - point.u, v - point.v) > kChangeOfColour;
    if (!first && !turned && red == point.red)
        return 0;
    if (!first && !turned)
        return 0; // a pale red beside a full one
    point.u = u;
    point.v = v;
    point.red = red;
    return turned ? (red ? 1 : -1) : 0;
}

void Flashes::Changes::add(double seconds, std::size_t up, std::size_t down, std::size_t needed)
{
    if (first)
        return;
    recent.push_back({seconds, up, down});
    while (recent.front().seconds < seconds - kAtOnce)
        recent.pop_front();
    std::size_t allUp = 0;
    std::size_t allDown = 0;
    for (const auto& moment : recent) {
        allUp += moment.up;
        allDown += moment.down;
    }
    int turn = 0;
    if (allUp >= needed && way <= 0)
        turn = 1;
    else if (allDown >= needed && way >= 0)
        turn = -1;
    if (turn == 0)
        return;
    way = turn;
    for (auto& moment : recent) // each point's change counts once
        (turn > 0 ? moment.up : moment.down) = 0;
    turns.push_back(seconds);
    while (turns.front() <= seconds - kSecond)
        turns.pop_front();
    if (turns.size() > kMostTurns)
        first = turns.front();
}

} // namespace vitrine::doctor
