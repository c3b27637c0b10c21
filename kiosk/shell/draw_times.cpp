// SPDX-License-Identifier: Apache-2.0
#include "shell/draw_times.hpp"

#include "shell/process_clock.hpp"
#include "shell/shell.hpp"
#include "shell/window/frame_watch.hpp"

#include <chrono>
#include <memory>
#include <optional>

namespace vitrine::shell {

void logDrawTimes(Shell& shell, FrameWatch& frames, const Clock::time_point& touchedAt)
{
    QObject::connect(&shell, &Shell::exhibitMade, &frames, [&](const QString& exhibit) {
        frames.afterNextFrame([exhibit, touch = touchedAt](Clock::time_point swapped) {
            const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(swapped - touch).count();
            qInfo("exhibit drawn %s %lld", qPrintable(exhibit), static_cast<long long>(ms));
        });
    });
    QObject::connect(&shell, &Shell::whole, &frames, [&, home = false](const QString& page) mutable {
        if (home || page != "home")
            return;
        home = true;
        frames.afterNextFrame(
            [](Clock::time_point) { qInfo("home drawn %lld", static_cast<long long>(sinceProcessStartMs())); });
    });
    const auto ended = std::make_shared<std::optional<Clock::time_point>>();
    QObject::connect(shell.visit(), &Visit::ended, &frames, [ended] { *ended = Clock::now(); });
    QObject::connect(&shell, &Shell::whole, &frames, [&frames, ended](const QString& page) {
        if (page != "attract" || !*ended)
            return;
        frames.afterNextFrame([since = **ended](Clock::time_point swapped) {
            const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(swapped - since).count();
            qInfo("attract drawn %lld", static_cast<long long>(ms));
        });
        ended->reset();
    });
    QObject::connect(&shell, &Shell::whole, &frames, [&, last = -1](const QString&) mutable {
        if (shell.shownGeneration() == last)
            return;
        last = shell.shownGeneration();
        frames.afterNextFrame([last](Clock::time_point) { qInfo("generation %d drawn", last); });
    });
}

} // namespace vitrine::shell
