// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QQuickItem>
#include <qqmlintegration.h>

#include <optional>

namespace vitrine::ui {

/// Follows one finger (or the mouse) from where it comes down on the item to where it is lifted. A finger that trembles
/// still presses, one that is lifted elsewhere does not, and however long it rests, it counts. Others that come
/// meanwhile are heard of by nobody. A list or a page may take the finger over once it has really moved.
///
/// An item and no TapHandler: one of Qt 6.4 that loses a finger among several waits for it for ever.
class Finger : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    /// It is down, and on the item.
    Q_PROPERTY(bool pressed READ pressed NOTIFY pressedChanged)
    /// Where it came down, in the item's px.
    Q_PROPERTY(QPointF began READ began NOTIFY beganChanged)

public:
    explicit Finger(QQuickItem* parent = nullptr);

    [[nodiscard]] bool pressed() const { return m_pressed; }
    [[nodiscard]] QPointF began() const { return m_began; }

signals:
    void pressedChanged();
    void beganChanged();
    void tapped();

protected:
    void touchEvent(QTouchEvent* event) override;
    void touchUngrabEvent() override { lose(); }
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override { lose(); }
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    void come(int id, const QPointF& where);
    void move(const QPointF& where);
    void lift(const QPointF& where);
    void lose();
    void setPressed(bool pressed);
    void hold(bool on);

    std::optional<int> m_id; ///< of the finger that is followed
    QPointF m_began;
    bool m_pressed = false;
};

} // namespace vitrine::ui
