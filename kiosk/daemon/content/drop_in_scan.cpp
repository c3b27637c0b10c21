// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_in_scan.hpp"

#include "core/archive/litter.hpp"
#include "daemon/content/mounts.hpp"
#include "daemon/record/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <sys/stat.h>
#include <sys/vfs.h>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostFiles = 20'000; ///< twice what a pack may have; more is not looked at

std::string lowerEnding(const fs::path& file)
{
    auto ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return ending;
}

/// A temporary name older than this belongs to a copy that died.
constexpr std::int64_t kCopyDied = 600LL * 1'000'000'000;

constexpr std::array<std::string_view, 5> kUnfinished{".part", ".partial", ".crdownload", ".filepart", ".tmp"};

bool passedOver(const std::string& name)
{
    return name.starts_with('.') || name.ends_with(".findings.txt") || isLitter(name) || isBeingCopied(name);
}

/// Other archives are a likely mistake that deserves an answer; a note or a picture is just somebody's file.
bool looksLikeAPack(const fs::path& file)
{
    static constexpr std::array<std::string_view, 7> kArchives{".zip", ".tar", ".gz", ".tgz", ".7z", ".rar", ".xz"};
    return std::find(kArchives.begin(), kArchives.end(), lowerEnding(file)) != kArchives.end();
}

std::int64_t changedAt(const struct stat& found)
{
    return std::int64_t{found.st_ctim.tv_sec} * 1'000'000'000 + found.st_ctim.tv_nsec;
}

void add(Print& print, const fs::path& path)
{
    struct stat found = {};
    if (::lstat(path.c_str(), &found) != 0)
        return; // gone since it was listed
    ++print.files;
    if (S_ISREG(found.st_mode))
        print.bytes += static_cast<std::uint64_t>(found.st_size);
    print.newest = std::max(print.newest, changedAt(found));
}

bool isUnderWay(const fs::path& path)
{
    if (!isBeingCopied(path.filename().string()))
        return false;
    struct stat found = {};
    struct timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return ::lstat(path.c_str(), &found) == 0 &&
           std::int64_t{now.tv_sec} * 1'000'000'000 - changedAt(found) < kCopyDied;
}

void lookIntoFolder(Dropped& dropped, const fs::path& folder, const std::function<void(const fs::path&)>& folderSeen)
{
    std::error_code error;
    add(dropped.print, folder);
    folderSeen(folder);
    for (fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && walk != end && dropped.print.files < kMostFiles; walk.increment(error)) {
        add(dropped.print, walk->path());
        if (isUnderWay(walk->path()))
            dropped.unfinished = asOneLine(walk->path().filename().string());
        std::error_code gone;
        if (walk->symlink_status(gone).type() == fs::file_type::directory)
            folderSeen(walk->path());
    }
}

/// Browsers make the file first and fill another beside it.
std::string unfinishedBeside(const fs::path& file)
{
    for (const auto ending : kUnfinished) {
        auto other = file;
        other += ending;
        struct stat found = {};
        if (::lstat(other.c_str(), &found) == 0 && isUnderWay(other))
            return asOneLine(other.filename().string());
    }
    return {};
}

std::string packIn(const fs::path& folder)
{
    std::error_code error;
    for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
        std::error_code gone;
        if (walk->symlink_status(gone).type() == fs::file_type::directory &&
            fs::exists(walk->path() / "pack.yaml", gone))
            return asOneLine(walk->path().filename().string());
    }
    return {};
}

Scan scanFolder(const fs::path& folder, const std::function<void(const fs::path&)>& folderSeen, std::error_code& error)
{
    Scan scan;
    folderSeen(folder);
    for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
        const auto name = walk->path().filename().string();
        std::error_code gone;
        const auto type = walk->symlink_status(gone).type();
        if (passedOver(name))
            continue;
        if (type == fs::file_type::directory) {
            const bool hasPack = fs::exists(walk->path() / "pack.yaml", gone);
            auto& dropped = scan[name];
            dropped.kind = hasPack ? Dropped::PackFolder : Dropped::OtherFolder;
            dropped.inner = hasPack ? std::string() : packIn(walk->path());
            lookIntoFolder(dropped, walk->path(), folderSeen);
        } else if (type == fs::file_type::regular) {
            const bool archive = lowerEnding(walk->path()) == ".vpack";
            if (!archive && !looksLikeAPack(walk->path()))
                continue;
            Dropped file{archive ? Dropped::Archive : Dropped::NotAPack, {}};
            add(file.print, walk->path());
            file.unfinished = unfinishedBeside(walk->path());
            scan[name] = file;
        }
        // Neither a list in JSON nor a terminal could show it as it is.
        if (const auto found = scan.find(name); found != scan.end() && asOneLine(name) != name)
            found->second.kind = Dropped::BadName;
    }
    return scan;
}

/// The root of a stick, or its folder for us. Whole trees of other people's files are not walked.
void lookOnStick(const fs::path& folder, const std::string& before, Look& look)
{
    std::error_code error;
    for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
        const auto name = walk->path().filename().string();
        std::error_code gone;
        const auto type = walk->symlink_status(gone).type();
        const bool archive = type == fs::file_type::regular && lowerEnding(walk->path()) == ".vpack";
        const bool pack = type == fs::file_type::directory && fs::exists(walk->path() / "pack.yaml", gone);
        if (passedOver(name) || (!archive && !pack))
            continue;
        Dropped dropped{archive ? Dropped::Archive : Dropped::PackFolder, {}};
        if (archive)
            add(dropped.print, walk->path());
        else
            lookIntoFolder(dropped, walk->path(), [](const fs::path&) {});
        if (asOneLine(name) != name)
            dropped.kind = Dropped::BadName;
        look.scan[before + name] = std::move(dropped);
    }
    if (error)
        look.failure = error.value();
}

} // namespace

bool isBeingCopied(std::string_view name)
{
    if (name.starts_with("~$") ||
        std::any_of(kUnfinished.begin(), kUnfinished.end(), [&](auto end) { return name.ends_with(end); }))
        return true;
    // rsync: a dot before the name, another and six letters after it, which are hardly ever a word.
    constexpr std::size_t kRandom = 7;
    if (!name.starts_with('.') || name.size() < kRandom + 3 || name[name.size() - kRandom] != '.')
        return false;
    const auto random = name.substr(name.size() - kRandom + 1);
    const auto isLower = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const auto isOther = [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    };
    return std::all_of(random.begin(), random.end(), [&](char c) { return isLower(c) || isOther(c); }) &&
           std::any_of(random.begin(), random.end(), isOther);
}

Scan scanDropIns(const fs::path& folder, const std::function<void(const fs::path&)>& folderSeen)
{
    std::error_code error;
    return scanFolder(folder, folderSeen, error);
}

Look lookThrough(const PackPlace& place)
{
    Look look;
    struct statfs about = {};
    if (::statfs(place.folder.c_str(), &about) != 0) {
        look.failure = errno;
        return look;
    }
    if (place.kind == PackPlace::Stick) {
        lookOnStick(place.folder, {}, look);
        std::error_code none;
        if (look.failure == 0 && fs::is_directory(place.folder / "vitrine", none))
            lookOnStick(place.folder / "vitrine", "vitrine/", look);
        return look;
    }
    look.share = isShare(static_cast<long>(about.f_type));
    std::error_code error;
    look.scan = scanFolder(
        place.folder, [&](const fs::path& folder) { look.folders.push_back(folder); }, error);
    look.failure = error.value();
    return look;
}

std::vector<std::string> Settling::ready(const Scan& scan, Time now, std::chrono::milliseconds quiet)
{
    std::erase_if(m_seen, [&](const auto& item) { return !scan.contains(item.first); });
    std::erase_if(m_taken, [&](const auto& item) { return !scan.contains(item.first); });
    m_restless = false;
    std::vector<std::string> names;
    for (const auto& [name, dropped] : scan) {
        const auto [seen, isNew] = m_seen.try_emplace(name, Seen{dropped, now});
        if (!isNew && seen->second.dropped != dropped)
            seen->second = {dropped, now};
        if (const auto taken = m_taken.find(name); taken != m_taken.end() && taken->second == dropped.print)
            continue;
        if (dropped.unfinished.empty() && now - seen->second.since >= quiet)
            names.push_back(name);
        else
            m_restless = true;
    }
    return names;
}

} // namespace vitrine::daemon
