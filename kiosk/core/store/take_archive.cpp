// SPDX-License-Identifier: Apache-2.0
#include "core/archive/read_archive.hpp"
#include "core/store/blobs.hpp"
#include "core/store/collect.hpp"
#include "core/store/receipt.hpp"
#include "core/store/settle.hpp"
#include "core/store/take.hpp"
#include "core/store/upkeep.hpp"

#include <algorithm>

namespace vitrine {

namespace {

/// Room for an archive of which the store has files with `known` bytes, of `sums`, whose blobs it keeps.
Result<void> findRoomBeside(const std::filesystem::path& root, const Sums& sums, std::uint64_t known,
                            std::uint64_t total, const InstallRules& rules)
{
    const auto needed = [&] { return total - std::min(known, total); };
    if (checkRoom(root, needed(), rules.content.keepFreeBytes))
        return {};
    for (;;) {
        if (auto room = findRoom(root, needed(), rules.content.keepFreeBytes, rules.held); !room)
            return room;
        const auto left = knownBytes(root, sums);
        if (left == known)
            return {};
        known = left; // what has gone had some of them
    }
}

} // namespace

bool liesThere(const std::filesystem::path& root, const std::string& sumsText)
{
    const auto packs = storedPacks(root);
    return packs && std::ranges::any_of(*packs, [&](const PackRef& pack) {
               const auto receipt = readReceipt(root, pack);
               return receipt && receipt->sums == sumsText;
           });
}

Result<Installed> takeArchive(const std::filesystem::path& root, ByteSource& source, const InstallRules& rules,
                              const Progress& progress)
{
    const auto landing = makeLanding(root, rules);
    if (!landing)
        return landing.error();
    Admission admission;
    const Judge judge = [&](const std::string& sumsText, const std::string& signature) -> Result<void> {
        auto admitted = admit(sumsText, signature, rules.trust);
        if (!admitted)
            return admitted.error();
        admission = std::move(*admitted);
        Sums sums;
        if (!liesThere(root, sumsText))
            if (auto read = readSums(sumsText)) // what is wrong with them is told by the reader
                sums = std::move(*read);
        const auto known = knownBytes(root, sums);
        if (known > 0)
            landing->tree->linkFrom(root);
        // Not earlier: whoever nobody trusts does not make anything go.
        return findRoomBeside(root, sums, known, source.total(), rules);
    };
    auto head = readPackArchive(source, rules.content, judge, *landing->tree, progress);
    if (!head)
        return head.error();
    return settle(root,
                  {.tree = *landing->tree,
                   .opened = landing->staging.opened(),
                   .sums = std::move(head->sums),
                   .sumsText = std::move(head->sumsText),
                   .admission = std::move(admission)},
                  rules);
}

} // namespace vitrine
