// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/taken.hpp"

#include "core/store/disk.hpp"
#include "import/clean_text.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kLargest = 16UL * 1024 * 1024;
constexpr std::size_t kMostExhibits = 100;

Error malformed(const Words& what)
{
    return {Errc::Refused, phrase("the importer is broken: its taken.json {}", what)};
}

std::string freeId(const std::string& wished, std::set<std::string>& known)
{
    auto id = intake::idFrom(wished);
    if (id.empty())
        id = "exhibit";
    const auto stem = id;
    for (int count = 2; known.contains(id); ++count)
        id = stem + "-" + std::to_string(count);
    known.insert(id);
    return id;
}

/// A file of the work folder that a value names; nothing else of the work folder reaches a pack.
bool isMedium(const fs::path& work, std::string_view words)
{
    constexpr std::string_view kFolder = "media/";
    if (!words.starts_with(kFolder) || words.size() > 200)
        return false;
    const auto name = words.substr(kFolder.size());
    if (name.empty() || name.front() == '.' || name.find_first_of("/\\") != std::string_view::npos)
        return false;
    std::error_code ec;
    return fs::is_regular_file(fs::symlink_status(work / words, ec));
}

void nameMedia(const fs::path& work, json::value& value, const std::string& folder, Taken& taken)
{
    if (auto* words = value.if_string()) {
        const std::string path(words->begin(), words->end());
        if (!isMedium(work, path))
            return;
        const auto known = taken.media.try_emplace(path, "media/" + folder + path.substr(5)).first;
        value = known->second;
    } else if (auto* map = value.if_object()) {
        for (auto& [key, member] : *map)
            nameMedia(work, member, folder, taken);
    } else if (auto* list = value.if_array()) {
        for (auto& member : *list)
            nameMedia(work, member, folder, taken);
    }
}

std::string wordsAt(const json::object& map, std::string_view key)
{
    const auto* value = map.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// What people read first stands first, the settings last.
json::object inUsualOrder(const json::object& exhibit)
{
    json::object ordered;
    for (const std::string_view key : {"id", "kind", "title", "line", "cover"})
        if (const auto* value = exhibit.if_contains(key))
            ordered[key] = *value;
    for (const auto& [key, value] : exhibit)
        if (key != "settings")
            ordered[key] = value;
    ordered["settings"] = exhibit.at("settings");
    return ordered;
}

Result<void> readExhibits(const fs::path& work, json::object& whole, std::set<std::string> known, Taken& taken)
{
    auto* list = whole.if_contains("exhibits");
    if (list == nullptr || !list->is_array() || list->as_array().empty())
        return malformed(phrase("has no exhibits"));
    if (list->as_array().size() > kMostExhibits)
        return malformed(phrase("has more than 100 exhibits"));
    for (auto& entry : list->as_array()) {
        auto* map = entry.if_object();
        if (map == nullptr || wordsAt(*map, "id").empty() || wordsAt(*map, "kind").empty() || !map->contains("title") ||
            !map->contains("settings"))
            return malformed(phrase("has an exhibit without id, kind, title or settings"));
        const auto id = freeId(wordsAt(*map, "id"), known);
        (*map)["id"] = id;
        nameMedia(work, entry, id, taken);
        taken.exhibits.push_back(inUsualOrder(*map));
    }
    return {};
}

} // namespace

Result<Taken> readTaken(const fs::path& work, const std::set<std::string>& known)
{
    const auto text = readWhole(work / "taken.json", kLargest);
    if (!text)
        return malformed(phrase("cannot be read: {}", text.error().message));
    boost::system::error_code ec;
    auto value = json::parse(*text, ec);
    if (ec || !value.is_object())
        return malformed(phrase("is not JSON: {}", ec.message()));
    auto& whole = value.get_object();
    Taken taken;
    if (const auto* title = whole.if_contains("title"))
        taken.title = *title;
    taken.licence = wordsAt(whole, "licence");
    if (const auto* languages = whole.if_contains("languages"); languages != nullptr && languages->is_array())
        for (const auto& language : languages->get_array())
            if (language.is_string())
                taken.languages.emplace_back(language.get_string());
    if (const auto read = readExhibits(work, whole, known, taken); !read)
        return read.error();
    if (auto* playlist = whole.if_contains("playlist"); playlist != nullptr && playlist->is_array()) {
        nameMedia(work, *playlist, "attract", taken);
        taken.playlist = std::move(playlist->get_array());
    }
    return taken;
}

} // namespace vitrine::ctl
