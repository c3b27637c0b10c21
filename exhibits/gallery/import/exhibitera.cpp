// SPDX-License-Identifier: Apache-2.0
#include "exhibitera.hpp"

#include "import/clean_text.hpp"
#include "import/exhibitera.hpp"
#include "import/languages.hpp"
#include "import/media_folder.hpp"
#include "import/read_source.hpp"

#include <boost/json/array.hpp>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostWorks = 200;

Text textOf(const json::value& definition, const std::string& uuid, std::string_view what)
{
    Text text;
    for (const auto& language : exhibitera::languagesOf(definition))
        if (auto words =
                exhibitera::plainWords(exhibitera::wordsAt(definition, {"languages", language, "content", uuid, what}));
            !words.empty())
            text[languageTag(language)] = std::move(words);
    return text;
}

std::vector<std::string> orderOf(const json::value& definition)
{
    std::vector<std::string> order;
    if (const auto* list = exhibitera::at(definition, {"content_order"}); list != nullptr && list->is_array())
        for (const auto& uuid : list->get_array())
            if (uuid.is_string())
                order.emplace_back(uuid.get_string());
    return order;
}

} // namespace

Outcome<Taken> importMediaBrowser(const Request& request, Report& report)
{
    const auto read = readJson(request.source);
    if (!read)
        return read.error();
    const auto& definition = *read;
    const auto order = orderOf(definition);
    const auto own = request.source.filename().string();
    if (exhibitera::wordsAt(definition, {"app"}) != "media_browser" || order.empty())
        return refused({own + " is no definition of a media browser, or has no media",
                        own + " ist keine Definition eines Media Browsers oder hat keine Medien"});
    MediaFolder media(request.work);
    json::array pictures;
    std::vector<std::string> languages;
    for (const auto& uuid : order) {
        const auto name = exhibitera::wordsAt(definition, {"content", uuid, "filename"});
        const auto item = name.empty() ? "entry " + uuid : name;
        const auto file = exhibitera::mediumOf(request.source, name);
        if (!file) {
            report.left(item, {"its medium is not in the folder \"content\" beside the definitions",
                               "das Medium liegt nicht im Ordner „content“ neben den Definitionen"});
            continue;
        }
        if (pictures.size() == kMostWorks) {
            report.left(item, {"a gallery holds 200 pictures", "eine Galerie fasst 200 Bilder"});
            continue;
        }
        const auto type = inspectMedium(*file);
        if (type.hasFilm || type.hasSound) {
            report.left(item, {"a film or sound; make it an exhibit of its own",
                               "ein Film oder Ton; daraus ein eigenes Exponat machen"});
            continue;
        }
        const auto medium = media.add(*file);
        if (!medium) {
            report.left(item, medium.error().why);
            continue;
        }
        const auto title = textOf(definition, uuid, "title");
        const auto caption = textOf(definition, uuid, "caption");
        const auto credit = textOf(definition, uuid, "credit");
        for (const auto* text : {&title, &caption, &credit})
            collectLanguages(*text, languages);
        json::object work{{"picture", json::object{{"src", *medium}}}};
        for (const auto& [key, text] : {std::pair{"title", &title}, {"caption", &caption}, {"credit", &credit}})
            if (auto words = textValue(*text, request.language); !words.is_null())
                work[key] = std::move(words);
        pictures.push_back(std::move(work));
        report.taken(item);
    }
    if (pictures.empty())
        return refused({own + ": none of its pictures was found", own + ": keines der Bilder wurde gefunden"});
    auto title = exhibitera::wordsAt(definition, {"name"});
    if (title.empty())
        title = request.source.stem().string();
    auto cover = pictures.front().at("picture");
    auto made = exhibit("gallery", title, json::value(title), {{"pictures", std::move(pictures)}});
    made["cover"] = std::move(cover);
    Taken taken{{"title", title}, {"languages", json::array(languages.begin(), languages.end())}};
    taken["exhibits"] = json::array{std::move(made)};
    return taken;
}

} // namespace vitrine::intake
