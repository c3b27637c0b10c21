// SPDX-License-Identifier: Apache-2.0
#include "shell/care/panel_rules.hpp"

#include <algorithm>
#include <cmath>

namespace vitrine::shell {

namespace {

/// Steps of one way to and fro: so different that the picture comes to many places before it begins anew.
constexpr int kStepsX = 24;
constexpr int kStepsY = 44;

/// From 0 to 1, to -1 and back to 0 in `period` steps, each of the same length.
double toAndFro(int step, int period)
{
    const double phase = std::fmod(static_cast<double>(step) / period + 0.75, 1.0);
    return 4 * std::abs(phase - 0.5) - 1;
}

} // namespace

Wander wanderAt(int step)
{
    return {toAndFro(step, kStepsX), toAndFro(step, kStepsY)};
}

int brightnessAt(const std::vector<CareRules::Dim>& windows, LocalMinute when)
{
    const auto window = std::ranges::find_if(windows, [&](const auto& dim) { return inSpan(dim.daily, when); });
    return window == windows.end() ? 100 : window->brightness;
}

} // namespace vitrine::shell
