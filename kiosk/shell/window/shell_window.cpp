// SPDX-License-Identifier: Apache-2.0
#include "shell/window/shell_window.hpp"

#include <QGuiApplication>
#include <QResizeEvent>
#include <QScreen>

#include <algorithm>
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

/// Null: no such output, or none was asked for.
QScreen* screenCalled(const QString& output)
{
    const auto screens = QGuiApplication::screens();
    const auto found = std::ranges::find(screens, output, &QScreen::name);
    return output.isEmpty() || found == screens.end() ? nullptr : *found;
}

/// The one asked for, or the first while it is not there: a wrong name must not leave a panel dark.
QScreen* screenFor(const WindowPlace& place)
{
    QScreen* screen = screenCalled(place.output);
    return screen ? screen : QGuiApplication::primaryScreen();
}

} // namespace

ShellWindow::ShellWindow(WindowPlace place, InputGate::Touched touched, InputGate::Keyed keyed)
    : m_place(std::move(place))
    , m_gate(std::move(touched), std::move(keyed))
{
    setTitle(QStringLiteral("Vitrine"));
    setColor(QColor(0x0B, 0x15, 0x24)); // never white, never black, while the first frame is made
    if (!m_place.preview) {
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
        setCursor(Qt::BlankCursor);
    }
    if (m_place.windowed) {
        resize(*m_place.windowed);
        setMinimumSize(*m_place.windowed);
        setMaximumSize(*m_place.windowed);
        return;
    }
    setFlags(Qt::Window | Qt::FramelessWindowHint);
    if (!m_place.output.isEmpty() && !screenCalled(m_place.output))
        qWarning("no output is called %s; the first is covered until there is", qPrintable(m_place.output));
    chooseScreen();
    // Panels come and go with their cables.
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &ShellWindow::chooseScreen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &ShellWindow::chooseScreen);
}

QSize ShellWindow::sizeFor(const WindowPlace& place)
{
    const QScreen* screen = screenFor(place);
    return place.windowed ? *place.windowed : screen ? screen->size() : QSize(1920, 1080);
}

void ShellWindow::present(std::unique_ptr<QQuickItem> scene)
{
    m_scene = std::move(scene);
    m_scene->setParentItem(contentItem());
    m_scene->setSize(size());
    if (m_place.windowed) {
        show();
        return;
    }
    coverScreen();
    showFullScreen();
    coverScreen(); // on X11 without a window manager nobody else does it
    requestActivate();
}

void ShellWindow::chooseScreen()
{
    QScreen* screen = screenFor(m_place);
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
        if (m_place.preview)
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
