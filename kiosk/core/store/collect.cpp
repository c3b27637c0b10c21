// SPDX-License-Identifier: Apache-2.0
#include "core/store/collect.hpp"

#include "core/store/blobs.hpp"
#include "core/store/disk.hpp"
#include "core/store/generation_file.hpp"
#include "core/store/good.hpp"
#include "core/store/history.hpp"
#include "core/store/receipt.hpp"
#include "core/store/staging.hpp"
#include "core/store/upkeep.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

/// The current generation, the one before, and the last that has proved itself: what stays whatever happens.
Result<std::vector<int>> lastGood(const fs::path& root)
{
    const auto now = readCurrentGeneration(root);
    if (!now && now.error().code == Errc::NotFound)
        return std::vector<int>();
    if (!now)
        return now.error(); // what must stay is not known, so everything stays
    std::vector<int> kept{now->number};
    if (const auto activation = readActivation(root, now->number); activation && activation->previous != 0)
        kept.push_back(activation->previous);
    const auto proved = lastProved(root);
    if (!proved)
        return proved.error();
    kept.push_back(*proved);
    return kept;
}

/// Receipts of packs that are not there: an install ended between the two, or a removal.
Result<void> removeStrayReceipts(const fs::path& root, const std::vector<PackRef>& packs)
{
    std::set<std::string> known;
    for (const auto& pack : packs)
        known.insert(receiptFile(root, pack).filename().string());
    const auto names = namesIn(root / "receipts");
    if (!names)
        return names.error();
    for (const auto& name : *names) {
        std::error_code ec;
        if (!known.contains(name))
            fs::remove(root / "receipts" / name, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot remove {}", name));
    }
    return {};
}

} // namespace

Result<std::uint64_t> collectGenerations(const fs::path& root, int keep, const std::vector<PackRef>& held)
{
    const auto kept = lastGood(root);
    if (!kept)
        return kept.error();
    const auto numbers = generationNumbers(root);
    if (!numbers)
        return numbers.error();
    auto named = held;
    int left = std::max(keep, 1); // the newest stays in any case: its number must not be given out again
    for (const int number : *numbers) {
        const bool stays = left-- > 0 || std::ranges::find(*kept, number) != kept->end();
        if (!stays) {
            if (const auto removed = removeFolder(generationFolder(root, number)); !removed)
                return removed.error();
        } else if (const auto generation = readGeneration(root, number)) {
            named.insert(named.end(), generation->packs.begin(), generation->packs.end());
        } else if (!isLost(generation.error())) {
            return generation.error(); // the disk or the system is at fault, not the file: its packs may be needed
        }
    }
    const auto packs = storedPacks(root);
    if (!packs)
        return packs.error();
    std::vector<PackRef> staying;
    for (const auto& pack : *packs) {
        if (std::ranges::find(named, pack) != named.end()) {
            staying.push_back(pack);
            continue;
        }
        if (const auto removed = removeFolder(packFolder(root, pack)); !removed)
            return removed.error();
    }
    if (const auto removed = removeStrayReceipts(root, staying); !removed)
        return removed.error();
    const auto ids = namesIn(root / "packs");
    if (!ids)
        return ids.error();
    for (const auto& id : *ids) {
        std::error_code ignored; // it has other versions, and stays
        fs::remove(root / "packs" / id, ignored);
    }
    return removeStrayBlobs(root);
}

Result<void> findRoom(const fs::path& root, std::uint64_t more, std::uint64_t keepFree,
                      const std::vector<PackRef>& held)
{
    auto room = checkRoom(root, more, keepFree);
    if (room || room.error().code != Errc::DiskFull)
        return room;
    const auto numbers = generationNumbers(root);
    if (!numbers)
        return numbers.error();
    for (int keep = static_cast<int>(numbers->size()); keep > 0 && !room; --keep) {
        if (const auto freed = collectGenerations(root, keep, held); !freed)
            return freed.error();
        room = checkRoom(root, more, keepFree);
    }
    return room;
}

} // namespace vitrine
