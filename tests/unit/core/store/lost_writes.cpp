// SPDX-License-Identifier: Apache-2.0
#include "store/lost_writes.hpp"

#include "archive/workshop.hpp"

#include <algorithm>
#include <stdexcept>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace vitrine::workshop {

namespace fs = std::filesystem;

namespace {

fs::path from(const Stepped& child, int folder, int name)
{
    return (child.opened(folder) / child.text(name)).lexically_normal();
}

/// Of a path that is relative to where the process stands.
fs::path fromHere(const Stepped& child, int name)
{
    std::error_code ec;
    const auto here = fs::read_symlink("/proc/" + std::to_string(child.pid()) + "/cwd", ec);
    return (here / child.text(name)).lexically_normal();
}

} // namespace

LostWrites::LostWrites(fs::path root)
    : m_root(std::move(root))
{
    std::map<std::uint64_t, int> seen;
    read(m_root, seen);
    m_first = m_nodes;
}

int LostWrites::read(const fs::path& path, std::map<std::uint64_t, int>& seen)
{
    struct stat about = {};
    if (::lstat(path.c_str(), &about) != 0)
        throw std::runtime_error("cannot look at " + path.string());
    if (const auto known = seen.find(about.st_ino); known != seen.end())
        return known->second;
    const int number = static_cast<int>(m_nodes.size());
    m_nodes.emplace_back();
    if (S_ISLNK(about.st_mode)) {
        m_nodes.back() = {.kind = Node::Link, .names = {}, .text = fs::read_symlink(path).string()};
    } else if (S_ISREG(about.st_mode)) {
        m_nodes.back() = {.kind = Node::File, .names = {}, .text = workshop::read(path)};
        seen.emplace(about.st_ino, number);
    } else {
        std::map<std::string, int> names;
        for (const auto& entry : fs::directory_iterator(path))
            names.emplace(entry.path().filename().string(), read(entry.path(), seen));
        m_nodes[static_cast<std::size_t>(number)].names = std::move(names);
    }
    return number;
}

bool LostWrites::isOurs(const fs::path& path) const
{
    const auto below = path.lexically_relative(m_root);
    return !below.empty() && *below.begin() != "..";
}

std::optional<int> LostWrites::find(const fs::path& path) const
{
    int node = 0;
    for (const auto& part : path.lexically_relative(m_root)) {
        if (part == "." || part.empty())
            continue;
        const auto& names = m_nodes[static_cast<std::size_t>(node)].names;
        const auto found = names.find(part.string());
        if (found == names.end())
            return std::nullopt;
        node = found->second;
    }
    return node;
}

std::optional<std::pair<int, std::string>> LostWrites::place(const fs::path& path) const
{
    const auto folder = find(path.parent_path());
    if (!folder || m_nodes[static_cast<std::size_t>(*folder)].kind != Node::Folder)
        return std::nullopt;
    return std::pair(*folder, path.filename().string());
}

void LostWrites::change(std::vector<Name> names)
{
    for (const auto& [folder, name, node] : names) {
        auto& there = m_nodes[static_cast<std::size_t>(folder)].names;
        if (node)
            there[name] = *node;
        else
            there.erase(name);
    }
    m_changes.push_back({.kind = Change::Names, .names = std::move(names), .node = 0, .text = {}});
}

void LostWrites::make(const fs::path& path, Node node)
{
    const auto where = place(path);
    if (!where || find(path))
        return; // and the process is told so
    m_nodes.push_back(std::move(node));
    change({{where->first, where->second, static_cast<int>(m_nodes.size()) - 1}});
}

void LostWrites::open(const fs::path& path, std::uint64_t flags)
{
    const auto known = find(path);
    if (!known && (flags & O_CREAT) != 0)
        return make(path, {.kind = Node::File, .names = {}, .text = {}});
    if (!known || (flags & O_TRUNC) == 0)
        return;
    m_nodes[static_cast<std::size_t>(*known)].text.clear();
    m_changes.push_back({.kind = Change::Bytes, .names = {}, .node = *known, .text = {}});
}

void LostWrites::link(const fs::path& from, const fs::path& to)
{
    const auto node = find(from);
    const auto where = place(to);
    if (node && where && !find(to))
        change({{where->first, where->second, *node}});
}

void LostWrites::remove(const fs::path& path, bool folder)
{
    const auto node = find(path);
    const auto where = place(path);
    if (!node || !where)
        return;
    const auto& about = m_nodes[static_cast<std::size_t>(*node)];
    if (folder == (about.kind == Node::Folder) && about.names.empty())
        change({{where->first, where->second, std::nullopt}});
}

void LostWrites::rename(const fs::path& from, const fs::path& to, bool exchange)
{
    const auto node = find(from);
    const auto other = find(to);
    const auto where = place(from);
    const auto there = place(to);
    if (!node || !where || !there || (exchange && !other))
        return;
    if (!exchange && other && !m_nodes[static_cast<std::size_t>(*other)].names.empty())
        return; // a folder that is not empty
    change({{where->first, where->second, exchange ? other : std::nullopt}, {there->first, there->second, *node}});
}

std::string LostWrites::note(const Stepped& child)
{
    const long call = child.call();
    const auto descriptor = [&](auto&& work) {
        const auto path = child.opened(0);
        if (const auto node = isOurs(path) ? find(path) : std::nullopt)
            work(*node);
    };
    switch (call) {
    case SYS_openat:
        if (const auto path = from(child, 0, 1); isOurs(path))
            open(path, child.argument(2));
        return {};
    case SYS_write:
        descriptor([&](int node) {
            auto& text = m_nodes[static_cast<std::size_t>(node)].text;
            text += child.bytesAt(child.argument(1), child.argument(2)); // files are written once, from the beginning
            m_changes.push_back({.kind = Change::Bytes, .names = {}, .node = node, .text = text});
        });
        return {};
    case SYS_fsync:
    case SYS_fdatasync:
        descriptor(
            [&](int node) { m_changes.push_back({.kind = Change::Sync, .names = {}, .node = node, .text = {}}); });
        return {};
    case SYS_syncfs:
        descriptor([&](int) {
            for (std::size_t node = 0; node < m_nodes.size(); ++node)
                m_changes.push_back({.kind = Change::Sync, .names = {}, .node = static_cast<int>(node), .text = {}});
        });
        return {};
    case SYS_mkdirat:
        if (const auto path = from(child, 0, 1); isOurs(path))
            make(path, {});
        return {};
    case SYS_linkat:
        if (const auto path = from(child, 2, 3); isOurs(path))
            link(from(child, 0, 1), path);
        return {};
    case SYS_symlinkat:
        if (const auto path = from(child, 1, 2); isOurs(path))
            make(path, {.kind = Node::Link, .names = {}, .text = child.text(0)});
        return {};
    case SYS_unlinkat:
        if (const auto path = from(child, 0, 1); isOurs(path))
            remove(path, (child.argument(2) & AT_REMOVEDIR) != 0);
        return {};
    case SYS_renameat2:
        if (const auto path = from(child, 2, 3); isOurs(path))
            rename(from(child, 0, 1), path, (child.argument(4) & RENAME_EXCHANGE) != 0);
        return {};
#ifdef SYS_mkdir
    case SYS_open:
        if (const auto path = fromHere(child, 0); isOurs(path))
            open(path, child.argument(1));
        return {};
    case SYS_mkdir:
        if (const auto path = fromHere(child, 0); isOurs(path))
            make(path, {});
        return {};
    case SYS_link:
        if (const auto path = fromHere(child, 1); isOurs(path))
            link(fromHere(child, 0), path);
        return {};
    case SYS_symlink:
        if (const auto path = fromHere(child, 1); isOurs(path))
            make(path, {.kind = Node::Link, .names = {}, .text = child.text(0)});
        return {};
    case SYS_unlink:
    case SYS_rmdir:
        if (const auto path = fromHere(child, 0); isOurs(path))
            remove(path, call == SYS_rmdir);
        return {};
    case SYS_rename:
        if (const auto path = fromHere(child, 1); isOurs(path))
            rename(fromHere(child, 0), path, false);
        return {};
    case SYS_chmod:
#endif
    case SYS_fchmodat: // neither names nor bytes
    case SYS_utimensat:
    case SYS_sync_file_range: // promises nothing
    case SYS_ioctl:
        return {};
    default:
        return "the call " + std::to_string(call) + " is not known here";
    }
}

std::string LostWrites::watch(Stepped& child)
{
    std::string unknown;
    while (child.toNextChange())
        if (auto what = note(child); unknown.empty())
            unknown = std::move(what);
    return unknown;
}

std::string LostWrites::whyNotAsSeen() const
{
    std::set<std::string> left;
    for (const auto& entry : fs::recursive_directory_iterator(m_root)) {
        const auto node = find(entry.path());
        if (!node)
            return entry.path().string() + " came unseen";
        const auto& about = m_nodes[static_cast<std::size_t>(*node)];
        const auto text = entry.is_symlink()        ? fs::read_symlink(entry.path()).string()
                          : entry.is_regular_file() ? workshop::read(entry.path())
                                                    : std::string();
        if (about.text != text)
            return entry.path().string() + " was changed unseen";
        left.insert(entry.path().string());
    }
    std::map<int, fs::path> seen;
    const TempFolder copy;
    writeOut(m_nodes, 0, copy.path(), seen);
    for (const auto& entry : fs::recursive_directory_iterator(copy.path()))
        if (!left.contains((m_root / entry.path().lexically_relative(copy.path())).string()))
            return entry.path().string() + " went unseen";
    return {};
}

void LostWrites::cut(int changes, Fate fate, bool syncs, std::mt19937& dice, const fs::path& to) const
{
    const auto coin = [&] { return fate == Fate::Either && std::uniform_int_distribution(0, 1)(dice) == 1; };
    const auto end = static_cast<std::size_t>(changes);
    std::vector<int> syncedAt(m_nodes.size(), -1); // the last sync before the cut
    for (std::size_t i = 0; syncs && i < end; ++i)
        if (m_changes[i].kind == Change::Sync)
            syncedAt[static_cast<std::size_t>(m_changes[i].node)] = static_cast<int>(i);
    const auto isSynced = [&](int node, std::size_t at) {
        return syncedAt[static_cast<std::size_t>(node)] > static_cast<int>(at);
    };

    auto nodes = m_first;
    nodes.resize(m_nodes.size());
    for (std::size_t i = m_first.size(); i < nodes.size(); ++i) {
        nodes[i].kind = m_nodes[i].kind;
        if (nodes[i].kind == Node::Link) // it is written with its name
            nodes[i].text = m_nodes[i].text;
    }
    std::map<int, std::string> unsynced; // bytes that were written and are on the disk or not
    for (std::size_t i = 0; i < end; ++i) {
        const auto& change = m_changes[i];
        if (change.kind == Change::Bytes && isSynced(change.node, i))
            nodes[static_cast<std::size_t>(change.node)].text = change.text;
        else if (change.kind == Change::Bytes)
            unsynced[change.node] = change.text;
        if (change.kind != Change::Names)
            continue;
        const bool stays =
            std::ranges::any_of(change.names, [&](const Name& name) { return isSynced(name.folder, i); }) || coin();
        for (const auto& [folder, name, node] : stays ? change.names : std::vector<Name>()) {
            auto& there = nodes[static_cast<std::size_t>(folder)].names;
            if (node)
                there[name] = *node;
            else
                there.erase(name);
        }
    }
    for (const auto& [node, text] : unsynced) {
        auto& kept = nodes[static_cast<std::size_t>(node)].text;
        if (coin())
            kept = coin() ? text : coin() ? std::string(text.size(), '\0') : text.substr(0, text.size() / 2);
    }
    fs::remove_all(to);
    fs::create_directory(to);
    std::map<int, fs::path> seen;
    writeOut(nodes, 0, to, seen);
}

void LostWrites::writeOut(const std::vector<Node>& nodes, int node, const fs::path& to,
                          std::map<int, fs::path>& seen) const
{
    for (const auto& [name, number] : nodes[static_cast<std::size_t>(node)].names) {
        const auto& about = nodes[static_cast<std::size_t>(number)];
        const auto known = seen.find(number);
        if (known != seen.end()) {
            if (about.kind == Node::File) // a folder has one name
                fs::create_hard_link(known->second, to / name);
            continue;
        }
        seen.emplace(number, to / name);
        if (about.kind == Node::Link) {
            fs::create_symlink(about.text, to / name);
        } else if (about.kind == Node::File) {
            write(to / name, about.text);
            fs::permissions(to / name, fs::perms(0444));
        } else {
            fs::create_directory(to / name);
            writeOut(nodes, number, to / name, seen);
        }
    }
}

} // namespace vitrine::workshop
