// SPDX-License-Identifier: Apache-2.0
#include "iiif_manifest.hpp"

#include "import/clean_text.hpp"
#include "import/languages.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <array>
#include <utility>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::size_t kLongest = 3900;

const json::value* member(const json::value& from, std::string_view key)
{
    const auto* map = from.if_object();
    return map == nullptr ? nullptr : map->if_contains(key);
}

std::string wordsAt(const json::value& from, std::string_view key)
{
    const auto* value = member(from, key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// Version 3 says id and type, version 2 @id and @type.
std::string idOf(const json::value& from)
{
    auto id = wordsAt(from, "id");
    return id.empty() ? wordsAt(from, "@id") : id;
}

std::string typeOf(const json::value& from)
{
    auto type = wordsAt(from, "type");
    return type.empty() ? wordsAt(from, "@type") : type;
}

/// A list, or the one thing that stands in place of it.
std::vector<const json::value*> all(const json::value* value)
{
    std::vector<const json::value*> list;
    if (value == nullptr || value->is_null())
        return list;
    if (const auto* many = value->if_array())
        for (const auto& one : *many)
            list.push_back(&one);
    else
        list.push_back(value);
    return list;
}

/// Manifests may hold a little HTML; a pack holds words.
std::string withoutMarkup(std::string_view words)
{
    static constexpr std::array<std::pair<std::string_view, char>, 5> kNames{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
    std::string plain;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto rest = words.substr(at);
        const bool tag = rest.size() > 2 && rest[0] == '<' &&
                         (rest[1] == '/' || (rest[1] >= 'a' && rest[1] <= 'z') || (rest[1] >= 'A' && rest[1] <= 'Z'));
        if (const auto end = rest.find('>'); tag && end != std::string_view::npos) {
            plain += rest.starts_with("<br") || rest.starts_with("</p") ? "\n" : "";
            at += end;
            continue;
        }
        bool named = false;
        for (const auto& [name, letter] : kNames)
            if (!named && rest.starts_with(name)) {
                plain += letter;
                at += name.size() - 1;
                named = true;
            }
        if (!named)
            plain += words[at];
    }
    return shortened(cleanText(plain), kLongest);
}

void append(Text& text, const std::string& language, const std::string& words)
{
    if (words.empty())
        return;
    auto& said = text[language];
    said += (said.empty() ? "" : "; ") + words;
}

/// {"de": ["Hafen"]} in version 3; "Hafen", {"@value", "@language"} or a list of them in version 2.
Text textOf(const json::value* value)
{
    Text text;
    for (const auto* one : all(value)) {
        if (const auto* plain = one->if_string()) {
            append(text, "", withoutMarkup(std::string_view(*plain)));
        } else if (member(*one, "@value") != nullptr) {
            append(text, languageTag(wordsAt(*one, "@language")), withoutMarkup(wordsAt(*one, "@value")));
        } else if (const auto* map = one->if_object()) {
            for (const auto& [language, list] : *map)
                for (const auto* words : all(&list))
                    if (words->is_string())
                        append(text, languageTag(std::string_view(language)),
                               withoutMarkup(std::string_view(words->get_string())));
        }
    }
    return text;
}

Text metadataOf(const json::value* list)
{
    Text text;
    for (const auto* pair : all(list)) {
        const auto labels = textOf(member(*pair, "label"));
        for (const auto& [language, words] : textOf(member(*pair, "value"))) {
            const auto label = oneLine(localise(labels, language.empty() ? "de" : language, {"en"}));
            append(text, language, (label.empty() ? "" : label + ": ") + oneLine(words));
        }
    }
    for (auto& [language, words] : text)
        words = shortened(words, kLongest);
    return text;
}

IiifWords wordsOf(const json::value& thing)
{
    IiifWords words;
    words.label = textOf(member(thing, "label"));
    words.summary = textOf(member(thing, member(thing, "summary") != nullptr ? "summary" : "description"));
    words.metadata = metadataOf(member(thing, "metadata"));
    if (const auto* required = member(thing, "requiredStatement"))
        words.statement = textOf(member(*required, "value"));
    else
        words.statement = textOf(member(thing, "attribution"));
    words.rights = wordsAt(thing, "rights");
    if (words.rights.empty())
        for (const auto* one : all(member(thing, "license")))
            if (one->is_string())
                words.rights = one->get_string();
    return words;
}

void addImage(const json::value& body, IiifCanvas& canvas)
{
    const auto type = typeOf(body);
    if (type == "Choice" || type == "oa:Choice") { // the first that is offered
        const auto offered = all(member(body, type == "Choice" ? "items" : "default"));
        if (!offered.empty())
            addImage(*offered.front(), canvas);
        return;
    }
    if (type == "Video" || type == "Sound") {
        canvas.otherMedia = true;
        return;
    }
    if (const auto id = idOf(body); !id.empty())
        canvas.images.push_back(id);
    for (const auto* service : all(member(body, "service")))
        if (const auto id = idOf(*service); !id.empty())
            canvas.services.push_back(id);
}

IiifCanvas canvasOf(const json::value& source)
{
    IiifCanvas canvas;
    canvas.words = wordsOf(source);
    for (const auto* page : all(member(source, "items"))) // version 3
        for (const auto* note : all(member(*page, "items")))
            if (wordsAt(*note, "motivation") == "painting")
                for (const auto* body : all(member(*note, "body")))
                    addImage(*body, canvas);
    for (const auto* image : all(member(source, "images"))) // version 2
        if (const auto* resource = member(*image, "resource"))
            addImage(*resource, canvas);
    return canvas;
}

} // namespace

Outcome<IiifManifest> readManifest(const json::value& root)
{
    const auto type = typeOf(root);
    if (type == "Collection" || type == "sc:Collection")
        return refused({"this is a collection of manifests; take over each of its manifests",
                        "das ist eine Sammlung von Manifesten; die Manifeste einzeln übernehmen"});
    if (type != "Manifest" && type != "sc:Manifest")
        return refused({"this is no IIIF manifest: it does not say \"type\": \"Manifest\"",
                        "das ist kein IIIF-Manifest: \"type\": \"Manifest\" fehlt"});
    IiifManifest manifest;
    manifest.words = wordsOf(root);
    if (const auto* sequences = member(root, "sequences"); sequences != nullptr) {
        if (const auto list = all(sequences); !list.empty())
            for (const auto* canvas : all(member(*list.front(), "canvases")))
                manifest.canvases.push_back(canvasOf(*canvas));
    } else {
        for (const auto* canvas : all(member(root, "items")))
            manifest.canvases.push_back(canvasOf(*canvas));
    }
    return manifest;
}

} // namespace vitrine::intake
