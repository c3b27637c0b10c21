// SPDX-License-Identifier: Apache-2.0
#include "core/pack/explain.hpp"

#include "core/pack/explain_node.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace vitrine {

namespace json = boost::json;

namespace {

bool isBelow(std::string_view pointer, std::string_view above)
{
    return pointer.starts_with(above) && (pointer.size() == above.size() || pointer[above.size()] == '/');
}

} // namespace

void checkBySchema(const json::value& root, const json::value& schema, const json::value& value,
                   const std::string& pointer, Findings& findings)
{
    Validators once;
    checkBySchema(root, schema, value, pointer, findings, once);
}

void checkBySchema(const json::value& root, const json::value& schema, const json::value& value,
                   const std::string& pointer, Findings& findings, Validators& validators)
{
    std::set<std::string> explained;
    std::set<std::string> choices; // where a schema offers branches: the validator objects to each that was not meant
    walkSchema(root, schema, value, pointer, [&](const Meeting& meeting) {
        const auto verdict = explainNode(root, meeting, findings, validators);
        if (meeting.schema.contains("anyOf") || meeting.schema.contains("oneOf"))
            choices.insert(meeting.pointer);
        if (verdict != Verdict::Fits)
            explained.insert(meeting.pointer);
        return verdict != Verdict::WrongType;
    });

    // The validator has the last word: whatever it objects to beyond our own sentences is said in its words.
    auto objections = validators.validate(root, schema, value);
    std::stable_sort(objections.begin(), objections.end(), [](const Objection& a, const Objection& b) {
        return std::count(a.pointer.begin(), a.pointer.end(), '/') >
               std::count(b.pointer.begin(), b.pointer.end(), '/');
    });
    for (const auto& objection : objections) {
        const auto at = pointer + objection.pointer;
        const bool known = std::any_of(explained.begin(), explained.end(), [&](const std::string& other) {
            return isBelow(at, other) || isBelow(other, at) ||
                   std::any_of(choices.begin(), choices.end(), [&](const std::string& choice) {
                       return isBelow(at, choice) && isBelow(other, choice);
                   });
        });
        if (known)
            continue;
        findings.error("not-allowed-value", at,
                       phrase("{} does not fit its description: {}", nameOf(at), objection.description));
        explained.insert(at);
    }
}

bool hasNotes(const json::value& value)
{
    if (const auto* list = value.if_array())
        return std::any_of(list->begin(), list->end(), hasNotes);
    const auto* object = value.if_object();
    return object != nullptr && std::any_of(object->begin(), object->end(), [](const json::key_value_pair& member) {
               return member.key().starts_with("x-") || hasNotes(member.value());
           });
}

json::value withoutNotes(const json::value& value)
{
    if (const auto* list = value.if_array()) {
        json::array copy;
        for (const auto& entry : *list)
            copy.push_back(withoutNotes(entry));
        return copy;
    }
    if (const auto* object = value.if_object()) {
        json::object copy;
        for (const auto& [key, member] : *object)
            if (!key.starts_with("x-"))
                copy.emplace(key, withoutNotes(member));
        return copy;
    }
    return value;
}

void keepTextsAsWritten(const json::value& root, const json::value& schema, json::value& value,
                        const std::string& pointer, const Places& places)
{
    std::vector<std::string> numbers;
    const auto note = [&](const json::value& words, std::string at) {
        if (words.is_number() || words.is_bool())
            numbers.push_back(std::move(at));
    };
    walkSchema(root, schema, value, pointer, [&](const Meeting& meeting) {
        if (meeting.what() != "text" && meeting.what() != "body")
            return true;
        note(meeting.value, meeting.pointer);
        if (const auto* languages = meeting.value.if_object())
            for (const auto& [language, words] : *languages)
                note(words, below(meeting.pointer, language));
        return false;
    });
    for (const auto& at : numbers) {
        boost::system::error_code error;
        const auto inside = std::string_view(at).substr(pointer.size());
        auto* found = value.find_pointer(json::string_view(inside.data(), inside.size()), error);
        if (const auto words = places.written(at); found != nullptr && !words.empty())
            *found = words;
    }
}

Words nameOf(std::string_view pointer)
{
    if (pointer.empty())
        return phrase("the file");
    const auto slash = pointer.rfind('/');
    std::string last(pointer.substr(slash + 1));
    const bool number = !last.empty() && last.find_first_not_of("0123456789") == std::string::npos;
    if (number && last.size() < 9) {
        const auto entry = std::stoi(last) + 1;
        const auto list = pointer.substr(0, slash);
        return list.empty() ? phrase("entry {}", entry) : phrase("entry {} of {}", entry, nameOf(list));
    }
    for (const auto& [escape, letter] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}})
        for (auto at = last.find(escape); at != std::string::npos; at = last.find(escape, at + 1))
            last.replace(at, 2, letter);
    return phrase("\"{}\"", last);
}

} // namespace vitrine
