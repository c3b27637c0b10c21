// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/vitals.hpp"

#include <array>
#include <cstdio>

namespace vitrine::daemon {

namespace {

std::string seconds(std::chrono::milliseconds time)
{
    std::array<char, 32> text{};
    const auto length = std::snprintf(text.data(), text.size(), "%g s", std::chrono::duration<double>(time).count());
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace

void Vitals::hear(const link::Hello& /*hello*/, Time now)
{
    heard = now;
    // A shell that was there before us has drawn already, but we have not seen it: its next frames count.
    frames = 0;
}

void Vitals::hear(const link::Heartbeat& heartbeat, Time now)
{
    heard = now;
    if (heartbeat.frames > frames)
        drew = now;
    frames = heartbeat.frames;
}

Hang nextHang(const Vitals& vitals, const SupervisionRules& rules)
{
    const auto start = vitals.started + rules.startWithin;
    if (!vitals.heard)
        return {start, "it did not say hello within " + seconds(rules.startWithin) + " of its start"};
    const auto silent = *vitals.heard + rules.hangAfter;
    const auto frozen = vitals.drew ? *vitals.drew + rules.hangAfter : start;
    if (silent <= frozen)
        return {silent, "its event loop has not turned for " + seconds(rules.hangAfter)};
    if (!vitals.drew)
        return {frozen, "it drew nothing within " + seconds(rules.startWithin) + " of its start"};
    return {frozen, "its event loop turns, but it has drawn nothing for " + seconds(rules.hangAfter)};
}

} // namespace vitrine::daemon
