// SPDX-License-Identifier: Apache-2.0
#include "doctor/facts.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>

#include <exception>

namespace vitrine::doctor {

namespace json = boost::json;

namespace {

/// One list of members for both directions, so that neither forgets one.
template <class Visit>
void visitMembers(Visit&& visit, auto& facts) requires requires
{
    facts.across;
}
{
    visit("width", facts.width);
    visit("height", facts.height);
    visit("bits", facts.bits);
    visit("turned", facts.turned);
    visit("cmyk", facts.cmyk);
    visit("colours", facts.colours);
    visit("brightness", facts.brightness);
    visit("contrast", facts.contrast);
    visit("across", facts.across);
    visit("down", facts.down);
}

template <class Visit>
void visitMembers(Visit&& visit, auto& facts) requires requires
{
    facts.frames;
}
{
    visit("codec", facts.codec);
    visit("profile", facts.profile);
    visit("pixels", facts.pixels);
    visit("width", facts.width);
    visit("height", facts.height);
    visit("rate", facts.rate);
    visit("uneven_rate", facts.unevenRate);
    visit("turned", facts.turned);
    visit("frames", facts.frames);
    visit("broken", facts.broken);
    visit("seconds", facts.seconds);
    visit("flashes", facts.flashes);
    visit("red_flashes", facts.redFlashes);
}

template <class Visit>
void visitMembers(Visit&& visit, auto& facts) requires requires
{
    facts.loudness;
}
{
    visit("codec", facts.codec);
    visit("tracks", facts.tracks);
    visit("channels", facts.channels);
    visit("rate", facts.rate);
    visit("broken", facts.broken);
    visit("seconds", facts.seconds);
    visit("loudness", facts.loudness);
    visit("peak", facts.peak);
    visit("clippings", facts.clippings);
}

template <class T>
json::object written(const T& facts)
{
    json::object object;
    visitMembers([&](const char* name, const auto& member) { object[name] = json::value_from(member); }, facts);
    return object;
}

template <class T>
std::optional<T> read(const json::object& all, const char* name)
{
    const auto* value = all.if_contains(name);
    if (value == nullptr)
        return std::nullopt;
    T facts;
    visitMembers(
        [&](const char* member, auto& to) {
            to = json::value_to<std::remove_cvref_t<decltype(to)>>(value->as_object().at(member));
        },
        facts);
    return facts;
}

} // namespace

json::value factsToJson(const Facts& facts)
{
    json::object object{{"file", facts.file}, {"container", facts.container}, {"failure", facts.failure}};
    if (facts.picture)
        object["picture"] = written(*facts.picture);
    if (facts.film)
        object["film"] = written(*facts.film);
    if (facts.sound)
        object["sound"] = written(*facts.sound);
    return object;
}

std::optional<Facts> factsFromJson(const json::value& value)
{
    try {
        const auto& object = value.as_object();
        Facts facts;
        facts.file = json::value_to<std::string>(object.at("file"));
        facts.container = json::value_to<std::string>(object.at("container"));
        facts.failure = json::value_to<std::string>(object.at("failure"));
        facts.picture = read<PictureFacts>(object, "picture");
        facts.film = read<FilmFacts>(object, "film");
        facts.sound = read<SoundFacts>(object, "sound");
        return facts;
    } catch (const std::exception&) { // a member that is missing or of another type
        return std::nullopt;
    }
}

} // namespace vitrine::doctor
