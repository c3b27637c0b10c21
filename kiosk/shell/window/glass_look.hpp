// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/window/glance.hpp"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>

class QQuickWindow;

namespace vitrine::shell {

/// Looks every few seconds at the frame that was really drawn: some rows of its pixels are read where they are when
/// the frame is done, by the thread that drew it. Nothing is drawn for it, and nobody waits for a whole picture.
/// Drawn by the processor the rows lie in memory; drawn by OpenGL they are read back. With anything else there is no
/// look, and looks() does not count up.
class GlassLook : public QObject {
    Q_OBJECT

public:
    /// `brightness` says how bright the scene is dimmed on purpose, 0 to 1: what is black then is darker.
    GlassLook(QQuickWindow& window, std::function<qreal()> brightness);
    ~GlassLook() override;

    struct Found {
        Glance glance;
        std::uint64_t looks = 0; ///< how many there were
    };
    [[nodiscard]] Found found() const;

private:
    class Paper;
    class Reader;
    void look();
    void readBack(); ///< render thread
    void take(const Glance& glance);

    QQuickWindow& m_window;
    std::function<qreal()> m_brightness;
    QTimer m_pace;
    std::atomic<bool> m_due = false; ///< for OpenGL: the next frame is read
    std::atomic<int> m_black = 0;
    Paper* m_paper = nullptr; ///< for the processor; the scene's
    mutable std::mutex m_mutex;
    Found m_found;
};

} // namespace vitrine::shell
