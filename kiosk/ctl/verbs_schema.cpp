// SPDX-License-Identifier: Apache-2.0
#include "core/config/screen.hpp"
#include "core/config/showroom.hpp"
#include "core/pack/editor_schema.hpp"
#include "core/store/disk.hpp"
#include "ctl/console.hpp"
#include "ctl/exhibit_folders.hpp"
#include "ctl/reference_page.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <memory>
#include <span>

#include <fcntl.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct SchemaOptions {
    std::string name;
    std::string language;
    fs::path output;
    std::vector<fs::path> exhibits;
    bool markdown = false;
    bool json = false;
};

struct CheckOptions {
    fs::path file;
    bool strict = false;
    bool json = false;
};

void schemaFailed(Call& call, const SchemaOptions& words, const Error& error)
{
    call.exit = kNo;
    if (words.json)
        return sayJson(
            json::object{{"error", json::object{{"sentence", error.message.en}, {"sentence_de", error.message.de}}}});
    complain(error.message);
}

void writeSchema(Call& call, const SchemaOptions& words)
{
    // Screens and showrooms know nothing of kinds; a computer without any can have their schemas.
    const bool needsKinds =
        words.name != "screen" && words.name != "showroom" && words.name != "exhibit" && words.name != "trust";
    auto kinds = needsKinds ? findKinds(call, words.exhibits) : Result<Kinds>(Kinds());
    if (!kinds)
        return schemaFailed(call, words, kinds.error());
    const auto language = words.language.empty()   ? staffLanguage()
                          : words.language == "de" ? Language::German
                                                   : Language::English;
    const auto schema = editorSchema(words.name, *kinds, language);
    if (!schema) {
        const auto near = kinds->nearest(words.name);
        return schemaFailed(
            call, words,
            {Errc::NotFound,
             phrase(
                 "there is no schema \"{}\"; there are pack, exhibit, screen, showroom, trust and those of the kinds",
                 words.name) +
                 (near.empty() ? Words() : "; " + phrase("did you mean \"{}\"?", near)),
             {}});
    }
    const auto text = words.markdown ? referencePage(words.name, *schema, language) : json::serialize(*schema) + '\n';
    if (words.output.empty())
        return say(text.substr(0, text.size() - 1));
    const auto file = openFile(words.output, O_WRONLY | O_CREAT | O_TRUNC);
    auto written =
        file ? writeAll(*file, std::as_bytes(std::span(text)), words.output.string()) : Result<void>(file.error());
    if (!written)
        return schemaFailed(call, words, written.error());
    if (words.json)
        sayJson(json::object{{"file", words.output.string()}});
}

/// What was found in one file, said as "pack check" says it.
void sayChecked(Call& call, const CheckOptions& words, const Problems& problems)
{
    if (hasErrors(problems) || (words.strict && !problems.empty()))
        call.exit = kNo;
    if (words.json)
        return sayJson(problemsToJson(problems));
    sayProblems(problems, words.file.parent_path().generic_string());
    say(words.file.generic_string() + ": " + countProblems(problems).in(staffLanguage()));
}

void checkScreen(Call& call, const CheckOptions& words)
{
    Problems problems;
    (void)readScreen(words.file, problems);
    sayChecked(call, words, problems);
}

void checkShowroom(Call& call, const CheckOptions& words)
{
    Problems problems;
    (void)readShowroom(words.file, problems);
    sayChecked(call, words, problems);
}

void addCheck(CLI::App& app, Call& call, const char* name, const char* about, const char* file,
              void (*run)(Call&, const CheckOptions&))
{
    auto* group = app.add_subcommand(name, about);
    group->require_subcommand(1);
    const auto words = std::make_shared<CheckOptions>();
    auto* check = group->add_subcommand("check", std::string("every problem in a ") + file + ", with its place");
    check->add_option("file", words->file, std::string("the ") + file)->required()->type_name("FILE");
    check->add_flag("--strict", words->strict, "warnings are errors");
    check->add_flag("--json", words->json, "answer as JSON");
    check->callback([&call, words, run] { run(call, *words); });
}

} // namespace

void addSchemaVerbs(CLI::App& app, Call& call)
{
    const auto words = std::make_shared<SchemaOptions>();
    auto* schema = app.add_subcommand("schema", "the schema of a file people write, for editors and reference pages");
    schema->add_option("name", words->name, "pack, exhibit, screen, showroom, trust, or a kind such as quiz")
        ->required()
        ->type_name("NAME");
    schema->add_option("--language", words->language, "of its words; left out: that of the environment")
        ->check(CLI::IsMember({"de", "en"}));
    schema->add_option("-o,--output", words->output, "the file to write; left out: it is printed")->type_name("FILE");
    schema->add_option("--exhibits", words->exhibits, "where the exhibit kinds are (may be given again)")
        ->type_name("DIR");
    schema->add_flag("--markdown", words->markdown, "a page to read in place of a schema");
    schema->add_flag("--json", words->json, "answer as JSON");
    schema->callback([&call, words] { writeSchema(call, *words); });
    addCheck(app, call, "screen", "check the file of a screen", "screen.yaml", checkScreen);
    addCheck(app, call, "showroom", "check the file of a house", "showroom.yaml", checkShowroom);
}

} // namespace vitrine::ctl
