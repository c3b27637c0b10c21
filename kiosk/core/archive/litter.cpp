// SPDX-License-Identifier: Apache-2.0
#include "core/archive/litter.hpp"

#include "core/text/letters.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kNamedLitter = 6;

} // namespace

bool isLitter(std::string_view fileName)
{
    // Whatever begins with a dot is hidden from who made the folder: .DS_Store, ._cover.jpg, .git, .Trash-1000,
    // .fseventsd, .Spotlight-V100, .cover.jpg.swp, .halle.vpack.k3J9xQ of rsync.
    static constexpr std::array kNames{"Thumbs.db"sv,
                                       "thumbs.db"sv,
                                       "ehthumbs.db"sv,
                                       "desktop.ini"sv,
                                       "Desktop.ini"sv,
                                       "__MACOSX"sv,
                                       "System Volume Information"sv,
                                       "$RECYCLE.BIN"sv,
                                       "lost+found"sv};
    static constexpr std::array kBeginnings{"."sv, "~$"sv, ".~lock."sv};
    static constexpr std::array kEndings{"~"sv,     ".swp"sv,        ".bak"sv,      ".orig"sv,
                                         ".part"sv, ".crdownload"sv, ".filepart"sv, ".tmp"sv};
    return std::ranges::find(kNames, fileName) != kNames.end() ||
           (fileName.size() > 1 && fileName.starts_with('#') && fileName.ends_with('#')) ||
           std::ranges::any_of(kBeginnings, [&](auto beginning) { return fileName.starts_with(beginning); }) ||
           std::ranges::any_of(kEndings, [&](auto ending) { return fileName.ends_with(ending); });
}

std::vector<std::string> litterIn(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code ec;
    for (fs::recursive_directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        if (!isLitter(it->path().filename().string()))
            continue;
        std::error_code gone;
        const bool isFolder = it->symlink_status(gone).type() == fs::file_type::directory;
        names.push_back(it->path().lexically_relative(folder).generic_string() + (isFolder ? "/" : ""));
        it.disable_recursion_pending();
    }
    std::ranges::sort(names);
    return names;
}

std::optional<Problem> litterNotice(const std::vector<std::string>& leftOut)
{
    auto strange = leftOut;
    std::erase(strange, kEditorSchema);
    if (strange.empty())
        return {};
    std::string list;
    for (std::size_t i = 0; i < std::min(strange.size(), kNamedLitter); ++i)
        list += (i == 0 ? "" : ", ") + printable(strange[i]);
    if (strange.size() > kNamedLitter)
        list += ", …";
    return Problem{.severity = Severity::Warning,
                   .code = "litter",
                   .place = {.file = strange.front()},
                   .sentence = phrase("left out, since desktops and editors leave such files behind: {} ({})", list,
                                      strange.size()),
                   .hint = phrase("they do no harm; take them out when they bother you"),
                   .excerpt = {}};
}

} // namespace vitrine
