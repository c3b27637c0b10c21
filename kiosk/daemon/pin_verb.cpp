// SPDX-License-Identifier: Apache-2.0
#include "daemon/pin_verb.hpp"

#include "core/config/pin.hpp"

#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace vitrine::daemon {

namespace {

/// Nobody reads over a shoulder what is typed while this lives.
class Unseen {
public:
    Unseen()
        : m_terminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_terminal)
            return;
        termios now = m_before;
        now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen()
    {
        if (m_terminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    [[nodiscard]] bool byPerson() const { return m_terminal; }

private:
    termios m_before{};
    bool m_terminal;
};

std::string askOnce(const char* question, bool byPerson)
{
    std::string line;
    if (byPerson)
        std::cerr << question;
    std::getline(std::cin, line);
    if (byPerson)
        std::cerr << '\n';
    return line;
}

} // namespace

int makePinLines()
{
    const Unseen unseen;
    const auto pin = askOnce("PIN of the staff at the screen: ", unseen.byPerson());
    if (const auto good = checkNewPin(pin); !good) {
        std::cerr << "vitrined: " << good.error().message.in(staffLanguage()) << '\n';
        return 1;
    }
    if (unseen.byPerson() && askOnce("once more: ", true) != pin) {
        std::cerr << "vitrined: these are two different PINs\n";
        return 1;
    }
    std::cerr << "for screen.yaml:\n";
    std::cout << "service:\n  pin: \"" << makePinHash(pin) << "\"\n";
    return 0;
}

} // namespace vitrine::daemon
