// SPDX-License-Identifier: Apache-2.0
#include "doctor/text_facts.hpp"

#include "core/words/words.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value_to.hpp>

#include <exception>
#include <utility>

namespace vitrine::doctor {

namespace json = boost::json;

json::value textToJson(const TextUse& use)
{
    const auto& room = use.room;
    return json::object{{"text", use.text},    {"language", use.language}, {"role", room.role},
                        {"times", room.times}, {"weight", room.weight},    {"width", room.width},
                        {"lines", room.lines}, {"wraps", room.wraps},      {"shrinks", room.shrinks}};
}

std::optional<TextUse> textFromJson(const json::value& value)
{
    try {
        const auto& object = value.as_object();
        TextUse use;
        use.text = json::value_to<std::string>(object.at("text"));
        use.language = json::value_to<std::string>(object.at("language"));
        use.room.role = json::value_to<std::string>(object.at("role"));
        use.room.times = json::value_to<double>(object.at("times"));
        use.room.weight = json::value_to<int>(object.at("weight"));
        use.room.width = json::value_to<double>(object.at("width"));
        use.room.lines = json::value_to<int>(object.at("lines"));
        use.room.wraps = object.at("wraps").as_bool();
        use.room.shrinks = object.at("shrinks").as_bool();
        return use;
    } catch (const std::exception&) { // a member that is missing or of another type
        return std::nullopt;
    }
}

json::value textFactsToJson(const TextFacts& facts)
{
    return json::object{{"lines", facts.lines}, {"wide", facts.wide}, {"word", facts.word}, {"letters", facts.letters}};
}

std::optional<TextFacts> textFactsFromJson(const json::value& value)
{
    try {
        const auto& object = value.as_object();
        return TextFacts{json::value_to<int>(object.at("lines")), object.at("wide").as_bool(),
                         json::value_to<std::string>(object.at("word")), json::value_to<int>(object.at("letters"))};
    } catch (const std::exception&) { // a member that is missing or of another type
        return std::nullopt;
    }
}

void judgeText(const TextUse& use, const TextFacts& facts, Problems& problems)
{
    Words sentence;
    Words hint;
    if (!facts.word.empty()) {
        sentence = phrase("\"{}\" in {} is wider than its place and will be broken", facts.word, use.name);
        hint = phrase("about {} letters fit in a line; a soft hyphen (U+00AD) says where the word may be broken",
                      facts.letters);
    } else if (facts.wide) {
        sentence = phrase("{} is wider than its place", use.name);
        hint = phrase("about {} letters fit in a line", facts.letters);
    } else if (use.room.lines > 0 && facts.lines > use.room.lines) {
        sentence = use.room.lines == 1
                       ? phrase("{} needs {} lines, and its place has one", use.name, facts.lines)
                       : phrase("{} needs {} lines, and its place has {}", use.name, facts.lines, use.room.lines);
        hint = phrase("about {} letters fit", facts.letters);
    } else {
        return;
    }
    problems.push_back({Severity::Warning, "too-long", use.place, std::move(sentence), std::move(hint), use.excerpt});
}

} // namespace vitrine::doctor
