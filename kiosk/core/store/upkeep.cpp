// SPDX-License-Identifier: Apache-2.0
#include "core/store/upkeep.hpp"

#include "core/store/blobs.hpp"
#include "core/store/disk.hpp"
#include "core/store/generation_file.hpp"
#include "core/store/history.hpp"
#include "core/store/staging.hpp"
#include "core/store/version.hpp"

#include <algorithm>
#include <cerrno>
#include <compare>
#include <functional>
#include <system_error>

#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

/// What an interrupted removeFolder() left.
Result<void> sweepGone(const fs::path& folder)
{
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        const auto name = it->path().filename().string();
        if (!name.starts_with('.') || !name.ends_with(".gone"))
            continue;
        std::error_code failed;
        fs::remove_all(it->path(), failed);
        if (failed)
            return systemError(failed.value(), phrase("cannot remove {}", it->path().string()));
    }
    if (ec)
        return systemError(ec.value(), phrase("cannot read {}", folder.string()));
    return {};
}

/// What was written beside a file, to take its place, and never did.
Result<void> sweepBeside(const fs::path& folder)
{
    const auto names = namesIn(folder);
    if (!names)
        return names.error();
    for (const auto& name : *names) {
        std::error_code ec;
        if (name.ends_with(".new"))
            fs::remove(folder / name, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot remove {}", (folder / name).string()));
    }
    return {};
}

} // namespace

Result<std::vector<std::string>> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec))
        if (auto name = it->path().filename().string(); !name.starts_with('.'))
            names.push_back(std::move(name));
    if (ec)
        return systemError(ec.value(), phrase("cannot read {}", folder.string()));
    return names;
}

Result<std::vector<PackRef>> storedPacks(const fs::path& root)
{
    std::vector<PackRef> packs;
    const auto ids = namesIn(root / "packs");
    if (!ids)
        return ids.error();
    for (const auto& id : *ids) {
        const auto versions = namesIn(root / "packs" / id);
        if (!versions)
            return versions.error();
        for (const auto& version : *versions)
            packs.push_back({.id = id, .version = version});
    }
    std::ranges::sort(packs, [](const PackRef& a, const PackRef& b) {
        const auto versionA = parseVersion(a.version);
        const auto versionB = parseVersion(b.version);
        if (a.id != b.id || !versionA || !versionB)
            return a.id < b.id;
        return std::is_lt(compareVersions(*versionA, *versionB));
    });
    return packs;
}

Result<std::vector<int>> generationNumbers(const fs::path& root)
{
    const auto names = namesIn(root / "generations");
    if (!names)
        return names.error();
    std::vector<int> numbers;
    for (const auto& name : *names)
        if (const auto number = generationNumber(name))
            numbers.push_back(*number);
    std::ranges::sort(numbers, std::greater());
    return numbers;
}

bool isLost(const Error& error)
{
    return error.code == Errc::NotFound || error.code == Errc::Unreadable;
}

bool isWhole(const fs::path& root, const Generation& generation)
{
    return std::ranges::all_of(generation.packs, [&](const auto& pack) {
        std::error_code ec;
        return fs::is_regular_file(packFolder(root, pack) / "pack.yaml", ec);
    });
}

Result<void> pointTo(const fs::path& root, int number)
{
    const auto next = root / "current.new";
    std::error_code ec;
    fs::remove(next, ec); // of a switch that was interrupted
    const auto target = fs::path("generations") / std::to_string(number);
    if (::symlink(target.c_str(), next.c_str()) != 0)
        return systemError(errno, phrase("cannot make {}", next.string()));
    if (auto moved = movePath(next, root / "current"); !moved) {
        fs::remove(next, ec);
        return moved;
    }
    return syncPath(root);
}

Result<void> removeFolder(const fs::path& folder)
{
    const auto gone = folder.parent_path() / ("." + folder.filename().string() + ".gone");
    if (auto moved = movePath(folder, gone); !moved)
        return moved;
    if (auto synced = syncPath(folder.parent_path()); !synced)
        return synced;
    std::error_code ec;
    fs::remove_all(gone, ec);
    if (ec)
        return systemError(ec.value(), phrase("cannot remove {}", gone.string()));
    return {};
}

Result<void> sweep(const fs::path& root)
{
    if (auto swept = Staging::sweep(root); !swept)
        return swept;
    std::vector<fs::path> written{root, root / "receipts"};
    if (const auto numbers = generationNumbers(root))
        for (const int number : *numbers)
            written.push_back(generationFolder(root, number));
    for (const auto& folder : written)
        if (auto swept = sweepBeside(folder); !swept)
            return swept;
    std::vector<fs::path> folders{root / "generations"};
    if (const auto ids = namesIn(root / "packs"))
        for (const auto& id : *ids)
            folders.push_back(root / "packs" / id);
    for (const auto& folder : folders)
        if (auto swept = sweepGone(folder); !swept)
            return swept;
    // Each time: who swept before may have ended before it came to this.
    const auto freed = removeStrayBlobs(root);
    return freed ? Result<void>() : Result<void>(freed.error());
}

Result<void> repairCurrent(const fs::path& root)
{
    const auto current = readCurrentGeneration(root);
    if (!current && !isLost(current.error()))
        return current.error(); // it may be as good as ever: no reason to show an older one
    if (current && isWhole(root, *current))
        return {};
    const auto numbers = generationNumbers(root);
    if (!numbers)
        return numbers.error();
    int best = 0;
    int bestOrder = 0;
    for (const int number : *numbers) {
        const auto activation = readActivation(root, number);
        if (!activation && !isLost(activation.error()))
            return activation.error();
        const auto generation = readGeneration(root, number);
        if (!generation && !isLost(generation.error()))
            return generation.error();
        if (activation && activation->order > bestOrder && generation && isWhole(root, *generation)) {
            best = number;
            bestOrder = activation->order;
        }
    }
    if (best == 0)
        return {};
    std::error_code ec;
    if (fs::is_directory(fs::symlink_status(root / "current", ec)))
        if (auto removed = removeFolder(root / "current"); !removed)
            return removed;
    return pointTo(root, best);
}

} // namespace vitrine
