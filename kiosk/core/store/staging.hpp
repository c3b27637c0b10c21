// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/read_archive.hpp"
#include "core/store/disk.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>

namespace vitrine {

/// A folder for one piece of work in `root/staging`, gone with everything in it when the work is over. It is locked
/// while somebody works in it, so that what an interrupted work left can be told from it.
class Staging {
public:
    [[nodiscard]] static Result<Staging> make(const std::filesystem::path& root);
    Staging(Staging&& other) noexcept = default;
    Staging& operator=(Staging&&) = delete;
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    ~Staging();
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// The folder, opened before anything was written into it.
    [[nodiscard]] const Fd& opened() const { return m_lock; }

    /// Removes what nobody works in any more.
    [[nodiscard]] static Result<void> sweep(const std::filesystem::path& root);

private:
    Staging(std::filesystem::path folder, Fd lock)
        : m_folder(std::move(folder))
        , m_lock(std::move(lock))
    {
    }
    std::filesystem::path m_folder;
    Fd m_lock;
};

/// Says whether the disk has room for so many bytes more, or makes some. Never empty.
using FindRoom = std::function<Result<void>(std::uint64_t more)>;

/// Files of a pack written once into a folder that is ours alone. Refuses to fill the disk beyond what must stay free.
class StagedTree final : public FileSink {
public:
    StagedTree(std::filesystem::path folder, FindRoom room);
    /// From now on files whose blob lies in the store of `root` are linked from there, and not asked for.
    void linkFrom(std::filesystem::path root) { m_store = std::move(root); }
    [[nodiscard]] Result<bool> takeKnown(const std::string& name, std::uint64_t size, const std::string& sum) override;
    /// Makes a file of the store's own, which nobody changes any more, one of the tree's.
    [[nodiscard]] Result<void> adopt(const std::string& name, const std::filesystem::path& file);
    [[nodiscard]] Result<void> begin(const std::string& name, std::uint64_t size) override;
    [[nodiscard]] Result<void> write(std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> end() override;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// The folder and all below it that were made on the way, each before those inside it.
    [[nodiscard]] const std::set<std::filesystem::path>& folders() const { return m_folders; }

private:
    [[nodiscard]] Result<void> makeFoldersOf(const std::string& name);

    std::filesystem::path m_folder;
    std::filesystem::path m_store; ///< empty: everything is asked for
    FindRoom m_room;
    std::uint64_t m_unasked = 0; ///< so many bytes may be written before the room is asked for again
    std::set<std::filesystem::path> m_folders;
    Fd m_file;
    std::string m_name;
    std::uint64_t m_written = 0;
    std::uint64_t m_started = 0; ///< so much of the file is on its way to the disk
};

/// DiskFull, with both numbers, if `more` bytes would leave less than `keepFree` on the file system of `folder`.
[[nodiscard]] Result<void> checkRoom(const std::filesystem::path& folder, std::uint64_t more, std::uint64_t keepFree);

} // namespace vitrine
