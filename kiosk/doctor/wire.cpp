// SPDX-License-Identifier: Apache-2.0
#include "doctor/wire.hpp"

#include "doctor/text_facts.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value_to.hpp>

#include <exception>
#include <string>

namespace vitrine::doctor {

namespace json = boost::json;

namespace {

std::string textOf(const json::object& object, const char* key)
{
    return json::value_to<std::string>(object.at(key));
}

Place placeOf(const json::object& object)
{
    return {textOf(object, "file"), json::value_to<int>(object.at("line")), json::value_to<int>(object.at("column")),
            json::value_to<int>(object.at("length"))};
}

json::object placeToJson(const Place& place)
{
    return {{"file", place.file}, {"line", place.line}, {"column", place.column}, {"length", place.length}};
}

} // namespace

json::value useToJson(const MediumUse& use)
{
    return json::object{
        {"file", use.file},       {"what", use.what}, {"exhibit", use.exhibit}, {"place", placeToJson(use.place)},
        {"excerpt", use.excerpt}, {"of", use.of},     {"seconds", use.seconds}};
}

std::optional<MediumUse> useFromJson(const json::value& value)
{
    try {
        const auto& object = value.as_object();
        return MediumUse{textOf(object, "file"),
                         textOf(object, "what"),
                         textOf(object, "exhibit"),
                         placeOf(object.at("place").as_object()),
                         textOf(object, "excerpt"),
                         textOf(object, "of"),
                         json::value_to<double>(object.at("seconds"))};
    } catch (const std::exception&) { // a member that is missing or of another type
        return std::nullopt;
    }
}

json::value textUseToJson(const TextUse& use)
{
    auto value = textToJson(use);
    auto& object = value.get_object();
    object["name"] = use.name.en;
    object["name_de"] = use.name.de;
    object["place"] = placeToJson(use.place);
    object["excerpt"] = use.excerpt;
    return value;
}

std::optional<TextUse> textUseFromJson(const json::value& value)
{
    try {
        auto use = textFromJson(value);
        if (!use)
            return std::nullopt;
        const auto& object = value.as_object();
        use->name = Words(textOf(object, "name"), textOf(object, "name_de"));
        use->place = placeOf(object.at("place").as_object());
        use->excerpt = textOf(object, "excerpt");
        return use;
    } catch (const std::exception&) { // a member that is missing or of another type
        return std::nullopt;
    }
}

json::value problemToJson(const Problem& problem)
{
    return problemsToJson({problem}).as_array().front();
}

std::optional<Problem> problemFromJson(const json::value& value)
{
    try {
        const auto& object = value.as_object();
        Problem problem;
        problem.severity = textOf(object, "severity") == "warning" ? Severity::Warning : Severity::Error;
        problem.code = textOf(object, "code");
        problem.place = placeOf(object);
        problem.sentence = Words(textOf(object, "sentence"), textOf(object, "sentence_de"));
        problem.hint = Words(textOf(object, "hint"), textOf(object, "hint_de"));
        problem.excerpt = textOf(object, "excerpt");
        return problem;
    } catch (const std::exception&) { // a member that is missing or of another type
        return std::nullopt;
    }
}

} // namespace vitrine::doctor
