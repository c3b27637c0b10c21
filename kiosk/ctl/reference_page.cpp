// SPDX-License-Identifier: Apache-2.0
#include "ctl/reference_page.hpp"

#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

/// A word of a table: lines and bars would break it.
std::string cell(std::string_view text)
{
    std::string safe;
    for (const char c : text)
        safe += c == '\n' ? " " : c == '|' ? "\\|" : c == '<' ? "&lt;" : std::string(1, c);
    return safe;
}

std::string code(std::string_view text)
{
    return '`' + cell(text) + '`';
}

class Page {
public:
    Page(std::string_view name, const json::value& schema, Language language)
        : m_name(name)
        , m_root(schema)
        , m_language(language)
    {
    }

    std::string write()
    {
        const auto& root = m_root.get_object();
        const auto title = textMember(root, "title");
        m_text = "# " + std::string(title.empty() ? m_name : title) + "\n\n" +
                 std::string(textMember(root, "description")) + "\n\n";
        m_text += say("Written from the schema that the check uses: `vitrinectl schema {} --markdown`.",
                      "Aus dem Schema geschrieben, nach dem geprüft wird: `vitrinectl schema {} --language de "
                      "--markdown`.");
        m_text += say(" A star marks what must be there.\n", " Ein Stern steht bei dem, was dastehen muss.\n");
        section(say("Keys", "Schlüssel"), m_root);
        while (m_next < m_sections.size()) {
            const auto [heading, node] = m_sections[m_next++];
            section(heading, *node);
        }
        return m_text;
    }

private:
    [[nodiscard]] std::string say(std::string_view english, std::string_view german) const
    {
        std::string words(m_language == Language::German ? german : english);
        if (const auto hole = words.find("{}"); hole != std::string::npos)
            words.replace(hole, 2, m_name);
        return words;
    }

    /// The node that has `what`: the one that refers, else the one referred to.
    [[nodiscard]] std::string_view said(const json::value& node, std::string_view what) const
    {
        const auto own = node.is_object() ? textMember(node.get_object(), what) : std::string_view();
        const auto& target = dereference(m_root, node);
        return !own.empty() || !target.is_object() ? own : textMember(target.get_object(), what);
    }

    void section(const std::string& heading, const json::value& node)
    {
        m_text += "\n## " + heading + "\n\n";
        const auto& object = dereference(m_root, node).get_object();
        if (&node != &m_root)
            if (const auto about = textMember(object, "description"); !about.empty())
                m_text += std::string(about) + "\n\n";
        m_text += say("| key | | what it is | to be written |\n| --- | --- | --- | --- |\n",
                      "| Schlüssel | | was es ist | zu schreiben |\n| --- | --- | --- | --- |\n");
        std::set<std::string> needed;
        if (const auto* required = object.if_contains("required"))
            for (const auto& key : required->as_array())
                needed.emplace(key.as_string());
        if (const auto* properties = object.if_contains("properties"))
            for (const auto& [key, property] : properties->as_object())
                row(std::string(key), property, needed.contains(std::string(key)));
    }

    void row(const std::string& key, const json::value& property, bool needed)
    {
        const auto title = said(property, "title");
        const auto about = said(property, "description");
        m_text += "| " + code(key) + " | " + (needed ? "★" : "") + " | **" + cell(title) + "**" +
                  (about.empty() ? "" : ": " + cell(about)) + " | " + shape(property, key, title) + " |\n";
    }

    /// What is to be written, in a few words; maps with keys of their own become a section.
    std::string shape(const json::value& node, const std::string& key, std::string_view outer = {})
    {
        if (auto known = commonShape(node); !known.empty())
            return known;
        const auto& target = dereference(m_root, node);
        const auto* object = target.if_object();
        if (object == nullptr)
            return {};
        const auto own = textMember(*object, "title");
        return shapeOf(*object, target, key, own.empty() ? outer : own);
    }

    /// What many keys take has a short name.
    [[nodiscard]] std::string commonShape(const json::value& node) const
    {
        const auto reference = node.is_object() ? textMember(node.get_object(), "$ref") : std::string_view();
        const auto name = reference.substr(std::min(reference.rfind('.') + 1, reference.size()));
        if (!reference.starts_with("#/definitions/vitrine."))
            return {};
        if (name == "text" || name == "body")
            return say("text, or one for each language", "Text, oder für jede Sprache einer");
        if (name == "captions" || name == "recording")
            return say("file, or one for each language", "Datei, oder für jede Sprache eine");
        if (name == "path" || name == "signed")
            return say("file", "Datei");
        if (name == "day")
            return say("day", "Tag");
        return {};
    }

    std::string shapeOf(const json::object& object, const json::value& target, const std::string& key,
                        std::string_view title)
    {
        if (const auto* fixed = object.if_contains("const"))
            return code(plain(*fixed));
        if (const auto* choices = object.if_contains("enum"))
            return joined(choices->as_array());
        for (const auto* const branches : {"anyOf", "oneOf"})
            if (const auto* list = object.if_contains(branches))
                return alternatives(list->as_array(), key, title);
        const auto type = textMember(object, "type");
        if (type == "array") {
            const auto* items = object.if_contains("items");
            const auto inner = items == nullptr ? std::string() : shape(*items, key);
            return say("a list", "eine Liste") + count(object, "minItems", "maxItems") +
                   (inner.empty() ? "" : ": " + inner);
        }
        if (type == "object") {
            if (object.contains("properties"))
                return linkTo(target, key, title);
            const auto* members = object.if_contains("additionalProperties");
            const auto inner = members == nullptr || !members->is_object() ? std::string() : shape(*members, key);
            return say("names with their values", "Namen mit ihren Werten") + (inner.empty() ? "" : ": " + inner);
        }
        if (type == "string")
            return say("text", "Text");
        if (type == "boolean")
            return "`true`, `false`";
        if (type == "integer" || type == "number")
            return (type == "integer" ? say("whole number", "ganze Zahl") : say("number", "Zahl")) +
                   count(object, "minimum", "maximum") + standard(object);
        return say("anything", "beliebig");
    }

    std::string alternatives(const json::array& branches, const std::string& key, std::string_view title)
    {
        std::vector<std::string> words;
        for (const auto& branch : branches) {
            auto word = shape(branch, key, title);
            if (!word.empty() && std::ranges::find(words, word) == words.end())
                words.push_back(std::move(word));
        }
        std::string all;
        for (const auto& word : words)
            all += (all.empty() ? "" : say(" or ", " oder ")) + word;
        return all;
    }

    /// A link to the section about a map; the section is written once, wherever the map is met.
    std::string linkTo(const json::value& target, const std::string& key, std::string_view named)
    {
        auto found = std::ranges::find(m_known, &target, &Known::node);
        if (found == m_known.end()) {
            auto title = named.empty() ? key : std::string(named);
            for (int same = 2; std::ranges::find(m_known, title, &Known::title) != m_known.end(); ++same)
                title = (named.empty() ? key : std::string(named)) + ' ' + std::to_string(same);
            m_known.push_back({&target, title});
            m_sections.emplace_back(title, &target);
            found = std::prev(m_known.end());
        }
        return '[' + found->title + "](#" + anchor(found->title) + ')';
    }

    /// As forges make anchors of headings.
    static std::string anchor(std::string_view title)
    {
        std::string made;
        for (std::size_t i = 0; i < title.size(); ++i) {
            const auto letter = static_cast<unsigned char>(title[i]);
            // Large letters of Western Europe lie 32 before their small ones, behind the same first byte.
            const bool large = i > 0 && static_cast<unsigned char>(title[i - 1]) == 0xC3 && letter < 0x9F;
            if (letter >= 0x80)
                made += static_cast<char>(large ? letter + 0x20 : letter);
            else if (std::isalnum(letter) != 0 || letter == '-' || letter == '_')
                made += static_cast<char>(std::tolower(letter));
            else if (letter == ' ')
                made += '-';
        }
        return made;
    }

    static std::string plain(const json::value& value)
    {
        return value.is_string() ? std::string(value.get_string()) : json::serialize(value);
    }

    static std::string joined(const json::array& choices)
    {
        std::string words;
        for (const auto& choice : choices)
            words += (words.empty() ? "" : ", ") + code(plain(choice));
        return words;
    }

    [[nodiscard]] std::string standard(const json::object& object) const
    {
        const auto* value = object.if_contains("default");
        return value == nullptr ? "" : say("; without it ", "; ohne Angabe ") + plain(*value);
    }

    [[nodiscard]] std::string count(const json::object& object, const char* least, const char* most) const
    {
        const auto* from = object.if_contains(least);
        const auto* to = object.if_contains(most);
        if (from != nullptr && to != nullptr && *from == *to)
            return ", " + plain(*from);
        if (from != nullptr && to != nullptr)
            return ", " + plain(*from) + say(" to ", " bis ") + plain(*to);
        if (from != nullptr)
            return say(", at least ", ", mindestens ") + plain(*from);
        return to == nullptr ? "" : say(", at most ", ", höchstens ") + plain(*to);
    }

    struct Known {
        const json::value* node;
        std::string title;
    };
    std::string m_name;
    const json::value& m_root;
    Language m_language;
    std::string m_text;
    std::vector<Known> m_known;
    std::vector<std::pair<std::string, const json::value*>> m_sections;
    std::size_t m_next = 0;
};

} // namespace

std::string referencePage(std::string_view name, const json::value& schema, Language language)
{
    return Page(name, schema, language).write();
}

} // namespace vitrine::ctl
