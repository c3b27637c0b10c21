// SPDX-License-Identifier: Apache-2.0
#include "shell/window/frame_watch.hpp"

#include <QQuickWindow>

#include <iterator>
#include <utility>

namespace vitrine::shell {

FrameWatch::FrameWatch(QQuickWindow& window)
    : QObject(&window)
    , m_window(window)
{
    connect(&window, &QQuickWindow::afterSynchronizing, this, &FrameWatch::synchronised, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameWatch::swapped, Qt::DirectConnection);
}

void FrameWatch::afterNextFrame(Told told)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(told));
    }
    m_window.update();
}

void FrameWatch::synchronised()
{
    const std::scoped_lock lock(m_mutex);
    std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(m_rendering));
    m_waiting.clear();
}

void FrameWatch::swapped()
{
    m_frames.fetch_add(1, std::memory_order_relaxed);
    std::vector<Told> done;
    {
        const std::scoped_lock lock(m_mutex);
        done.swap(m_rendering);
    }
    if (done.empty())
        return;
    const auto now = Clock::now();
    QMetaObject::invokeMethod(
        this,
        [done = std::move(done), now] {
            for (const Told& told : done)
                told(now);
        },
        Qt::QueuedConnection);
}

} // namespace vitrine::shell
