// SPDX-License-Identifier: Apache-2.0
#include "core/pack/build_pack.hpp"

#include "core/pack/spoken_texts.hpp"
#include "core/schedule/read_schedule.hpp"

#include <algorithm>
#include <cctype>

namespace vitrine {

namespace json = boost::json;

namespace {

/// When a pack names no colour of its own.
constexpr const char* kAccent = "#0a7d8c";

Text textOf(const json::object& object, const char* key)
{
    const auto* value = object.if_contains(key);
    return value == nullptr ? Text{} : textFromJson(*value);
}

const json::object* objectIn(const json::object& object, const char* key)
{
    const auto* value = object.if_contains(key);
    return value == nullptr ? nullptr : value->if_object();
}

Picture pictureFrom(const json::value& value)
{
    Picture picture;
    const auto* map = value.if_object();
    if (map == nullptr) {
        picture.file = value.as_string();
        return picture;
    }
    picture.file = textMember(*map, "src");
    picture.alt = textOf(*map, "alt");
    picture.credit = textOf(*map, "credit");
    if (const auto* focus = map->if_contains("focus")) {
        picture.focusX = focus->at(0).to_number<double>();
        picture.focusY = focus->at(1).to_number<double>();
    }
    return picture;
}

Schedule scheduleIn(const json::object& object)
{
    const auto* when = object.if_contains("when");
    return when == nullptr ? Schedule{} : scheduleFromJson(*when);
}

Attract attractFrom(const json::object& value)
{
    Attract attract;
    if (const auto* playlist = value.if_contains("playlist"))
        for (const auto& scene : playlist->as_array())
            attract.playlist.push_back(
                {pictureFrom(scene), scene.is_object() ? scheduleIn(scene.get_object()) : Schedule{}});
    attract.call = textOf(value, "call");
    attract.note = textOf(value, "note");
    return attract;
}

std::optional<std::chrono::seconds> secondsMember(const json::object& value, std::string_view name)
{
    const auto* seconds = value.if_contains(name);
    return seconds == nullptr ? std::nullopt : std::optional(std::chrono::seconds(seconds->as_int64()));
}

Exhibit exhibitFrom(const json::object& value, std::string_view firstLanguage)
{
    Exhibit exhibit;
    exhibit.id = textMember(value, "id");
    exhibit.kind = textMember(value, "kind");
    exhibit.title = textOf(value, "title");
    exhibit.line = textOf(value, "line");
    if (const auto* cover = value.if_contains("cover"))
        exhibit.cover = pictureFrom(*cover);
    if (const auto film = textMember(value, "sign_language"); !film.empty())
        exhibit.signLanguage = film;
    if (const auto* recording = value.if_contains("audio"))
        exhibit.recording = recordingFromJson(*recording, firstLanguage);
    if (const auto* audience = value.if_contains("audience"))
        for (const auto& group : audience->as_array())
            exhibit.audience.emplace_back(group.as_string());
    if (const auto* topics = value.if_contains("topics"))
        for (const auto& topic : topics->as_array())
            exhibit.topics.emplace_back(topic.as_string());
    if (const auto* age = value.if_contains("age_from"))
        exhibit.ageFrom = static_cast<int>(age->as_int64());
    if (const auto* minutes = value.if_contains("minutes"))
        exhibit.minutes = static_cast<int>(minutes->as_int64());
    if (const auto* idle = value.if_contains("idle")) {
        exhibit.ask = secondsMember(idle->as_object(), "ask_after_s");
        exhibit.answer = secondsMember(idle->as_object(), "answer_within_s");
    }
    exhibit.when = scheduleIn(value);
    const auto* settings = value.if_contains("settings");
    exhibit.settings = settings == nullptr ? json::value(json::object()) : *settings;
    return exhibit;
}

std::string lower(std::string colour)
{
    std::transform(colour.begin(), colour.end(), colour.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return colour;
}

} // namespace

Pack buildPack(const PackSource& source)
{
    const auto& root = source.root();
    Pack pack;
    pack.folder = source.folder;
    pack.id = textMember(root, "id");
    pack.version = textMember(root, "version");
    pack.title = textOf(root, "title");
    pack.question = textOf(root, "question");
    pack.languages = source.languages;
    pack.licence = textMember(root, "licence");
    pack.accent = kAccent;
    if (const auto* theme = objectIn(root, "theme")) {
        if (const auto accent = textMember(*theme, "accent"); !accent.empty())
            pack.accent = lower(std::string(accent));
        pack.logo = textMember(*theme, "logo");
        pack.house = textOf(*theme, "house");
    }
    if (const auto* attract = objectIn(root, "attract"))
        pack.attract = attractFrom(*attract);
    pack.when = scheduleIn(root);
    if (const auto* topics = objectIn(root, "topics"))
        for (const auto& [id, name] : *topics)
            pack.topics.push_back({std::string(id), textFromJson(name)});
    for (const auto& exhibit : source.exhibits)
        pack.exhibits.push_back(exhibitFrom(*exhibit.value, pack.languages.front()));
    return pack;
}

} // namespace vitrine
