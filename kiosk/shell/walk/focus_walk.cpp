// SPDX-License-Identifier: Apache-2.0
#include "shell/walk/focus_walk.hpp"

#include "shell/walk/reveal.hpp"

#include <QAccessible>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQuickWindow>

#include <algorithm>
#include <chrono>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

constexpr auto kLookEvery = 120ms;
/// A page that never comes to rest (a film, a clock) is taken as it is.
constexpr int kLooksAtMost = 12;
/// A hand that trembles hits twice (EN 301 549, 5.8).
constexpr qint64 kDoubleHitMs = 500;
constexpr std::size_t kTrailAtMost = 16;

bool slides(const Stop& stop)
{
    return stop.role == QAccessible::Slider || stop.role == QAccessible::SpinBox || stop.role == QAccessible::Dial;
}

/// A page on its way has nothing yet but the bar.
bool onlyBar(const std::vector<Stop>& stops)
{
    return std::ranges::all_of(stops, [](const Stop& stop) { return stop.bar; });
}

/// Whether a ring of the control's own shows the focus.
bool showsRing(const QQuickItem& item)
{
    return std::ranges::any_of(item.childItems(), [](const QQuickItem* child) {
        if (!child->isVisible())
            return false;
        const bool ring = qstrncmp(child->metaObject()->className(), "FocusRing", 9) == 0;
        return (ring && child->property("shown").toBool()) || showsRing(*child);
    });
}

} // namespace

FocusWalk::FocusWalk(QObject* parent)
    : QObject(parent)
{
    m_looking.setInterval(kLookEvery);
    connect(&m_looking, &QTimer::timeout, this, &FocusWalk::lookAgain);
}

std::vector<Stop> FocusWalk::stops() const
{
    return m_page ? stopsOf({m_page.data()}, QGuiApplication::layoutDirection() == Qt::RightToLeft)
                  : std::vector<Stop>();
}

void FocusWalk::setPage(QQuickItem* page)
{
    m_page = page;
}

// --- steps ----------------------------------------------------------------------------------------------------------

void FocusWalk::begin()
{
    if (m_walking || !m_page)
        return;
    m_walking = true;
    if (QQuickWindow* window = m_page->window()) // what scrolls or moves takes its frame along
        connect(window, &QQuickWindow::afterAnimating, this, &FocusWalk::follow, Qt::UniqueConnection);
    m_stop = {};
    m_trail.clear();
    emit walkingChanged();
    look();
}

void FocusWalk::end()
{
    m_looking.stop();
    m_trail.clear();
    m_stop = {};
    m_headline.clear();
    hold(false);
    if (!m_walking)
        return;
    m_walking = false;
    if (m_page && m_page->window())
        disconnect(m_page->window(), &QQuickWindow::afterAnimating, this, &FocusWalk::follow);
    emit walkingChanged();
    follow();
}

void FocusWalk::step(int by)
{
    if (m_held) {
        adjust(by);
        return;
    }
    const auto all = stops();
    if (all.empty() || (m_looking.isActive() && onlyBar(all))) // its headline, when it is there, answers the key
        return;
    const auto count = static_cast<int>(all.size());
    int at = indexOf(all, m_stop.item);
    // A key may be quicker than the walk, which comes to look a little later.
    if (const int focused = m_looking.isActive() ? movedFocus(all, at) : -1; focused >= 0)
        at = focused;
    if (at < 0) // it went away: what took its place is next
        at = std::min(static_cast<int>(m_index), count) - (by > 0 ? 1 : 0);
    goTo(all, static_cast<std::size_t>(((at + by) % count + count) % count));
}

void FocusWalk::press()
{
    m_pressed = nullptr;
    QQuickItem* item = m_stop.item;
    if (!item || indexOf(stops(), item) < 0) {
        look();
        return;
    }
    if (m_stop.kind != Stop::Kind::Control) { // there is nothing to press; it is said again
        emit stopped();
        return;
    }
    if (m_lastPressed == item && m_sincePress.isValid() && m_sincePress.elapsed() < kDoubleHitMs)
        return;
    m_sincePress.start();
    m_lastPressed = item;
    if (slides(m_stop)) {
        hold(!m_held);
        return;
    }
    m_pressed = item;
    m_pressTaken = send(QEvent::KeyPress, Qt::Key_Select, item, false);
}

void FocusWalk::release()
{
    if (!m_pressed)
        return;
    if (m_trail.size() == kTrailAtMost)
        m_trail.erase(m_trail.begin());
    m_trail.push_back(m_pressed);
    if (m_pressTaken)
        send(QEvent::KeyRelease, Qt::Key_Select, m_pressed, false);
    else
        act();
    m_pressed = nullptr;
    look();
}

/// For controls that hear no keys.
void FocusWalk::act()
{
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(m_pressed.data());
    if (QAccessibleActionInterface* actions = told ? told->actionInterface() : nullptr)
        actions->doAction(QAccessibleActionInterface::pressAction());
}

void FocusWalk::back()
{
    if (m_held) {
        hold(false);
        emit stopChanged();
        return;
    }
    QQuickItem* from = m_stop.item ? m_stop.item.data() : m_page.data();
    if (from && send(QEvent::KeyPress, Qt::Key_Escape, from, true))
        look();
}

void FocusWalk::hold(bool on)
{
    if (on == m_held)
        return;
    m_held = on;
    emit heldChanged();
}

void FocusWalk::adjust(int by)
{
    QAccessibleInterface* told = m_stop.item ? QAccessible::queryAccessibleInterface(m_stop.item.data()) : nullptr;
    if (QAccessibleActionInterface* actions = told ? told->actionInterface() : nullptr)
        actions->doAction(by > 0 ? QAccessibleActionInterface::increaseAction()
                                 : QAccessibleActionInterface::decreaseAction());
    look();
}

/// A key as the scene would get it; `upwards`: what the item does not take, those around it may. True: it was taken.
bool FocusWalk::send(QEvent::Type type, int key, QQuickItem* to, bool upwards)
{
    QQuickItem* item = to;
    while (item) {
        const QPointer<QQuickItem> around = item->parentItem(); // whoever takes the key may destroy it
        QKeyEvent event(type, key, Qt::NoModifier);
        event.accept();
        QCoreApplication::sendEvent(item, &event);
        if (event.isAccepted())
            return true;
        if (!upwards)
            return false;
        item = around.data();
    }
    return false;
}

// --- where to go ----------------------------------------------------------------------------------------------------

void FocusWalk::look()
{
    m_looks = 0;
    m_seen.clear();
    m_looking.start();
}

void FocusWalk::lookAgain()
{
    if (m_busy)
        return;
    const auto all = stops();
    const QString now = signature(all);
    const bool rests = now == m_seen && !onlyBar(all);
    m_seen = now;
    if (!rests && ++m_looks < kLooksAtMost)
        return;
    m_looking.stop();
    if (m_walking && !all.empty())
        decide(all);
    emit settled();
}

void FocusWalk::decide(const std::vector<Stop>& all)
{
    const QString before = std::exchange(m_headline, headline(all));
    const int at = indexOf(all, m_stop.item);
    if (at < 0) {
        hold(false);
        if (!goBackAlongTrail(all))
            goTo(all, 0);
        return;
    }
    if (m_headline != before) {
        goTo(all, 0);
        return;
    }
    if (const int focused = movedFocus(all, at); focused >= 0) {
        goTo(all, static_cast<std::size_t>(focused));
        return;
    }
    const Stop& now = all[static_cast<std::size_t>(at)];
    const bool same = now.name == m_stop.name && now.description == m_stop.description && now.value == m_stop.value &&
                      now.checked == m_stop.checked;
    m_stop = now;
    m_index = static_cast<std::size_t>(at);
    if (!same)
        emit stopChanged();
}

/// An exhibit that moves the focus by itself means it: which stop has it; -1: none but the one at `at`.
int FocusWalk::movedFocus(const std::vector<Stop>& all, int at) const
{
    const int focused = m_page->window() ? indexOf(all, m_page->window()->activeFocusItem()) : -1;
    return m_stop.kind == Stop::Kind::Control && focused != at ? focused : -1;
}

bool FocusWalk::goBackAlongTrail(const std::vector<Stop>& all)
{
    for (auto left = m_trail.rbegin(); left != m_trail.rend(); ++left) {
        if (const int at = indexOf(all, *left); at >= 0) {
            m_trail.erase(std::prev(left.base()), m_trail.end());
            goTo(all, static_cast<std::size_t>(at));
            return true;
        }
    }
    return false;
}

void FocusWalk::goTo(const std::vector<Stop>& all, std::size_t index)
{
    m_stop = all[index];
    m_index = index;
    m_headline = headline(all);
    QQuickItem& item = *m_stop.item;
    reveal(item, QRectF(0, 0, item.width(), item.height()));
    // A text has no focus of its own; nothing else keeps it meanwhile.
    (m_stop.kind == Stop::Kind::Control ? &item : m_page.data())->forceActiveFocus(Qt::TabFocusReason);
    follow();
    emit stopped();
}

void FocusWalk::follow()
{
    QRectF frame;
    if (m_walking && m_stop.item && m_page && m_stop.item->isVisible() && !showsRing(*m_stop.item))
        frame = m_stop.item->mapRectToItem(m_page, QRectF(0, 0, m_stop.item->width(), m_stop.item->height()));
    if (frame == m_frame)
        return;
    m_frame = frame;
    emit frameChanged();
}

QString FocusWalk::signature(const std::vector<Stop>& all) const
{
    QString text;
    for (const Stop& stop : all)
        text += stop.name + QLatin1Char('\n');
    return text;
}

QString FocusWalk::headline(const std::vector<Stop>& all)
{
    return !all.empty() && all.front().heading() ? all.front().name : QString();
}

int FocusWalk::indexOf(const std::vector<Stop>& all, const QQuickItem* item) const
{
    const auto found = std::ranges::find_if(all, [&](const Stop& stop) { return item && stop.item == item; });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

} // namespace vitrine::shell
