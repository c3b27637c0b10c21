// SPDX-License-Identifier: Apache-2.0
#include "exhibitera.hpp"

#include "import/clean_text.hpp"
#include "import/exhibitera.hpp"
#include "import/languages.hpp"
#include "import/media_folder.hpp"
#include "import/read_source.hpp"

#include <boost/json/array.hpp>

#include <algorithm>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostTabs = 60;

/// A text of a tab without its pictures, which stand in it as Markdown: ![left](file.jpg "caption")
struct TabText {
    std::string body;
    std::vector<std::string> pictures;
};

TabText withoutPictures(const std::string& text)
{
    TabText parted;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = text.find("![", at);
        const auto middle = begin == std::string::npos ? begin : text.find("](", begin);
        const auto end = middle == std::string::npos ? middle : text.find(')', middle);
        if (end == std::string::npos) {
            parted.body += text.substr(at);
            break;
        }
        parted.body += text.substr(at, begin - at);
        auto name = text.substr(middle + 2, end - middle - 2);
        name = oneLine(name.substr(0, name.find('"')));
        for (const std::string_view folder : {"content/", "../content/"})
            if (name.starts_with(folder))
                name.erase(0, folder.size());
        parted.pictures.push_back(name);
        at = end + 1;
    }
    parted.body = cleanText(parted.body);
    return parted;
}

std::vector<std::string> tabsOf(const json::value& definition, const std::string& language)
{
    std::vector<std::string> tabs;
    if (const auto* list = exhibitera::at(definition, {"languages", language, "tab_order"});
        list != nullptr && list->is_array())
        for (const auto& uuid : list->get_array())
            if (uuid.is_string())
                tabs.emplace_back(uuid.get_string());
    return tabs;
}

/// Tabs have uuids of their own in each language; what stands at one place belongs together.
json::object pageOf(const json::value& definition, std::size_t place, const Request& request, MediaFolder& media,
                    Report& report)
{
    Text title;
    Text body;
    json::object page;
    Note name{"tab " + std::to_string(place + 1), "Reiter " + std::to_string(place + 1)};
    for (const auto& language : exhibitera::languagesOf(definition)) {
        const auto tabs = tabsOf(definition, language);
        if (place >= tabs.size())
            continue;
        const std::vector<std::string_view> tab{"languages", language, "tabs", tabs[place]};
        auto key = tab;
        key.emplace_back("button_text");
        const auto button = exhibitera::plainWords(exhibitera::wordsAt(definition, key));
        key.back() = "text";
        const auto text = withoutPictures(exhibitera::wordsAt(definition, key));
        title[languageTag(language)] = shortened(oneLine(button), 200);
        if (!text.body.empty())
            body[languageTag(language)] = text.body;
        for (const auto& picture : text.pictures) {
            const auto file = exhibitera::mediumOf(request.source, picture);
            const auto medium = file ? media.add(*file)
                                     : Outcome<std::string>(refused(
                                           {"it is not in the folder \"content\"", "liegt nicht im Ordner „content“"}));
            if (page.contains("picture"))
                continue; // the same in another language, or one more than a page has
            if (medium)
                page["picture"] = json::object{{"src", *medium}};
            else
                report.left(picture, medium.error().why);
        }
    }
    std::erase_if(title, [](const auto& entry) { return entry.second.empty(); });
    if (title.empty())
        title[""] = name.in(request.language);
    json::object made{{"title", textValue(title, request.language)}};
    if (auto words = textValue(body, request.language); !words.is_null())
        made["body"] = std::move(words);
    if (auto* picture = page.if_contains("picture"))
        made["picture"] = std::move(*picture);
    report.taken(name);
    return made;
}

} // namespace

Outcome<Taken> importInfoStation(const Request& request, Report& report)
{
    const auto read = readJson(request.source);
    if (!read)
        return read.error();
    const auto& definition = *read;
    const auto own = request.source.filename().string();
    std::size_t places = 0;
    json::array languages;
    for (const auto& language : exhibitera::languagesOf(definition)) {
        places = std::max(places, tabsOf(definition, language).size());
        if (auto tag = languageTag(language); !tag.empty())
            languages.push_back(json::value(tag));
    }
    if (exhibitera::wordsAt(definition, {"app"}) != "infostation" || places == 0)
        return refused({own + " is no definition of an information station, or has no tabs",
                        own + " ist keine Definition einer InfoStation oder hat keine Reiter"});
    MediaFolder media(request.work);
    json::array pages;
    for (std::size_t place = 0; place < std::min(places, kMostTabs); ++place)
        pages.push_back(pageOf(definition, place, request, media, report));
    if (places > kMostTabs)
        report.left(Note{"tabs from 61 on", "Reiter ab 61"},
                    {"a story holds 60 pages", "eine Geschichte fasst 60 Seiten"});
    if (const auto loop = exhibitera::wordsAt(definition, {"attractor"}); !loop.empty())
        report.left(loop, {"the attract loop belongs to the pack: name it under \"attract\"",
                           "die Schleife gehört zum Paket: unter „attract“ nennen"});
    auto title = exhibitera::wordsAt(definition, {"name"});
    if (title.empty())
        title = request.source.stem().string();
    Taken taken{{"title", title}, {"languages", std::move(languages)}};
    taken["exhibits"] = json::array{exhibit("story", title, json::value(title), {{"pages", std::move(pages)}})};
    return taken;
}

} // namespace vitrine::intake
