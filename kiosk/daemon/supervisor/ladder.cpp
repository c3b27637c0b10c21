// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"

#include <algorithm>
#include <array>

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {

constexpr auto kRemembered = 10min;
/// A shell that lived for less than this did not really come up.
constexpr auto kShortLife = 5s;
/// By the number of short lives in a row. The first restart never waits: one death is an accident.
constexpr std::array<std::chrono::milliseconds, 7> kWaits{0ms, 250ms, 1s, 2s, 5s, 10s, 30s};
/// So many deaths in ten minutes, however long each life was, are no accidents either.
constexpr std::size_t kTooMany = 20;

std::chrono::milliseconds waitAfter(const std::vector<Death>& deaths)
{
    const auto longLife =
        std::find_if(deaths.rbegin(), deaths.rend(), [](const Death& d) { return d.lived >= kShortLife; });
    const auto shortLives = static_cast<std::size_t>(longLife - deaths.rbegin());
    const auto wait = shortLives == 0 ? kWaits.front() : kWaits.at(std::min(shortLives, kWaits.size()) - 1);
    return deaths.size() >= kTooMany ? kWaits.back() : wait;
}

std::string twiceOpen(const History& history)
{
    const auto& exhibit = history.deaths.back().exhibit;
    if (exhibit.empty() || std::count(history.setAside.begin(), history.setAside.end(), exhibit) > 0)
        return {};
    const auto deaths = std::count_if(history.deaths.begin(), history.deaths.end(),
                                      [&](const Death& death) { return death.exhibit == exhibit; });
    return deaths >= 2 ? exhibit : std::string();
}

bool failsSinceChange(const History& history)
{
    if (!history.changedAt || history.deaths.size() < 3)
        return false;
    const auto& first = history.deaths.at(history.deaths.size() - 3);
    const auto& last = history.deaths.back();
    return first.at >= *history.changedAt && last.at - first.at <= 1min && last.at - *history.changedAt <= 5min;
}

} // namespace

Step nextStep(const History& history, BootTime now)
{
    History recent = history;
    forgetOld(recent, now);
    if (recent.deaths.empty())
        return {};
    return {waitAfter(recent.deaths), twiceOpen(recent), failsSinceChange(recent)};
}

void forgetOld(History& history, BootTime now)
{
    std::erase_if(history.deaths, [&](const Death& death) { return death.at > now || now - death.at > kRemembered; });
}

} // namespace vitrine::daemon
