// SPDX-License-Identifier: Apache-2.0
#include "core/pack/pack.hpp"

#include "core/pack/schema_walk.hpp"

#include <boost/json/object.hpp>

#include <algorithm>
#include <cctype>
#include <system_error>
#include <utility>
#include <vector>

namespace vitrine {

namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

class Localiser {
public:
    Localiser(const Pack& pack, std::string_view language, const Fallbacks& declared)
        : m_pack(pack)
        , m_language(language)
        , m_declared(declared)
    {
    }

    /// What an exhibit gets for a value that its schema calls `what`.
    [[nodiscard]] json::value localised(std::string_view what, const json::value& value) const
    {
        if (what == "text")
            return json::value(words(value));
        if (what == "body")
            return body(value);
        if (what == "recording")
            return nullptr; // no exhibit plays it; the screen does
        if (what == "when")
            return value;
        return medium(what, value);
    }

private:
    [[nodiscard]] std::string words(const json::value& value) const
    {
        return localise(textFromJson(value), m_language, m_declared, m_pack.languages);
    }

    [[nodiscard]] json::array body(const json::value& value) const
    {
        return localiseBody(textFromJson(value), m_language, m_declared, m_pack.languages);
    }

    [[nodiscard]] std::string wordsIn(const json::object* map, const char* key) const
    {
        const auto* value = map == nullptr ? nullptr : map->if_contains(key);
        return value == nullptr ? std::string{} : words(*value);
    }

    [[nodiscard]] std::string absolute(std::string_view file) const
    {
        return file.empty() ? std::string{} : mediumInside(m_pack.folder, file).string();
    }

    static bool isThere(const std::string& file)
    {
        std::error_code error;
        return !file.empty() && fs::is_regular_file(file, error);
    }

    static std::string_view typeOf(std::string_view what, std::string_view file)
    {
        if (what == "logo")
            return "picture";
        if (what != "scene")
            return what;
        const auto dot = file.rfind('.');
        std::string ending(dot == std::string_view::npos ? std::string_view{} : file.substr(dot));
        std::transform(ending.begin(), ending.end(), ending.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return ending == ".webm" || ending == ".mp4" || ending == ".m4v" ? "film" : "picture";
    }

    [[nodiscard]] json::value medium(std::string_view what, const json::value& value) const
    {
        const auto* map = value.if_object();
        // Captions may be a map from language to file; every other medium has its file in "src".
        const auto file = map == nullptr || what == "captions" ? words(value) : std::string(textMember(*map, "src"));
        if (what == "captions")
            map = nullptr;
        const auto source = absolute(file);
        json::object found{{"src", source}, {"type", typeOf(what, file)}, {"missing", !isThere(source)}};
        found["alt"] = wordsIn(map, "alt");
        found["credit"] = wordsIn(map, "credit");
        found["transcript"] = wordsIn(map, "transcript");
        found["captions"] = absolute(wordsIn(map, "captions"));
        found["audio_description"] = absolute(wordsIn(map, "audio_description"));
        found["sign_language"] = map == nullptr ? std::string{} : absolute(textMember(*map, "sign_language"));
        found["poster"] = map == nullptr ? std::string{} : absolute(textMember(*map, "poster"));
        const auto* loop = map == nullptr ? nullptr : map->if_contains("loop");
        found["loop"] = loop != nullptr && loop->is_bool() && loop->get_bool();
        found["focusX"] = 0.5;
        found["focusY"] = 0.5;
        const auto* focus = map == nullptr ? nullptr : map->if_contains("focus");
        if (focus != nullptr && focus->is_array() && focus->get_array().size() == 2) {
            found["focusX"] = focus->get_array()[0];
            found["focusY"] = focus->get_array()[1];
        }
        return found;
    }

    const Pack& m_pack;
    std::string_view m_language;
    const Fallbacks& m_declared;
};

} // namespace

json::value localiseSettings(const Pack& pack, const Exhibit& exhibit, const Kind& kind, std::string_view language,
                             const Fallbacks& declared)
{
    // First found, then exchanged: the walk needs the settings as they were written.
    std::vector<std::pair<std::string, std::string>> annotated;
    walkSchema(kind.settings, kind.settings, exhibit.settings, "", [&](const Meeting& meeting) {
        const auto what = meeting.what();
        if (what.empty())
            return true;
        annotated.emplace_back(meeting.pointer, what);
        return false;
    });
    const Localiser localiser(pack, language, declared);
    auto settings = exhibit.settings;
    for (const auto& [pointer, what] : annotated) {
        boost::system::error_code error;
        if (auto* value = settings.find_pointer(pointer, error))
            *value = localiser.localised(what, *value);
    }
    return settings;
}

} // namespace vitrine
