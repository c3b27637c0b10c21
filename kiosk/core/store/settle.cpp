// SPDX-License-Identifier: Apache-2.0
#include "core/store/settle.hpp"

#include "core/archive/pack_archive.hpp"
#include "core/pack/pack.hpp"
#include "core/side_by_side.hpp"
#include "core/store/blobs.hpp"
#include "core/store/collect.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <exception>
#include <future>
#include <system_error>

#include <fcntl.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

Result<PackCheck> checkHere(const fs::path& folder, const Kinds& kinds, const MediaLimits& limits)
{
    auto reading = readPack(folder, kinds, ReadDepth::Media, {}, limits);
    PackCheck checked{.pack = std::nullopt, .problems = std::move(reading.problems)};
    if (reading.pack)
        checked.pack = PackRef{.id = reading.pack->id, .version = reading.pack->version};
    return checked;
}

Result<void> exchange(const fs::path& a, const fs::path& b)
{
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0)
        return systemError(errno, phrase("cannot replace {}", b.string()));
    return {};
}

/// The sums of a pack that lies in the store, from its receipt or, if that is lost, from its files.
Result<Sums> storedSums(const fs::path& root, const PackRef& pack)
{
    if (const auto receipt = readReceipt(root, pack))
        return readSums(receipt->sums);
    const auto folder = packFolder(root, pack);
    const auto files = packFiles(folder);
    if (!files)
        return files.error();
    Sums sums;
    for (const auto& name : *files) {
        auto sum = sha256File(folder / name);
        if (!sum)
            return sum.error();
        sums.emplace(name, std::move(*sum));
    }
    return sums;
}

Result<void> keepReceipt(const fs::path& root, const PackRef& pack, const Arrival& arrival, bool wasThere)
{
    const auto known = readReceipt(root, pack);
    if (wasThere && known && (!known->signature.empty() || arrival.admission.signature.empty()))
        return {}; // nothing better to say than what stands there
    return writeReceipt(root, {.pack = pack,
                               .sums = arrival.sumsText,
                               .signature = arrival.admission.signature,
                               .keyId = arrival.admission.keyId,
                               .takenAt = timeNow()});
}

/// The pack is in the store already. Should its files have suffered, they are replaced by those that just came.
Result<void> renew(const fs::path& root, const PackRef& pack, const Arrival& arrival)
{
    const auto folder = packFolder(root, pack);
    if (isMadeOfBlobs(root, folder, arrival.sums))
        return {};
    if (auto exchanged = exchange(arrival.tree.folder(), folder); !exchanged)
        return exchanged;
    return syncPath(folder.parent_path());
}

Result<void> moveIn(const fs::path& root, const PackRef& pack, const Arrival& arrival)
{
    const auto folder = packFolder(root, pack);
    if (auto made = makeFolder(folder.parent_path()); !made)
        return made;
    if (auto moved = movePath(arrival.tree.folder(), folder); !moved)
        return moved;
    if (auto synced = syncPath(folder.parent_path()); !synced)
        return synced;
    return syncPath(root / "packs");
}

/// Keeps what has arrived while the check reads it: the check changes nothing, and the disk has its time. Of a pack
/// that is refused no blob stays.
class KeepingBeside {
public:
    KeepingBeside(const fs::path& root, const Arrival& arrival, std::size_t syncTogether)
        : m_root(root)
        , m_keeping(std::async(kBesideIfThereIsRoom, [&root, &arrival, syncTogether] {
            return keepBlobs(root, {.folder = arrival.tree.folder(), .opened = arrival.opened}, arrival.sums,
                             syncTogether);
        }))
    {
    }
    ~KeepingBeside()
    {
        if (!m_keeping.valid() || m_keeping.wait_for(std::chrono::seconds(0)) == std::future_status::deferred)
            return;
        try {
            if (const auto kept = m_keeping.get())
                for (const auto& sum : kept->made) {
                    std::error_code ignored; // it is nobody's, and goes when blobs are collected
                    fs::remove(blobFile(m_root, sum), ignored);
                }
        } catch (const std::exception&) { // whatever it was, the pack is refused for something else
        }
    }
    KeepingBeside(const KeepingBeside&) = delete;
    KeepingBeside& operator=(const KeepingBeside&) = delete;

    /// The pack is taken.
    [[nodiscard]] Result<KeptBlobs> take() { return m_keeping.get(); }

private:
    const fs::path& m_root;
    std::future<Result<KeptBlobs>> m_keeping;
};

} // namespace

Result<Landing> makeLanding(const fs::path& root, const InstallRules& rules)
{
    auto staging = Staging::make(root);
    if (!staging)
        return staging.error();
    const auto tree = staging->folder() / "tree";
    if (const auto made = makeFolder(tree); !made)
        return made.error();
    auto room = [&root, &rules](std::uint64_t more) {
        return findRoom(root, more, rules.content.keepFreeBytes, rules.held);
    };
    return Landing{.staging = std::move(*staging), .tree = std::make_unique<StagedTree>(tree, std::move(room))};
}

Result<Installed> settle(const fs::path& root, const Arrival& arrival, const InstallRules& rules)
{
    KeepingBeside keeping(root, arrival, rules.syncTogether);
    auto checked = rules.check ? rules.check(arrival.tree.folder())
                               : checkHere(arrival.tree.folder(), *rules.kinds, rules.content.media);
    if (!checked)
        return checked.error();
    auto& reading = *checked;
    sortProblems(reading.problems);
    if (!reading.pack) {
        const auto errors = std::ranges::count(reading.problems, Severity::Error, &Problem::severity);
        return Error{Errc::Refused,
                     errors == 1 ? phrase("the check found an error: {}", reading.problems.front().sentence)
                                 : phrase("the check found {} errors", errors),
                     std::move(reading.problems)};
    }
    auto pack = admitVersion(root, *reading.pack, arrival.admission, rules.allowOlder);
    if (!pack)
        return pack.error();

    std::error_code ec;
    const bool wasThere = fs::exists(packFolder(root, *pack), ec);
    if (wasThere) {
        const auto known = storedSums(root, *pack);
        if (known && *known != arrival.sums)
            return Error{
                Errc::Refused,
                phrase("reused version: {} {} is here already with other content; give the new one a higher version",
                       pack->id, pack->version)};
    }
    const auto kept = keeping.take();
    if (!kept)
        return kept.error();
    // Innermost first: a folder's name is worth nothing before what it holds.
    const auto& folders = arrival.tree.folders();
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        if (const auto synced = syncPath(*folder); !synced)
            return synced.error();
    if (const auto noted = keepReceipt(root, *pack, arrival, wasThere); !noted)
        return noted.error();
    if (const auto done = wasThere ? renew(root, *pack, arrival) : moveIn(root, *pack, arrival); !done)
        return done.error();
    return Installed{.pack = std::move(*pack),
                     .findings = std::move(reading.problems),
                     .wasThere = wasThere,
                     .isSigned = !arrival.admission.keyId.empty(),
                     .stranger = arrival.admission.stranger,
                     .newBytes = kept->newBytes};
}

} // namespace vitrine
