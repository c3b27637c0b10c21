// SPDX-License-Identifier: Apache-2.0
#include "core/archive/content_types.hpp"
#include "core/store/blobs.hpp"
#include "core/store/collect.hpp"
#include "core/store/incoming.hpp"
#include "core/store/settle.hpp"
#include "core/store/take.hpp"

#include <set>

#include <fcntl.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

/// Contents of the plan that the store has and that are not what they were.
std::set<std::string> suffered(const fs::path& root, const InstallPlan& plan)
{
    std::set<std::string> found;
    for (const auto& [sum, size] : plan.sizes)
        if (hasBlob(root, sum, size))
            if (const auto read = sha256File(blobFile(root, sum)); !read || *read != sum)
                found.insert(sum);
    return found;
}

/// A content that came under one name may stand in this pack under another, which it must fit as well.
Result<void> fitsName(const fs::path& file, const std::string& name)
{
    const auto fd = openFile(file, O_RDONLY | O_NOFOLLOW);
    if (!fd)
        return fd.error();
    std::vector<std::byte> start(kContentStart);
    const auto count = readSome(*fd, start, name);
    if (!count)
        return count.error();
    if (const auto why = whyNotContent(name, std::span<const std::byte>(start).first(*count)))
        return Error{Errc::Refused, *why};
    return {};
}

} // namespace

Result<InstallPlan> planInstall(const fs::path& root, PlanRequest request, const InstallRules& rules,
                                Incoming& incoming, std::uint64_t mostIncoming)
{
    if (request.sums.size() > kMaxSums)
        return Error{Errc::Refused, phrase("{} is larger than the {} it may have", "pack.sums", printBytes(kMaxSums))};
    if (request.signature.size() > kMaxSignature)
        return Error{Errc::Refused,
                     phrase("{} is larger than the {} it may have", "pack.sums.minisig", printBytes(kMaxSignature))};
    if (const auto admitted = admit(request.sums, request.signature, rules.trust); !admitted)
        return admitted.error();
    auto plan = makePlan(std::move(request.sums), std::move(request.signature), request.sizes, rules.content);
    if (!plan)
        return plan;
    // A pack that comes a second time comes to mend what has suffered.
    incoming.doubt(*plan, liesThere(root, plan->sumsText) ? suffered(root, *plan) : std::set<std::string>());
    if (const auto room = incoming.makeRoom(*plan, mostIncoming); !room)
        return room.error();
    // Not earlier: whoever nobody trusts does not make anything go. What goes may have had some of the files.
    for (auto before = incoming.state(*plan).offset;;) {
        if (const auto room = findRoom(root, plan->bytes() - before, rules.content.keepFreeBytes, rules.held); !room)
            return room.error();
        const auto left = incoming.state(*plan).offset;
        if (left == before)
            break;
        before = left;
    }
    if (const auto kept = incoming.keep(*plan); !kept)
        return kept.error();
    return plan;
}

Result<Installed> takePlan(const fs::path& root, const InstallPlan& plan, Incoming& incoming, const InstallRules& rules,
                           const Progress& progress)
{
    auto admission = admit(plan.sumsText, plan.signature, rules.trust);
    if (!admission)
        return admission.error();
    auto sums = readSums(plan.sumsText);
    if (!sums)
        return sums.error();
    const auto state = incoming.state(plan);
    if (!state.missing.empty())
        return Error{Errc::Busy, phrase("{} of the pack's files have not come yet", state.missing.size())};
    const auto landing = makeLanding(root, rules);
    if (!landing)
        return landing.error();
    landing->tree->linkFrom(root);
    std::uint64_t done = 0;
    for (const auto& [name, sum] : *sums) {
        if (progress && !progress(done, state.bytes))
            return Error{Errc::Cancelled, phrase("stopped on request")};
        const auto size = plan.sizes.at(sum);
        done = std::min(done + size, state.bytes);
        const auto file = incoming.whole(sum);
        if (!file.empty()) {
            if (const auto fits = fitsName(file, name); !fits)
                return fits.error();
            if (const auto adopted = landing->tree->adopt(name, file); !adopted)
                return adopted.error();
            continue;
        }
        const auto known = landing->tree->takeKnown(name, size, sum);
        if (!known)
            return known.error();
        if (!*known)
            return Error{Errc::Busy, phrase("{} of the pack's files have not come yet", 1)};
    }
    return settle(root,
                  {.tree = *landing->tree,
                   .opened = landing->staging.opened(),
                   .sums = std::move(*sums),
                   .sumsText = plan.sumsText,
                   .admission = std::move(*admission)},
                  rules);
}

} // namespace vitrine
