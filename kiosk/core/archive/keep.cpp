// SPDX-License-Identifier: Apache-2.0
#include "core/archive/keep.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <fcntl.h>
#include <linux/falloc.h>

namespace vitrine {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Numbers of files in both, new and earlier.
struct Match {
    std::size_t file = 0;
    std::size_t earlier = 0;
};

bool isLarge(std::uint64_t size)
{
    return size >= kAlignFrom;
}

/// Each large file of the layout with one of the earlier archive that has the same bytes: under its own name if it can
/// be, else under the first.
std::vector<Match> matches(const LastBuild& last, const Layout& layout, const std::vector<std::string>& sums)
{
    std::map<std::string_view, std::map<std::string_view, std::size_t>> bySum;
    for (std::size_t number = 0; number < last.files.size(); ++number)
        if (const auto& file = last.files[number]; isLarge(file.size) && file.dataAt % kShareBlock == 0)
            bySum[file.sum].emplace(file.name, number);
    std::vector<Match> found;
    for (std::size_t number = 0; number < layout.files.size(); ++number) {
        const auto& file = layout.files[number];
        const auto known = isLarge(file.size) ? bySum.find(sums[number]) : bySum.end();
        if (known == bySum.end())
            continue;
        const auto named = known->second.find(file.name);
        const auto earlier = named != known->second.end() ? named->second : known->second.begin()->second;
        if (last.files[earlier].size == file.size)
            found.push_back({.file = number, .earlier = earlier});
    }
    return found;
}

/// The longest run of matches that rises in both: bytes can be moved apart and together, not past each other.
std::vector<Match> inSameOrder(const std::vector<Match>& all)
{
    std::vector<std::size_t> ends; // of the best run of each length, the one that ends first
    std::vector<std::size_t> before(all.size(), kNone);
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), at, [&](std::size_t end, std::size_t one) {
            return all[end].earlier < all[one].earlier;
        });
        if (place != ends.begin())
            before[at] = *(place - 1);
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    std::vector<Match> run;
    for (auto at = ends.empty() ? kNone : ends.back(); at != kNone; at = before[at])
        run.push_back(all[at]);
    std::ranges::reverse(run);
    return run;
}

/// Whether so many bytes of the earlier archive will be found at `to` once everything has been shifted.
bool arrives(std::uint64_t from, std::uint64_t bytes, std::uint64_t to, const std::vector<Shift>& shifts)
{
    const auto next = std::ranges::upper_bound(shifts, from, {}, &Shift::from);
    const auto here = next == shifts.begin() ? Shift() : *(next - 1);
    // Where the next ones move to the front, what lay before them is lost.
    return from - here.from + here.to == to && (next == shifts.end() || to + bytes <= next->to);
}

} // namespace

KeepPlan planToKeep(const LastBuild& last, const Layout& layout, const std::vector<std::string>& sums)
{
    KeepPlan plan{.files = std::vector(layout.files.size(), Stays::Nothing), .shifts = {}, .kept = 0};
    for (const auto& match : inSameOrder(matches(last, layout, sums))) {
        plan.files[match.file] = Stays::Bytes;
        plan.kept += layout.files[match.file].size;
        plan.shifts.push_back({.from = last.files[match.earlier].dataAt, .to = layout.files[match.file].dataAt()});
    }
    std::map<std::string_view, const BuiltFile*> byName;
    for (const auto& file : last.files)
        byName.emplace(file.name, &file);
    for (std::size_t number = 0; number < layout.files.size(); ++number) {
        const auto& file = layout.files[number];
        const auto found = byName.find(file.name);
        if (found == byName.end() || found->second->sum != sums[number])
            continue;
        const auto& was = *found->second;
        // With the same place and length, header and padding are the same too. A large file's header stays only with
        // its bytes: between them may have been something put in.
        if (was.size != file.size || was.dataAt - was.at != file.header.size())
            continue;
        const bool hasHeader = arrives(was.at, file.header.size(), file.at, plan.shifts);
        const bool hasBytes = isLarge(file.size)
                                  ? plan.files[number] == Stays::Bytes
                                  : arrives(was.dataAt, file.end() - file.dataAt(), file.dataAt(), plan.shifts);
        if (hasHeader && hasBytes)
            plan.files[number] = Stays::All;
    }
    return plan;
}

bool shiftBytes(const Fd& archive, const std::vector<Shift>& shifts)
{
    std::int64_t by = 0;
    for (const auto& shift : shifts) {
        const auto now = static_cast<std::int64_t>(shift.from) + by;
        const auto wanted = static_cast<std::int64_t>(shift.to);
        if (wanted > now && ::fallocate(archive.get(), FALLOC_FL_INSERT_RANGE, now, wanted - now) != 0)
            return false;
        if (wanted < now && ::fallocate(archive.get(), FALLOC_FL_COLLAPSE_RANGE, wanted, now - wanted) != 0)
            return false;
        by = wanted - static_cast<std::int64_t>(shift.from);
    }
    return true;
}

} // namespace vitrine
