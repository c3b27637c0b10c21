// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/window/glance.hpp"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

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

    /// A small picture of the next frame, taken where its pixels lie: a frame of something that moves is not held up,
    /// as it is by a picture of the whole window. `taken` is called in the window's thread, while every item is where
    /// it was drawn, with a picture that is `width` or more pixels wide; with none where there is no such look or no
    /// frame came.
    void copy(int width, std::function<void(QImage)> taken);

private:
    class Paper;
    class Reader;
    struct Copy {
        int width;
        std::function<void(QImage)> taken;
    };
    [[nodiscard]] QSize frameSize() const; ///< in its own pixels
    void look();
    void readBack(); ///< render thread
    void take(const Glance& glance);
    void copied(const QImage& picture);

    QQuickWindow& m_window;
    std::function<qreal()> m_brightness;
    QTimer m_pace;
    std::atomic<bool> m_due = false; ///< for OpenGL: the next frame is read
    std::atomic<int> m_black = 0;
    Paper* m_paper = nullptr; ///< for the processor; the scene's
    int m_copyWidth = 0;      ///< for the processor: the next frame is copied, so wide
    QImage m_sheet;           ///< what it is copied onto
    std::vector<Copy> m_copies;
    QTimer m_patience; ///< with a frame that does not come
    mutable std::mutex m_mutex;
    Found m_found;
};

} // namespace vitrine::shell
