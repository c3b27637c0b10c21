// SPDX-License-Identifier: Apache-2.0
#include "core/store/verify.hpp"

#include "core/archive/pack_archive.hpp"
#include "core/archive/sha256.hpp"
#include "core/store/blobs.hpp"
#include "core/store/disk.hpp"
#include "core/store/generation_file.hpp"
#include "core/store/receipt.hpp"
#include "core/store/spares.hpp"
#include "core/store/staging.hpp"
#include "core/store/upkeep.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kReadAtOnce = 1024UL * 1024;

/// A file of a pack, as it should be.
struct Wanted {
    PackRef pack;
    std::string name;
    std::string sum;
};

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ec; // what cannot be listed is missing, and found so
    for (fs::recursive_directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec))
        if (!fs::is_directory(it->symlink_status(ec)))
            files.push_back(it->path());
    return files;
}

std::string shortName(const fs::path& root, const fs::path& file)
{
    const auto below = file.lexically_relative(root).generic_string();
    return below.starts_with("..") ? file.filename().string() : below;
}

class Verifying {
public:
    Verifying(const fs::path& root, const Progress& progress)
        : m_root(root)
        , m_progress(progress)
    {
    }

    Result<void> readAll();
    Result<void> mend(const std::vector<fs::path>& spares);
    [[nodiscard]] Verification result() { return std::move(m_result); }

private:
    using Inode = std::pair<dev_t, ino_t>;

    Result<void> readPack(const PackRef& pack);
    Result<Sums> sumsOf(const PackRef& pack);
    /// The sum of a plain file; nothing: there is none that can be read.
    Result<std::optional<std::string>> sumOf(const fs::path& file);
    Result<std::string> readThrough(const Fd& fd);
    Result<void> lookFor(const std::vector<fs::path>& spares, const Staging& staging);
    Result<void> mendBlob(const std::string& sum, const Staging& staging);
    Result<void> mendFile(const Wanted& wanted, const Staging& staging);
    /// `to` becomes another name of `from`, in one step.
    Result<void> put(const fs::path& from, const fs::path& to, const Staging& staging);
    void note(const Wanted& wanted, Damage::What what);

    const fs::path& m_root;
    const Progress& m_progress;
    Verification m_result;
    std::uint64_t m_total = 0;
    std::vector<std::byte> m_room = std::vector<std::byte>(kReadAtOnce);
    std::map<Inode, std::optional<std::string>> m_sums; ///< each file is read once, whatever it is called
    std::map<std::string, fs::path> m_good;             ///< sum -> a file that has it
    std::map<std::string, std::string> m_from;          ///< sum -> where it was found, for people
    std::vector<Wanted> m_wanted;
    std::vector<std::size_t> m_damaged; ///< of m_wanted; m_result has their damages in this order, one after the other
    std::vector<fs::path> m_surplus;
    std::set<std::string> m_badBlobs;
};

Result<std::string> Verifying::readThrough(const Fd& fd)
{
    Sha256 sum;
    for (;;) {
        if (m_progress && !m_progress(m_result.bytes, m_total))
            return Error{Errc::Cancelled, phrase("stopped on request")};
        const auto count = readSome(fd, m_room, "a file of the store");
        if (!count)
            return count.error();
        if (*count == 0)
            return sum.finish();
        sum.add(std::span<const std::byte>(m_room).first(*count));
        m_result.bytes += *count;
    }
}

Result<std::optional<std::string>> Verifying::sumOf(const fs::path& file)
{
    struct stat about = {};
    if (::lstat(file.c_str(), &about) != 0 || !S_ISREG(about.st_mode))
        return std::optional<std::string>();
    const Inode inode(about.st_dev, about.st_ino);
    if (const auto known = m_sums.find(inode); known != m_sums.end())
        return known->second;
    std::optional<std::string> found;
    if (const auto fd = openFile(file, O_RDONLY | O_NOFOLLOW)) {
        // From the disk, not from what the kernel remembers of it: a disk that rots is what this is about.
        (void)::posix_fadvise(fd->get(), 0, 0, POSIX_FADV_DONTNEED);
        auto sum = readThrough(*fd);
        if (!sum && sum.error().code == Errc::Cancelled)
            return sum.error();
        if (sum)
            found = std::move(*sum);
    }
    m_sums.emplace(inode, found);
    return found;
}

Result<Sums> Verifying::sumsOf(const PackRef& pack)
{
    if (const auto receipt = readReceipt(m_root, pack))
        if (auto sums = readSums(receipt->sums))
            return sums;
    m_result.damages.push_back({.pack = pack, .file = {}, .what = Damage::Receipt, .mendedFrom = {}});
    // Files are blobs under another name: as long as they are, the blobs' names are the sums.
    std::map<Inode, std::string> names;
    for (const auto& blob : filesIn(m_root / "blobs")) {
        struct stat about = {};
        if (::lstat(blob.c_str(), &about) == 0)
            names.emplace(Inode(about.st_dev, about.st_ino),
                          blob.parent_path().filename().string() + blob.filename().string());
    }
    Sums sums;
    const auto folder = packFolder(m_root, pack);
    for (const auto& file : filesIn(folder)) {
        struct stat about = {};
        const auto known =
            ::lstat(file.c_str(), &about) == 0 ? names.find(Inode(about.st_dev, about.st_ino)) : names.end();
        if (known != names.end())
            sums.emplace(file.lexically_relative(folder).generic_string(), known->second);
    }
    return sums;
}

void Verifying::note(const Wanted& wanted, Damage::What what)
{
    m_result.damages.push_back({.pack = wanted.pack, .file = wanted.name, .what = what, .mendedFrom = {}});
}

Result<void> Verifying::readPack(const PackRef& pack)
{
    const auto sums = sumsOf(pack);
    if (!sums)
        return sums.error();
    for (const auto& [name, sum] : *sums)
        m_wanted.push_back({.pack = pack, .name = name, .sum = sum});
    const auto folder = packFolder(m_root, pack);
    for (const auto& file : filesIn(folder))
        if (!sums->contains(file.lexically_relative(folder).generic_string()))
            m_surplus.push_back(file);
    return {};
}

Result<void> Verifying::readAll()
{
    const auto numbers = generationNumbers(m_root);
    if (!numbers)
        return numbers.error();
    for (const int number : *numbers)
        if (!readGeneration(m_root, number))
            m_result.damages.push_back({.pack = {},
                                        .file = shortName(m_root, generationFolder(m_root, number)),
                                        .what = Damage::Record,
                                        .mendedFrom = {}});
    const auto packs = storedPacks(m_root);
    if (!packs)
        return packs.error();
    for (const auto& pack : *packs)
        if (const auto read = readPack(pack); !read)
            return read.error();
    const auto blobs = filesIn(m_root / "blobs");
    for (const auto& blob : blobs) {
        std::error_code ec;
        const auto size = fs::file_size(blob, ec);
        m_total += ec ? 0 : size;
    }

    for (std::size_t i = 0; i < m_wanted.size(); ++i) {
        const auto& wanted = m_wanted[i];
        const auto file = packFolder(m_root, wanted.pack) / wanted.name;
        const auto sum = sumOf(file);
        if (!sum)
            return sum.error();
        ++m_result.files;
        if (*sum == wanted.sum) {
            m_good.emplace(wanted.sum, file);
            continue;
        }
        std::error_code ec;
        note(wanted, fs::exists(fs::symlink_status(file, ec)) ? Damage::Changed : Damage::Missing);
        m_damaged.push_back(i);
    }
    for (const auto& blob : blobs) {
        const auto name = blob.parent_path().filename().string() + blob.filename().string();
        const auto sum = sumOf(blob);
        if (!sum)
            return sum.error();
        if (*sum == name)
            m_good.emplace(name, blob);
        else
            m_badBlobs.insert(name);
    }
    return {};
}

Result<void> Verifying::put(const fs::path& from, const fs::path& to, const Staging& staging)
{
    const auto beside = staging.folder() / "link";
    if (::link(from.c_str(), beside.c_str()) != 0)
        return systemError(errno, phrase("cannot link {}", from.string()));
    std::error_code ec;
    if (fs::is_directory(fs::symlink_status(to, ec)))
        fs::remove_all(to, ec); // nothing can be renamed over it; a file has no business to be one
    if (auto moved = movePath(beside, to); !moved)
        return moved;
    fs::remove(beside, ec); // two names of one file: the rename has done nothing, and that is right
    return syncPath(to.parent_path());
}

Result<void> Verifying::mendBlob(const std::string& sum, const Staging& staging)
{
    const auto good = m_good.find(sum);
    const auto blob = blobFile(m_root, sum);
    std::error_code ec;
    if (good == m_good.end() || (!m_badBlobs.contains(sum) && fs::exists(blob, ec)))
        return {};
    if (auto synced = syncPath(good->second); !synced)
        return synced;
    if (auto made = makeFolder(blob.parent_path()); !made)
        return made;
    if (auto synced = syncPath(m_root / "blobs"); !synced)
        return synced;
    return put(good->second, blob, staging);
}

Result<void> Verifying::mendFile(const Wanted& wanted, const Staging& staging)
{
    auto folder = packFolder(m_root, wanted.pack);
    for (const auto& part : fs::path(wanted.name).parent_path()) {
        const auto above = folder;
        folder /= part;
        std::error_code ec;
        if (fs::is_directory(fs::symlink_status(folder, ec)))
            continue;
        fs::remove(folder, ec); // a file in the place of a folder
        if (auto made = makeFolder(folder); !made)
            return made;
        if (auto synced = syncPath(above); !synced)
            return synced;
    }
    return put(blobFile(m_root, wanted.sum), packFolder(m_root, wanted.pack) / wanted.name, staging);
}

Result<void> Verifying::lookFor(const std::vector<fs::path>& spares, const Staging& staging)
{
    std::set<std::string> missing;
    std::set<std::string> names;
    for (const auto i : m_damaged) {
        const auto& wanted = m_wanted[i];
        if (m_good.contains(wanted.sum))
            continue;
        missing.insert(wanted.sum);
        names.insert(wanted.name);
    }
    const Progress goOn = [this](std::uint64_t, std::uint64_t) {
        return !m_progress || m_progress(m_result.bytes, m_total);
    };
    for (const auto& spare : spares) {
        if (missing.empty())
            break;
        if (!goOn(0, 0))
            return Error{Errc::Cancelled, phrase("stopped on request")};
        auto found = takeSpares(spare, missing, names, staging.folder(), goOn);
        if (!found)
            return found.error();
        for (auto& [sum, file] : *found) {
            missing.erase(sum);
            m_from[sum] = spare.filename().string();
            m_good[sum] = std::move(file);
        }
    }
    return {};
}

Result<void> Verifying::mend(const std::vector<fs::path>& spares)
{
    if (m_damaged.empty() && m_badBlobs.empty() && m_surplus.empty())
        return {};
    const auto staging = Staging::make(m_root);
    if (!staging)
        return staging.error();
    if (auto looked = lookFor(spares, *staging); !looked)
        return looked;
    std::set<std::string> needed;
    for (const auto& wanted : m_wanted)
        needed.insert(wanted.sum);
    for (const auto& [sum, file] : m_good)
        m_from.emplace(sum, shortName(m_root, file));
    for (const auto& sum : needed)
        if (auto mended = mendBlob(sum, *staging); !mended)
            return mended;
    auto damage = std::ranges::find_if(
        m_result.damages, [](const Damage& one) { return one.what == Damage::Changed || one.what == Damage::Missing; });
    for (const auto i : m_damaged) {
        const auto& wanted = m_wanted[i];
        if (m_good.contains(wanted.sum)) {
            if (auto mended = mendFile(wanted, *staging); !mended)
                return mended;
            damage->mendedFrom = m_from.at(wanted.sum);
        }
        ++damage;
    }
    for (const auto& file : m_surplus) {
        const auto below = file.lexically_relative(m_root / "packs");
        const PackRef pack{.id = below.begin()->string(), .version = std::next(below.begin())->string()};
        std::error_code ec;
        fs::remove(file, ec);
        m_result.damages.push_back({.pack = pack,
                                    .file = file.lexically_relative(packFolder(m_root, pack)).generic_string(),
                                    .what = Damage::Surplus,
                                    .mendedFrom = ec ? std::string() : "removed"});
    }
    for (const auto& sum : m_badBlobs) {
        std::error_code ec;
        if (!needed.contains(sum))
            fs::remove(blobFile(m_root, sum), ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot remove {}", blobFile(m_root, sum).string()));
    }
    return {};
}

} // namespace

bool Verification::isWhole() const
{
    return std::ranges::none_of(damages, [](const Damage& damage) { return damage.mendedFrom.empty(); });
}

Result<Verification> verifyStore(const fs::path& root, const std::vector<fs::path>& spares, const Progress& progress)
{
    Verifying verifying(root, progress);
    if (const auto read = verifying.readAll(); !read)
        return read.error();
    if (const auto mended = verifying.mend(spares); !mended)
        return mended.error();
    return verifying.result();
}

} // namespace vitrine
