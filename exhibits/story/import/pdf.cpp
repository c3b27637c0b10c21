// SPDX-License-Identifier: Apache-2.0
#include "pdf.hpp"

#include "import/clean_text.hpp"
#include "import/languages.hpp"
#include "import/media_folder.hpp"
#include "import/read_source.hpp"
#include "pdf_words.hpp"

#include <boost/json/array.hpp>

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include <algorithm>
#include <memory>

namespace vitrine::intake {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr int kMostPages = 60;     ///< what a story holds
constexpr double kLongSide = 1920; ///< pixels: as large as a page is shown
constexpr double kPointsPerInch = 72;
constexpr std::uint64_t kLargestPdf = 512ULL * 1024 * 1024;
constexpr std::size_t kLongestTitle = 200;

std::string utf8(const poppler::ustring& text)
{
    const auto bytes = text.to_utf8();
    return cleanText(std::string_view(bytes.data(), bytes.size()));
}

std::vector<PdfWord> wordsOf(const poppler::page& page)
{
    std::vector<PdfWord> words;
    for (const auto& box : page.text_list(poppler::page::text_list_include_font)) {
        const auto place = box.bbox();
        words.push_back({utf8(box.text()), place.left(), place.top(), place.right(), place.bottom(),
                         box.has_font_info() ? box.get_font_size() : place.height()});
    }
    std::erase_if(words, [](const PdfWord& word) { return word.text.empty(); });
    return words;
}

/// The page as a picture: JPEG, which suits photographs and letters of this size.
Outcome<std::string> drawn(const poppler::page& page, const fs::path& work, const std::string& name, MediaFolder& media)
{
    const auto size = page.page_rect();
    const auto longSide = std::max(size.width(), size.height());
    if (longSide < 1 || std::min(size.width(), size.height()) < 1)
        return refused({"the page has no size", "die Seite hat keine Größe"});
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const auto resolution = kLongSide / longSide * kPointsPerInch;
    const auto image = renderer.render_page(&page, resolution, resolution);
    const auto draft = work / "page.jpg";
    if (!image.is_valid() || !image.save(draft.string(), "jpeg", 96))
        return refused({"it cannot be drawn", "sie lässt sich nicht zeichnen"});
    auto medium = media.add(draft, name + ".jpg");
    std::error_code ec;
    fs::remove(draft, ec);
    return medium;
}

json::value inLanguage(const std::string& words, const std::string& language)
{
    return textValue({{language, words}}, language);
}

Note pageName(int number)
{
    return {"page " + std::to_string(number), "Seite " + std::to_string(number)};
}

std::string titleOf(const poppler::document& document, const json::array& pages)
{
    auto title = shortened(utf8(document.get_title()), kLongestTitle);
    // Programs write the name of a file or of themselves where a title belongs.
    const auto id = idFrom(title, 80);
    if (title.empty() || id.ends_with("-doc") || id.ends_with("-docx") || id.ends_with("-odt") ||
        id.ends_with("-pptx") || id.starts_with("microsoft-") || id == "untitled")
        title.clear();
    if (title.empty())
        for (const auto& [language, words] : textFromJson(pages.front().at("title")))
            title = words;
    return title;
}

/// The words of one page and its picture. Null: there is nothing on it.
json::object takePage(const poppler::page& page, int number, const Request& request, MediaFolder& media, Report& report)
{
    const auto name = pageName(number);
    const auto text = textOfPage(wordsOf(page), page.page_rect().height());
    const auto& language = request.language;
    auto title = text.title.empty() ? name.in(language) : text.title;
    json::object made{{"#", name.in(language)}, {"title", inLanguage(shortened(title, kLongestTitle), language)}};
    if (!text.body.empty())
        made["body"] = inLanguage(text.body, language);
    const auto picture =
        drawn(page, request.work, request.source.stem().string() + "-" + std::to_string(number), media);
    if (picture)
        made["picture"] = json::object{{"src", *picture}, {"alt", inLanguage(title, language)}};
    if (!picture && text.title.empty() && text.body.empty()) {
        report.left(name, picture.error().why);
        return {};
    }
    if (text.title.empty() && text.body.empty())
        report.taken(name, {"it has no words, only a picture (a scan?); write its title and text",
                            "sie hat keine Wörter, nur ein Bild (ein Scan?); Titel und Text dazu schreiben"});
    else
        report.taken(name);
    if (!picture)
        report.left({"picture of " + name.en, "Bild von " + name.de}, picture.error().why);
    return made;
}

} // namespace

Outcome<Taken> importPdf(const Request& request, Report& report)
{
    const auto own = request.source.filename().string();
    const auto bytes = readFile(request.source, kLargestPdf);
    if (!bytes)
        return bytes.error();
    poppler::set_debug_error_function([](const std::string& /*message*/, void* /*closure*/) {}, nullptr);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes->data(), static_cast<int>(bytes->size())));
    if (document == nullptr)
        return refused({own + " is no PDF that can be opened", own + " ist kein PDF, das sich öffnen lässt"});
    if (document->is_locked())
        return refused({own + " is protected with a password; save it without one",
                        own + " ist mit einem Passwort geschützt; ohne speichern"});
    MediaFolder media(request.work);
    json::array pages;
    for (int at = 0; at < document->pages() && at < kMostPages; ++at) {
        const std::unique_ptr<poppler::page> page(document->create_page(at));
        if (page == nullptr) {
            report.left(pageName(at + 1), {"it is broken", "sie ist beschädigt"});
            continue;
        }
        if (auto made = takePage(*page, at + 1, request, media, report); !made.empty())
            pages.push_back(std::move(made));
    }
    if (document->pages() > kMostPages) {
        const auto from = std::to_string(kMostPages + 1) + "–" + std::to_string(document->pages());
        report.left({"pages " + from, "Seiten " + from},
                    {"a story holds 60 pages; take over the rest as a second one",
                     "eine Geschichte fasst 60 Seiten; den Rest als zweite übernehmen"});
    }
    if (pages.empty())
        return refused({own + " has no page with anything on it", own + " hat keine Seite, auf der etwas steht"});
    const auto title = inLanguage(titleOf(*document, pages), request.language);
    auto made = exhibit("story", request.source.stem().string(), title, {{"pages", std::move(pages)}});
    if (const auto* picture = made.at("settings").at("pages").at(0).as_object().if_contains("picture"))
        made["cover"] = *picture;
    Taken taken{{"title", title}, {"languages", json::array{json::value(request.language)}}};
    taken["exhibits"] = json::array{std::move(made)};
    return taken;
}

} // namespace vitrine::intake
