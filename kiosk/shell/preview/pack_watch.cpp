// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/pack_watch.hpp"

#include "core/archive/litter.hpp"
#include "shell/preview/curator_words.hpp"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
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
constexpr auto kLookEvery = 1s;
/// A file that takes long to copy is told of when it has stopped growing.
constexpr std::uint64_t kLarge = 4UL * 1024 * 1024;
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

PackWatch::PackWatch(fs::path folder, How how, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_quiet.setSingleShot(true);
    m_return.setInterval(kLookForReturn);
    m_look.setInterval(kLookEvery);
    m_look.setSingleShot(true); // a share that is slow to answer is not asked again meanwhile
    connect(&m_quiet, &QTimer::timeout, this, &PackWatch::tell);
    connect(&m_return, &QTimer::timeout, this, &PackWatch::lookForReturn);
    connect(&m_look, &QTimer::timeout, this, &PackWatch::lookSoon);
    if (how == How::Looking || othersWriteUnheard(m_folder))
        beginLooking();
    else
        beginTold();
}

PackWatch::~PackWatch()
{
    m_notifier.reset();
    if (m_inotify >= 0)
        ::close(m_inotify);
}

void PackWatch::beginTold()
{
    m_inotify = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (m_inotify < 0) {
        beginLooking();
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, qOverload<>(&PackWatch::hear));
    watch(m_folder, false);
    if (!m_root && !m_looks)
        m_return.start();
}

// --- looking
// ----------------------------------------------------------------------------------------------------------

void PackWatch::beginLooking()
{
    m_looks = true;
    m_return.stop();
    m_watched.clear();
    m_root.reset();
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // this may be its own doing
    }
    if (m_inotify >= 0)
        ::close(std::exchange(m_inotify, -1));
    m_before = FolderLook(m_folder);
    m_look.start();
}

void PackWatch::lookSoon()
{
    QThreadPool::globalInstance()->start([watch = QPointer(this), folder = m_folder] {
        // The pointer is only looked at where its object lives: on the GUI thread.
        QMetaObject::invokeMethod(QCoreApplication::instance(), [watch, now = FolderLook(folder)] {
            if (watch)
                watch->take(now);
        });
    });
}

void PackWatch::take(const FolderLook& now)
{
    QSet<QString> growing;
    for (const std::string& path : now.since(m_before)) {
        const auto state = now.entries().find(path);
        if (state != now.entries().end() && state->second.size > kLarge)
            growing.insert(QString::fromStdString(path));
        else
            note(path);
    }
    for (const QString& path : std::exchange(m_growing, growing))
        if (!growing.contains(path))
            note(path.toStdString());
    m_before = now;
    m_look.start();
}

// --- being told
// -------------------------------------------------------------------------------------------------------

/// `tell`: what lies in it has come with it.
void PackWatch::watch(const fs::path& folder, bool tell)
{
    if (m_looks)
        return;
    const int number = ::inotify_add_watch(m_inotify, folder.c_str(), kWanted);
    if (number < 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            giveUp(folder);
        return;
    }
    if (othersWriteUnheard(folder)) { // a share may lie within a pack
        giveUp(folder);
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

/// There is a limit on folders that are watched, or one of them is not to be heard of.
void PackWatch::giveUp(const fs::path& folder)
{
    qInfo("%s", qPrintable(curatorReads(phrase(
                    "the system does not tell of what is written in {}: the pack is looked through once a second",
                    folder.string()))));
    note(m_folder); // what was written since the beginning
    beginLooking();
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
