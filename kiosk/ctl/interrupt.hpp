// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>

namespace vitrine::ctl {

/// While it lives, Ctrl-C (and what a system sends to end a program) is a wish that long work asks for, so that nothing
/// half done is left behind. One at a time, on the main thread.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    [[nodiscard]] static bool isWanted();

private:
    struct sigaction m_interrupt = {};
    struct sigaction m_terminate = {};
};

} // namespace vitrine::ctl
