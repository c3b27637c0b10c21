// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"

#include <algorithm>
#include <array>
#include <utility>

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
/// So many after the content before has come back, or a try from the pause page: it was not the content's fault.
constexpr std::size_t kStillFailing = 3;
/// So many deaths of the pause page itself, which needs next to nothing: the machine is sick.
constexpr std::size_t kHopeless = 5;
constexpr auto kBetweenReboots = 6h;
constexpr auto kDay = 24h;

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

bool failsOnTrial(const History& history)
{
    return history.change && !history.change->proved && isOfChange(history.deaths.back(), *history.change);
}

bool failsSinceChange(const History& history)
{
    if (!history.change || history.deaths.size() < 3)
        return false;
    const auto& first = history.deaths.at(history.deaths.size() - 3);
    const auto& last = history.deaths.back();
    return first.at >= history.change->at && last.at - first.at <= 1min && last.at - history.change->at <= 5min;
}

/// Two lives in a row without a frame: what draws them may be missing or mad.
bool drawsNothing(const std::vector<Death>& deaths)
{
    return deaths.size() >= 2 && std::none_of(deaths.end() - 2, deaths.end(), [](const Death& d) { return d.drew; });
}

std::size_t unanswered(const History& history)
{
    return static_cast<std::size_t>(
        std::count_if(history.deaths.begin(), history.deaths.end(),
                      [&](const Death& death) { return !history.climbedAt || death.at > *history.climbedAt; }));
}

/// One step is always kept for the last one, to the pause page.
bool mayStep(const History& history)
{
    return history.steps < kMostSteps - 1;
}

bool mayReboot(const History& history, BootTime now)
{
    return mayStep(history) && (!history.rebootedAt || now - *history.rebootedAt >= kBetweenReboots);
}

} // namespace

bool isOfChange(const Death& death, const Change& change)
{
    return death.generation == change.generation || death.at - death.lived >= change.at;
}

Step nextStep(const History& history, const SupervisionRules& rules, const Means& means, BootTime now)
{
    History recent = history;
    forgetOld(recent, now);
    Step step;
    if (recent.deaths.empty())
        return step;
    step.wait = waitAfter(recent.deaths);
    if (recent.rung == Rung::Pause) {
        step.reboot = unanswered(recent) >= kHopeless && means.reboot && rules.reboot && mayReboot(recent, now);
        return step;
    }
    if (mayStep(recent)) {
        step.setAside = twiceOpen(recent);
        step.software = !recent.software && drawsNothing(recent.deaths);
    }
    const bool goneBefore = recent.tookBack || !recent.tries.empty();
    const bool failing =
        unanswered(recent) >= (goneBefore ? kStillFailing : static_cast<std::size_t>(rules.pauseAfter));
    const bool newFails = failsOnTrial(recent) || failsSinceChange(recent);
    if ((failing || newFails) && means.before && !recent.tookBack && mayStep(recent))
        step.takeBack = true;
    else
        step.pause = failing;
    return step;
}

History after(History history, const Step& step, BootTime now)
{
    // One after the other, so that each counts; the last step is kept for the pause page.
    if (!step.setAside.empty()) {
        history.setAside.push_back(step.setAside);
        ++history.steps;
    }
    if (step.software && mayStep(history)) {
        history.software = true;
        ++history.steps;
    }
    if (step.takeBack) {
        history.change.reset();
        history.tookBack = true;
    }
    if (step.pause)
        history.rung = Rung::Pause;
    if (step.reboot)
        history.rebootedAt = now;
    if (step.takeBack || step.pause || step.reboot) {
        history.climbedAt = now;
        ++history.steps;
    }
    history.steps = std::min(history.steps, kMostSteps);
    forgetOld(history, now);
    return history;
}

std::optional<BootTime> nextTry(const History& history, const SupervisionRules& rules)
{
    if (history.rung != Rung::Pause || !mayStep(history))
        return std::nullopt;
    auto at = history.climbedAt.value_or(BootTime{}) + rules.tryAgainAfter;
    const auto most = static_cast<std::size_t>(rules.triesADay);
    if (most == 0)
        return std::nullopt;
    if (history.tries.size() >= most)
        at = std::max(at, history.tries.at(history.tries.size() - most) + BootClock::duration(kDay));
    return at;
}

History afterTry(History history, BootTime now)
{
    history.rung = Rung::Content;
    history.climbedAt = now;
    history.tries.push_back(now);
    ++history.steps;
    forgetOld(history, now);
    return history;
}

bool needsForgiveness(const History& history)
{
    return history.rung == Rung::Content && (history.steps > 0 || history.tookBack || !history.tries.empty());
}

History forgiven(History history)
{
    history.tookBack = false;
    history.tries.clear();
    history.steps = 0;
    history.climbedAt.reset();
    return history;
}

History withNewContent(History history, int generation, bool proved, BootTime now)
{
    history = forgiven(std::move(history));
    history.setAside.clear();
    history.change = Change{now, generation, std::nullopt, proved};
    history.rung = Rung::Content;
    return history;
}

History afterWish(History history)
{
    history = forgiven(std::move(history));
    history.setAside.clear();
    history.software = false;
    history.rung = Rung::Content;
    return history;
}

void forgetOld(History& history, BootTime now)
{
    std::erase_if(history.deaths, [&](const Death& death) { return death.at > now || now - death.at > kRemembered; });
    std::erase_if(history.tries, [&](BootTime at) { return at > now || now - at > kDay; });
}

} // namespace vitrine::daemon
