// SPDX-License-Identifier: Apache-2.0
#include "shell/quit_signals.hpp"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace vitrine::shell {

namespace {

sigset_t quitSet()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

void QuitSignals::block()
{
    const sigset_t set = quitSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

QuitSignals::QuitSignals()
{
    const sigset_t set = quitSet();
    m_fd = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_fd < 0) {
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr); // then a signal ends us the hard way, but it does
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        while (read(m_fd, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        }
        emit asked();
    });
}

QuitSignals::~QuitSignals()
{
    m_notifier.reset();
    if (m_fd >= 0)
        close(m_fd);
}

} // namespace vitrine::shell
