// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <vector>

class QQuickWindow;

namespace vitrine::shell {

/// Prints on standard error, once a second while anything moves, how long the frames took that reached the glass:
/// `frames 60 over 2 median 7.3 worst 19.8` (milliseconds; over: those that took more than 16.7).
///
/// A frame takes what its thread worked for it: all that the GUI thread did since the frame before, or, where another
/// thread draws, what that one did, whichever is longer. Waiting is not counted.
class FrameTimes : public QObject {
public:
    explicit FrameTimes(QQuickWindow& window);

private:
    using Clock = std::chrono::steady_clock;
    using Milliseconds = std::chrono::duration<double, std::milli>;

    void awake();
    void aboutToBlock();
    void count(Milliseconds drawing); ///< GUI thread
    void print();

    Clock::time_point m_wokenAt = Clock::now();
    bool m_working = true;
    Milliseconds m_worked{0};
    std::atomic<Clock::duration::rep> m_drawnFrom = 0; ///< of the render thread
    std::vector<double> m_frames;
    QTimer m_second;
};

} // namespace vitrine::shell
