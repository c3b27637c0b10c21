// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/into_pack.hpp"

#include "core/store/disk.hpp"
#include "core/words/words.hpp"
#include "core/yaml/read_yaml.hpp"
#include "ctl/editor_help.hpp"
#include "ctl/import/include_lines.hpp"
#include "import/clean_text.hpp"
#include "import/write_yaml.hpp"

#include <boost/json/object.hpp>

#include <algorithm>
#include <system_error>

#include <unistd.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kMostOfManifest = 1024UL * 1024;

/// What was written so far; gone again unless it was kept.
class Draft {
public:
    Draft() = default;
    ~Draft()
    {
        std::error_code ec;
        for (auto path = m_paths.rbegin(); path != m_paths.rend(); ++path)
            fs::remove_all(*path, ec);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    void add(fs::path path) { m_paths.push_back(std::move(path)); }
    void keep() { m_paths.clear(); }

private:
    std::vector<fs::path> m_paths;
};

/// Makes `folder` and those above it; each that is new belongs to the draft.
Result<void> makeFolders(const fs::path& folder, Draft& draft)
{
    std::error_code ec;
    if (folder.empty() || fs::is_directory(folder, ec))
        return {};
    if (const auto above = makeFolders(folder.parent_path(), draft); !above)
        return above.error();
    if (!fs::create_directory(folder, ec) || ec)
        return systemError(ec.value(), phrase("cannot make the folder {}", folder.string()));
    draft.add(folder);
    return {};
}

Result<void> writeText(const fs::path& file, const std::string& text, Draft& draft)
{
    if (const auto made = makeFolders(file.parent_path(), draft); !made)
        return made.error();
    draft.add(file);
    return replaceFile(file, text);
}

Result<void> copyMedia(const fs::path& work, const fs::path& folder, const Taken& taken, Draft& draft)
{
    for (const auto& [from, to] : taken.media) {
        if (const auto made = makeFolders((folder / to).parent_path(), draft); !made)
            return made.error();
        std::error_code ec;
        draft.add(folder / to);
        // The work folder may be on another disk; within one disk this costs nothing.
        fs::rename(work / from, folder / to, ec);
        if (ec && (!fs::copy_file(work / from, folder / to, ec) || ec))
            return systemError(ec.value(), phrase("cannot write {}", (folder / to).string()));
    }
    return {};
}

std::string idOf(const json::value& exhibit)
{
    return std::string(exhibit.at("id").as_string());
}

std::string packId(const fs::path& folder)
{
    std::error_code ec;
    const auto whole = fs::weakly_canonical(fs::absolute(folder, ec), ec);
    auto name = (ec ? folder : whole).filename().string();
    auto id = intake::idFrom(name);
    return id.empty() ? "my-pack" : id;
}

std::string newManifest(const Destination& to, const Taken& taken, const std::string& language,
                        const std::vector<std::string>& files)
{
    const auto id = packId(to.folder);
    auto languages = taken.languages;
    if (languages.empty())
        languages.push_back(language);
    json::array list;
    for (const auto& word : languages)
        list.push_back(json::value(word));
    auto title = taken.title.is_null() ? taken.exhibits.front().at("title") : taken.title;
    const auto remark = [](const char* english) { return "# " + phrase(english).in(staffLanguage()) + '\n'; };
    auto text = remark(unsaid("A content pack: this file, its exhibits and a folder of media. Change them, then run")) +
                "#\n#     vitrinectl pack check .\n#\n" +
                remark(unsaid("which finds every mistake and says where it is and what to write instead.")) + '\n';
    text += "vitrine: 1               " + remark(unsaid("the format of this file; leave it"));
    text += intake::writeYaml(json::object{{"id", id}});
    text += "version: 1.0.0           " + remark(unsaid("raise it with every change that goes to a screen"));
    text += intake::writeYaml(json::object{{"title", std::move(title)}, {"languages", std::move(list)}});
    if (taken.licence.empty())
        text +=
            remark(unsaid("The source names no licence that is sure. Write yours, as spdx.org/licenses names it:")) +
            "# licence: CC-BY-4.0\n";
    else
        text += intake::writeYaml(json::object{{"licence", taken.licence}});
    if (!taken.playlist.empty())
        text += '\n' + remark(unsaid("What the screen shows while nobody uses it.")) +
                intake::writeYaml(json::object{{"attract", json::object{{"playlist", taken.playlist}}}});
    text += '\n' + remark(unsaid("The exhibits, in the order of their cards; each stands in a file of its own.")) +
            "exhibits:\n";
    for (const auto& file : files)
        text += "  - include: " + file + '\n';
    return withEditorLine(text, staffLanguage());
}

Result<void> readIds(const fs::path& folder, const json::value& manifest, std::set<std::string>& ids)
{
    const auto* list = manifest.get_object().if_contains("exhibits");
    if (list == nullptr || !list->is_array())
        return {};
    const auto note = [&ids](const json::object& exhibit) {
        if (const auto* id = exhibit.if_contains("id"); id != nullptr && id->is_string())
            ids.emplace(std::string_view(id->as_string()));
    };
    for (const auto& entry : list->get_array()) {
        const auto* exhibit = entry.if_object();
        if (exhibit == nullptr)
            continue;
        note(*exhibit);
        const auto* include = exhibit->if_contains("include");
        if (include == nullptr || !include->is_string())
            continue;
        Problems problems;
        const std::string name(include->as_string());
        if (const auto document = readYamlFile(folder / name, name, problems); document && document->root.is_object())
            note(document->root.get_object());
    }
    return {};
}

/// Files that no pack.yaml names would be written over.
void addNamesInUse(const fs::path& folder, std::set<std::string>& ids)
{
    std::error_code ec;
    for (const char* below : {"exhibits", "media"})
        for (fs::directory_iterator it(folder / below, ec), end; !ec && it != end; it.increment(ec))
            ids.insert(it->path().stem().string());
}

} // namespace

Result<Destination> lookAt(const fs::path& folder)
{
    Destination to;
    to.folder = folder;
    std::error_code ec;
    if (!fs::exists(folder, ec))
        return to;
    if (!fs::is_directory(folder, ec))
        return Error{Errc::Refused, phrase("{} is a file; name a folder", folder.string())};
    if (fs::is_empty(folder, ec))
        return to;
    if (!fs::exists(folder / "pack.yaml", ec))
        return Error{Errc::Refused,
                     phrase("{} is neither a pack nor empty; name a pack or a new folder", folder.string())};
    auto text = readWhole(folder / "pack.yaml", kMostOfManifest);
    if (!text)
        return text.error();
    Problems problems;
    const auto document = readYaml(*text, "pack.yaml", problems);
    if (!document || hasErrors(problems) || !document->root.is_object())
        return Error{Errc::Refused,
                     phrase("nothing can be added to {} before its pack.yaml is in order", folder.string()), problems};
    to.isPack = true;
    to.manifest = std::move(*text);
    if (const auto* languages = document->root.get_object().if_contains("languages");
        languages != nullptr && languages->is_array() && !languages->get_array().empty() &&
        languages->get_array().front().is_string())
        to.firstLanguage = languages->get_array().front().get_string();
    if (const auto read = readIds(folder, document->root, to.ids); !read)
        return read.error();
    addNamesInUse(folder, to.ids);
    return to;
}

Result<Added> intoPack(const Destination& to, const fs::path& work, const Taken& taken, const std::string& language,
                       const std::string& heading)
{
    Draft draft;
    Added added;
    std::vector<std::pair<std::string, std::string>> texts;
    for (const auto& exhibit : taken.exhibits) {
        added.files.push_back("exhibits/" + idOf(exhibit) + ".yaml");
        texts.emplace_back(added.files.back(), intake::yamlComment(heading) + intake::writeYaml(exhibit));
    }
    auto manifest = to.isPack ? withIncludes(to.manifest, added.files)
                              : Result<std::string>(newManifest(to, taken, language, added.files));
    if (!manifest)
        return manifest.error();
    if (const auto made = makeFolders(to.folder, draft); !made)
        return made.error();
    auto media = taken;
    if (to.isPack && !taken.playlist.empty()) {
        added.playlistLeft = true;
        std::erase_if(media.media, [](const auto& medium) { return medium.second.starts_with("media/attract/"); });
    }
    if (const auto copied = copyMedia(work, to.folder, media, draft); !copied)
        return copied.error();
    for (const auto& [name, text] : texts)
        if (const auto written = writeText(to.folder / name, text, draft); !written)
            return written.error();
    if (const auto written = replaceFile(to.folder / "pack.yaml", *manifest); !written)
        return written.error();
    draft.keep();
    for (const auto& [from, path] : media.media)
        if (const auto folder = fs::path(path).parent_path().generic_string();
            std::ranges::find(added.folders, folder) == added.folders.end())
            added.folders.push_back(folder);
    return added;
}

} // namespace vitrine::ctl
