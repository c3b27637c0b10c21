// SPDX-License-Identifier: Apache-2.0
#include "core/pack/unused_files.hpp"

#include "core/archive/litter.hpp"
#include "core/archive/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <vector>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

/// L1 of our limits: more cannot be installed anyway.
constexpr std::size_t kMostFiles = 10'000;

bool isNoContent(std::string_view name)
{
    constexpr std::array<std::string_view, 3> kBeginnings{"README", "LICEN", "COPYING"};
    return isLitter(name) || name.ends_with(".license") ||
           std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view beginning) { return name.starts_with(beginning); });
}

} // namespace

void checkUnusedFiles(const fs::path& folder, const std::set<std::string>& used, Problems& problems)
{
    std::set<std::string> names; // as they are written there and as they are stored here need not be one form
    for (const auto& name : used)
        names.insert(composedName(name));
    std::vector<std::string> unused;
    std::vector<std::string> links;
    std::error_code error;
    std::size_t seen = 0;
    std::size_t folders = 0;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const bool isFolder = !entry->is_symlink(error) && entry->is_directory(error);
        if ((isFolder ? ++folders : ++seen) > kMostFiles) {
            problems.push_back({Severity::Error,
                                "too-large",
                                {},
                                phrase("the pack has more than {} files", kMostFiles),
                                phrase("take out what no exhibit uses"),
                                {}});
            return;
        }
        const auto name = entry->path().lexically_relative(folder).generic_string();
        if (entry->is_symlink(error)) {
            links.push_back(name);
            entry.disable_recursion_pending();
        } else if (isNoContent(entry->path().filename().string())) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(error) && !names.contains(composedName(name))) {
            unused.push_back(name);
        }
    }
    if (error)
        problems.push_back({Severity::Error,
                            "unreadable",
                            {},
                            phrase("not all folders of the pack can be read: {}", error.message()),
                            phrase("check who may read them"),
                            {}});
    std::sort(unused.begin(), unused.end());
    std::sort(links.begin(), links.end());
    for (const auto& name : links)
        problems.push_back({Severity::Error,
                            "leaves-pack",
                            {name, 0, 0, 0},
                            phrase("{} is a link", name),
                            phrase("put the file itself there"),
                            {}});
    for (const auto& name : unused)
        problems.push_back({Severity::Warning,
                            "unused-file",
                            {name, 0, 0, 0},
                            phrase("nothing in the pack uses this file"),
                            phrase("delete it, or name it where it belongs"),
                            {}});
}

} // namespace vitrine
