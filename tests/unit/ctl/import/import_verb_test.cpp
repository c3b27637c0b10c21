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

/// A kind that brings an importer written as a script: nothing of ours is needed for one. In Python, since a shell can
/// do little where it may start nothing.
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
        importer(R"py(
import json, os, shutil
os.makedirs(work + "/media")
shutil.copyfile(source, work + "/media/a.png")
print(json.dumps({"item": "one", "taken": True, "note": {"de": "", "en": ""}}))
print(json.dumps({"item": "two", "taken": False, "note": {"de": "ist zu groß", "en": "is too large"}}))
open(work + "/taken.json", "w").write(json.dumps({"title": "Wörter", "languages": [language], "licence": "CC0-1.0",
    "exhibits": [{"id": "Ein Ding", "kind": "note", "title": "Ding",
                  "settings": {"words": " ".join(options), "picture": {"src": "media/a.png", "alt": "A"}}}]}))
)py");
        fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "picture.png", m_folder / "a.words");
    }
    void importer(const std::string& script) const
    {
        write(m_kind / "import/words", "#!/usr/bin/python3 -IS\nimport sys\n"
                                       "source, work, language, *options = sys.argv[1:]\n" +
                                           script);
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
         {"sys.exit(3)\n", "import os; os.abort()\n", "print('nonsense')\n", "",
          "open(work + '/taken.json', 'w').write('{}')\n",
          "open(work + '/taken.json', 'w').write('{\"exhibits\": [{\"id\": 1}]}')\n",
          "print('{\"error\": {\"de\": \"Die Datei ist leer\", \"en\": \"the file is empty\"}}'); sys.exit(1)\n"}) {
        importer(script);
        const auto said = ctl({source(), pack()});
        EXPECT_EQ(said.exit, 1) << script;
        EXPECT_NE(said.err, "") << script;
        EXPECT_EQ(read(fs::path(pack()) / "pack.yaml"), before);
        EXPECT_EQ(std::distance(fs::recursive_directory_iterator(pack()), {}), 7) << script;
        EXPECT_EQ(ctl({source(), pack() + "-new"}).exit, 1);
        EXPECT_FALSE(fs::exists(pack() + "-new")) << script;
    }
    EXPECT_THAT(ctl({source(), pack()}).err, HasSubstr("the file is empty"));
}

TEST_F(ImportVerb, TakesNothingFromOutsideTheWorkFolder)
{
    importer(R"py(
import json
try:
    import os
    os.mkdir(work + "/media")
    os.symlink("/etc/passwd", work + "/media/a.png")
    sys.exit("a link could be made")
except PermissionError:
    open(work + "/taken.json", "w").write(json.dumps({"exhibits": [{"id": "../x", "kind": "note", "title": "x",
        "settings": {"picture": {"src": "media/a.png", "alt": "media/../../etc/passwd"}}}]}))
)py");
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
    write(m_folder / "secret.txt", "x");
    importer(R"py(
import errno, json, os, resource, shutil, socket, subprocess
def may(what):
    try:
        what()
        return "yes"
    except OSError as fault:
        return errno.errorcode[fault.errno]
os.mkdir(work + "/a")
shutil.copyfile(source, work + "/a/b")
os.rename(work + "/a/b", work + "/c")
os.remove(work + "/c")
os.rmdir(work + "/a")
beside = os.path.dirname(source)
said = {"network": may(lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM)),
        "process": may(os.fork), "program": may(lambda: os.execv("/usr/bin/true", ["true"])),
        "read": may(lambda: open(beside + "/secret.txt")), "write": may(lambda: open(source, "a")),
        "make": may(lambda: os.mkdir(beside + "/new")), "delete": may(lambda: os.remove(beside + "/secret.txt")),
        "rights": may(lambda: os.chmod(source, 0o777)), "signal": may(lambda: os.kill(os.getppid(), 0)),
        "file": resource.getrlimit(resource.RLIMIT_FSIZE)[0] >> 20, "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "environment": len(os.environ)}
print(json.dumps({"error": {"en": ", ".join(f"{key} {value}" for key, value in said.items())}}))
)py");
    EXPECT_THAT(ctl({source(), pack()}).err,
                HasSubstr("network EPERM, process EPERM, program EACCES, read EACCES, write EACCES, make EACCES, "
                          "delete EACCES, rights EPERM, signal EPERM, file 4096, core 0, environment 2"));
    EXPECT_EQ(read(m_folder / "secret.txt"), "x");
}

TEST_F(ImportVerb, ReadsBesideTheSourceWhereTheKindSaysSo)
{
    write(m_folder / "content/words.txt", "from beside");
    importer(
        "print('{\"error\": {\"en\": \"%s\"}}' % open(source[:source.rindex('/')] + '/content/words.txt').read())\n");
    EXPECT_THAT(ctl({source(), pack()}).err, HasSubstr("broke on the source"));
    auto kind = read(m_kind / "exhibit.yaml");
    kind.insert(kind.find(", program: import/words"), ", beside: [content]");
    write(m_kind / "exhibit.yaml", kind);
    EXPECT_THAT(ctl({source(), pack()}).err, HasSubstr("from beside"));
    kind.replace(kind.find("[content]"), 9, "[../..]");
    write(m_kind / "exhibit.yaml", kind);
    EXPECT_NE(ctl({source(), pack()}).exit, 0) << "a kind asks for no more than folders near the source";
}

TEST_F(ImportVerb, EndsAnImporterThatDoesNotEnd)
{
    importer("import threading; threading.Event().wait()\n");
    ImportLimits limits;
    limits.patience = std::chrono::seconds(1);
    fs::create_directory(m_folder / "work");
    const auto report = runImporter(m_kind / "import/words", {source(), m_folder / "work", "de"}, limits);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, Errc::Timeout);
    EXPECT_THAT(report.error().message.en, HasSubstr("was ended after"));
    importer("while True: print('{\"item\": \"' + 900 * 'x' + '\", \"taken\": false}')\n");
    const auto tooMuch = runImporter(m_kind / "import/words", {source(), m_folder / "work", "de"});
    ASSERT_FALSE(tooMuch);
    EXPECT_THAT(tooMuch.error().message.en, HasSubstr("reports more"));
}

} // namespace vitrine::ctl
