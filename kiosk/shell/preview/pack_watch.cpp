// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/pack_watch.hpp"

#include "core/archive/litter.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>
#include <utility>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine::shell {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// An editor that saves by moving files about does so within a few milliseconds.
constexpr auto kQuiet = 40ms;
/// Whoever copies a film into the folder is told about it all along.
constexpr auto kAtMost = 400ms;
constexpr auto kLookForReturn = 100ms;
constexpr std::uint32_t kWanted = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                  IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;

/// A file that has just been made is written next, and then it is told of. A second name of a file never is.
bool isWhole(const fs::path& made)
{
    struct stat status {};
    return ::lstat(made.c_str(), &status) == 0 && (S_ISLNK(status.st_mode) || status.st_nlink > 1);
}

bool liesBelow(const fs::path& path, const fs::path& folder)
{
    const auto [end, rest] = std::ranges::mismatch(folder, path);
    return end == folder.end();
}

} // namespace

PackWatch::PackWatch(fs::path folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    m_quiet.setSingleShot(true);
    m_return.setInterval(kLookForReturn);
    connect(&m_quiet, &QTimer::timeout, this, &PackWatch::tell);
    connect(&m_return, &QTimer::timeout, this, &PackWatch::lookForReturn);
    if (m_inotify < 0) {
        m_weakness = QString::fromLocal8Bit(std::strerror(errno));
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, qOverload<>(&PackWatch::hear));
    watchAll();
}

PackWatch::~PackWatch()
{
    m_notifier.reset();
    if (m_inotify >= 0)
        ::close(m_inotify);
}

void PackWatch::watchAll()
{
    watch(m_folder, false);
    if (!m_root)
        m_return.start();
}

/// `tell`: what lies in it has come with it.
void PackWatch::watch(const fs::path& folder, bool tell)
{
    const int number = ::inotify_add_watch(m_inotify, folder.c_str(), kWanted);
    if (number < 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            m_weakness = QString::fromStdString(folder.string()) + ": " + QString::fromLocal8Bit(std::strerror(errno));
        return;
    }
    m_watched[number] = folder;
    if (folder == m_folder)
        m_root = number;
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        std::error_code unknown;
        if (isLitter(it->path().filename().string()))
            continue;
        if (it->symlink_status(unknown).type() == fs::file_type::directory)
            watch(it->path(), tell);
        else if (tell)
            note(it->path());
    }
}

void PackWatch::forget(const fs::path& folder)
{
    for (auto it = m_watched.begin(); it != m_watched.end();) {
        if (liesBelow(it->second, folder)) {
            ::inotify_rm_watch(m_inotify, it->first);
            it = m_watched.erase(it);
        } else {
            ++it;
        }
    }
}

void PackWatch::forgetAll()
{
    forget(m_folder);
    m_root.reset();
}

/// Both the folder and the disk it lay on may have gone: there is nothing left to watch, so it is looked for.
void PackWatch::lookForReturn()
{
    watch(m_folder, true);
    if (!m_root)
        return;
    m_return.stop();
    note(m_folder);
}

void PackWatch::hear()
{
    alignas(inotify_event) std::array<char, 64UL * 1024> buffer;
    while (true) {
        const auto size = ::read(m_inotify, buffer.data(), buffer.size());
        if (size <= 0)
            return;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            at += sizeof(inotify_event) + event->len;
            hear(*event, event->len > 0 ? event->name : "");
        }
    }
}

void PackWatch::hear(const inotify_event& event, std::string_view name)
{
    if (event.mask & IN_Q_OVERFLOW) { // some of it was lost: everything may be another
        forgetAll();
        watch(m_folder, true);
        note(m_folder);
        return;
    }
    const auto known = m_watched.find(event.wd);
    if (known == m_watched.end())
        return; // one that was let go a moment ago
    if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) {
        if (event.wd != m_root)
            return; // the folder it lies in tells too
        forgetAll();
        note(m_folder);
        m_return.start();
        return;
    }
    if (isLitter(name))
        return;
    const fs::path path = known->second / name;
    if (event.mask & IN_ISDIR)
        hearOfFolder(event, path);
    else if (!(event.mask & IN_CREATE) || isWhole(path))
        note(path);
}

void PackWatch::hearOfFolder(const inotify_event& event, const fs::path& path)
{
    if (event.mask & (IN_MOVED_FROM | IN_DELETE))
        forget(path);
    else if (event.mask & (IN_MOVED_TO | IN_CREATE))
        watch(path, true);
    note(path);
}

void PackWatch::note(const fs::path& path)
{
    const auto now = Clock::now();
    m_files.insert(QString::fromStdString(path.string()));
    if (!m_first)
        m_first = now;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*m_first + kAtMost - now);
    m_quiet.start(std::clamp<std::chrono::milliseconds>(left, 0ms, kQuiet));
}

void PackWatch::tell()
{
    QStringList files(m_files.begin(), m_files.end());
    files.sort();
    m_files.clear();
    const auto first = *std::exchange(m_first, std::nullopt);
    emit saved(files, first);
}

} // namespace vitrine::shell
