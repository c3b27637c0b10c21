// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/folder_look.hpp"

#include "core/archive/litter.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace vitrine::shell {

namespace fs = std::filesystem;

namespace {

/// Texts are; a share says how a file stands only when it is opened, and is asked once a second.
constexpr std::uint64_t kSmall = 256UL * 1024;

FolderLook::State stateOf(const struct stat& status)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    return {S_ISDIR(status.st_mode), status.st_ino, static_cast<std::uint64_t>(status.st_size),
            static_cast<std::int64_t>(status.st_mtim.tv_sec) * kSecond + status.st_mtim.tv_nsec};
}

std::optional<FolderLook::State> look(const fs::path& path)
{
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0)
        return std::nullopt;
    if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) <= kSmall) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (file >= 0) {
            struct stat fresh {};
            if (::fstat(file, &fresh) == 0)
                status = fresh;
            ::close(file);
        }
    }
    FolderLook::State state = stateOf(status);
    if (state.folder) { // what lies in it is looked at by itself
        state.size = 0;
        state.changed = 0;
    }
    return state;
}

} // namespace

FolderLook::FolderLook(const fs::path& folder)
{
    if (const auto state = look(folder); state && state->folder) {
        m_entries.emplace(folder.string(), *state);
        enter(folder);
    }
}

void FolderLook::enter(const fs::path& folder)
{
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        if (isLitter(it->path().filename().string()))
            continue;
        const auto state = look(it->path());
        if (!state)
            continue; // gone meanwhile
        m_entries.emplace(it->path().string(), *state);
        if (state->folder)
            enter(it->path());
    }
}

std::vector<std::string> FolderLook::since(const FolderLook& before) const
{
    std::vector<std::string> others;
    for (const auto& [path, state] : m_entries) {
        const auto was = before.m_entries.find(path);
        if (was == before.m_entries.end() || was->second != state)
            others.push_back(path);
    }
    for (const auto& [path, state] : before.m_entries) {
        const auto above = fs::path(path).parent_path().string();
        const bool goneWithIt = before.m_entries.contains(above) && !m_entries.contains(above);
        if (!m_entries.contains(path) && !goneWithIt)
            others.push_back(path);
    }
    return others;
}

bool othersWriteUnheard(const fs::path& folder)
{
    struct statfs disk {};
    if (::statfs(folder.c_str(), &disk) != 0)
        return false;
    constexpr std::array<std::uint32_t, 13> kUnheard{
        0x00006969, // NFS
        0x0000517B, // SMB
        0xFF534D42, // CIFS
        0xFE534D42, // SMB 2 and 3
        0x65735546, // FUSE: sshfs, WebDAV, the shares of desktops
        0x01021997, // 9P: virtual machines
        0x786F4256, // VirtualBox
        0x5346414F, // AFS
        0x00C36400, // Ceph
        0x73757245, // Coda
        0x7461636F, // OCFS2
        0x01161970, // GFS2
        0x0BD00BD0, // Lustre
    };
    return std::ranges::count(kUnheard, static_cast<std::uint32_t>(disk.f_type)) > 0;
}

} // namespace vitrine::shell
