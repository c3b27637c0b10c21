// SPDX-License-Identifier: Apache-2.0
#include "core/store/blobs.hpp"

#include "core/store/disk.hpp"
#include "core/store/receipt.hpp"
#include "core/store/upkeep.hpp"

#include <cerrno>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

struct Identity {
    dev_t device = 0;
    ino_t inode = 0;
    nlink_t links = 0;
    std::uint64_t size = 0;
    bool file = false;
    bool operator==(const Identity& other) const { return device == other.device && inode == other.inode; }
};

std::optional<Identity> identity(const fs::path& path)
{
    struct stat about = {};
    if (::lstat(path.c_str(), &about) != 0)
        return {};
    return Identity{.device = about.st_dev,
                    .inode = about.st_ino,
                    .links = about.st_nlink,
                    .size = static_cast<std::uint64_t>(about.st_size),
                    .file = S_ISREG(about.st_mode)};
}

Result<void> link(const fs::path& from, const fs::path& to)
{
    if (::link(from.c_str(), to.c_str()) != 0)
        return systemError(errno, phrase("cannot link {}", to.string()));
    return {};
}

/// `to` becomes another name of `from`, in one step if it exists.
Result<void> linkOver(const fs::path& from, const fs::path& to)
{
    auto beside = to;
    beside += ".link";
    if (auto linked = link(from, beside); !linked)
        return linked;
    if (auto moved = movePath(beside, to); !moved) {
        std::error_code ignored; // the first failure is the one to tell
        fs::remove(beside, ignored);
        return moved;
    }
    return {};
}

/// What a look into the folder of blobs tells of thousands of files: a store that is new has none of them.
class BlobFolders {
public:
    explicit BlobFolders(const fs::path& root)
        : m_root(root)
    {
        if (auto names = namesIn(root / "blobs"))
            m_names.emplace(names->begin(), names->end());
    }
    /// The blob of `sum`, if there is one.
    [[nodiscard]] std::optional<Identity> find(const std::string& sum) const
    {
        if (m_names && !m_names->contains(sum.substr(0, 2)))
            return {};
        return identity(blobFile(m_root, sum));
    }

private:
    const fs::path& m_root;
    std::optional<std::set<std::string>> m_names; ///< of its folders; nothing: they cannot be read
};

/// One tree's files on their way to be blobs.
class Keeping {
public:
    Keeping(const fs::path& root, const NewFiles& files, std::size_t syncTogether)
        : m_root(root)
        , m_tree(files.folder)
        , m_opened(files.opened)
        , m_syncTogether(syncTogether)
        , m_before(root)
    {
    }

    Result<void> sort(const std::string& name, const std::string& sum)
    {
        const auto blob = m_before.find(sum);
        if (!blob) {
            m_fresh.emplace(sum, name); // a second file of the same content is linked to the first below
            return {};
        }
        if (identity(m_tree / name) == blob)
            return {}; // it never came: the blob stood in for it
        const auto stored = sha256File(blobFile(m_root, sum));
        if (stored && *stored == sum)
            return {};
        m_fresh.emplace(sum, name);
        m_damaged.insert(sum);
        return {};
    }

    Result<void> keepFresh()
    {
        // A blob's name is worth nothing before its bytes.
        std::vector<fs::path> files;
        for (const auto& [sum, name] : m_fresh)
            files.push_back(m_tree / name);
        if (auto synced = sync(files); !synced)
            return synced;
        std::set<fs::path> folders;
        for (const auto& [sum, name] : m_fresh) {
            const auto blob = blobFile(m_root, sum);
            if (folders.insert(blob.parent_path()).second) {
                const bool isThere = identity(blob.parent_path()).has_value();
                if (auto made = makeFolder(blob.parent_path()); !made)
                    return made;
                if (!isThere)
                    folders.insert(m_root / "blobs");
            }
            if (auto linked = m_damaged.contains(sum) ? linkOver(m_tree / name, blob) : link(m_tree / name, blob);
                !linked)
                return linked;
            if (const auto about = identity(blob))
                m_kept.newBytes += about->size;
            if (!m_damaged.contains(sum))
                m_kept.made.push_back(sum);
        }
        return sync(folders);
    }

    Result<void> linkKnown(const std::string& name, const std::string& sum)
    {
        if (const auto fresh = m_fresh.find(sum); fresh != m_fresh.end() && fresh->second == name)
            return {}; // the blob is a name of this very file
        const auto blob = identity(blobFile(m_root, sum));
        if (!blob)
            return Error{Errc::Io, phrase("the store lost {}", blobFile(m_root, sum).string())};
        if (identity(m_tree / name) == blob)
            return {};
        return linkOver(blobFile(m_root, sum), m_tree / name);
    }

    [[nodiscard]] KeptBlobs& kept() { return m_kept; }

private:
    Result<void> sync(const auto& paths) const
    {
        if (paths.size() >= m_syncTogether)
            return syncFileSystem(m_opened, m_tree);
        for (const auto& path : paths)
            if (auto synced = syncPath(path); !synced)
                return synced;
        return {};
    }

    const fs::path& m_root;
    const fs::path& m_tree;
    const Fd& m_opened;
    std::size_t m_syncTogether;
    BlobFolders m_before;
    std::map<std::string, std::string> m_fresh; ///< sum -> file
    std::set<std::string> m_damaged;
    KeptBlobs m_kept;
};

/// What the packs in the store consist of.
Result<std::set<std::string>> namedSums(const fs::path& root)
{
    std::set<std::string> named;
    const auto packs = storedPacks(root);
    if (!packs)
        return packs.error();
    for (const auto& pack : *packs) {
        const auto receipt = readReceipt(root, pack);
        if (!receipt && !isLost(receipt.error()))
            return receipt.error(); // nothing goes while it is not known what is needed
        const auto sums = receipt ? readSums(receipt->sums) : Result<Sums>(receipt.error());
        for (const auto& [name, sum] : sums ? *sums : Sums())
            named.insert(sum);
    }
    return named;
}

} // namespace

fs::path blobFile(const fs::path& root, const std::string& sum)
{
    return root / "blobs" / sum.substr(0, 2) / sum.substr(2);
}

Result<KeptBlobs> keepBlobs(const fs::path& root, const NewFiles& files, const Sums& sums, std::size_t syncTogether)
{
    Keeping keeping(root, files, syncTogether);
    for (const auto& [name, sum] : sums)
        if (const auto sorted = keeping.sort(name, sum); !sorted)
            return sorted.error();
    if (const auto kept = keeping.keepFresh(); !kept)
        return kept.error();
    for (const auto& [name, sum] : sums)
        if (const auto linked = keeping.linkKnown(name, sum); !linked)
            return linked.error();
    return std::move(keeping.kept());
}

Result<bool> linkBlob(const fs::path& root, const std::string& sum, std::uint64_t size, const fs::path& to)
{
    if (!hasBlob(root, sum, size))
        return false;
    if (::link(blobFile(root, sum).c_str(), to.c_str()) == 0)
        return true;
    if (errno == EMLINK)
        return false;
    return systemError(errno, phrase("cannot link {}", to.string()));
}

bool hasBlob(const fs::path& root, const std::string& sum, std::uint64_t size)
{
    const auto blob = identity(blobFile(root, sum));
    return blob && blob->file && blob->size == size;
}

std::uint64_t knownBytes(const fs::path& root, const Sums& sums)
{
    const BlobFolders blobs(root);
    std::uint64_t bytes = 0;
    for (const auto& [name, sum] : sums)
        if (const auto blob = blobs.find(sum); blob && blob->file)
            bytes += blob->size;
    return bytes;
}

bool isMadeOfBlobs(const fs::path& root, const fs::path& tree, const Sums& sums)
{
    for (const auto& [name, sum] : sums) {
        const auto file = identity(tree / name);
        if (!file || file != identity(blobFile(root, sum)))
            return false;
    }
    return true;
}

Result<std::uint64_t> removeStrayBlobs(const fs::path& root)
{
    std::vector<fs::path> alone;
    std::error_code ec;
    for (fs::recursive_directory_iterator it(root / "blobs", ec), end; !ec && it != end; it.increment(ec))
        if (const auto about = identity(it->path()); about && about->file && about->links < 2)
            alone.push_back(it->path());
    if (ec)
        return systemError(ec.value(), phrase("cannot read {}", (root / "blobs").string()));
    if (alone.empty())
        return 0;
    const auto named = namedSums(root);
    if (!named)
        return named.error();
    std::uint64_t freed = 0;
    for (const auto& blob : alone) {
        if (named->contains(blob.parent_path().filename().string() + blob.filename().string()))
            continue; // a file of a pack was lost, and this is what it can be mended from
        const auto about = identity(blob);
        fs::remove(blob, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot remove {}", blob.string()));
        freed += about ? about->size : 0;
    }
    return freed;
}

} // namespace vitrine
