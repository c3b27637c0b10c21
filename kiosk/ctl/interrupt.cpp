// SPDX-License-Identifier: Apache-2.0
#include "ctl/interrupt.hpp"

namespace vitrine::ctl {

namespace {

volatile std::sig_atomic_t interruptWanted = 0;

void noteInterrupt(int /*signal*/)
{
    interruptWanted = 1;
}

} // namespace

Interrupt::Interrupt()
{
    interruptWanted = 0;
    struct sigaction action = {};
    action.sa_handler = noteInterrupt;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESETHAND); // a second time it ends the program at once
    ::sigaction(SIGINT, &action, &m_interrupt);
    ::sigaction(SIGTERM, &action, &m_terminate);
}

Interrupt::~Interrupt()
{
    ::sigaction(SIGINT, &m_interrupt, nullptr);
    ::sigaction(SIGTERM, &m_terminate, nullptr);
}

bool Interrupt::isWanted()
{
    return interruptWanted != 0;
}

} // namespace vitrine::ctl
