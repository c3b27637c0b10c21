// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnimationDriver>
#include <QObject>

class QQuickItem;
class QQuickWindow;

namespace vitrine::shell {

/// Brings a scene to rest: what is loaded is there, what moved has arrived, the last frame is drawn. Animations see a
/// clock of their own, which this moves in large steps: a fade of 600 ms takes a few frames, and a walk through all
/// pages sees each of them in the same state every time. One per process, on the GUI thread, with a renderer that draws
/// on it (the software renderer, or OpenGL's basic loop).
class Rest : public QObject {
public:
    explicit Rest(QQuickWindow& window);
    ~Rest() override;

    /// Returns when the scene rests. False: it still moves after as long as anybody would wait, as a film does.
    bool reach();
    /// Something that a visitor would see is still being loaded below `item`.
    [[nodiscard]] static bool loading(const QQuickItem& item);

private:
    /// The clock of animations: it goes on when it is told to.
    class SteppedTime : public QAnimationDriver {
    public:
        void advance() override;
        [[nodiscard]] qint64 elapsed() const override { return m_elapsed; }

    protected:
        void start() override;

    private:
        qint64 m_elapsed = 0;
    };

    QQuickWindow& m_window;
    SteppedTime m_time;
    int m_frames = 0;
};

} // namespace vitrine::shell
