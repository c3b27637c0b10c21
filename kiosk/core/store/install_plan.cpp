// SPDX-License-Identifier: Apache-2.0
#include "core/store/install_plan.hpp"

#include "core/archive/names.hpp"
#include "core/archive/sha256.hpp"
#include "core/store/disk.hpp"
#include "core/store/state_file.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace vitrine {

namespace json = boost::json;

namespace {

constexpr std::size_t kMaxPlan = 16UL * 1024 * 1024;
constexpr std::size_t kIdLength = 64;

std::string textIn(const json::object& state, std::string_view key)
{
    const auto* value = state.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

std::string InstallPlan::id() const
{
    Sha256 sum;
    sum.add(std::as_bytes(std::span(sumsText)));
    return sum.finish();
}

std::uint64_t InstallPlan::bytes() const
{
    return std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0},
                           [](std::uint64_t all, const auto& one) { return all + one.second; });
}

bool isPlanId(std::string_view text)
{
    return text.size() == kIdLength &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Result<InstallPlan> makePlan(std::string sumsText, std::string signature, const std::vector<std::uint64_t>& sizes,
                             const ArchiveLimits& limits)
{
    const auto sums = readSums(sumsText);
    if (!sums)
        return sums.error();
    if (sums->size() > limits.entries)
        return Error{Errc::Refused, phrase("the pack has more than the {} files that are allowed", limits.entries)};
    const auto lines = sumLines(sumsText);
    if (lines.size() != sizes.size())
        return Error{Errc::Refused,
                     phrase("pack.sums names {} files, and {} sizes came with it", lines.size(), sizes.size())};
    InstallPlan plan{.sumsText = {}, .signature = std::move(signature), .sizes = {}};
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& [name, sum] = lines[i];
        if (sizes[i] > limits.fileBytes)
            return Error{Errc::Refused, phrase("{} has {}, and {} are the most for one file", printName(name),
                                               printBytes(sizes[i]), printBytes(limits.fileBytes))};
        total += sizes[i]; // cannot overflow: each is below the limit, and the sum is asked each time
        if (total > limits.archiveBytes)
            return Error{Errc::Refused,
                         phrase("the archive is larger than the {} that are allowed", printBytes(limits.archiveBytes))};
        const auto [known, isNew] = plan.sizes.emplace(sum, sizes[i]);
        if (!isNew && known->second != sizes[i])
            return Error{Errc::Refused, phrase("{} has the sum of another file, and another size", printName(name))};
    }
    plan.sumsText = std::move(sumsText);
    return plan;
}

Result<InstallPlan> readPlan(const std::filesystem::path& file)
{
    const auto state = readStateFile(file, kMaxPlan);
    if (!state)
        return state.error();
    InstallPlan plan{.sumsText = textIn(*state, "sums"), .signature = textIn(*state, "signature"), .sizes = {}};
    if (const auto* sizes = state->if_contains("sizes"); sizes != nullptr && sizes->is_object())
        for (const auto& [sum, size] : sizes->get_object()) {
            boost::system::error_code ec;
            plan.sizes.emplace(sum, size.to_number<std::uint64_t>(ec));
            if (ec)
                plan.sumsText.clear();
        }
    const bool isWhole = file.stem() == plan.id() && readSums(plan.sumsText) &&
                         std::ranges::all_of(sumLines(plan.sumsText),
                                             [&](const SumLine& line) { return plan.sizes.contains(line.sum); });
    if (!isWhole)
        return Error{Errc::Unreadable, phrase("{} is not a plan of an install", file.string())};
    return plan;
}

Result<void> writePlan(const std::filesystem::path& file, const InstallPlan& plan)
{
    json::object sizes;
    for (const auto& [sum, size] : plan.sizes)
        sizes.emplace(sum, size);
    return writeStateFile(file, {{"sums", plan.sumsText}, {"signature", plan.signature}, {"sizes", std::move(sizes)}});
}

} // namespace vitrine
