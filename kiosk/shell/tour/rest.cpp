// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/rest.hpp"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>

namespace vitrine::shell {

namespace {

constexpr int kStepMs = 60;            ///< how far animations go at once
constexpr int kTurnMs = 8;             ///< of the event loop, between two looks
constexpr int kQuietTurns = 4;         ///< so many looks in a row that find nothing new
constexpr int kLongestMotionMs = 2400; ///< of animations' own time; what moves longer never ends
constexpr int kLongestWaitMs = 6000;   ///< of real time, for what is loaded

void turn()
{
    QEventLoop loop;
    QTimer::singleShot(kTurnMs, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

void Rest::SteppedTime::advance()
{
    m_elapsed += kStepMs;
    advanceAnimation();
}

void Rest::SteppedTime::start()
{
    m_elapsed = 0;
    QAnimationDriver::start();
}

Rest::Rest(QQuickWindow& window)
    : m_window(window)
{
    m_time.install();
    connect(&m_window, &QQuickWindow::afterFrameEnd, this, [this] { ++m_frames; });
}

Rest::~Rest()
{
    m_time.uninstall();
}

bool Rest::loading(const QQuickItem& item)
{
    constexpr int kLoading = 2; // of Image and of Loader alike
    if ((item.inherits("QQuickImageBase") || item.inherits("QQuickLoader")) &&
        item.property("status").toInt() == kLoading)
        return true; // some show themselves only when they are there
    if (!item.isVisible())
        return false;
    const QList<QQuickItem*> children = item.childItems();
    return std::any_of(children.begin(), children.end(), [](const QQuickItem* child) { return loading(*child); });
}

bool Rest::reach()
{
    QElapsedTimer since;
    since.start();
    int moved = 0;
    for (int quiet = 0; quiet < kQuietTurns; ++quiet) {
        const int before = m_frames;
        turn();
        const bool late = since.elapsed() > kLongestWaitMs;
        const bool waits = !late && loading(*m_window.contentItem());
        const bool moves = !waits && m_time.isRunning() && moved < kLongestMotionMs;
        if (moves) {
            m_time.advance();
            moved += kStepMs;
        }
        if (waits || moves || (m_frames != before && !late && moved < kLongestMotionMs))
            quiet = -1;
    }
    return moved < kLongestMotionMs && since.elapsed() <= kLongestWaitMs;
}

} // namespace vitrine::shell
