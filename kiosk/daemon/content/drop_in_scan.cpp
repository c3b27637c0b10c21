// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_in_scan.hpp"

#include "core/archive/litter.hpp"
#include "daemon/record/plain_text.hpp"

#include <algorithm>
#include <array>
#include <sys/stat.h>

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

bool passedOver(const std::string& name)
{
    static constexpr std::array<std::string_view, 4> kUnfinished{".part", ".crdownload", ".filepart", ".tmp"};
    return name.starts_with('.') || name.ends_with(".findings.txt") || isLitter(name) ||
           std::any_of(kUnfinished.begin(), kUnfinished.end(), [&](auto end) { return name.ends_with(end); });
}

/// Other archives are a likely mistake that deserves an answer; a note or a picture is just somebody's file.
bool looksLikeAPack(const fs::path& file)
{
    static constexpr std::array<std::string_view, 7> kArchives{".zip", ".tar", ".gz", ".tgz", ".7z", ".rar", ".xz"};
    return std::find(kArchives.begin(), kArchives.end(), lowerEnding(file)) != kArchives.end();
}

void add(Print& print, const fs::path& path)
{
    struct stat found = {};
    if (::lstat(path.c_str(), &found) != 0)
        return; // gone since it was listed
    ++print.files;
    if (S_ISREG(found.st_mode))
        print.bytes += static_cast<std::uint64_t>(found.st_size);
    const auto changed = std::int64_t{found.st_ctim.tv_sec} * 1'000'000'000 + found.st_ctim.tv_nsec;
    print.newest = std::max(print.newest, changed);
}

Print printOfFolder(const fs::path& folder, const std::function<void(const fs::path&)>& folderSeen)
{
    Print print;
    std::error_code error;
    add(print, folder);
    folderSeen(folder);
    for (fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && walk != end && print.files < kMostFiles; walk.increment(error)) {
        add(print, walk->path());
        std::error_code gone;
        if (walk->symlink_status(gone).type() == fs::file_type::directory)
            folderSeen(walk->path());
    }
    return print;
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

} // namespace

Scan scanDropIns(const fs::path& folder, const std::function<void(const fs::path&)>& folderSeen)
{
    Scan scan;
    std::error_code error;
    folderSeen(folder);
    for (fs::directory_iterator walk(folder, error), end; !error && walk != end; walk.increment(error)) {
        const auto name = walk->path().filename().string();
        std::error_code gone;
        const auto type = walk->symlink_status(gone).type();
        if (passedOver(name))
            continue;
        if (type == fs::file_type::directory) {
            const bool hasPack = fs::exists(walk->path() / "pack.yaml", gone);
            scan[name] = {hasPack ? Dropped::PackFolder : Dropped::OtherFolder, printOfFolder(walk->path(), folderSeen),
                          hasPack ? std::string() : packIn(walk->path())};
        } else if (type == fs::file_type::regular) {
            const bool archive = lowerEnding(walk->path()) == ".vpack";
            if (!archive && !looksLikeAPack(walk->path()))
                continue;
            Dropped file{archive ? Dropped::Archive : Dropped::NotAPack, {}};
            add(file.print, walk->path());
            scan[name] = file;
        }
        // Neither a list in JSON nor a terminal could show it as it is.
        if (const auto found = scan.find(name); found != scan.end() && asOneLine(name) != name)
            found->second.kind = Dropped::BadName;
    }
    return scan;
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
        if (now - seen->second.since >= quiet)
            names.push_back(name);
        else
            m_restless = true;
    }
    return names;
}

} // namespace vitrine::daemon
