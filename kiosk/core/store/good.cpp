// SPDX-License-Identifier: Apache-2.0
#include "core/store/good.hpp"

#include "core/store/generation_file.hpp"
#include "core/store/history.hpp"
#include "core/store/state_file.hpp"
#include "core/store/upkeep.hpp"
#include "core/words/words.hpp"

namespace vitrine {

namespace fs = std::filesystem;

namespace {

fs::path markOf(const fs::path& root, int generation)
{
    return root / "generations" / std::to_string(generation) / "good.json";
}

} // namespace

Result<void> markGood(const fs::path& root, int generation)
{
    std::error_code error;
    if (!fs::is_directory(markOf(root, generation).parent_path(), error))
        return Error{Errc::NotFound, phrase("generation {} is not kept any more", generation)};
    return writeStateFile(markOf(root, generation), {{"good", true}});
}

bool isGood(const fs::path& root, int generation)
{
    return static_cast<bool>(readStateFile(markOf(root, generation)));
}

Result<int> lastProved(const fs::path& root)
{
    const auto numbers = generationNumbers(root);
    if (!numbers)
        return numbers.error();
    int last = 0;
    int order = -1;
    for (const int number : *numbers) {
        const auto mark = readStateFile(markOf(root, number));
        if (!mark && !isLost(mark.error()))
            return mark.error();
        const auto active = readActivation(root, number);
        if (!active && !isLost(active.error()))
            return active.error();
        const int itsOrder = active ? active->order : 0;
        if (mark && itsOrder > order) {
            order = itsOrder;
            last = number;
        }
    }
    return last;
}

} // namespace vitrine
