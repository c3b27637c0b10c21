// SPDX-License-Identifier: Apache-2.0
#include "core/pack/pack_source.hpp"

#include "core/archive/names.hpp"
#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/medium_path.hpp"
#include "core/pack/schema.hpp"
#include "core/side_by_side.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace vitrine {

namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

constexpr const char* kPackFile = "pack.yaml";
constexpr std::int64_t kFormat = 1;

const json::value& exhibitSchema()
{
    return builtInSchema("pack").at("definitions").at("exhibit");
}

/// Where the pack.yaml may be that is not where it should be.
Words whereElse(const fs::path& folder)
{
    std::error_code ec;
    for (fs::directory_iterator entry(folder, ec), end; !ec && entry != end; entry.increment(ec)) {
        const auto name = entry->path().filename().string();
        std::error_code unknown;
        if (name == kPackFile)
            continue; // a link that leads nowhere
        if (name == "pack.yml" || likeness(name, kPackFile) != Likeness::None)
            return phrase("rename {} to pack.yaml", name);
        if (fs::exists(entry->path() / kPackFile, unknown))
            return phrase("the folder {} has one: name that folder", name);
    }
    return phrase("a pack is a folder with this file and its media");
}

class Reader {
public:
    Reader(PackSource& source, const Kinds& kinds, Schemas schemas, Problems& problems)
        : m_source(source)
        , m_kinds(kinds)
        , m_schemas(schemas)
        , m_problems(problems)
    {
    }

    bool read()
    {
        std::error_code ec;
        if (!fs::exists(m_source.folder / kPackFile, ec) && !ec) {
            m_problems.push_back({Severity::Error,
                                  "missing-file",
                                  {kPackFile, 0, 0, 0},
                                  phrase("there is no file {}", kPackFile),
                                  whereElse(m_source.folder),
                                  {}});
            return false;
        }
        auto document = readYamlFile(m_source.folder / kPackFile, kPackFile, m_problems);
        if (!document)
            return false;
        const auto& schema = builtInSchema("pack");
        if (hasNotes(document->root))
            document->root = withoutNotes(document->root);
        m_source.documents.push_back(std::move(*document));
        auto& pack = m_source.documents.front();
        Findings findings(m_problems, pack.places);
        if (isNewer(pack, findings))
            return false;
        keepTextsAsWritten(schema, schema, pack.root, "", pack.places);
        check(schema, schema, pack.root, "", findings, m_validators);
        auto* root = pack.root.if_object();
        if (root == nullptr)
            return false;
        if (const auto* languages = root->if_contains("languages"); languages != nullptr && languages->is_array())
            for (const auto& language : languages->get_array())
                if (language.is_string())
                    m_source.languages.emplace_back(language.get_string());
        if (auto* exhibits = root->if_contains("exhibits"); exhibits != nullptr && exhibits->is_array())
            readExhibits(pack, exhibits->get_array());
        return true;
    }

private:
    /// Words of a later format mean what this reader cannot know: nothing else is worth saying.
    static bool isNewer(const Document& pack, Findings& findings)
    {
        const auto* root = pack.root.if_object();
        const auto* format = root == nullptr ? nullptr : root->if_contains("vitrine");
        if (format == nullptr || !format->is_int64() || format->get_int64() <= kFormat)
            return false;
        findings.error(
            "newer-format", "/vitrine",
            phrase("this pack is written in format {}, and this Vitrine reads format {}", format->get_int64(), kFormat),
            phrase("update Vitrine on this machine"));
        return true;
    }

    void check(const json::value& root, const json::value& schema, const json::value& value, const std::string& pointer,
               Findings& findings, Validators& validators) const
    {
        if (m_schemas == Schemas::Checked)
            checkBySchema(root, schema, value, pointer, findings, validators);
    }

    /// A file that pack.yaml includes, read and judged.
    struct Included {
        std::filesystem::path path;
        std::string name;
        std::optional<Document> document = std::nullopt;
        const Kind* kind = nullptr;
        Problems problems = {};
    };

    /// The files that are included are read side by side, and then take their places among the exhibits.
    void readExhibits(Document& pack, json::array& exhibits)
    {
        std::vector<Included> files;
        std::vector<std::optional<std::size_t>> fileOf(exhibits.size());
        for (std::size_t i = 0; i < exhibits.size(); ++i)
            if (const auto* include = includeOf(exhibits[i]); include != nullptr && include->is_string())
                if (auto file = findIncluded(pack, std::string(include->get_string()), pointerOf(i) + "/include")) {
                    fileOf[i] = files.size();
                    files.push_back(std::move(*file));
                }
        std::deque<Validators> validators(handsFor(files.size()));
        sideBySide(files.size(), [&](std::size_t hand, std::size_t at) { readIncluded(files[at], validators[hand]); });
        for (std::size_t i = 0; i < exhibits.size(); ++i) {
            if (fileOf[i]) {
                takeIncluded(std::move(files[*fileOf[i]]));
            } else if (auto* object = exhibits[i].if_object(); object != nullptr && includeOf(exhibits[i]) == nullptr) {
                Findings findings(m_problems, pack.places);
                const auto* kind = judgeExhibit(*object, pointerOf(i), pack.places, findings, m_validators);
                m_source.exhibits.push_back({&pack, pointerOf(i), object, kind});
            }
        }
    }

    static std::string pointerOf(std::size_t exhibit) { return "/exhibits/" + std::to_string(exhibit); }

    /// Null: the exhibit stands here, or is none, which the schema has said.
    static const json::value* includeOf(const json::value& exhibit)
    {
        const auto* object = exhibit.if_object();
        return object == nullptr ? nullptr : object->if_contains("include");
    }

    std::optional<Included> findIncluded(const Document& from, const std::string& file, const std::string& pointer)
    {
        Findings findings(m_problems, from.places);
        auto [found, fault] = findPackFile(m_source.folder, file);
        if (fault) {
            findings.error(fault->code, pointer, fault->sentence, fault->hint);
            return {};
        }
        if (std::find(m_source.includes.begin(), m_source.includes.end(), file) != m_source.includes.end()) {
            findings.error("double-id", pointer, phrase("{} is included twice", file), phrase("delete one"));
            return {};
        }
        m_source.includes.push_back(file);
        return Included{.path = std::move(found), .name = file};
    }

    /// On any thread: touches nothing but `file` and `validators`.
    void readIncluded(Included& file, Validators& validators) const
    {
        file.document = readYamlFile(file.path, file.name, file.problems);
        if (!file.document)
            return;
        auto& [root, places] = *file.document;
        if (hasNotes(root))
            root = withoutNotes(root);
        const auto& schema = builtInSchema("pack");
        Findings findings(file.problems, places);
        keepTextsAsWritten(schema, exhibitSchema(), root, "", places);
        check(schema, exhibitSchema(), root, "", findings, validators);
        if (auto* object = root.if_object())
            file.kind = judgeExhibit(*object, "", places, findings, validators);
    }

    void takeIncluded(Included file)
    {
        std::ranges::move(file.problems, std::back_inserter(m_problems));
        if (!file.document)
            return;
        m_source.documents.push_back(std::move(*file.document));
        auto& kept = m_source.documents.back();
        if (const auto* object = kept.root.if_object())
            m_source.exhibits.push_back({&kept, "", object, file.kind});
    }

    /// Answers with its kind; null: unknown, which is a finding.
    const Kind* judgeExhibit(json::object& exhibit, const std::string& pointer, const Places& places,
                             Findings& findings, Validators& validators) const
    {
        const Kind* kind = nullptr;
        if (const auto* id = exhibit.if_contains("kind"); id != nullptr && id->is_string()) {
            kind = m_kinds.find({id->get_string().data(), id->get_string().size()});
            if (kind == nullptr)
                unknownKind(std::string(id->get_string()), pointer + "/kind", findings);
        }
        if (kind == nullptr)
            return nullptr;
        if (!exhibit.contains("settings"))
            exhibit["settings"] = json::object();
        auto& settings = exhibit["settings"];
        const auto at = pointer + "/settings";
        keepTextsAsWritten(kind->settings, kind->settings, settings, at, places);
        if (settings.is_object()) // else the pack's own schema has said so
            check(kind->settings, kind->settings, settings, at, findings, validators);
        return kind;
    }

    void unknownKind(const std::string& id, const std::string& pointer, Findings& findings) const
    {
        const auto near = m_kinds.nearest(id);
        Words hint = phrase("did you mean \"{}\"?", near);
        if (near.empty()) {
            std::string all;
            for (const auto& kind : m_kinds.all())
                all += (all.empty() ? " " : ", ") + kind.id;
            hint = all.empty() ? phrase("no exhibit kinds are installed here") : phrase("installed here:{}", all);
        }
        findings.error("unknown-kind", pointer, phrase("no exhibit kind is called \"{}\"", id), hint);
    }

    PackSource& m_source;
    const Kinds& m_kinds;
    Schemas m_schemas;
    Problems& m_problems;
    Validators m_validators;
};

} // namespace

std::optional<PackSource> readPackSource(const fs::path& folder, const Kinds& kinds, Schemas schemas,
                                         Problems& problems)
{
    std::optional<PackSource> source(std::in_place);
    source->folder = folder;
    if (!Reader(*source, kinds, schemas, problems).read())
        source.reset();
    return source;
}

void visitAnnotated(const PackSource& source, const std::function<bool(const Places&, const Meeting&)>& visit)
{
    const auto walk = [&](const json::value& root, const json::value& schema, const json::value& value,
                          const std::string& pointer, const Places& places) {
        walkSchema(root, schema, value, pointer,
                   [&](const Meeting& meeting) { return meeting.what().empty() || visit(places, meeting); });
    };
    const auto& schema = builtInSchema("pack");
    walk(schema, schema, source.documents.front().root, "", source.places());
    for (const auto& exhibit : source.exhibits) {
        if (exhibit.document != &source.documents.front())
            walk(schema, exhibitSchema(), exhibit.document->root, "", exhibit.document->places);
        const auto* settings = exhibit.value->if_contains("settings");
        if (exhibit.kind != nullptr && settings != nullptr)
            walk(exhibit.kind->settings, exhibit.kind->settings, *settings, exhibit.pointer + "/settings",
                 exhibit.document->places);
    }
}

} // namespace vitrine
