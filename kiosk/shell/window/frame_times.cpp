// SPDX-License-Identifier: Apache-2.0
#include "shell/window/frame_times.hpp"

#include <QQuickWindow>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <utility>

namespace vitrine::shell {

namespace {

constexpr double kFrame = 1000.0 / 60;

/// What this thread has worked since it began.
std::chrono::nanoseconds threadWorked()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace

FrameTimes::FrameTimes(QQuickWindow& window)
    : QObject(&window)
    , m_worked(threadWorked())
{
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this] {
            if (QThread::currentThread() == thread()) {
                count(Nanoseconds(0)); // drawing is part of what this thread did
                return;
            }
            const auto now = threadWorked();
            const auto drawing = now - std::exchange(m_drawn, now);
            QMetaObject::invokeMethod(
                this, [this, drawing] { count(drawing); }, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    m_second.setInterval(std::chrono::seconds(1));
    m_second.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &FrameTimes::print);
}

void FrameTimes::count(Nanoseconds drawing)
{
    const auto now = threadWorked();
    const auto worked = now - std::exchange(m_worked, now);
    m_frames.push_back(std::chrono::duration<double, std::milli>(std::max(worked, drawing)).count());
    if (!m_second.isActive())
        m_second.start();
}

void FrameTimes::print()
{
    if (m_frames.empty())
        return;
    std::ranges::sort(m_frames);
    const auto over = std::ranges::count_if(m_frames, [](double frame) { return frame > kFrame; });
    qInfo("frames %zu over %td median %.1f worst %.1f", m_frames.size(), over, m_frames[m_frames.size() / 2],
          m_frames.back());
    m_frames.clear();
}

} // namespace vitrine::shell
