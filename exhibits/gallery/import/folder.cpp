// SPDX-License-Identifier: Apache-2.0
#include "folder.hpp"

#include "core/archive/litter.hpp"
#include "import/clean_text.hpp"
#include "import/languages.hpp"
#include "import/media_folder.hpp"
#include "picture_words.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>
#include <system_error>

namespace vitrine::intake {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kMostPictures = 200; ///< what a gallery holds

struct Found {
    fs::path file;
    PictureWords words;
};

bool isPicture(const fs::path& file)
{
    const auto type = inspectMedium(file).type;
    return type == MediumType::Jpeg || type == MediumType::Png || type == MediumType::WebP || type == MediumType::Svg;
}

Outcome<std::vector<fs::path>> listOf(const fs::path& folder, Report& report)
{
    std::vector<fs::path> files;
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec))
        files.push_back(it->path());
    if (ec)
        return Failure{Errc::Unreadable,
                       {folder.string() + " cannot be read: " + ec.message(),
                        folder.string() + " lässt sich nicht lesen: " + ec.message()}};
    std::ranges::sort(files, [](const fs::path& a, const fs::path& b) {
        return comesBefore(a.filename().string(), b.filename().string());
    });
    std::vector<fs::path> pictures;
    for (const auto& file : files) {
        const auto name = file.filename().string();
        auto small = file.extension().string();
        std::ranges::transform(small, small.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (isLitter(name) || name.starts_with('.') || small == ".xmp")
            continue;
        if (fs::is_directory(fs::symlink_status(file, ec)))
            report.left(name + "/", {"a folder in the folder; take it over as an exhibit of its own",
                                     "ein Ordner im Ordner; als eigenes Exponat übernehmen"});
        else if (!fs::is_regular_file(fs::symlink_status(file, ec)))
            report.left(name, {"a link; put the picture itself into the folder",
                               "eine Verknüpfung; das Bild selbst in den Ordner legen"});
        else if (auto why = whyNotShown(name); !why.en.empty())
            report.left(name, why);
        else if (!isPicture(file))
            report.left(name, {"no JPEG, PNG, WebP or SVG picture", "kein Bild in JPEG, PNG, WebP oder SVG"});
        else
            pictures.push_back(file);
    }
    return pictures;
}

/// "03 Hafen bei Nacht.jpg" is a title, "IMG_2034.jpg" is none.
std::string titleFromName(const fs::path& file)
{
    auto name = file.stem().string();
    name.erase(0, std::min(name.find_first_not_of("0123456789 ._-"), name.size()));
    std::ranges::replace(name, '_', ' ');
    name = oneLine(name);
    static constexpr std::array<std::string_view, 8> kStock{"img",  "dsc",  "pxl",   "scan",
                                                            "bild", "foto", "photo", "image"};
    const auto id = idFrom(name);
    const auto word = id.substr(0, id.find_first_of("-0123456789"));
    if (word.size() < 3 || name.find_first_of("0123456789") != std::string::npos ||
        std::ranges::find(kStock, word) != kStock.end())
        return {};
    return name;
}

json::object workOf(const Found& found, const std::string& medium, const std::string& language)
{
    json::object picture{{"src", medium}};
    if (auto alt = textValue(found.words.alt, language); !alt.is_null())
        picture["alt"] = std::move(alt);
    if (!found.words.credit.empty())
        picture["credit"] = found.words.credit;
    json::object work;
    auto title = textValue(found.words.title, language);
    if (title.is_null())
        if (auto name = titleFromName(found.file); !name.empty())
            title = name;
    work["picture"] = std::move(picture);
    if (!title.is_null())
        work["title"] = std::move(title);
    if (auto caption = textValue(found.words.caption, language); !caption.is_null())
        work["caption"] = std::move(caption);
    return work;
}

/// The licence that holds for all; one that only some have is said in their credits alone.
void noteLicence(std::string& all, const std::string& licence, bool first)
{
    if (first)
        all = licence;
    else if (all != licence)
        all.clear();
}

std::vector<Found> inOrder(const std::vector<fs::path>& files, const Request& request)
{
    std::vector<Found> found;
    found.reserve(files.size());
    for (const auto& file : files)
        found.push_back({file, readPictureWords(file)});
    if (const auto order = request.options.find("order"); order != request.options.end() && order->second == "time")
        std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
            // Without a time they come last, by name.
            return !a.words.captured.empty() && (b.words.captured.empty() || a.words.captured < b.words.captured);
        });
    return found;
}

std::string nameOf(const fs::path& folder)
{
    std::error_code ec;
    auto whole = fs::weakly_canonical(fs::absolute(folder, ec), ec).filename().string();
    std::ranges::replace(whole, '_', ' ');
    return oneLine(decodeText(whole));
}

} // namespace

Outcome<Taken> importFolder(const Request& request, Report& report)
{
    std::error_code ec;
    if (!fs::is_directory(request.source, ec))
        return refused({request.source.string() + " is not a folder", request.source.string() + " ist kein Ordner"});
    const auto files = listOf(request.source, report);
    if (!files)
        return files.error();
    MediaFolder media(request.work);
    json::array pictures;
    std::vector<std::string> languages;
    std::string licence;
    for (const auto& found : inOrder(*files, request)) {
        const auto name = found.file.filename().string();
        if (pictures.size() == kMostPictures) {
            report.left(name, {"a gallery holds 200 pictures; take over the rest as a second one",
                               "eine Galerie fasst 200 Bilder; den Rest als zweite übernehmen"});
            continue;
        }
        const auto medium = media.add(found.file);
        if (!medium) {
            report.left(name, medium.error().why);
            continue;
        }
        noteLicence(licence, found.words.licence, pictures.empty());
        for (const auto* text : {&found.words.title, &found.words.caption, &found.words.alt})
            collectLanguages(*text, languages);
        pictures.push_back(workOf(found, *medium, request.language));
        report.taken(name);
    }
    if (pictures.empty())
        return refused(
            {request.source.string() + " holds no picture that a screen shows (JPEG, PNG, WebP or SVG)",
             request.source.string() + " enthält kein Bild, das ein Bildschirm zeigt (JPEG, PNG, WebP oder SVG)"});
    const auto title = nameOf(request.source);
    auto cover = pictures.front().at("picture");
    auto made = exhibit("gallery", title, json::value(title), {{"pictures", std::move(pictures)}});
    made["cover"] = std::move(cover);
    Taken taken{{"title", title}, {"exhibits", json::array{std::move(made)}}};
    if (!licence.empty())
        taken["licence"] = licence;
    json::array spoken(languages.begin(), languages.end());
    taken["languages"] = std::move(spoken);
    return taken;
}

} // namespace vitrine::intake
