// SPDX-License-Identifier: Apache-2.0
#include "shell/window/shell_window.hpp"

#include <QGuiApplication>
#include <QResizeEvent>
#include <QScreen>

#include <utility>

namespace vitrine::shell {

namespace {

/// When the device saw it, where the display server's clock is ours (X11: milliseconds of the monotonic clock); else
/// now.
Clock::time_point timeOf(const QInputEvent& event)
{
    using std::chrono::milliseconds;
    const auto now = Clock::now();
    const auto seen = Clock::time_point(milliseconds(event.timestamp()));
    return seen <= now && now - seen < milliseconds(2000) ? seen : now;
}

} // namespace

ShellWindow::ShellWindow(std::optional<QSize> windowed, bool preview, InputGate::Touched touched)
    : m_windowed(windowed)
    , m_preview(preview)
    , m_gate(std::move(touched))
{
    setTitle(QStringLiteral("Vitrine"));
    setColor(QColor(0x0B, 0x15, 0x24)); // never white, never black, while the first frame is made
    if (!m_preview) {
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
        setCursor(Qt::BlankCursor);
    }
    if (m_windowed) {
        resize(*m_windowed);
        setMinimumSize(*m_windowed);
        setMaximumSize(*m_windowed);
        return;
    }
    setFlags(Qt::Window | Qt::FramelessWindowHint);
    follow(QGuiApplication::primaryScreen());
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &ShellWindow::follow);
}

QSize ShellWindow::sizeFor(std::optional<QSize> windowed)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return windowed ? *windowed : screen ? screen->size() : QSize(1920, 1080);
}

void ShellWindow::present(std::unique_ptr<QQuickItem> scene)
{
    m_scene = std::move(scene);
    m_scene->setParentItem(contentItem());
    m_scene->setSize(size());
    if (m_windowed) {
        show();
        return;
    }
    coverScreen();
    showFullScreen();
    coverScreen(); // on X11 without a window manager nobody else does it
    requestActivate();
}

void ShellWindow::follow(QScreen* screen)
{
    if (!screen)
        return;
    setScreen(screen);
    connect(screen, &QScreen::geometryChanged, this, &ShellWindow::coverScreen, Qt::UniqueConnection);
    coverScreen();
}

void ShellWindow::coverScreen()
{
    if (screen() && geometry() != screen()->geometry())
        setGeometry(screen()->geometry());
}

bool ShellWindow::event(QEvent* event)
{
    if (event->type() == QEvent::Close) {
        if (m_preview)
            emit closedByPerson();
        event->ignore();
        return true;
    }
    switch (event->type()) {
    case QEvent::TouchEnd:
    case QEvent::MouseButtonRelease:
    case QEvent::KeyRelease:
        if (m_lifted)
            m_lifted(timeOf(static_cast<const QInputEvent&>(*event)));
        break;
    default:
        break;
    }
    return m_gate.swallows(*event) || QQuickWindow::event(event);
}

void ShellWindow::resizeEvent(QResizeEvent* event)
{
    QQuickWindow::resizeEvent(event);
    if (m_scene)
        m_scene->setSize(event->size());
}

} // namespace vitrine::shell
