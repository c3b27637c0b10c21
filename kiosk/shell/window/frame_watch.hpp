// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/visit/visit_machine.hpp"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

class QQuickWindow;

namespace vitrine::shell {

/// Counts the frames that reached the glass and says when what was just set up is among them.
class FrameWatch : public QObject {
    Q_OBJECT

public:
    using Told = std::function<void(Clock::time_point swapped)>;

    explicit FrameWatch(QQuickWindow& window);

    [[nodiscard]] std::uint64_t frames() const { return m_frames.load(std::memory_order_relaxed); }
    /// Calls `told` on this thread once a frame with everything set until now was swapped.
    void afterNextFrame(Told told);

private:
    void synchronised(); ///< render thread, GUI thread waits
    void swapped();      ///< render thread

    QQuickWindow& m_window;
    std::atomic<std::uint64_t> m_frames = 0;
    std::mutex m_mutex;
    std::vector<Told> m_waiting;   ///< for the next synchronisation
    std::vector<Told> m_rendering; ///< in the frame that is being drawn
};

} // namespace vitrine::shell
