// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/media_check.hpp"

#include "doctor/examine.hpp"

#include <utility>

#include <sys/resource.h>

namespace vitrine::shell {

namespace {

/// For this thread and the programs it starts: the editor and the picture come first.
constexpr int kGiveWay = 10;

} // namespace

MediaCheck::MediaCheck(std::filesystem::path pack, std::vector<std::filesystem::path> exhibitFolders, QObject* parent)
    : QObject(parent)
    , m_pack(std::move(pack))
    , m_exhibitFolders(std::move(exhibitFolders))
{
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

MediaCheck::~MediaCheck() = default;

void MediaCheck::start()
{
    const std::scoped_lock lock(m_mutex);
    ++m_asked;
    m_wake.notify_one();
}

void MediaCheck::work(const std::stop_token& stop)
{
    ::setpriority(PRIO_PROCESS, 0, kGiveWay); // of a thread, on Linux
    int done = 0;
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [&] { return m_asked != done; }))
                return;
            done = m_asked;
        }
        check(stop, done);
    }
}

void MediaCheck::check(const std::stop_token& stop, int round)
{
    doctor::ExamineOptions options;
    options.jobs = 1;
    auto examined = doctor::examine(m_pack, m_exhibitFolders, options, [&](std::size_t /*done*/, std::size_t /*all*/) {
        return !stop.stop_requested() && m_asked == round;
    });
    if (stop.stop_requested() || m_asked != round)
        return; // something was saved meanwhile: the next check is on its way
    if (examined)
        QMetaObject::invokeMethod(
            this, [this, problems = std::move(examined->problems)] { emit checked(problems); }, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(
            this, [this, why = examined.error().message] { emit impossible(why); }, Qt::QueuedConnection);
}

} // namespace vitrine::shell
