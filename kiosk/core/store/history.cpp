// SPDX-License-Identifier: Apache-2.0
#include "core/store/history.hpp"

#include "core/store/disk.hpp"
#include "core/store/generation_file.hpp"
#include "core/store/state_file.hpp"
#include "core/store/upkeep.hpp"
#include "core/store/version.hpp"

#include <algorithm>
#include <system_error>

namespace vitrine {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

fs::path newestFile(const fs::path& root)
{
    return root / "newest.json";
}

fs::path activationFile(const fs::path& root, int generation)
{
    return generationFolder(root, generation) / "active.json";
}

void raise(Newest& newest, const Generation& generation)
{
    for (const auto& pack : generation.packs) {
        const auto version = parseVersion(pack.version);
        auto& known = newest[pack.id];
        const auto before = parseVersion(known);
        if (version && (!before || std::is_gt(compareVersions(*version, *before))))
            known = pack.version;
    }
}

/// The generations that are or were current.
Result<std::vector<int>> everActive(const fs::path& root)
{
    const auto all = generationNumbers(root);
    if (!all)
        return all.error();
    std::vector<int> numbers;
    for (const int number : *all) {
        if (const auto activation = readActivation(root, number))
            numbers.push_back(number);
        else if (!isLost(activation.error()))
            return activation.error();
    }
    return numbers;
}

} // namespace

Result<Activation> readActivation(const fs::path& root, int generation)
{
    const auto state = readStateFile(activationFile(root, generation));
    if (!state)
        return state.error();
    const auto* order = state->if_contains("order");
    const auto* previous = state->if_contains("previous");
    if (order == nullptr || !order->is_int64() || previous == nullptr || !previous->is_int64())
        return Error{Errc::Unreadable, phrase("{} is damaged", activationFile(root, generation).string())};
    return Activation{.order = static_cast<int>(order->get_int64()),
                      .previous = static_cast<int>(previous->get_int64())};
}

Result<void> writeActivation(const fs::path& root, int generation, int previous)
{
    const auto numbers = everActive(root);
    if (!numbers)
        return numbers.error();
    int order = 0;
    for (const int number : *numbers)
        if (const auto activation = readActivation(root, number))
            order = std::max(order, activation->order);
    return writeStateFile(activationFile(root, generation), {{"order", order + 1}, {"previous", previous}});
}

Result<Newest> readNewest(const fs::path& root)
{
    Newest newest;
    const auto state = readStateFile(newestFile(root));
    if (!state && !isLost(state.error()))
        return state.error(); // an older version might be taken else
    if (state)
        if (const auto* packs = state->if_contains("packs"); packs != nullptr && packs->is_object())
            for (const auto& [id, version] : packs->get_object())
                if (version.is_string())
                    newest.emplace(id, version.get_string());
    const auto numbers = everActive(root);
    if (!numbers)
        return numbers.error();
    for (const int number : *numbers) {
        if (const auto generation = readGeneration(root, number))
            raise(newest, *generation);
        else if (!isLost(generation.error()))
            return generation.error();
    }
    return newest;
}

Result<void> noteNewest(const fs::path& root)
{
    const auto newest = readNewest(root);
    if (!newest)
        return newest.error();
    if (const auto state = readStateFile(newestFile(root)); !state && state.error().code == Errc::Unreadable) {
        auto aside = newestFile(root);
        aside += ".damaged"; // for whoever wants to know what happened
        if (auto moved = movePath(newestFile(root), aside); !moved)
            return moved;
    }
    json::object packs;
    for (const auto& [id, version] : *newest)
        packs[id] = version;
    return writeStateFile(newestFile(root), {{"packs", std::move(packs)}});
}

} // namespace vitrine
