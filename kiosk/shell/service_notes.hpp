// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/window/frame_watch.hpp"

#include <QObject>
#include <QTimer>

#include <cstdint>

class QQuickWindow;

namespace vitrine::shell {

/// What the shell tells the service manager that started it: ready with the first frame, and from then on alive, but
/// only while frames are really drawn. Without a manager it tells nobody.
class ServiceNotes : public QObject {
    Q_OBJECT

public:
    /// `frames` and `window` outlive it.
    ServiceNotes(const FrameWatch& frames, QQuickWindow& window);
    ~ServiceNotes() override;

    /// A line for `systemctl status`: the page that is shown.
    void setPage(const QString& page);

private:
    void look();

    const FrameWatch& m_frames;
    QQuickWindow& m_window;
    QTimer m_pace;
    std::uint64_t m_seen = 0;
};

} // namespace vitrine::shell
