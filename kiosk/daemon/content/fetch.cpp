// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/fetch.hpp"

#include "core/archive/litter.hpp"
#include "core/archive/names.hpp"
#include "core/store/disk.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPiece = 256UL * 1024;

class Fetcher {
public:
    Fetcher(const ContentRules& limits, Pulse& pulse, const std::function<void()>& atEachPiece)
        : m_limits(limits)
        , m_pulse(pulse)
        , m_atEachPiece(atEachPiece)
    {
    }

    [[nodiscard]] bool bring(const fs::path& source, const fs::path& target)
    {
        struct stat found = {};
        if (::lstat(source.c_str(), &found) != 0)
            return lost(errno, source);
        if (S_ISREG(found.st_mode))
            return bringFile(source, target);
        return bringFolder(source, target, {});
    }
    Fetched said;

private:
    bool end(Fetched::Kind kind, Error error)
    {
        said.kind = kind;
        said.error = std::move(error);
        return false;
    }
    bool lost(int number, const fs::path& what)
    {
        if (m_pulse.cancel)
            return end(Fetched::Cancelled, Error{Errc::Cancelled, phrase("stopped on request")});
        auto error = systemError(number, phrase("cannot read {}", printName(what.filename().string())));
        return end(meansGone(number) ? Fetched::Lost : Fetched::Refused, std::move(error));
    }
    bool refused(Error error) { return end(Fetched::Refused, std::move(error)); }

    bool counts(std::uint64_t size, const std::string& name)
    {
        if (++m_entries > m_limits.entries)
            return refused({Errc::Refused, phrase("it has more than {} files", m_limits.entries)});
        m_bytes += size;
        if (m_bytes > m_limits.archiveBytes)
            return refused(
                {Errc::Refused, phrase("it has more than the {} that are allowed", printBytes(m_limits.archiveBytes))});
        static_cast<void>(name);
        return true;
    }
    bool hasRoom(const fs::path& target, std::uint64_t size)
    {
        const auto free = freeBytes(target.parent_path());
        if (!free)
            return refused(free.error());
        if (*free < size || *free - size < m_limits.keepFreeBytes)
            return refused(
                {Errc::DiskFull, phrase("the disk is full: {} are needed, and {} are free, of which {} must stay so",
                                        printBytes(size), printBytes(*free), printBytes(m_limits.keepFreeBytes))});
        return true;
    }

    bool bringFile(const fs::path& source, const fs::path& target)
    {
        const Fd from(::open(source.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        struct stat about = {};
        if (!from || ::fstat(from.get(), &about) != 0)
            return lost(errno, source);
        const auto size = static_cast<std::uint64_t>(about.st_size);
        if (!counts(size, source.filename().string()) || !hasRoom(target, size))
            return false;
        const auto to = openFile(target, O_WRONLY | O_CREAT | O_EXCL, 0600);
        if (!to)
            return refused(to.error());
        m_pulse.total += size;
        std::uint64_t copied = 0;
        for (;;) {
            if (m_pulse.cancel)
                return end(Fetched::Cancelled, Error{Errc::Cancelled, phrase("stopped on request")});
            if (m_atEachPiece)
                m_atEachPiece();
            const auto count = ::read(from.get(), m_room.data(), m_room.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return lost(errno, source);
            if (count == 0)
                return copied >= size || lost(EIO, source); // it became shorter: whoever wrote it is not done
            if (const auto written = writeAll(*to, std::span<const std::byte>(m_room).first(std::size_t(count)),
                                              source.filename().string());
                !written)
                return refused(written.error());
            copied += static_cast<std::uint64_t>(count);
            m_pulse.done += static_cast<std::uint64_t>(count);
            if (copied > size)
                return refused(
                    {Errc::Refused, phrase("{} grew while it was read", printName(source.filename().string()))});
        }
    }

    bool bringFolder(const fs::path& source, const fs::path& target, const std::string& below)
    {
        if (const auto made = makeFolder(target); !made)
            return refused(made.error());
        std::error_code ec;
        for (fs::directory_iterator it(source, ec), end; !ec && it != end; it.increment(ec)) {
            ++m_pulse.done; // it gets on, even through many small folders
            const auto name = it->path().filename().string();
            struct stat found = {};
            if (::lstat(it->path().c_str(), &found) != 0)
                return lost(errno, it->path());
            if (isLitter(name))
                said.leftOut.push_back(below + name + (S_ISDIR(found.st_mode) ? "/" : ""));
            else if (!bringEntry(it->path(), target / name, below + name, found.st_mode))
                return false;
        }
        return !ec || lost(ec.value(), source);
    }

    bool bringEntry(const fs::path& source, const fs::path& target, const std::string& shown, mode_t mode)
    {
        if (S_ISDIR(mode))
            return bringFolder(source, target, shown + '/');
        if (S_ISREG(mode))
            return bringFile(source, target);
        if (S_ISLNK(mode))
            return bringLink(source, target);
        return refused({Errc::Refused, phrase("{} is neither a file nor a folder", printName(shown))});
    }

    bool bringLink(const fs::path& source, const fs::path& target)
    {
        std::error_code ec;
        fs::copy_symlink(source, target, ec);
        return !ec || refused(systemError(ec.value(), phrase("cannot copy {}", printName(source.filename().string()))));
    }

    const ContentRules& m_limits;
    Pulse& m_pulse;
    const std::function<void()>& m_atEachPiece;
    std::size_t m_entries = 0;
    std::uint64_t m_bytes = 0;
    std::vector<std::byte> m_room = std::vector<std::byte>(kPiece);
};

} // namespace

bool meansGone(int number)
{
    static constexpr std::array kGone{EIO,       ENODEV,       ENXIO,    ENOENT,      ENOTDIR,   ENOTCONN,  ESTALE,
                                      EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ETIMEDOUT, ESHUTDOWN, ENOMEDIUM};
    for (const int gone : kGone)
        if (number == gone)
            return true;
    return false;
}

Fetched fetch(const fs::path& source, const fs::path& target, const ContentRules& limits, Pulse& pulse,
              const std::function<void()>& atEachPiece)
{
    std::error_code ignored; // what an earlier fetch left: copying says it when it cannot be removed
    fs::remove_all(target, ignored);
    fs::create_directories(target.parent_path(), ignored);
    Fetcher fetcher(limits, pulse, atEachPiece);
    if (!fetcher.bring(source, target))
        fs::remove_all(target, ignored);
    return std::move(fetcher.said);
}

} // namespace vitrine::daemon
