// SPDX-License-Identifier: Apache-2.0
#include "shell/service_notes.hpp"

#include <QQuickWindow>

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <chrono>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// Whoever waits for the first frame hears of it soon.
constexpr std::chrono::milliseconds kFirst = 100ms;

/// Three looks in the time that the manager waits: one may find no new frame.
std::chrono::milliseconds pace()
{
    std::uint64_t within = 0;
    if (sd_watchdog_enabled(0, &within) <= 0)
        return 10s;
    return std::max(100ms,
                    std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(within / 3)));
}

} // namespace

ServiceNotes::ServiceNotes(const FrameWatch& frames, QQuickWindow& window)
    : m_frames(frames)
    , m_window(window)
{
    connect(&m_pace, &QTimer::timeout, this, &ServiceNotes::look);
    m_pace.start(kFirst);
}

ServiceNotes::~ServiceNotes()
{
    sd_notify(0, "STOPPING=1");
}

void ServiceNotes::look()
{
    const auto frames = m_frames.frames();
    if (frames > m_seen) {
        if (m_seen == 0) {
            sd_notify(0, "READY=1");
            m_pace.setInterval(pace());
        }
        sd_notify(0, "WATCHDOG=1");
        m_seen = frames;
    }
    m_window.update(); // a still scene proves a frame, too
}

void ServiceNotes::setPage(const QString& page)
{
    sd_notify(0, ("STATUS=Shows the page " + page.toStdString()).c_str());
}

} // namespace vitrine::shell
