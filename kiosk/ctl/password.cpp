// SPDX-License-Identifier: Apache-2.0
#include "ctl/password.hpp"

#include "core/store/disk.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace vitrine::ctl {

namespace {

constexpr std::size_t kLongest = 1024;

/// What is typed stays unseen while it lives.
class NoEcho {
public:
    explicit NoEcho(int terminal)
        : m_terminal(terminal)
        , m_known(::tcgetattr(terminal, &m_before) == 0)
    {
        auto quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known)
            (void)::tcsetattr(m_terminal, TCSAFLUSH, &quiet);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    ~NoEcho()
    {
        if (m_known)
            (void)::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }

private:
    int m_terminal;
    termios m_before = {};
    bool m_known;
};

/// Byte by byte: what follows belongs to somebody else.
Result<Secret> readFirstLine(const Fd& from, const std::string& name)
{
    Secret room(kLongest);
    std::size_t size = 0;
    for (; size < kLongest; ++size) {
        const auto count = readSome(from, std::as_writable_bytes(room.bytes().subspan(size, 1)), name);
        if (!count)
            return count.error();
        if (*count == 0 || room.bytes()[size] == '\n')
            return Secret(room.text().substr(0, size));
    }
    return Error{Errc::Refused, phrase("{}: a password has at most {} bytes", name, kLongest)};
}

} // namespace

Result<Secret> readPassword(const std::filesystem::path& file)
{
    if (file == "-") {
        const Fd input(::dup(STDIN_FILENO));
        return readFirstLine(input, "the password");
    }
    const auto fd = openFile(file, O_RDONLY);
    if (!fd)
        return fd.error();
    struct stat about = {};
    if (::fstat(fd->get(), &about) != 0)
        return systemError(errno, phrase("cannot read {}", file.string()));
    if (S_ISREG(about.st_mode) && (about.st_mode & 077U) != 0)
        return Error{Errc::NotAllowed,
                     phrase("{} may be read by others on this computer; close it with \"chmod 600\"", file.string())};
    return readFirstLine(*fd, file.string());
}

Result<Secret> askPassword(const std::string& question)
{
    const auto terminal = openFile("/dev/tty", O_RDWR | O_NOCTTY);
    if (!terminal)
        return Error{Errc::NotAllowed,
                     phrase("there is no terminal to ask for a password; name a file with --password-file")};
    const auto shown = question + ": ";
    auto password = [&]() -> Result<Secret> {
        const NoEcho quiet(terminal->get()); // before it is asked: some type at once
        if (const auto asked = writeAll(*terminal, std::as_bytes(std::span(shown)), "the terminal"); !asked)
            return asked.error();
        return readFirstLine(*terminal, "the terminal");
    }();
    (void)writeAll(*terminal, std::as_bytes(std::span("\n", 1)), "the terminal"); // the typed one was not shown
    return password;
}

Result<Secret> askNewPassword()
{
    auto first = askPassword("Password for the new key");
    if (!first)
        return first;
    if (first->empty())
        return Error{Errc::Refused,
                     phrase("an empty password protects nothing; --no-password makes a key without one")};
    const auto second = askPassword("The same again");
    if (!second)
        return second.error();
    if (!(*first == *second))
        return Error{Errc::Refused, phrase("these were two different passwords; no key was made")};
    return first;
}

} // namespace vitrine::ctl
