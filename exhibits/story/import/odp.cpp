// SPDX-License-Identifier: Apache-2.0
#include "odp.hpp"

#include "import/clean_text.hpp"
#include "import/languages.hpp"
#include "import/media_folder.hpp"
#include "import/read_source.hpp"
#include "odp_text.hpp"

#include <boost/json/array.hpp>

#include <algorithm>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostPages = 60; ///< what a story holds
constexpr std::size_t kLongestTitle = 200;

using Parts = std::map<std::string, std::string>;

struct Slide {
    Note name;
    std::string title;
    std::string body;
    std::string notes;
    std::string picture; ///< in the archive, "Pictures/1.png"
    std::string alt;
    std::vector<Note> left; ///< what of it has no place on a page
};

void addBody(Slide& slide, const std::string& words)
{
    if (!words.empty())
        slide.body += (slide.body.empty() ? "" : "\n\n") + words;
}

void addPicture(Slide& slide, const pugi::xml_node& frame, const std::string& href)
{
    if (href.empty() || href.find("://") != std::string::npos || href.starts_with("../")) {
        slide.left.push_back({"a picture that is not in the file: " + shortened(href, 80),
                              "ein Bild, das nicht in der Datei steckt: " + shortened(href, 80)});
        return;
    }
    if (!slide.picture.empty()) {
        slide.left.push_back({"a second picture; a page has one", "ein zweites Bild; eine Seite hat eines"});
        return;
    }
    slide.picture = href.starts_with("./") ? href.substr(2) : href;
    slide.alt = odfLine(frame.child("svg:desc"));
    if (slide.alt.empty())
        slide.alt = odfLine(frame.child("svg:title"));
}

void addFrame(Slide& slide, const pugi::xml_node& frame, const OdfStyles& styles)
{
    const std::string_view role = frame.attribute("presentation:class").value();
    if (frame.attribute("presentation:placeholder").as_bool())
        return; // "click to add text"
    if (role == "date-time" || role == "footer" || role == "page-number" || role == "header")
        return;
    if (const auto box = frame.child("draw:text-box")) {
        if (role == "title" && slide.title.empty())
            slide.title = shortened(odfLine(box), kLongestTitle);
        else
            addBody(slide,
                    role == "outline" && !slide.title.empty() ? odfPoints(box, styles) : odfMarkdown(box, styles));
    } else if (frame.child("table:table")) {
        slide.left.push_back({"a table; write it as text or save it as a picture",
                              "eine Tabelle; als Text schreiben oder als Bild speichern"});
    } else if (frame.child("draw:plugin")) {
        slide.left.push_back(
            {"a film or sound; make it an exhibit of its own", "ein Film oder Ton; daraus ein eigenes Exponat machen"});
    } else if (frame.child("draw:object") || frame.child("draw:object-ole")) {
        slide.left.push_back(
            {"a chart or formula; save it as a picture", "ein Diagramm oder eine Formel; als Bild speichern"});
    } else if (const auto image = frame.child("draw:image")) {
        addPicture(slide, frame, image.attribute("xlink:href").value());
    }
}

/// Frames, shapes with words in them, and groups of both, as they lie on the slide.
void addShapes(Slide& slide, const pugi::xml_node& parent, const OdfStyles& styles)
{
    bool drawn = false;
    for (const auto& child : parent.children()) {
        const std::string_view name = child.name();
        if (name == "draw:frame") {
            addFrame(slide, child, styles);
        } else if (name == "draw:g") {
            addShapes(slide, child, styles);
        } else if (name == "presentation:notes") {
            for (const auto& frame : child.children("draw:frame"))
                if (const auto words = odfMarkdown(frame.child("draw:text-box"), styles); !words.empty())
                    slide.notes += (slide.notes.empty() ? "" : "\n\n") + words;
        } else if (name.starts_with("draw:")) {
            const auto words = odfMarkdown(child, styles);
            addBody(slide, words);
            drawn = drawn || words.empty();
        }
    }
    if (drawn)
        slide.left.push_back({"lines and shapes; save the slide as a picture if they matter",
                              "Linien und Formen; die Folie als Bild speichern, wenn es auf sie ankommt"});
}

/// Without a title the first line of the text is one.
void findTitle(Slide& slide, std::size_t number, const std::string& language)
{
    if (!slide.title.empty())
        return;
    const auto end = std::min(slide.body.find('\n'), slide.body.size());
    const auto first = slide.body.substr(0, end);
    if (!first.empty() && first.size() <= kLongestTitle && !first.starts_with("- ")) {
        for (std::size_t at = 0; at < first.size(); ++at)
            if (first[at] != '*' && first[at] != '\\')
                slide.title += first[at];
        slide.body = cleanText(slide.body.substr(end));
    }
    if (slide.title.empty())
        slide.title = (language.starts_with("de") ? "Seite " : "Page ") + std::to_string(number);
}

json::value inLanguage(const std::string& words, const std::string& language)
{
    return textValue({{language, words}}, language);
}

void takePicture(Slide& slide, const Parts& parts, MediaFolder& media, const std::string& language, json::object& page)
{
    if (slide.picture.empty())
        return;
    const auto found = parts.find(slide.picture);
    if (found == parts.end()) {
        slide.left.push_back({"its picture is missing in the file", "ihr Bild fehlt in der Datei"});
        return;
    }
    const auto medium = media.addBytes(
        found->second,
        slide.title.substr(0, 60) +
            found->first.substr(found->first.rfind('.') == std::string::npos ? 0 : found->first.rfind('.')));
    if (!medium) {
        slide.left.push_back({"its picture: " + medium.error().why.en, "ihr Bild: " + medium.error().why.de});
        return;
    }
    json::object picture{{"src", *medium}};
    if (!slide.alt.empty())
        picture["alt"] = inLanguage(slide.alt, language);
    page["picture"] = std::move(picture);
}

json::object pageOf(Slide& slide, const Parts& parts, MediaFolder& media, const std::string& language)
{
    json::object page{{"#", slide.name.in(language)}, {"title", inLanguage(slide.title, language)}};
    if (!slide.body.empty())
        page["body"] = inLanguage(slide.body, language);
    takePicture(slide, parts, media, language, page);
    return page;
}

Note slideName(std::size_t number, const std::string& title)
{
    const auto words = title.empty() ? std::string() : " (" + shortened(title, 40) + ")";
    return {"slide " + std::to_string(number) + words, "Folie " + std::to_string(number) + words};
}

void tell(const Slide& slide, Report& report)
{
    report.taken(slide.name);
    for (const auto& why : slide.left)
        report.left(slide.name, why);
}

} // namespace

Outcome<Taken> importOdp(const Request& request, Report& report)
{
    const auto own = request.source.filename().string();
    const auto parts = readZip(request.source, [](std::string_view name) {
        return name == "content.xml" || name == "styles.xml" || name.starts_with("Pictures/");
    });
    if (!parts)
        return parts.error();
    pugi::xml_document content;
    pugi::xml_document looks;
    for (const auto& [name, document] : {std::pair{"content.xml", &content}, {"styles.xml", &looks}}) {
        const auto part = parts->find(name);
        if (part == parts->end())
            continue;
        if (const auto read = readXml(part->second, *document); !read)
            return refused({own + ": " + read.error().why.en, own + ": " + read.error().why.de});
    }
    const auto slides = content.select_nodes("//office:presentation/draw:page");
    if (slides.empty())
        return refused({own + " is no OpenDocument presentation, or has no slides",
                        own + " ist keine OpenDocument-Präsentation oder hat keine Folien"});
    OdfStyles styles;
    styles.add(content);
    styles.add(looks);
    // An office writes its own language into every file; who asks for another one knows better.
    const auto asked = request.options.find("language");
    const auto language = asked != request.options.end() ? asked->second
                          : styles.language.empty()      ? request.language
                                                         : styles.language;
    const auto notes = request.options.find("notes");
    MediaFolder media(request.work);
    json::array pages;
    std::size_t number = 0;
    for (const auto& found : slides) {
        Slide slide;
        addShapes(slide, found.node(), styles);
        slide.name = slideName(++number, slide.title);
        if (styles.hiddenPages.contains(found.node().attribute("draw:style-name").value())) {
            report.left(slide.name, {"it is hidden in the presentation", "sie ist in der Präsentation ausgeblendet"});
            continue;
        }
        if (slide.title.empty() && slide.body.empty() && slide.picture.empty()) {
            for (const auto& why : slide.left)
                report.left(slide.name, why);
            if (slide.left.empty())
                report.left(slide.name, {"it is empty", "sie ist leer"});
            continue;
        }
        if (pages.size() == kMostPages) {
            report.left(slide.name, {"a story holds 60 pages; take over the rest as a second one",
                                     "eine Geschichte fasst 60 Seiten; den Rest als zweite übernehmen"});
            continue;
        }
        if (!slide.notes.empty()) {
            if (notes != request.options.end() && notes->second == "body" && slide.body.empty())
                slide.body = slide.notes;
            else
                slide.left.push_back(
                    {"the speaker's notes; --set notes=body makes them the text of pages that have none",
                     "die Notizen; --set notes=body macht sie zum Text von Seiten, die keinen haben"});
        }
        findTitle(slide, number, language);
        pages.push_back(pageOf(slide, *parts, media, language));
        tell(slide, report);
    }
    if (pages.empty())
        return refused({own + " has no slide with anything on it", own + " hat keine Folie, auf der etwas steht"});
    const auto id = request.source.stem().string();
    auto title = pages.front().at("title");
    auto made = exhibit("story", id, title, {{"pages", std::move(pages)}});
    for (const auto& page : made.at("settings").at("pages").as_array())
        if (const auto* picture = page.as_object().if_contains("picture");
            picture != nullptr && !made.contains("cover"))
            made["cover"] = *picture;
    Taken taken{{"title", std::move(title)}, {"languages", json::array{json::value(language)}}};
    taken["exhibits"] = json::array{std::move(made)};
    return taken;
}

} // namespace vitrine::intake
