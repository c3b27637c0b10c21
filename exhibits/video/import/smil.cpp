// SPDX-License-Identifier: Apache-2.0
#include "smil.hpp"

#include "import/clean_text.hpp"
#include "import/media_folder.hpp"
#include "import/read_source.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <system_error>

namespace vitrine::intake {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::uint64_t kLargestPlaylist = 16ULL * 1024 * 1024;
constexpr std::size_t kMostFilms = 90; ///< exhibits of one import
constexpr std::size_t kMostPictures = 200;

struct Entry {
    std::string tag; ///< "img", "video", …
    std::string source;
    bool timed = false; ///< it, or what it stands in, begins and ends at hours of its own
};

bool saysWhen(const pugi::xml_node& node)
{
    for (const auto* name : {"begin", "end"})
        if (std::string_view(node.attribute(name).value()).find("wallclock") != std::string_view::npos)
            return true;
    return node.attribute("expr") != nullptr;
}

void collect(const pugi::xml_node& parent, bool timed, std::vector<Entry>& entries)
{
    for (const auto& child : parent.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const std::string tag = child.name();
        const bool when = timed || saysWhen(child);
        if (tag == "seq" || tag == "par" || tag == "excl" || tag == "priorityClass" || tag == "switch" || tag == "body")
            collect(child, when, entries);
        else if (tag != "prefetch" && tag != "param" && tag != "meta" && tag != "head" && tag != "metadata")
            if (const std::string source = child.attribute("src").value(); !source.empty())
                entries.push_back({tag, source, when});
    }
}

/// Addresses of servers, and paths on the disk of a player, end in the name that the file has beside the playlist too.
std::optional<fs::path> fileFor(std::string source, const fs::path& folder)
{
    std::ranges::replace(source, '\\', '/');
    const bool remote = source.find("://") != std::string::npos;
    source = source.substr(0, source.find_first_of("?#"));
    std::vector<fs::path> names;
    if (const fs::path whole(source); !remote && !whole.is_absolute() &&
                                      std::ranges::none_of(whole, [](const fs::path& part) { return part == ".."; }))
        names.push_back(whole);
    const auto name = fs::path(source).filename();
    if (!name.empty() && name != "..")
        for (const auto* below : {".", "media", "content", "videos", "images"})
            names.push_back(fs::path(below) / name);
    for (const auto& candidate : names) {
        std::error_code ec;
        if (fs::is_regular_file(fs::symlink_status(folder / candidate, ec)))
            return folder / candidate;
    }
    return std::nullopt;
}

Note whyNotTaken(const Entry& entry)
{
    if (entry.tag == "audio")
        return {"a sound of its own has no exhibit that plays it", "für einen Ton allein gibt es kein Exponat"};
    if (entry.tag == "text" || entry.tag == "ref" || entry.tag == "brush" || entry.tag == "animation" ||
        entry.tag == "textstream")
        return {"web pages, widgets and text files are not shown; a pack holds data only",
                "Webseiten, Widgets und Textdateien werden nicht gezeigt; ein Paket enthält nur Daten"};
    if (entry.tag != "img" && entry.tag != "video")
        return {"<" + entry.tag + "> is no picture and no film", "<" + entry.tag + "> ist kein Bild und kein Film"};
    return {};
}

/// "Hafen_bei-Nacht.mp4" -> "Hafen bei Nacht"
std::string titleOf(const fs::path& file)
{
    auto title = file.stem().string();
    std::ranges::replace_if(
        title, [](char c) { return c == '_' || c == '-'; }, ' ');
    return shortened(oneLine(decodeText(title)), 60);
}

std::string titleOf(const pugi::xml_document& document, const fs::path& file)
{
    for (const auto& found : document.select_nodes("//*[local-name()='meta']"))
        if (const std::string_view name = found.node().attribute("name").value(); name == "title" || name == "Title")
            if (auto title = shortened(oneLine(found.node().attribute("content").value()), 60); !title.empty())
                return title;
    return titleOf(file);
}

struct Playlist {
    json::array films; ///< whole exhibits
    json::array pictures;
    json::array scenes; ///< both, as they are played
    bool timed = false;
};

void add(Playlist& playlist, const Entry& entry, const fs::path& file, const std::string& medium, Report& report)
{
    const auto title = titleOf(file);
    const bool film = medium.ends_with(".mp4") || medium.ends_with(".webm");
    auto& list = film ? playlist.films : playlist.pictures;
    if (list.size() == (film ? kMostFilms : kMostPictures))
        return report.left(entry.source, {"the playlist holds more than a pack takes over at once",
                                          "die Liste enthält mehr, als ein Paket auf einmal übernimmt"});
    if (film)
        list.push_back(exhibit("video", title, json::value(title), {{"film", json::object{{"src", medium}}}}));
    else
        list.push_back(json::object{{"picture", json::object{{"src", medium}}}, {"title", title}});
    playlist.scenes.push_back(json::value(medium));
    playlist.timed = playlist.timed || entry.timed;
    report.taken(entry.source);
}

void takeEntry(const Entry& entry, const fs::path& folder, MediaFolder& media, Playlist& playlist, Report& report)
{
    if (auto why = whyNotTaken(entry); !why.en.empty())
        return report.left(entry.source, why);
    const auto file = fileFor(entry.source, folder);
    if (!file)
        return report.left(entry.source,
                           {"it does not lie beside the playlist, and nothing is fetched; copy it there",
                            "die Datei liegt nicht neben der Liste, und geholt wird nichts; dorthin kopieren"});
    const auto medium = media.add(*file);
    if (!medium)
        return report.left(entry.source, medium.error().why);
    add(playlist, entry, *file, *medium, report);
}

} // namespace

Outcome<Taken> importSmil(const Request& request, Report& report)
{
    const auto own = request.source.filename().string();
    const auto bytes = readFile(request.source, kLargestPlaylist);
    if (!bytes)
        return bytes.error();
    pugi::xml_document document;
    if (const auto read = readXml(decodeText(*bytes), document); !read)
        return refused({own + ": " + read.error().why.en, own + ": " + read.error().why.de});
    if (std::string_view(document.document_element().name()) != "smil")
        return refused({own + " is no SMIL playlist", own + " ist keine SMIL-Liste"});
    std::vector<Entry> entries;
    collect(document.document_element(), false, entries);
    MediaFolder media(request.work);
    Playlist playlist;
    std::set<std::string> seen;
    for (const auto& entry : entries)
        if (seen.insert(entry.source).second)
            takeEntry(entry, request.source.parent_path(), media, playlist, report);
    if (playlist.scenes.empty())
        return refused({own + " names no picture and no film that lies beside it",
                        own + " nennt kein Bild und keinen Film, der daneben liegt"});
    if (document.select_nodes("//*[local-name()='region']").size() > 1)
        report.left(Note{"regions", "Bereiche"}, {"the screen is not divided: every exhibit has all of it",
                                                  "der Bildschirm wird nicht geteilt: Jedes Exponat hat ihn ganz"});
    if (playlist.timed)
        report.left(Note{"times of day", "Uhrzeiten"},
                    {"when something is shown is not taken over; write it into the pack",
                     "wann etwas läuft, wird nicht übernommen; in das Paket schreiben"});
    const auto title = titleOf(document, request.source);
    json::array exhibits;
    if (!playlist.pictures.empty()) {
        auto cover = playlist.pictures.front().at("picture");
        auto gallery = exhibit("gallery", title, json::value(title), {{"pictures", std::move(playlist.pictures)}});
        gallery["cover"] = std::move(cover);
        exhibits.push_back(std::move(gallery));
    }
    for (auto& film : playlist.films)
        exhibits.push_back(std::move(film));
    Taken taken{{"title", title}, {"exhibits", std::move(exhibits)}};
    taken["playlist"] = std::move(playlist.scenes);
    return taken;
}

} // namespace vitrine::intake
