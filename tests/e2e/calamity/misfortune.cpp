// SPDX-License-Identifier: Apache-2.0
#include "misfortune.hpp"

#include <QQuickWindow>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace {

void dieBySegmentationFault()
{
    std::signal(SIGSEGV, SIG_DFL); // a sanitizer would end it in its own way
    std::raise(SIGSEGV);
}

[[noreturn]] void waitForEver()
{
    for (;;)
        std::this_thread::yield();
}

} // namespace

void Misfortune::crash()
{
    dieBySegmentationFault();
}

void Misfortune::abort()
{
    std::abort();
}

void Misfortune::throwUp()
{
    // From the event loop, where no frame of QML's would catch it.
    QMetaObject::invokeMethod(
        this, [] { throw std::runtime_error("nobody catches this"); }, Qt::QueuedConnection);
}

void Misfortune::leave()
{
    std::_Exit(0);
}

void Misfortune::crashElsewhere()
{
    std::thread(dieBySegmentationFault).detach();
}

void Misfortune::loop()
{
    waitForEver();
}

void Misfortune::blockRendering()
{
    connect(
        window(), &QQuickWindow::beforeRendering, window(), [] { waitForEver(); }, Qt::DirectConnection);
    window()->update();
}

void Misfortune::loseGraphics()
{
    connect(
        window(), &QQuickWindow::beforeRendering, window(), [] { qFatal("the graphics context is lost"); },
        Qt::DirectConnection);
    window()->update();
}

void Misfortune::loseMemory()
{
    static std::vector<char> lost;
    lost.assign(640UL * 1024 * 1024, 'x');
}

void Misfortune::eatMemory()
{
    m_eaten.emplace_back(64 * 1024 * 1024, 'x');
}
