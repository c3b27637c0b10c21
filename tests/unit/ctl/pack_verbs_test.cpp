// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/read_yaml.hpp"
#include "ctl/beside.hpp"
#include "ctl/pack_new.hpp"
#include "in_german.hpp"
#include "test_screen.hpp"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include <sys/stat.h>

namespace vitrine::ctl {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::HasSubstr;
using testing::Not;

namespace {

class PackVerbs : public testing::Test {
protected:
    void SetUp() override
    {
        write(m_folder / "exhibits/note/exhibit.yaml",
              "kind: note\napi: 1\nqml: {module: Test.Note, type: Note}\ntitle: Note\n");
        write(m_folder / "exhibits/note/settings.json", R"({"type": "object", "additionalProperties": false,
            "properties": {"words": {"type": "string"},
                           "picture": {"$ref": "../../config/schema/common.json#/definitions/picture"}}})");
        writePack(m_pack, "sample", "1.0.0");
        writePack(m_folder / "exhibits/note/sample", "note-sample", "1.0.0");
        write(m_folder / "exhibits/note/sample/make-media", "#!/bin/sh\n");
    }
    Said ctl(std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--exhibits", (m_folder / "exhibits").string()});
        return ctlRun(words);
    }
    void spoil() const
    {
        auto text = read(m_pack / "pack.yaml");
        text.replace(text.find("kind: note"), 10, "kind: noet");
        write(m_pack / "pack.yaml", text);
    }
    TempFolder m_folder;
    fs::path m_pack = m_folder / "sample";
};

} // namespace

TEST(Vitrinectl, ShowsWhatItCanDo)
{
    const auto said = ctlRun({});
    EXPECT_EQ(said.exit, 0);
    for (const auto* verb : {"pack", "install", "status", "screenshot", "logs", "restart", "generations", "rollback"})
        EXPECT_THAT(said.out, HasSubstr(verb));
    EXPECT_EQ(ctlRun({"--version"}).out, "1.2.3\n");
    const auto help = ctlRun({"pack", "check", "--help"});
    EXPECT_EQ(help.exit, 0);
    EXPECT_THAT(help.out, HasSubstr("--strict"));
}

TEST(Vitrinectl, ExitsWithTwoWhenTheCallIsWrong)
{
    for (const auto& words : std::vector<std::vector<std::string>>{{"pak"},
                                                                   {"pack"},
                                                                   {"pack", "chekc", "."},
                                                                   {"pack", "check"},
                                                                   {"pack", "check", ".", "--format", "xml"},
                                                                   {"status"},
                                                                   {"status", "--jsn"},
                                                                   {"install", "x.vpack"},
                                                                   {"rollback", "lobby", "--when", "later"}}) {
        const auto said = ctlRun(words);
        EXPECT_EQ(said.exit, 2) << words.front();
        EXPECT_EQ(said.out, "");
        EXPECT_THAT(said.err, HasSubstr("--help"));
    }
}

TEST(Vitrinectl, SaysWhatAWrongWordWasMostLikelyMeantToBe)
{
    EXPECT_THAT(ctlRun({"statsu"}).err, HasSubstr("nothing is called \"statsu\" here; did you mean \"status\"?"));
    EXPECT_THAT(ctlRun({"pack", "chekc", "."}).err, HasSubstr("did you mean \"check\"?"));
    EXPECT_THAT(ctlRun({"pack", "check", ".", "--strikt"}).err, HasSubstr("did you mean \"--strict\"?"));
    EXPECT_THAT(ctlRun({"pack"}).err, HasSubstr("\"pack\" needs one word more: new, check, build, verify, "));
    EXPECT_THAT(ctlRun({"pack", "check"}).err, HasSubstr("PACK is required; --help"));
}

TEST(Vitrinectl, SaysInGermanWhatIsWrongWithTheCall)
{
    const InGerman curator;
    EXPECT_EQ(ctlRun({"statsu"}).err,
              "vitrinectl: hier heißt nichts „statsu“; meinten Sie „status“? --help zeigt, was möglich ist\n");
    EXPECT_THAT(ctlRun({"pack"}).err, HasSubstr("zu „pack“ fehlt noch ein Wort: new, check, build, verify, "));
    EXPECT_EQ(ctlRun({"pack", "check"}).err, "vitrinectl: PACK fehlt; --help zeigt, was möglich ist\n");
}

TEST_F(PackVerbs, RefuseInGermanWhatIsBrokenOrNotThere)
{
    const auto file = m_folder / "sample.vpack";
    ASSERT_EQ(ctl({"pack", "build", m_pack.string(), "-o", file.string()}).exit, 0);
    const auto bytes = workshop::read(file);
    fs::resize_file(file, (bytes.find_last_not_of('\0') / 512 + 1) * 512); // the last file is whole, and no end follows
    const InGerman curator;
    EXPECT_EQ(ctlRun({"pack", "verify", file.string()}).err,
              "vitrinectl: " + file.string() + ": das Archiv ist abgeschnitten: Sein Ende fehlt\n");
    write(m_folder / "no.vpack", "hello");
    EXPECT_THAT(ctl({"pack", "check", (m_folder / "no.vpack").string()}).err,
                HasSubstr("no.vpack: das ist kein Paket: "));
    const auto gone = (m_folder / "gone").string();
    EXPECT_EQ(ctl({"pack", "check", gone}).err, "vitrinectl: " + gone + " gibt es nicht\n");
    EXPECT_EQ(ctl({"pack", "build", gone}).err, "vitrinectl: " + gone + " ist kein Ordner\n");
    const auto json = ctl({"pack", "check", gone, "--format", "json"}); // programs hear both, as of findings
    EXPECT_EQ(json::parse(json.out).at("error").at("sentence").as_string(), "there is no " + gone);
    EXPECT_EQ(json::parse(json.out).at("error").at("sentence_de").as_string(), gone + " gibt es nicht");
}

TEST_F(PackVerbs, CheckTellsTheProblemsAndWhetherThereAreErrors)
{
    const auto good = ctl({"pack", "check", m_pack.string()});
    EXPECT_EQ(good.exit, 0) << good.out << good.err;
    EXPECT_THAT(good.out, HasSubstr("sample 1.0.0: no problems"));
    spoil();
    const auto bad = ctl({"pack", "check", m_pack.string()});
    EXPECT_EQ(bad.exit, 1);
    EXPECT_THAT(bad.out, HasSubstr("sample/pack.yaml:9:11: error: "));
    EXPECT_THAT(bad.out, HasSubstr("[unknown-kind]"));
    EXPECT_EQ(bad.out.find('\x1b'), std::string::npos);
    const auto found = json::parse(ctl({"pack", "check", m_pack.string(), "--format", "json"}).out);
    EXPECT_EQ(found.at(0).at("code").as_string(), "unknown-kind");
    EXPECT_EQ(found.at(0).at("line").as_int64(), 9);
    const auto sarif = json::parse(ctl({"pack", "check", m_pack.string(), "--format", "sarif"}).out);
    const auto& result = sarif.at("runs").at(0).at("results").at(0);
    EXPECT_EQ(result.at("ruleId").as_string(), "unknown-kind");
    EXPECT_EQ(result.at("locations").at(0).at("physicalLocation").at("region").at("startLine").as_int64(), 9);
}

TEST_F(PackVerbs, CheckFindsWhatCouldNotBePackedAndStrictTakesWarningsForErrors)
{
    write(m_pack / "media/spare.txt", "nobody uses me");
    EXPECT_EQ(ctl({"pack", "check", m_pack.string()}).exit, 0);
    EXPECT_EQ(ctl({"pack", "check", m_pack.string(), "--strict"}).exit, 1);
    fs::remove(m_pack / "media/spare.txt");
    write(m_pack / "media/Main.qml", "Item {}");
    const auto said = ctl({"pack", "check", m_pack.string()});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.out, HasSubstr("Main.qml: error: "));
    EXPECT_THAT(said.out, Not(HasSubstr("unused-file"))) << "what may not be there at all needs no second word";
    fs::remove(m_pack / "media/Main.qml");
    write(m_pack / "media/film.mp4", "#!/bin/sh\n");
    EXPECT_THAT(ctl({"pack", "check", m_pack.string()}).out, HasSubstr("film.mp4\" is in truth a script"));
    EXPECT_EQ(ctl({"pack", "build", m_pack.string(), "-o", (m_folder / "x.vpack").string()}).exit, 1);
}

TEST_F(PackVerbs, CheckOfAFolderThatIsNoPackSaysOnlyThat)
{
    write(m_folder / "desk/letter.doc", "x");
    write(m_folder / "desk/tool.sh", "#!/bin/sh\n");
    const auto said = ctl({"pack", "check", (m_folder / "desk").string()});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.out, HasSubstr("desk/pack.yaml: error: there is no file pack.yaml [missing-file]"));
    EXPECT_THAT(said.out, Not(HasSubstr("tool.sh")));
}

TEST_F(PackVerbs, BuildPutsTheArchiveWhereItDoesNoHarm)
{
    fs::create_directory(m_folder / "out");
    EXPECT_EQ(ctl({"pack", "build", m_pack.string(), "-o", (m_folder / "out").string()}).exit, 0);
    EXPECT_TRUE(fs::exists(m_folder / "out/sample-1.0.0.vpack")) << "into a folder under its own name";
    const auto inside = ctl({"pack", "build", m_pack.string(), "-o", (m_pack / "sample.vpack").string()});
    EXPECT_EQ(inside.exit, 1);
    EXPECT_THAT(inside.err, HasSubstr("would lie in the pack itself"));
    const auto pipe = m_folder / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const auto onto = ctl({"pack", "build", m_pack.string(), "-o", pipe.string()});
    EXPECT_EQ(onto.exit, 1);
    EXPECT_THAT(onto.err, HasSubstr("no file; name another place"));
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_FALSE(fs::exists(m_pack / "sample.vpack"));
    const auto nowhere = ctl({"pack", "build", m_pack.string(), "-o", (m_folder / "no/such.vpack").string()});
    EXPECT_EQ(nowhere.exit, 1);
    EXPECT_THAT(nowhere.err, HasSubstr("no/such.vpack: No such file"));
}

TEST_F(PackVerbs, A20BuildSaysWhatItLeftOut)
{
    write(m_pack / ".DS_Store", "x");
    write(m_pack / "__MACOSX/media/thing", "x");
    write(m_pack / "media/Thumbs.db", "x");
    const auto file = (m_folder / "sample.vpack").string();
    const auto said = ctl({"pack", "build", m_pack.string(), "-o", file});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("left out: .DS_Store\nleft out: __MACOSX/\nleft out: media/Thumbs.db\n"));
    EXPECT_THAT(said.out, HasSubstr(", 2 files, "));
    const auto answer = json::parse(ctl({"pack", "build", m_pack.string(), "-o", file, "--json"}).out);
    EXPECT_EQ(answer.at("left_out").as_array().size(), 3U);
}

TEST_F(PackVerbs, CheckReadsArchivesAndRefusesWhatIsNone)
{
    const auto file = (m_folder / "sample.vpack").string();
    ASSERT_EQ(ctl({"pack", "build", m_pack.string(), "-o", file}).exit, 0);
    const auto good = ctl({"pack", "check", file});
    EXPECT_EQ(good.exit, 0) << good.out << good.err;
    write(m_folder / "no.vpack", "hello");
    const auto bad = ctl({"pack", "check", (m_folder / "no.vpack").string()});
    EXPECT_EQ(bad.exit, 1);
    EXPECT_THAT(bad.err, HasSubstr("no.vpack: this is not a pack"));
    const auto manifest = ctl({"pack", "check", (m_pack / "pack.yaml").string()});
    EXPECT_THAT(manifest.err, HasSubstr("name the folder in which it lies"));
    const auto gone = ctl({"pack", "check", (m_folder / "gone").string(), "--format", "json"});
    EXPECT_EQ(gone.exit, 1);
    EXPECT_THAT(std::string(json::parse(gone.out).at("error").at("sentence").as_string()), HasSubstr("there is no "));
}

TEST_F(PackVerbs, CheckWithoutKindsSaysSo)
{
    fs::create_directory(m_folder / "none");
    const auto said = ctlRun({"pack", "check", m_pack.string(), "--exhibits", (m_folder / "none").string()});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.err, HasSubstr("--exhibits"));
}

TEST_F(PackVerbs, BuildRefusesAPackWithErrors)
{
    spoil();
    const auto file = m_folder / "sample.vpack";
    const auto said = ctl({"pack", "build", m_pack.string(), "-o", file.string()});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.err, HasSubstr("[unknown-kind]"));
    EXPECT_FALSE(fs::exists(file));
}

TEST_F(PackVerbs, BuildSignAndVerifyWorkTogether)
{
    const auto file = (m_folder / "sample.vpack").string();
    ASSERT_EQ(ctl({"pack", "build", m_pack.string(), "-o", file}).exit, 0);
    const auto plain = ctlRun({"pack", "verify", file});
    EXPECT_EQ(plain.exit, 0) << plain.err;
    EXPECT_THAT(plain.out, HasSubstr("sample 1.0.0, 2 files as pack.sums says, not signed"));

    const auto inFolder = [&](const std::string& name) { return (m_folder / name).string(); };
    ASSERT_EQ(run({"tar", "-xf", file, "-C", m_folder.path().string(), "pack.sums"}), 0);
    ASSERT_EQ(run({"minisign", "-G", "-W", "-p", inFolder("key.pub"), "-s", inFolder("key.sec")}), 0);
    ASSERT_EQ(run({"minisign", "-G", "-W", "-p", inFolder("other.pub"), "-s", inFolder("other.sec")}), 0);
    ASSERT_EQ(run({"minisign", "-S", "-W", "-s", inFolder("key.sec"), "-m", inFolder("pack.sums"), "-t",
                   "vitrine pack sample 1.0.0"}),
              0);
    ASSERT_EQ(ctl({"pack", "build", m_pack.string(), "-o", file, "--signature", inFolder("pack.sums.minisig")}).exit,
              0);
    const auto good = ctlRun({"pack", "verify", file, "--trust", inFolder("key.pub")});
    EXPECT_EQ(good.exit, 0) << good.err;
    EXPECT_THAT(good.out, HasSubstr("trusted key"));
    EXPECT_EQ(ctlRun({"pack", "verify", file, "--trust", inFolder("other.pub")}).exit, 1);
    EXPECT_EQ(ctlRun({"pack", "verify", file}).exit, 1) << "a signature nobody compared is not good";
    const auto answer = json::parse(ctlRun({"pack", "verify", file, "--trust", inFolder("key.pub"), "--json"}).out);
    EXPECT_EQ(answer.at("signature").as_string(), "good");

    auto bytes = read(file);
    bytes[bytes.find("<svg") + 1] = 'S';
    write(file, bytes);
    EXPECT_EQ(ctlRun({"pack", "verify", file, "--trust", inFolder("key.pub")}).exit, 1);
}

TEST_F(PackVerbs, NewStartsFromAKindsSampleUnderANameOfItsOwn)
{
    const auto folder = m_folder / "Unser Haus 2026";
    const auto made = ctl({"pack", "new", folder.string(), "--kind", "note"});
    EXPECT_EQ(made.exit, 0) << made.err;
    EXPECT_THAT(read(folder / "pack.yaml"), HasSubstr("\nid: unser-haus-2026\n"));
    EXPECT_FALSE(fs::exists(folder / "make-media"));
    EXPECT_EQ(ctl({"pack", "check", folder.string()}).exit, 0);
    EXPECT_EQ(ctl({"pack", "new", folder.string(), "--kind", "note"}).exit, 1) << "it is not empty any more";
    const auto unknown = ctl({"pack", "new", (m_folder / "x").string(), "--kind", "noet"});
    EXPECT_EQ(unknown.exit, 1);
    EXPECT_THAT(unknown.err, HasSubstr("did you mean \"note\""));
}

TEST_F(PackVerbs, NewLaysASchemaForEditorsBesideThatIsNoPartOfThePack)
{
    const auto folder = m_folder / "Neu";
    EXPECT_EQ(ctl({"pack", "new", folder.string(), "--kind", "note", "--language", "de"}).exit, 0);
    EXPECT_THAT(read(folder / "pack.yaml"),
                HasSubstr("# yaml-language-server: $schema=.pack.schema.json\n# Durch die Zeile darüber"));
    const auto schema = json::parse(read(folder / ".pack.schema.json"));
    EXPECT_TRUE(schema.at("definitions").as_object().contains("kind.note"));
    EXPECT_THAT(ctl({"pack", "check", folder.string()}).out, Not(HasSubstr("litter")));
    const auto archive = m_folder / "neu.vpack";
    EXPECT_EQ(ctl({"pack", "build", folder.string(), "-o", archive.string()}).exit, 0);
    EXPECT_THAT(read(archive), Not(HasSubstr("kind.note")));
}

TEST_F(PackVerbs, NewWithoutAKindIsTheStarter)
{
    const auto folder = m_folder / "first";
    EXPECT_EQ(ctl({"pack", "new", folder.string()}).exit, 0);
    EXPECT_THAT(read(folder / "pack.yaml"), HasSubstr("\nid: first "));
    EXPECT_TRUE(fs::exists(folder / "media/hall.svg"));
}

TEST_F(PackVerbs, NewExplainsThePackInTheLanguageThatIsAskedForAndItIsTheSamePack)
{
    std::vector<boost::json::value> packs;
    for (const char* const language : {"de", "en"}) {
        const auto folder = m_folder / language / "first";
        const auto made = ctl({"pack", "new", folder.string(), "--language", language});
        ASSERT_EQ(made.exit, 0) << made.err;
        Problems problems;
        const auto read = readYamlFile(folder / "pack.yaml", "pack.yaml", problems);
        ASSERT_TRUE(read && problems.empty()) << printProblems(problems);
        packs.push_back(read->root);
        EXPECT_FALSE(fs::exists(folder / "pack.de.yaml"));
    }
    EXPECT_EQ(packs[0], packs[1]);
    EXPECT_THAT(read(m_folder / "de/first/pack.yaml"), HasSubstr("# Ein Inhaltspaket"));
    EXPECT_THAT(read(m_folder / "en/first/pack.yaml"), HasSubstr("# A content pack"));
    EXPECT_THAT(ctl({"pack", "new", (m_folder / "de/second").string(), "--language", "de"}).out,
                HasSubstr("Sehen Sie es beim Schreiben"));
}

TEST_F(PackVerbs, PreviewSaysInASentenceWhatIsMissing)
{
    const auto nowhere = ctl({"pack", "preview", (m_folder / "nothing").string()});
    EXPECT_EQ(nowhere.exit, 1);
    EXPECT_THAT(nowhere.err, HasSubstr("is not a folder; a preview shows a pack's folder"));
}

TEST(ABesideProgram, EndsWithItsExitCode)
{
    EXPECT_EQ(runBeside("/bin/sh", {"-c", "exit 3"}).value(), 3);
    EXPECT_FALSE(runBeside("/nowhere/at/all", {}));
    const auto killed = runBeside("/bin/sh", {"-c", "kill -9 $$"});
    ASSERT_FALSE(killed);
    EXPECT_THAT(killed.error().message.en, HasSubstr("was ended by signal 9"));
}

TEST(PackExplain, SaysWhatACodeMeansInTheLanguageAskedFor)
{
    const auto german = ctlRun({"pack", "explain", "unknown-kind", "--language", "de"});
    EXPECT_EQ(german.exit, 0);
    EXPECT_THAT(german.out, HasSubstr("Abhilfe: "));
    const auto english = ctlRun({"pack", "explain", "unknown-kind", "--language", "en"});
    EXPECT_THAT(english.out, HasSubstr("What to do: "));
    EXPECT_THAT(english.out, Not(HasSubstr("Abhilfe")));
    const auto none = ctlRun({"pack", "explain", "unknown-kid", "--language", "en"});
    EXPECT_EQ(none.exit, 2);
    EXPECT_THAT(none.err, HasSubstr("did you mean \"unknown-kind\"?"));
}

TEST(PackIds, AreMadeFromAnyName)
{
    EXPECT_EQ(idFromName("Opening Week 2026"), "opening-week-2026");
    EXPECT_EQ(idFromName("--a__b--"), "a-b");
    EXPECT_EQ(idFromName("日本"), "my-pack");
    EXPECT_EQ(idFromName(""), "my-pack");
}

TEST_F(PackVerbs, ReportSaysWhatThereIsInWhichLanguage)
{
    const auto file = m_folder / "report.html";
    auto said = ctl({"pack", "report", m_pack.string(), "--language", "de", "-o", file.string()});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("report.html: what sample 1.0.0 has in which language"));
    EXPECT_THAT(read(file), HasSubstr("<html lang=\"de\">"));
    EXPECT_THAT(ctl({"pack", "report", m_pack.string(), "--format", "csv", "-o", "-"}).out,
                HasSubstr("screen,pack,version,exhibit,"));
    const auto data = json::parse(ctl({"pack", "report", m_pack.string(), "--json"}).out);
    EXPECT_EQ(data.at("packs").at(0).at("id").as_string(), "sample");

    // Without a name it is called after the pack and lies where one stands.
    const auto stood = fs::current_path();
    fs::current_path(m_folder.path());
    EXPECT_EQ(ctl({"pack", "report", m_pack.string(), "--format", "csv"}).exit, 0);
    fs::current_path(stood);
    EXPECT_THAT(read(m_folder / "sample-1.0.0.csv"), HasSubstr("screen,pack,"));

    // A pack with mistakes has gaps to count, an archive has the same as its folder.
    const auto archive = m_folder / "sample.vpack";
    ASSERT_EQ(ctl({"pack", "build", m_pack.string(), "-o", archive.string()}).exit, 0);
    EXPECT_EQ(json::parse(ctl({"pack", "report", archive.string(), "--json"}).out), data);
    spoil();
    EXPECT_EQ(ctl({"pack", "report", m_pack.string(), "-o", "-"}).exit, 0);

    said = ctl({"pack", "report", (m_folder / "none").string(), "-o", file.string()});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.err, HasSubstr("there is no "));
    EXPECT_THAT(read(file), HasSubstr("<html lang=\"de\">")) << "the report of before";
}

} // namespace vitrine::ctl
