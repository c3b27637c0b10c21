// SPDX-License-Identifier: Apache-2.0
#include "import/write_yaml.hpp"

#include "core/text/letters.hpp"
#include "core/yaml/plain_scalar.hpp"
#include "import/clean_text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::size_t kLineRoom = 110;
constexpr std::string_view kComment = "#";

bool isPlainLetter(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80 || c == '_' ||
           c == '/' || c == '.' || c == '-' || c == ' ' || c == '(' || c == ')';
}

bool canBePlain(std::string_view words)
{
    if (words.empty() || words.size() > kLineRoom || !isPlainLetter(static_cast<unsigned char>(words.front())) ||
        std::string_view("-. ()").find(words.front()) != std::string_view::npos || words.ends_with(' '))
        return false;
    if (!std::ranges::all_of(words, [](char c) { return isPlainLetter(static_cast<unsigned char>(c)); }))
        return false;
    // Words that some reader of YAML takes for something else.
    static constexpr std::array<std::string_view, 8> kTaken{"yes", "no", "on", "off", "y", "n", "null", "true"};
    std::string small(words);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (std::ranges::find(kTaken, small) != kTaken.end() || small == "false")
        return false;
    return plainScalar(std::string(words)).is_string() && !(words.front() >= '0' && words.front() <= '9');
}

std::string inQuotes(std::string_view words)
{
    std::string text = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\')
            text += '\\';
        if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    return text + '"';
}

std::string spaces(int count)
{
    return std::string(static_cast<std::size_t>(count), ' ');
}

/// Behind a bar everything stands as it is, so nothing may stand there that a bar would change.
bool fitsBehindBar(std::string_view words)
{
    return words.find('\n') != std::string_view::npos && words.front() != ' ' && words.front() != '\n' &&
           !words.ends_with('\n') && words.find(" \n") == std::string_view::npos;
}

std::string behindBar(const std::string& words, int indent)
{
    std::string text = "|-\n";
    std::istringstream lines(words);
    for (std::string line; std::getline(lines, line);)
        text += line.empty() ? "\n" : spaces(indent) + line + '\n';
    return text;
}

/// Lines without space at their ends, the way people see them. A hard break of CommonMark is a backslash then.
std::string withoutSpaceAtLineEnds(const std::string& words)
{
    std::string text;
    for (const char c : words) {
        while (c == '\n' && text.ends_with(' '))
            text.pop_back();
        text += c;
    }
    return text;
}

bool isFlat(const json::value& value)
{
    return !value.is_object() && !value.is_array();
}

std::string scalar(const json::value& value)
{
    if (const auto* words = value.if_string())
        return yamlScalar(std::string_view(*words));
    return json::serialize(value);
}

/// A small map or list on one line; empty: it has no room there.
std::string onOneLine(const json::value& value, std::size_t room)
{
    std::string text;
    if (const auto* map = value.if_object()) {
        if (map->empty())
            return "{}";
        for (const auto& [key, member] : *map) {
            if (!isFlat(member) || key == kComment)
                return {};
            text += (text.empty() ? "{ " : ", ") + yamlScalar(std::string_view(key)) + ": " + scalar(member);
        }
        text += " }";
    } else if (const auto* list = value.if_array()) {
        if (list->empty())
            return "[]";
        for (const auto& member : *list) {
            if (!isFlat(member))
                return {};
            text += (text.empty() ? "[" : ", ") + scalar(member);
        }
        text += "]";
    }
    return countLetters(text) <= room && text.find("\\n") == std::string::npos ? text : std::string();
}

std::string member(const json::value& value, int indent, std::size_t used);

std::string lines(const json::object& map, int indent)
{
    std::string text;
    for (const auto& [key, value] : map) {
        if (key == kComment)
            continue;
        const auto name = yamlScalar(std::string_view(key));
        text += spaces(indent) + name + ":" + member(value, indent + 2, static_cast<std::size_t>(indent) + name.size());
    }
    return text;
}

std::string lines(const json::array& list, int indent)
{
    std::string text;
    for (const auto& value : list) {
        const auto* map = value.if_object();
        if (map != nullptr && map->contains(kComment))
            text += yamlComment(std::string_view(map->at(kComment).as_string()), indent);
        auto item = onOneLine(value, kLineRoom - std::min<std::size_t>(kLineRoom, static_cast<std::size_t>(indent)));
        if (!item.empty()) {
            text += spaces(indent) + "- " + item + '\n';
        } else if (map != nullptr) {
            auto whole = lines(*map, indent + 2);
            whole[static_cast<std::size_t>(indent)] = '-'; // the first key stands behind the dash
            text += whole;
        } else {
            text += spaces(indent) + "-" + member(value, indent + 2, static_cast<std::size_t>(indent));
        }
    }
    return text;
}

/// What stands behind "key:".
std::string member(const json::value& value, int indent, std::size_t used)
{
    if (const auto* words = value.if_string()) {
        const auto text = withoutSpaceAtLineEnds(cleanText(*words));
        return " " + (fitsBehindBar(text) ? behindBar(text, indent) : yamlScalar(text) + '\n');
    }
    if (isFlat(value))
        return " " + scalar(value) + '\n';
    const auto line = onOneLine(value, kLineRoom - std::min(kLineRoom, used));
    if (!line.empty())
        return " " + line + '\n';
    return '\n' + (value.is_object() ? lines(value.get_object(), indent) : lines(value.get_array(), indent));
}

} // namespace

std::string yamlScalar(std::string_view words)
{
    const auto clean = cleanText(words);
    return canBePlain(clean) ? clean : inQuotes(clean);
}

std::string yamlComment(std::string_view text, int indent)
{
    std::string comment;
    std::istringstream lines(cleanText(text));
    for (std::string line; std::getline(lines, line);)
        comment += spaces(indent) + "# " + line + '\n';
    return comment;
}

std::string writeYaml(const json::value& value, int indent)
{
    if (const auto* map = value.if_object(); map != nullptr && !map->empty()) {
        std::string text;
        if (map->contains(kComment))
            text = yamlComment(std::string_view(map->at(kComment).as_string()), indent);
        return text + lines(*map, indent);
    }
    if (const auto* list = value.if_array(); list != nullptr && !list->empty())
        return lines(*list, indent);
    return spaces(indent) + scalar(value) + '\n';
}

} // namespace vitrine::intake
