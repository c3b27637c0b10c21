// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/preview_window.hpp"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QScreen>
#include <QTouchEvent>

#include <algorithm>
#include <utility>

namespace vitrine::shell {

namespace {

constexpr QSize kUsual(1500, 900);
constexpr QSize kLeast(760, 520);

/// Where a finger or the mouse is; none: the event is of something else.
std::optional<QPointF> placeOf(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: {
        const auto& points = static_cast<const QTouchEvent&>(event).points();
        return points.isEmpty() ? std::nullopt : std::optional(points.first().position());
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        return static_cast<const QMouseEvent&>(event).position();
    case QEvent::Wheel:
        return static_cast<const QWheelEvent&>(event).position();
    default:
        return std::nullopt;
    }
}

bool isPress(const QEvent& event)
{
    return event.type() == QEvent::TouchBegin || event.type() == QEvent::MouseButtonPress ||
           event.type() == QEvent::MouseButtonDblClick;
}

bool isLift(const QEvent& event)
{
    return event.type() == QEvent::TouchEnd || event.type() == QEvent::MouseButtonRelease;
}

} // namespace

PreviewWindow::PreviewWindow(QSize size, InputGate::Touched touched, InputGate::Keyed keyed)
    : m_gate(
          [this, touched = std::move(touched)](InputGate::By by, QPointF where) {
              return touched(by, m_panel ? m_panel->mapFromScene(where) : where);
          },
          std::move(keyed))
{
    setTitle(QStringLiteral("Vitrine"));
    setColor(QColor(0x0B, 0x15, 0x24));
    setMinimumSize(kLeast);
    resize(size.expandedTo(kLeast));
}

QSize PreviewWindow::likelySize()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? kUsual.boundedTo(screen->availableSize()) : kUsual;
}

void PreviewWindow::present(std::unique_ptr<QQuickItem> page)
{
    m_page = std::move(page);
    m_page->setParentItem(contentItem());
    m_page->setSize(size());
    m_panel = m_page->property("panelItem").value<QQuickItem*>();
    giveKeysTo(false);
    show();
}

bool PreviewWindow::onPanel(QPointF where) const
{
    return m_panel && m_panel->contains(m_panel->mapFromScene(where));
}

/// Whatever was pressed on the panel belongs to it until it is lifted.
bool PreviewWindow::pointerGoesToPanel(const QEvent& event)
{
    const auto where = placeOf(event);
    if (!where)
        return false;
    const bool held = m_held;
    if (isPress(event)) {
        m_held = onPanel(*where);
        giveKeysTo(m_held);
        return m_held;
    }
    if (isLift(event))
        m_held = false;
    return held || (event.type() == QEvent::Wheel && onPanel(*where));
}

bool PreviewWindow::obeys(const QKeyEvent& key)
{
    const bool control = key.modifiers() == Qt::ControlModifier;
    const bool plain = key.modifiers() == Qt::NoModifier;
    if ((plain && key.key() == Qt::Key_F5) || (control && key.key() == Qt::Key_R))
        emit reloadWanted();
    else if (control && key.key() == Qt::Key_Q)
        emit closedByPerson();
    else if (plain && key.key() == Qt::Key_F11)
        setWindowStates(windowStates() ^ Qt::WindowFullScreen);
    else if (plain && key.key() == Qt::Key_Escape && (windowStates() & Qt::WindowFullScreen))
        setWindowStates(windowStates() & ~Qt::WindowFullScreen);
    else if (plain && key.key() == Qt::Key_F6)
        giveKeysTo(!m_keysToPanel);
    else
        return false;
    return true;
}

void PreviewWindow::giveKeysTo(bool panel)
{
    m_keysToPanel = panel;
    m_page->setProperty("keysOnPanel", panel);
    if (auto* tools = m_page->property("tools").value<QQuickItem*>(); tools && !panel)
        tools->forceActiveFocus(Qt::OtherFocusReason);
}

bool PreviewWindow::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Close:
        emit closedByPerson();
        event->ignore();
        return true;
    case QEvent::KeyPress:
        if (obeys(static_cast<const QKeyEvent&>(*event))) {
            event->accept();
            return true;
        }
        [[fallthrough]];
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride: {
        // What the keyboard in the scene writes is for the scene.
        if (!m_keysToPanel && event->spontaneous())
            return QQuickWindow::event(event);
        break;
    }
    default:
        if (!pointerGoesToPanel(*event))
            return QQuickWindow::event(event);
    }
    if (m_lifted && (isLift(*event) || event->type() == QEvent::KeyRelease))
        m_lifted(Clock::now());
    return m_gate.swallows(*event) || QQuickWindow::event(event);
}

void PreviewWindow::resizeEvent(QResizeEvent* event)
{
    QQuickWindow::resizeEvent(event);
    if (m_page)
        m_page->setSize(event->size());
}

} // namespace vitrine::shell
