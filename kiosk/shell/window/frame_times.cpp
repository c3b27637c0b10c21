// SPDX-License-Identifier: Apache-2.0
#include "shell/window/frame_times.hpp"

#include <QAbstractEventDispatcher>
#include <QQuickWindow>
#include <QThread>

#include <algorithm>
#include <utility>

namespace vitrine::shell {

namespace {

constexpr double kFrame = 1000.0 / 60;

} // namespace

FrameTimes::FrameTimes(QQuickWindow& window)
    : QObject(&window)
{
    auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &FrameTimes::awake);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &FrameTimes::aboutToBlock);
    connect(
        &window, &QQuickWindow::afterSynchronizing, this,
        [this] { m_drawnFrom = Clock::now().time_since_epoch().count(); }, Qt::DirectConnection);
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this] {
            const Milliseconds drawing = Clock::now().time_since_epoch() - Clock::duration(m_drawnFrom.load());
            if (QThread::currentThread() == thread())
                count(Milliseconds(0)); // it is part of what this thread did
            else
                QMetaObject::invokeMethod(
                    this, [this, drawing] { count(drawing); }, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    m_second.setInterval(std::chrono::seconds(1));
    m_second.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &FrameTimes::print);
}

void FrameTimes::awake()
{
    if (!std::exchange(m_working, true))
        m_wokenAt = Clock::now();
}

void FrameTimes::aboutToBlock()
{
    if (std::exchange(m_working, false))
        m_worked += Clock::now() - m_wokenAt;
}

void FrameTimes::count(Milliseconds drawing)
{
    const auto now = Clock::now();
    const Milliseconds worked = m_worked + (m_working ? now - m_wokenAt : Clock::duration(0));
    m_worked = Milliseconds(0);
    m_wokenAt = now;
    m_frames.push_back(std::max(worked, drawing).count());
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
