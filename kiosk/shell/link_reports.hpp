// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/link_client.hpp"
#include "shell/shell.hpp"

class QQuickWindow;

namespace vitrine::shell {

class FrameWatch;
class GlassLook;

/// What the daemon is told of the shell, and what the shell does when the daemon asks.
class LinkReports : public QObject {
    Q_OBJECT

public:
    LinkReports(const QString& socket, Shell& shell, QQuickWindow& window, FrameWatch& frames);
    ~LinkReports() override;

    void start() { m_client.start(); }

signals:
    void loadAsked(int generation, bool now);
    void quitAsked();

private:
    void reportVisit();
    void reportStaff();
    void takePicture(qint64 id, int width);
    void send(qint64 id, int width, QImage glass);
    [[nodiscard]] link::Heartbeat heartbeat() const;

    Shell& m_shell;
    QQuickWindow& m_window;
    FrameWatch& m_frames;
    GlassLook& m_look; ///< the window's child
    LinkClient m_client;
    int m_drawn = 0; ///< the generation whose first whole frame is on the glass; 0: none, or a pack folder
};

} // namespace vitrine::shell
