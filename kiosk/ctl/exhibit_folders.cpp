// SPDX-License-Identifier: Apache-2.0
#include "ctl/exhibit_folders.hpp"

#include "ctl/console.hpp"

#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;

namespace {

/// Installed, ours lie in kinds/ with all that staff need; exhibits/ are those of a screen on the same computer, among
/// them kinds of the house. In the build tree there is exhibits/ alone.
std::vector<fs::path> usualFolders(const fs::path& program)
{
    const auto home = program.parent_path().parent_path();
    std::vector<fs::path> found;
    std::error_code ec;
    for (const char* const name : {"kinds", "exhibits"})
        if (fs::is_directory(home / name, ec))
            found.push_back(home / name);
    return found;
}

} // namespace

Result<Kinds> findKinds(const Call& call, const std::vector<fs::path>& chosen)
{
    const auto folders = chosen.empty() ? usualFolders(call.program) : chosen;
    std::error_code ec;
    for (const auto& folder : folders)
        if (!fs::is_directory(folder, ec))
            return Error{Errc::NotFound, phrase("there is no folder {}", folder.string())};
    Problems problems;
    auto kinds = readKinds(folders, problems);
    complainProblems(problems, {});
    if (kinds.all().empty())
        return Error{Errc::NotFound, phrase("no exhibit kinds were found, so nothing can be said about exhibits; name "
                                            "their folder with --exhibits DIR")};
    return kinds;
}

} // namespace vitrine::ctl
