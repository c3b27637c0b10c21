// SPDX-License-Identifier: Apache-2.0
#include "iiif.hpp"

#include "iiif_manifest.hpp"
#include "import/clean_text.hpp"
#include "import/languages.hpp"
#include "import/licences.hpp"
#include "import/media_folder.hpp"
#include "import/read_source.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

namespace vitrine::intake {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kMostCanvases = 200;
constexpr std::size_t kLineRoom = 120;

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

std::string withoutPercents(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool code =
            text[at] == '%' && at + 2 < text.size() && hexDigit(text[at + 1]) >= 0 && hexDigit(text[at + 2]) >= 0;
        if (code) {
            plain += static_cast<char>(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2]));
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

/// The parts of an address's path: "https://x/iiif/p%201/full/max/0/default.jpg" -> iiif, "p 1", full, max, 0,
/// default.jpg
std::vector<std::string> partsOf(std::string_view address)
{
    if (const auto scheme = address.find("://"); scheme != std::string_view::npos) {
        const auto path = address.find('/', scheme + 3);
        address = path == std::string_view::npos ? std::string_view() : address.substr(path + 1);
    }
    address = address.substr(0, address.find_first_of("?#"));
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= address.size();) {
        const auto end = std::min(address.find('/', at), address.size());
        if (auto part = withoutPercents(address.substr(at, end - at)); !part.empty())
            parts.push_back(std::move(part));
        at = end + 1;
    }
    // The last four of an image request say how, not what.
    if (parts.size() > 4 && (parts.back().starts_with("default.") || parts.back().starts_with("native.")))
        parts.resize(parts.size() - 4);
    return parts;
}

bool staysInside(const fs::path& relative)
{
    return !relative.is_absolute() &&
           std::ranges::none_of(relative, [](const fs::path& part) { return part == ".." || part == "."; });
}

/// A file beside the manifest that an address means: by the end of its path, the longest first, or by its name alone.
std::optional<fs::path> fileFor(const std::string& address, const fs::path& folder)
{
    const auto parts = partsOf(address);
    static constexpr std::array<std::string_view, 6> kEndings{"", ".jpg", ".jpeg", ".png", ".webp", ".svg"};
    std::vector<fs::path> names;
    for (std::size_t from = 0; from < parts.size(); ++from) {
        fs::path name;
        for (std::size_t at = from; at < parts.size(); ++at)
            name /= parts[at];
        names.push_back(name);
    }
    if (!parts.empty())
        for (const auto* below : {"images", "media", "bilder"})
            names.push_back(fs::path(below) / parts.back());
    for (const auto& name : names)
        for (const auto ending : kEndings) {
            auto whole = name;
            whole += ending;
            std::error_code ec;
            if (staysInside(whole) && fs::is_regular_file(fs::symlink_status(folder / whole, ec)))
                return folder / whole;
        }
    return std::nullopt;
}

std::optional<fs::path> pictureOf(const IiifCanvas& canvas, const fs::path& folder)
{
    for (const auto* addresses : {&canvas.images, &canvas.services})
        for (const auto& address : *addresses)
            if (auto file = fileFor(address, folder))
                return file;
    return std::nullopt;
}

Note nameOf(const IiifCanvas& canvas, std::size_t number)
{
    const auto count = std::to_string(number);
    const auto label = oneLine(localise(canvas.words.label, "de", {"en"}));
    return {"picture " + count + (label.empty() ? "" : " (" + label + ")"),
            "Bild " + count + (label.empty() ? "" : " (" + label + ")")};
}

Note notHere(const IiifCanvas& canvas)
{
    if (canvas.otherMedia)
        return {"it is a film or a sound; take it over as an exhibit of its own",
                "das ist ein Film oder Ton; als eigenes Exponat übernehmen"};
    if (canvas.images.empty() && canvas.services.empty())
        return {"it has no picture", "es hat kein Bild"};
    const auto& address = canvas.images.empty() ? canvas.services.front() : canvas.images.front();
    const auto parts = partsOf(address);
    const auto name = parts.empty() ? std::string("picture.jpg") : parts.back();
    return {"its picture is on the network only, and nothing is fetched; save " + address + " as " + name +
                " beside the manifest",
            "das Bild liegt nur im Netz, und geholt wird nichts; " + address + " als " + name +
                " neben dem Manifest speichern"};
}

Text creditOf(const IiifWords& canvas, const IiifWords& manifest)
{
    auto credit = canvas.statement.empty() ? manifest.statement : canvas.statement;
    const auto rights = rightsInWords(canvas.rights.empty() ? manifest.rights : canvas.rights);
    if (credit.empty() && !rights.empty())
        credit[""] = rights;
    else
        for (auto& [language, words] : credit) {
            words = oneLine(words);
            if (!rights.empty() && words.find(rights) == std::string::npos)
                words += ", " + rights;
        }
    return credit;
}

/// The first of several texts that says anything.
const Text& firstOf(const std::vector<const Text*>& texts)
{
    static const Text kNone;
    for (const auto* text : texts)
        if (!text->empty())
            return *text;
    return kNone;
}

json::object workOf(const IiifCanvas& canvas, const IiifManifest& manifest, const std::string& medium,
                    const std::string& language, std::vector<std::string>& languages)
{
    const bool alone = manifest.canvases.size() == 1;
    static const Text kNone;
    const auto& title = firstOf({&canvas.words.label, alone ? &manifest.words.label : &kNone});
    const auto& caption =
        firstOf({&canvas.words.summary, &canvas.words.metadata, alone ? &manifest.words.summary : &kNone,
                 alone ? &manifest.words.metadata : &kNone});
    const auto credit = creditOf(canvas.words, manifest.words);
    for (const auto* text : {&title, &caption, &credit})
        collectLanguages(*text, languages);
    json::object picture{{"src", medium}};
    if (auto words = textValue(credit, language); !words.is_null())
        picture["credit"] = std::move(words);
    json::object work{{"picture", std::move(picture)}};
    if (auto words = textValue(title, language); !words.is_null())
        work["title"] = std::move(words);
    if (auto words = textValue(caption, language); !words.is_null())
        work["caption"] = std::move(words);
    return work;
}

Text lineOf(Text summary)
{
    for (auto& [language, words] : summary)
        words = shortened(oneLine(words), kLineRoom);
    return summary;
}

} // namespace

Outcome<Taken> importIiif(const Request& request, Report& report)
{
    const auto root = readJson(request.source);
    if (!root)
        return root.error();
    const auto manifest = readManifest(*root);
    if (!manifest)
        return manifest.error();
    const auto folder = request.source.parent_path();
    MediaFolder media(request.work);
    json::array pictures;
    std::vector<std::string> languages;
    for (const auto* text : {&manifest->words.label, &manifest->words.summary})
        collectLanguages(*text, languages);
    std::size_t number = 0;
    for (const auto& canvas : manifest->canvases) {
        const auto name = nameOf(canvas, ++number);
        if (pictures.size() == kMostCanvases) {
            report.left(name, {"a gallery holds 200 pictures", "eine Galerie fasst 200 Bilder"});
            continue;
        }
        const auto file = pictureOf(canvas, folder);
        if (!file) {
            report.left(name, notHere(canvas));
            continue;
        }
        const auto medium = media.add(*file);
        if (!medium) {
            report.left(name, medium.error().why);
            continue;
        }
        pictures.push_back(workOf(canvas, *manifest, *medium, request.language, languages));
        report.taken(name);
    }
    if (pictures.empty())
        return refused(
            {"none of the manifest's " + std::to_string(manifest->canvases.size()) +
                 " pictures lies beside it; save them into its folder, nothing is fetched from the network",
             "keines der " + std::to_string(manifest->canvases.size()) +
                 " Bilder des Manifests liegt daneben; in seinem Ordner speichern, aus dem Netz wird nichts geholt"});
    const auto id = request.source.stem().string();
    auto title = textValue(manifest->words.label, request.language);
    auto cover = pictures.front().at("picture");
    auto made = exhibit("gallery", id == "manifest" ? localise(manifest->words.label, "de", {"en"}) : id, title,
                        {{"pictures", std::move(pictures)}});
    if (auto line = textValue(lineOf(manifest->words.summary), request.language); !line.is_null())
        made["line"] = std::move(line);
    made["cover"] = std::move(cover);
    Taken taken{{"title", made.at("title")}, {"languages", json::array(languages.begin(), languages.end())}};
    if (const auto licence = spdxOf(manifest->words.rights); !licence.empty())
        taken["licence"] = licence;
    taken["exhibits"] = json::array{std::move(made)};
    return taken;
}

} // namespace vitrine::intake
