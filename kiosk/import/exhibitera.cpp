// SPDX-License-Identifier: Apache-2.0
#include "import/exhibitera.hpp"

#include "import/clean_text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <system_error>

namespace vitrine::intake::exhibitera {

namespace fs = std::filesystem;
namespace json = boost::json;

const json::value* at(const json::value& from, const std::vector<std::string_view>& keys)
{
    const auto* value = &from;
    for (const auto key : keys) {
        const auto* map = value->if_object();
        value = map == nullptr ? nullptr : map->if_contains(key);
        if (value == nullptr)
            return nullptr;
    }
    return value;
}

std::string wordsAt(const json::value& from, const std::vector<std::string_view>& keys)
{
    const auto* value = at(from, keys);
    return value != nullptr && value->is_string() ? cleanText(std::string_view(value->get_string())) : std::string();
}

std::vector<std::string> languagesOf(const json::value& definition)
{
    std::vector<std::string> languages;
    const auto* map = at(definition, {"languages"});
    if (map == nullptr || !map->is_object())
        return languages;
    for (const auto& [language, words] : map->get_object()) {
        const auto* first = at(words, {"default"});
        const bool begins = first != nullptr && first->is_bool() && first->get_bool();
        languages.insert(begins ? languages.begin() : languages.end(), std::string(language));
    }
    return languages;
}

std::string plainWords(std::string_view words)
{
    std::string plain;
    for (const char c : words)
        if (c != '*' && c != '`' && !(c == '#' && (plain.empty() || plain.back() == '\n' || plain.back() == '#')))
            plain += c;
    return shortened(cleanText(plain), 3900);
}

std::optional<fs::path> mediumOf(const fs::path& definition, const std::string& name)
{
    // Media have no folders there; what looks like one points elsewhere.
    if (name.empty() || name.find_first_of("/\\") != std::string::npos || name == "..")
        return std::nullopt;
    const auto folder = fs::absolute(definition).parent_path();
    for (const auto& place : {folder.parent_path() / "content", folder / "content", folder}) {
        std::error_code ec;
        if (fs::is_regular_file(fs::symlink_status(place / name, ec)))
            return place / name;
    }
    return std::nullopt;
}

} // namespace vitrine::intake::exhibitera
