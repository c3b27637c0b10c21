// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/walk/stops.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::shell {

/// Walks a visitor with a keypad from stop to stop, over everything a page offers and in a ring, so that no place is a
/// trap. After every step that may change the page it looks again: onto a new page it goes to the headline, from a
/// closed one back to where it was opened. GUI thread.
class FocusWalk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The screen has one and makes it itself.")
    /// A keypad is in use: what has the focus shows it.
    Q_PROPERTY(bool walking READ walking NOTIFY walkingChanged)
    /// Where to draw a ring, in the px of the page; empty: the control draws its own, or there is none.
    Q_PROPERTY(QRectF frame READ frame NOTIFY frameChanged)
    /// A slider is held: previous and next change it.
    Q_PROPERTY(bool held READ held NOTIFY heldChanged)
    /// The page is on its way; the walk waits for it.
    Q_PROPERTY(bool busy MEMBER m_busy)

public:
    explicit FocusWalk(QObject* parent = nullptr);

    [[nodiscard]] bool walking() const { return m_walking; }
    [[nodiscard]] const QRectF& frame() const { return m_frame; }
    [[nodiscard]] bool held() const { return m_held; }
    [[nodiscard]] const Stop& stop() const { return m_stop; }
    [[nodiscard]] std::vector<Stop> stops() const;

    /// What is walked over, all of it: pages, sheets and the bar.
    Q_INVOKABLE void setPage(QQuickItem* page);
    /// Another page, a sheet, a question: look where to go.
    Q_INVOKABLE void look();

    /// Begins, at the headline.
    void begin();
    /// A finger took over, or the visit is over.
    void end();
    void step(int by); ///< 1: the next stop, -1: the previous one
    void press();      ///< of the key that chooses
    void release();
    void back();

signals:
    void walkingChanged();
    void frameChanged();
    void heldChanged();
    /// Arrived at stop().
    void stopped();
    /// stop() says something else now: its name, its state, its value.
    void stopChanged();
    /// Nothing more changes: the page is as it will be.
    void settled();

private:
    void lookAgain();
    void decide(const std::vector<Stop>& stops);
    [[nodiscard]] int movedFocus(const std::vector<Stop>& stops, int at) const;
    [[nodiscard]] bool goBackAlongTrail(const std::vector<Stop>& stops);
    void goTo(const std::vector<Stop>& stops, std::size_t index);
    void hold(bool on);
    void adjust(int by);
    void act();
    bool send(QEvent::Type type, int key, QQuickItem* to, bool upwards);
    void follow();
    [[nodiscard]] QString signature(const std::vector<Stop>& stops) const;
    [[nodiscard]] static QString headline(const std::vector<Stop>& stops);
    [[nodiscard]] int indexOf(const std::vector<Stop>& stops, const QQuickItem* item) const;

    QPointer<QQuickItem> m_page;
    Stop m_stop;
    std::size_t m_index = 0;
    QString m_headline;
    /// What was chosen, the last last: where a page that closes leads back to.
    std::vector<QPointer<QQuickItem>> m_trail;
    QPointer<QQuickItem> m_pressed;
    QPointer<QQuickItem> m_lastPressed;
    bool m_pressTaken = false;
    QElapsedTimer m_sincePress;
    QTimer m_looking;
    QString m_seen; ///< at the look before
    int m_looks = 0;
    QRectF m_frame;
    bool m_walking = false;
    bool m_held = false;
    bool m_busy = false;
};

} // namespace vitrine::shell
