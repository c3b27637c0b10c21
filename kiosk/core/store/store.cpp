// SPDX-License-Identifier: Apache-2.0
#include "core/store/store.hpp"

#include "core/store/blobs.hpp"
#include "core/store/collect.hpp"
#include "core/store/disk.hpp"
#include "core/store/generation_file.hpp"
#include "core/store/history.hpp"
#include "core/store/spares.hpp"
#include "core/store/staging.hpp"
#include "core/store/state_file.hpp"
#include "core/store/take.hpp"
#include "core/store/upkeep.hpp"

#include <algorithm>
#include <system_error>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

/// An install that failed leaves no blob behind.
Result<Installed> orClean(const fs::path& root, Result<Installed> installed)
{
    if (!installed)
        if (const auto cleaned = removeStrayBlobs(root); !cleaned)
            return Error{installed.error().code, installed.error().message + " (" + cleaned.error().message + ")",
                         installed.error().problems};
    return installed;
}

/// Gives it the next number and writes it down.
Result<Generation> keepGeneration(const fs::path& root, Generation generation)
{
    const auto numbers = generationNumbers(root);
    if (!numbers)
        return numbers.error(); // a number is never given out again
    if (!numbers->empty())
        generation.number = numbers->front() + 1;

    const auto staging = Staging::make(root);
    if (!staging)
        return staging.error();
    const auto made = staging->folder() / "generation";
    if (const auto done = makeFolder(made); !done)
        return done.error();
    if (const auto done = writeStateFile(made / "generation.json", generationToJson(generation)); !done)
        return done.error();
    if (const auto done = movePath(made, generationFolder(root, generation.number)); !done)
        return done.error();
    if (const auto done = syncPath(root / "generations"); !done)
        return done.error();
    return generation;
}

} // namespace

Result<Store> Store::open(fs::path root)
{
    std::error_code ec;
    root = fs::absolute(root, ec);
    fs::create_directories(root, ec);
    if (ec)
        return systemError(ec.value(), phrase("cannot make the store {}", root.string()));
    for (const auto* name : {"blobs", "packs", "generations", "receipts", "staging"})
        if (const auto made = makeFolder(root / name); !made)
            return made.error();
    if (const auto synced = syncPath(root); !synced)
        return synced.error();
    if (const auto swept = sweep(root); !swept)
        return swept.error();
    if (const auto repaired = repairCurrent(root); !repaired)
        return repaired.error();
    return Store(std::move(root));
}

Result<Installed> Store::installFolder(const fs::path& folder, const InstallRules& rules, const Progress& progress)
{
    return orClean(m_root, takeFolder(m_root, folder, rules, progress));
}

Result<Installed> Store::installArchive(ByteSource& source, const InstallRules& rules, const Progress& progress)
{
    return orClean(m_root, takeArchive(m_root, source, rules, progress));
}

Result<InstallPlan> Store::planInstall(PlanRequest request, const InstallRules& rules, Incoming& incoming,
                                       std::uint64_t mostIncoming)
{
    return vitrine::planInstall(m_root, std::move(request), rules, incoming, mostIncoming);
}

Result<Installed> Store::installPlan(const InstallPlan& plan, Incoming& incoming, const InstallRules& rules,
                                     const Progress& progress)
{
    return orClean(m_root, takePlan(m_root, plan, incoming, rules, progress));
}

Result<Generation> Store::addGeneration(const PackRef& pack, const std::string& madeBy)
{
    Generation generation{.number = 1, .packs = {}, .madeAt = timeNow(), .madeBy = madeBy};
    if (auto now = current())
        generation.packs = std::move(now->packs);
    else if (now.error().code != Errc::NotFound)
        return now.error();
    const auto same = std::ranges::find(generation.packs, pack.id, &PackRef::id);
    if (same != generation.packs.end())
        *same = pack;
    else
        generation.packs.push_back(pack);
    if (!isWhole(m_root, Generation{.number = 0, .packs = {pack}, .madeAt = {}, .madeBy = {}}))
        return Error{Errc::NotFound, phrase("{} {} is not in the store", pack.id, pack.version)};
    return keepGeneration(m_root, std::move(generation));
}

Result<Generation> Store::addEmptyGeneration(const std::string& madeBy)
{
    return keepGeneration(m_root, {.number = 1, .packs = {}, .madeAt = timeNow(), .madeBy = madeBy});
}

Result<void> Store::activate(int number)
{
    const auto generation = readGeneration(m_root, number);
    if (!generation)
        return generation.error();
    if (!isWhole(m_root, *generation))
        return Error{Errc::NotFound, phrase("generation {} is not whole: a pack of it is missing", number)};
    const auto now = current();
    if (now && now->number == number)
        return {};
    if (auto written = writeActivation(m_root, number, now ? now->number : 0); !written)
        return written;
    if (auto noted = noteNewest(m_root); !noted)
        return noted;
    return pointTo(m_root, number);
}

Result<Generation> Store::previous() const
{
    const auto now = current();
    if (!now)
        return now.error();
    const auto activation = readActivation(m_root, now->number);
    if (!activation || activation->previous == 0)
        return Error{Errc::NotFound, phrase("there is no generation before {}", now->number)};
    return readGeneration(m_root, activation->previous);
}

Result<Generation> Store::current() const
{
    return readCurrentGeneration(m_root);
}

std::vector<Generation> Store::generations() const
{
    std::vector<Generation> found;
    const auto numbers = generationNumbers(m_root);
    if (!numbers)
        return found;
    for (const int number : *numbers)
        if (auto generation = readGeneration(m_root, number))
            found.push_back(std::move(*generation));
    return found;
}

std::vector<PackRef> Store::packs() const
{
    const auto packs = storedPacks(m_root);
    return packs ? *packs : std::vector<PackRef>();
}

Result<Receipt> Store::receipt(const PackRef& pack) const
{
    return readReceipt(m_root, pack);
}

Result<std::uint64_t> Store::collect(int keep, const std::vector<PackRef>& held)
{
    return collectGenerations(m_root, keep, held);
}

Result<Verification> Store::verify(const fs::path& spares, const Progress& progress)
{
    return verifyStore(m_root, spares.empty() ? std::vector<fs::path>() : sparesIn(spares), progress);
}

} // namespace vitrine
