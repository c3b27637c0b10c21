// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/run_importer.hpp"
#include "test_screen.hpp"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

namespace vitrine::ctl {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::HasSubstr;

namespace {

/// A kind that brings an importer written as a script: nothing of ours is needed for one.
class ImportVerb : public testing::Test {
protected:
    void SetUp() override
    {
        write(
            m_kind / "exhibit.yaml",
            "kind: note\napi: 1\nqml: {module: Test.Note, type: Note}\ntitle: Note\nimports:\n"
            "  - {format: words, title: {de: Wörter, en: Words}, takes: [\"*.words\"], program: import/words}\n"
            "  - {format: other, title: Other, takes: [\"*.json\"], marks: [\"mark-of-it\"], program: import/other}\n");
        write(m_kind / "settings.json", R"({"type": "object", "additionalProperties": false,
            "properties": {"words": {"type": "string"},
                           "picture": {"$ref": "../../config/schema/common.json#/definitions/picture"}}})");
        importer("mkdir -p \"$2/media\"; cp \"$1\" \"$2/media/a.png\"\n"
                 "echo '{\"item\": \"one\", \"taken\": true, \"note\": {\"de\": \"\", \"en\": \"\"}}'\n"
                 "echo '{\"item\": \"two\", \"taken\": false, \"note\": {\"de\": \"ist zu groß\", \"en\": \"is too "
                 "large\"}}'\n"
                 "printf '{\"title\": \"Wörter\", \"languages\": [\"%s\"], \"licence\": \"CC0-1.0\", \"exhibits\": "
                 "[{\"id\": \"Ein Ding\","
                 "\"kind\": \"note\", \"title\": \"Ding\", \"settings\": {\"words\": \"%s\", \"picture\": "
                 "{\"src\": \"media/a.png\", \"alt\": \"A\"}}}]}' \"$3\" \"$4\" >\"$2/taken.json\"\n");
        fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "picture.png", m_folder / "a.words");
    }
    void importer(const std::string& script) const
    {
        write(m_kind / "import/words", "#!/bin/sh\n" + script);
        fs::permissions(m_kind / "import/words", fs::perms::owner_all);
    }
    Said ctl(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"pack", "import"});
        words.insert(words.end(), {"--exhibits", (m_folder / "exhibits").string()});
        return ctlRun(words);
    }
    std::string source() const { return (m_folder / "a.words").string(); }
    std::string pack() const { return (m_folder / "Mein Päckchen").string(); }

    TempFolder m_folder;
    const fs::path m_kind = m_folder / "exhibits/note";
};

} // namespace

TEST_F(ImportVerb, WithoutWordsShowsWhatCanBeTakenOver)
{
    const auto said = ctl({});
    EXPECT_EQ(said.exit, 0);
    EXPECT_THAT(said.out, HasSubstr("words       note     Words"));
    EXPECT_EQ(json::parse(ctl({"--json"}).out).at(1).at("format"), "words");
}

TEST_F(ImportVerb, MakesAPackThatPassesTheCheck)
{
    const auto said = ctl({"words", source(), pack(), "--set", "order=time"});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("not taken over: two: is too large"));
    EXPECT_THAT(said.out, HasSubstr("1 taken over, 1 not; no problems"));
    EXPECT_THAT(said.out, HasSubstr("to undo it, delete the folder"));
    const auto manifest = read(fs::path(pack()) / "pack.yaml");
    EXPECT_THAT(manifest, HasSubstr("id: mein-paeckchen\n"));
    EXPECT_THAT(manifest, HasSubstr("languages: [en]\n"));
    EXPECT_THAT(manifest, HasSubstr("licence: CC0-1.0\n"));
    const auto exhibit = read(fs::path(pack()) / "exhibits/ein-ding.yaml");
    EXPECT_THAT(exhibit,
                HasSubstr("# Taken over from a.words (Words).\n# Not taken over: two: is too large\nid: ein-ding\n"));
    EXPECT_THAT(exhibit, HasSubstr("words: \"order=time\"\n"));
    EXPECT_TRUE(fs::exists(fs::path(pack()) / "media/ein-ding/a.png"));
}

TEST_F(ImportVerb, AddsAnExhibitToAPackAndSaysHowToUndoIt)
{
    ASSERT_EQ(ctl({source(), pack()}).exit, 0);
    auto manifest = read(fs::path(pack()) / "pack.yaml") + "# the end\n";
    write(fs::path(pack()) / "pack.yaml", manifest);
    const auto said = ctl({source(), pack()});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out,
                HasSubstr("delete exhibits/ein-ding-2.yaml, media/ein-ding-2/ and take the \"- include:\" line"));
    manifest.insert(manifest.find("# the end"), "  - include: exhibits/ein-ding-2.yaml\n");
    EXPECT_EQ(read(fs::path(pack()) / "pack.yaml"), manifest);
}

TEST_F(ImportVerb, GuessesAFormatByNameAndMarks)
{
    write(m_folder / "x.json", "{}");
    EXPECT_THAT(ctl({(m_folder / "x.json").string(), pack()}).err, HasSubstr("nothing here can read"));
    write(m_folder / "x.json", "{\"mark-of-it\": 1}");
    EXPECT_THAT(ctl({(m_folder / "x.json").string(), pack()}).err, HasSubstr("the program of this import is missing"));
    EXPECT_THAT(ctl({"wordz", source(), pack()}).err, HasSubstr("did you mean \"words\"?"));
    EXPECT_EQ(ctl({"words", source()}).exit, 2) << "no folder";
}

TEST_F(ImportVerb, LeavesEverythingAsItWasWhenTheImporterFails)
{
    ASSERT_EQ(ctl({source(), pack()}).exit, 0);
    const auto before = read(fs::path(pack()) / "pack.yaml");
    for (const auto* script :
         {"exit 3\n", "kill -SEGV $$; exit 1\n", "echo nonsense\n", "exit 0\n", "echo '{}' >\"$2/taken.json\"\n",
          "echo '{\"exhibits\": [{\"id\": 1}]}' >\"$2/taken.json\"\n",
          "echo '{\"error\": {\"de\": \"Die Datei ist leer\", \"en\": \"the file is empty\"}}'; exit 1\n"}) {
        importer(script);
        const auto said = ctl({source(), pack()});
        EXPECT_EQ(said.exit, 1) << script;
        EXPECT_NE(said.err, "") << script;
        EXPECT_EQ(read(fs::path(pack()) / "pack.yaml"), before);
        EXPECT_EQ(std::distance(fs::recursive_directory_iterator(pack()), {}), 6) << script;
        EXPECT_EQ(ctl({source(), pack() + "-new"}).exit, 1);
        EXPECT_FALSE(fs::exists(pack() + "-new")) << script;
    }
    EXPECT_THAT(ctl({source(), pack()}).err, HasSubstr("the file is empty"));
}

TEST_F(ImportVerb, TakesNothingFromOutsideTheWorkFolder)
{
    importer("mkdir -p \"$2/media\"; ln -s /etc/passwd \"$2/media/a.png\"\n"
             "echo '{\"exhibits\": [{\"id\": \"../x\", \"kind\": \"note\", \"title\": \"x\", \"settings\": "
             "{\"picture\": {\"src\": \"media/a.png\", \"alt\": \"media/../../etc/passwd\"}}}]}' >\"$2/taken.json\"\n");
    const auto said = ctl({source(), pack()});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.out, HasSubstr("[missing-file]"));
    EXPECT_FALSE(fs::exists(fs::path(pack()) / "media"));
    EXPECT_TRUE(fs::exists(fs::path(pack()) / "exhibits/x.yaml"));
}

TEST_F(ImportVerb, DoesNotTouchAFolderThatIsNoPack)
{
    write(fs::path(pack()) / "letter.txt", "Dear");
    EXPECT_THAT(ctl({source(), pack()}).err, HasSubstr("is neither a pack nor empty"));
    write(fs::path(pack()) / "pack.yaml", "exhibits: [\n");
    EXPECT_THAT(ctl({source(), pack()}).err, HasSubstr("before its pack.yaml is in order"));
    EXPECT_EQ(read(fs::path(pack()) / "pack.yaml"), "exhibits: [\n");
}

TEST_F(ImportVerb, ShutsTheImporterIn)
{
    // A language without sockets of its own would prove nothing: bash opens one where it is allowed to.
    write(m_kind / "import/words",
          "#!/bin/bash\n(exec 3<>/dev/udp/127.0.0.1/9) 2>/dev/null && net=open || net=closed\n"
          "echo '{\"error\": {\"en\": \"network '$net', files '$(ulimit -f)', core '$(ulimit -c)'\"}}'; exit 1\n");
    EXPECT_THAT(ctl({source(), pack()}).err, HasSubstr("network closed, files 4194304, core 0"));
}

TEST_F(ImportVerb, EndsAnImporterThatDoesNotEnd)
{
    importer("sleep 60 & wait\n");
    Confines confines;
    confines.patience = std::chrono::seconds(1);
    const auto report = runImporter(m_kind / "import/words", {source(), m_folder / "work", "de"}, true, confines);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, Errc::Timeout);
    EXPECT_THAT(report.error().message, HasSubstr("wurde nach"));
    importer(
        "while :; do echo '{\"item\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", \"taken\": false}'; done\n");
    EXPECT_FALSE(runImporter(m_kind / "import/words", {source(), m_folder / "work", "de"}, true, confines));
}

} // namespace vitrine::ctl
