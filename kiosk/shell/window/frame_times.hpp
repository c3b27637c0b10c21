// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

class QQuickWindow;

namespace vitrine::shell {

/// Prints on standard error, once a second while anything moves, how long the frames took that reached the glass:
/// `frames 60 over 2 median 7.3 worst 19.8` (milliseconds; over: those that took more than 16.7).
///
/// A frame takes what its thread worked since the frame before, or, where another thread draws, what that one worked,
/// whichever is longer. It is the processor's time: waiting, and what other programs do, is not counted.
class FrameTimes : public QObject {
public:
    explicit FrameTimes(QQuickWindow& window);

private:
    using Nanoseconds = std::chrono::nanoseconds;

    void count(Nanoseconds drawing); ///< GUI thread
    void print();

    Nanoseconds m_worked{0}; ///< of the GUI thread, until the last frame
    Nanoseconds m_drawn{0};  ///< of the render thread, on that thread
    std::vector<double> m_frames;
    QTimer m_second;
};

} // namespace vitrine::shell
