// SPDX-License-Identifier: Apache-2.0
#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/kind.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/yaml/check_letters.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/stream_parser.hpp>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace vitrine {

namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

constexpr std::streamsize kLargestSchema = 1024L * 1024;

void refuse(Problems& problems, std::string code, const std::string& file, Words sentence, Words hint = {})
{
    problems.push_back({Severity::Error, std::move(code), {file, 0, 0, 0}, std::move(sentence), std::move(hint), {}});
}

std::optional<json::value> readSchema(const fs::path& file, const std::string& name, Problems& problems)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        refuse(problems, "missing-file", name, phrase("there is no file {}", name),
               phrase("every kind needs one: the JSON Schema (draft-07) of its settings"));
        return std::nullopt;
    }
    std::string text(static_cast<std::size_t>(kLargestSchema) + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (in.gcount() > kLargestSchema) {
        refuse(problems, "too-large", name, phrase("the file is larger than {} KiB", kLargestSchema / 1024));
        return std::nullopt;
    }
    json::stream_parser parser;
    boost::system::error_code error;
    const auto read = parser.write_some(text.data(), text.size(), error);
    if (!error)
        parser.finish(error);
    if (error || read < text.size()) {
        const Lines lines(text);
        const auto fault = error ? error.message() : std::string("text after its end");
        problems.push_back({Severity::Error, "wrong-type", lines.place(name, read),
                            phrase("this is not JSON: {}", fault),
                            phrase("look at the brackets, commas and quotes before this place"), lines.excerpt(read)});
        return std::nullopt;
    }
    auto bundled = bundleSchema(parser.release());
    if (!bundled) {
        refuse(problems, "wrong-type", name, phrase("this is not a usable JSON Schema: {}", bundled.error().message));
        return std::nullopt;
    }
    return std::move(*bundled);
}

std::vector<std::string> wordsOf(const json::object& from, std::string_view key)
{
    std::vector<std::string> words;
    if (const auto* list = from.if_contains(key))
        for (const auto& word : list->as_array())
            words.emplace_back(std::string_view(word.as_string()));
    return words;
}

std::vector<Importer> readImports(const json::object& description)
{
    std::vector<Importer> imports;
    const auto* list = description.if_contains("imports");
    if (list == nullptr)
        return imports;
    for (const auto& entry : list->as_array()) {
        const auto& map = entry.as_object();
        Importer importer;
        importer.format = textMember(map, "format");
        importer.title = textFromJson(map.at("title"));
        importer.takes = wordsOf(map, "takes");
        importer.marks = wordsOf(map, "marks");
        importer.beside = wordsOf(map, "beside");
        importer.program = textMember(map, "program");
        imports.push_back(std::move(importer));
    }
    return imports;
}

std::optional<Kind> readKind(const fs::path& folder, const std::string& name, Problems& problems)
{
    Problems found;
    std::optional<Kind> kind;
    const auto document = readYamlFile(folder / "exhibit.yaml", name + "/exhibit.yaml", found);
    auto settings = readSchema(folder / "settings.json", name + "/settings.json", found);
    if (document) {
        Findings findings(found, document->places);
        const auto& schema = builtInSchema("exhibit");
        auto root = withoutNotes(document->root);
        keepTextsAsWritten(schema, schema, root, "", document->places);
        checkBySchema(schema, schema, root, "", findings);
        if (!hasErrors(found) && settings) {
            const auto& description = root.as_object();
            const auto& qml = description.at("qml").as_object();
            kind.emplace();
            kind->id = textMember(description, "kind");
            kind->api = static_cast<int>(description.at("api").as_int64());
            kind->module = textMember(qml, "module");
            kind->type = textMember(qml, "type");
            kind->title = textFromJson(description.at("title"));
            kind->icon = textMember(description, "icon");
            kind->imports = readImports(description);
            kind->settings = std::move(*settings);
            kind->folder = folder;
        }
    }
    problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return kind;
}

std::vector<fs::path> pluginFolders(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (fs::exists(entry->path() / "exhibit.yaml", error))
            found.push_back(entry->path());
    std::sort(found.begin(), found.end()); // a folder has no order of its own
    return found;
}

} // namespace

Kinds readKinds(const std::vector<fs::path>& folders, Problems& problems)
{
    Kinds kinds;
    for (const auto& folder : folders)
        for (const auto& plugin : pluginFolders(folder)) {
            const auto name = plugin.filename().string();
            try {
                if (auto kind = readKind(fs::absolute(plugin), name, problems))
                    kinds.add(std::move(*kind));
            } catch (const std::exception& fault) {
                refuse(problems, "unreadable", name, phrase("this exhibit kind cannot be read: {}", fault.what()));
            }
        }
    return kinds;
}

} // namespace vitrine
