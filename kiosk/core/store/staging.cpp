// SPDX-License-Identifier: Apache-2.0
#include "core/store/staging.hpp"

#include "core/store/blobs.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kSmall = 256UL * 1024;
/// Of small files room is found for so many bytes at a time: what must stay free is hundreds of times as much.
constexpr std::uint64_t kUnasked = 1024UL * 1024;

} // namespace

Result<Staging> Staging::make(const fs::path& root)
{
    auto name = (root / "staging" / "XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        return systemError(errno, phrase("cannot make a folder in {}", (root / "staging").string()));
    auto lock = openFile(name, O_RDONLY | O_DIRECTORY);
    if (!lock || ::flock(lock->get(), LOCK_EX | LOCK_NB) != 0) {
        const auto number = errno;
        std::error_code ignored; // what could not be locked is told
        fs::remove(name, ignored);
        return lock ? systemError(number, phrase("cannot lock {}", name)) : lock.error();
    }
    return Staging(name, std::move(*lock));
}

Staging::~Staging()
{
    if (!m_lock)
        return;
    std::error_code ignored; // what is left over is swept at the next start
    fs::remove_all(m_folder, ignored);
}

Result<void> Staging::sweep(const fs::path& root)
{
    std::error_code ec;
    for (fs::directory_iterator it(root / "staging", ec), end; !ec && it != end; it.increment(ec)) {
        const auto folder = openFile(it->path(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
        if (folder && ::flock(folder->get(), LOCK_EX | LOCK_NB) != 0)
            continue; // somebody works in it
        std::error_code failed;
        fs::remove_all(it->path(), failed);
        if (failed)
            return systemError(failed.value(), phrase("cannot remove {}", it->path().string()));
    }
    if (ec)
        return systemError(ec.value(), phrase("cannot read {}", (root / "staging").string()));
    return {};
}

Result<void> checkRoom(const fs::path& folder, std::uint64_t more, std::uint64_t keepFree)
{
    const auto free = freeBytes(folder);
    if (!free)
        return free.error();
    if (*free >= more && *free - more >= keepFree)
        return {};
    return Error{Errc::DiskFull, phrase("the disk is too full: the pack needs {}, {} are free, and {} must stay free",
                                        printBytes(more), printBytes(*free), printBytes(keepFree))};
}

StagedTree::StagedTree(fs::path folder, FindRoom room)
    : m_folder(std::move(folder))
    , m_room(std::move(room))
    , m_folders{m_folder}
{
}

Result<void> StagedTree::makeFoldersOf(const std::string& name)
{
    for (auto slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
        auto folder = m_folder / name.substr(0, slash);
        if (m_folders.contains(folder))
            continue;
        if (auto made = makeFolder(folder); !made)
            return made;
        m_folders.insert(std::move(folder));
    }
    return {};
}

Result<bool> StagedTree::takeKnown(const std::string& name, std::uint64_t size, const std::string& sum)
{
    if (m_store.empty())
        return false;
    if (const auto made = makeFoldersOf(name); !made)
        return made.error();
    return linkBlob(m_store, sum, size, m_folder / name);
}

Result<void> StagedTree::adopt(const std::string& name, const fs::path& file)
{
    if (auto made = makeFoldersOf(name); !made)
        return made;
    if (::link(file.c_str(), (m_folder / name).c_str()) != 0)
        return systemError(errno, phrase("cannot link {}", file.string()));
    return {};
}

Result<void> StagedTree::begin(const std::string& name, std::uint64_t size)
{
    if (size > m_unasked) {
        if (auto room = m_room(size); !room)
            return room;
        m_unasked = kUnasked;
    } else {
        m_unasked -= size;
    }
    if (auto made = makeFoldersOf(name); !made)
        return made;
    // O_EXCL and O_NOFOLLOW: what is written is new, whatever might stand in the way. Nobody changes it afterwards.
    auto file = openFile(m_folder / name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0444);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    m_name = name;
    m_written = 0;
    m_started = 0;
    return {};
}

Result<void> StagedTree::write(std::span<const std::byte> bytes)
{
    if (auto written = writeAll(m_file, bytes, m_name); !written)
        return written;
    m_written += bytes.size();
    if (m_written - m_started >= kWriteBehind) {
        beginToWrite(m_file, m_started, m_written);
        m_started = m_written;
    }
    return {};
}

Result<void> StagedTree::end()
{
    // A small file is written sooner together with others.
    if (m_written >= kSmall)
        beginToWrite(m_file, m_started, m_written);
    m_file = Fd();
    return {};
}

} // namespace vitrine
