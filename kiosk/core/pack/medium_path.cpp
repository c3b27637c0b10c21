// SPDX-License-Identifier: Apache-2.0
#include "core/pack/medium_path.hpp"

#include "core/archive/names.hpp"
#include "core/pack/pack.hpp"
#include "core/text/letters.hpp"
#include "core/text/nearest.hpp"
#include "core/text/spellings.hpp"

#include <algorithm>
#include <cctype>
#include <system_error>
#include <utility>
#include <vector>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestPath = 240;
constexpr std::size_t kDeepestPath = 12;
constexpr const char* kInside = unsaid("name a file of this pack, such as media/loop.webm");

std::vector<std::string> parts(std::string_view path)
{
    std::vector<std::string> list;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        list.emplace_back(path.substr(at, end - at));
        at = end + 1;
    }
    return list;
}

/// "https:", "file:", "C:" and whatever else stands before a colon in the first part.
bool hasScheme(std::string_view path)
{
    const auto colon = path.find(':');
    return colon != std::string_view::npos && colon > 0 && path.substr(0, colon).find('/') == std::string_view::npos &&
           std::isalpha(static_cast<unsigned char>(path.front())) != 0;
}

PathFault leaves(Words sentence, Words hint = phrase(kInside))
{
    return {"leaves-pack", std::move(sentence), std::move(hint)};
}

std::vector<std::string> names(const fs::path& folder)
{
    std::vector<std::string> list;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end && list.size() < 10'000;
         entry.increment(error))
        list.push_back(entry->path().filename().string());
    std::sort(list.begin(), list.end());
    return list;
}

/// /Bilder/platz.jpg and C:\Users\Anna\platz.jpg: the file is meant, wherever it lies on that computer.
Words copyFirst(std::string_view path)
{
    const auto name = path.substr(path.find_last_of("/\\") + 1);
    const bool address = path.find("//") != std::string_view::npos;
    return address || name.empty() || name.find('.') == std::string_view::npos ||
                   name.find(':') != std::string_view::npos
               ? phrase(kInside)
               : phrase("put the file into the folder media and write {}", "media/" + std::string(name));
}

PathFault missing(const fs::path& folder, const std::string& before, const std::string& part,
                  const std::string& relative)
{
    const auto there = names(folder / before);
    const auto withName = [&](const std::string& name) {
        return before + name + relative.substr(before.size() + part.size());
    };
    for (const auto& name : there) {
        const auto like = likeness(name, part);
        if (like == Likeness::LetterCase)
            return {"wrong-case", phrase("there is no file {}: big and small letters differ", relative),
                    phrase("write \"{}\"", withName(name))};
        if (like == Likeness::UnicodeForm)
            return {"wrong-case",
                    phrase("there is no file {}: its name looks the same and is stored in another way, as some "
                           "computers store umlauts "
                           "and accents",
                           relative),
                    phrase("rename the file: type its name anew, without accents for good")};
    }
    const auto near = nearest(part, there);
    return {"missing-file", phrase("there is no file {}", relative),
            near.empty() ? phrase("put it there, or correct the path")
                         : phrase("did you mean \"{}\"?", withName(near))};
}

/// One part of a path as its folder has it.
struct Step {
    explicit Step(const fs::path& folder, std::string part)
        : name(std::move(part))
        , path(folder / name)
        , status(fs::symlink_status(path, error))
    {
    }

    std::string name;
    fs::path path;
    std::error_code error;
    fs::file_status status;
};

/// The same letters count, however they are stored.
Step stepIn(const fs::path& folder, const std::string& part)
{
    Step asWritten(folder, part);
    if (fs::exists(asWritten.status))
        return asWritten;
    const auto composed = composedName(part);
    const bool isPlain = composed == part && std::ranges::all_of(part, [](char byte) { return (byte & 0x80) == 0; });
    if (isPlain)
        return asWritten;
    if (Step other(folder, composed); fs::exists(other.status))
        return other;
    for (auto& name : names(folder))
        if (composedName(name) == composed)
            return Step(folder, std::move(name));
    return asWritten;
}

} // namespace

std::optional<PathFault> checkPathLetters(std::string_view relative)
{
    if (relative.empty())
        return PathFault{"missing-file", phrase("a file must be named here, and nothing is"), phrase(kInside)};
    if (relative.front() == '/')
        return leaves(phrase("the path is absolute and leaves the pack"), copyFirst(relative));
    if (hasScheme(relative))
        return leaves(phrase("a file of the pack is meant here, not an address or a drive"), copyFirst(relative));
    if (relative.find('\\') != std::string_view::npos) {
        std::string meant(relative);
        std::ranges::replace(meant, '\\', '/');
        return leaves(phrase("the path has a backslash"), phrase("write {}", meant));
    }
    if (const auto inside = insideCurlyQuotes(relative); !inside.empty())
        return leaves(phrase("the quotes of the path are curly, as word processors set them"),
                      phrase("write {}", inside));
    if (relative.find('%') != std::string_view::npos)
        return leaves(phrase("the path has a percent sign"), phrase("write the letter itself, and no % in file names"));
    if (relative.size() > kLongestPath)
        return leaves(phrase("the path is longer than 240 bytes"), phrase("shorten its names"));
    for (std::size_t at = 0; at < relative.size();) {
        const auto letter = letterAt(relative, at);
        if (!letter.valid || isControl(letter.code) || letter.code == '\n' || letter.code == '\r' ||
            letter.code == '\t')
            return letter.code == '\n' || letter.code == '\t'
                       ? leaves(phrase("in double quotes a backslash begins a sign of its own"),
                                phrase("write / between folders"))
                       : leaves(phrase("the path has a letter no file name may have"), phrase("rename the file"));
        at += letter.bytes;
    }
    const auto steps = parts(relative);
    if (steps.size() > kDeepestPath)
        return leaves(phrase("the path is more than 12 folders deep"), phrase("use fewer folders"));
    for (const auto& step : steps) {
        if (step == "..")
            return leaves(phrase("the path leaves the pack with \"..\""));
        if (step.empty() || step == ".")
            return leaves(phrase("the path has an empty part"),
                          phrase("write one / between names, and none at the end"));
        if (step.ends_with('.') || step.ends_with(' ') || step.starts_with(' '))
            return leaves(phrase("a name in the path begins or ends with a space, or ends with a dot"),
                          phrase("rename the file"));
    }
    return std::nullopt;
}

PackFile findPackFile(const fs::path& folder, std::string_view relative)
{
    if (auto fault = checkPathLetters(relative))
        return {{}, std::move(fault)};
    const std::string path(relative);
    const auto steps = parts(relative);
    std::string before;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto step = stepIn(folder / before, steps[i]);
        const auto& status = step.status;
        if (fs::is_symlink(status))
            return {{},
                    leaves(phrase("{} is a link, and links may leave the pack", before + step.name),
                           phrase("put the file itself there"))};
        if (!fs::status_known(status))
            return {{},
                    PathFault{"unreadable", phrase("{} cannot be reached: {}", path, step.error.message()),
                              phrase("check who may read it")}};
        if (!fs::exists(status))
            return {{}, missing(folder, before, steps[i], path)};
        const bool last = i + 1 == steps.size();
        if (last && !fs::is_regular_file(status))
            return {{}, PathFault{"missing-file", phrase("{} is not a file", path), phrase(kInside)}};
        before += step.name;
        if (!last)
            before += '/';
    }
    return {folder / before, {}};
}

fs::path mediumInside(const fs::path& folder, std::string_view relative)
{
    if (checkPathLetters(relative))
        return {};
    std::error_code error;
    auto path = fs::absolute(folder, error);
    if (error)
        return {};
    for (const auto& part : parts(relative)) {
        auto step = stepIn(path, part);
        if (fs::is_symlink(step.status))
            return {};
        path = std::move(step.path);
    }
    return path;
}

} // namespace vitrine
