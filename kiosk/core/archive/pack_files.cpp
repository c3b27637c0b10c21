// SPDX-License-Identifier: Apache-2.0
#include "core/archive/content_types.hpp"
#include "core/archive/litter.hpp"
#include "core/archive/names.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/store/disk.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include <fcntl.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

struct Walk {
    fs::path folder;
    NameTable names;
    std::vector<std::string> files;
    Problems problems;

    void problem(std::string code, const std::string& name, Words sentence, Words hint = {})
    {
        problems.push_back({.severity = Severity::Error,
                            .code = std::move(code),
                            .place = {.file = name},
                            .sentence = std::move(sentence),
                            .hint = std::move(hint),
                            .excerpt = {}});
    }
    void file(const std::string& name);
    [[nodiscard]] Result<void> walk(const std::string& below);
};

struct WhyNot {
    std::string code;
    Words sentence;
};

/// Why the first bytes of a file forbid to take it; nothing: they do not.
std::optional<WhyNot> lookInto(const fs::path& folder, const std::string& name)
{
    const auto file = openFile(folder / name, O_RDONLY | O_NOFOLLOW);
    if (!file)
        return WhyNot{"unreadable", phrase("{} cannot be read", printName(name))};
    std::array<std::byte, 512> room{};
    const auto count = readSome(*file, room, name);
    if (!count)
        return WhyNot{"unreadable", count.error().message};
    if (const auto why = whyNotContent(name, std::span<const std::byte>(room).first(*count)))
        return WhyNot{"not-content", *why};
    return {};
}

void Walk::file(const std::string& name)
{
    if (const auto why = names.add(name))
        problem("bad-name", name, *why, phrase("give it another name"));
    else if (const auto wrongKind = whyNotContent(name))
        problem("not-content", name, *wrongKind, phrase("take it out of the folder"));
    else if (const auto wrong = lookInto(folder, name))
        problem(wrong->code, name, wrong->sentence,
                wrong->code == "unreadable" ? phrase("check who may read it") : phrase("take it out of the folder"));
    else
        files.push_back(name);
}

Result<void> Walk::walk(const std::string& below)
{
    std::error_code ec;
    for (fs::directory_iterator it(folder / below, ec), end; !ec && it != end; it.increment(ec)) {
        const auto base = it->path().filename().string();
        auto name = below;
        if (!name.empty())
            name += '/';
        name += base;
        const bool madeByBuild = name == "pack.sums" || name == "pack.sums.minisig";
        if (isLitter(base) || madeByBuild)
            continue;
        std::error_code ignored; // an entry that cannot be asked is neither file nor folder and reported below
        const auto type = it->symlink_status(ignored).type();
        if (type == fs::file_type::directory) {
            if (const auto why = whyBadName(name))
                problem("bad-name", name, phrase("the name {} {}", printName(name), *why),
                        phrase("give it another name"));
            else if (auto done = walk(name); !done)
                return done;
        } else if (type == fs::file_type::regular) {
            file(name);
        } else if (type == fs::file_type::symlink) {
            problem("leaves-pack", name, phrase("{} is a link", printName(name)),
                    phrase("put a copy of the file in its place"));
        } else {
            problem("not-content", name, phrase("{} is neither a file nor a folder", printName(name)),
                    phrase("take it out of the folder"));
        }
    }
    if (ec)
        return Error{Errc::Unreadable,
                     phrase("cannot read the folder {}: {}", (folder / below).string(), ec.message())};
    return {};
}

} // namespace

Result<std::vector<std::string>> packFiles(const fs::path& folder)
{
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return Error{Errc::NotFound, phrase("{} is not a folder", folder.string())};
    Walk walk{.folder = folder, .names = {}, .files = {}, .problems = {}};
    if (const auto done = walk.walk({}); !done)
        return done.error();
    if (!walk.problems.empty()) {
        sortProblems(walk.problems);
        const auto count = walk.problems.size();
        return Error{Errc::Refused,
                     count == 1 ? walk.problems.front().sentence
                                : phrase("{} entries of the folder cannot go into a pack", count),
                     std::move(walk.problems)};
    }
    std::ranges::sort(walk.files);
    return std::move(walk.files);
}

} // namespace vitrine
