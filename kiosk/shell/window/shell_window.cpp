// SPDX-License-Identifier: Apache-2.0
#include "shell/window/shell_window.hpp"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QScreen>

#include <utility>

namespace vitrine::shell {

ShellWindow::ShellWindow(QQmlEngine& engine, std::optional<QSize> windowed, bool preview, InputGate::Touched touched)
    : QQuickView(&engine, nullptr)
    , m_windowed(windowed)
    , m_preview(preview)
    , m_gate(std::move(touched))
{
    setTitle(QStringLiteral("Vitrine"));
    setResizeMode(SizeRootObjectToView);
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

void ShellWindow::present()
{
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
            m_lifted();
        break;
    default:
        break;
    }
    return m_gate.swallows(*event) || QQuickView::event(event);
}

} // namespace vitrine::shell
