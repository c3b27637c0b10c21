// SPDX-License-Identifier: Apache-2.0
#include "ctl/known_keys.hpp"
#include "in_german.hpp"
#include "test_screen.hpp"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include <cstdlib>

namespace vitrine::ctl {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::HasSubstr;

namespace {

/// A staff computer with a list of keys of its own, and a pack.
class KeyVerbs : public testing::Test {
protected:
    void SetUp() override
    {
        m_before = std::getenv("VITRINE_KEYS");
        ::setenv("VITRINE_KEYS", (m_folder / "settings/keys.json").c_str(), 1);
        write(m_folder / "exhibits/note/exhibit.yaml",
              "kind: note\napi: 1\nqml: {module: Test.Note, type: Note}\ntitle: Note\n");
        write(m_folder / "exhibits/note/settings.json", R"({"type": "object", "additionalProperties": false,
            "properties": {"words": {"type": "string"},
                           "picture": {"$ref": "../../config/schema/common.json#/definitions/picture"}}})");
        writePack(m_folder / "sample", "sample", "1.0.0");
    }
    void TearDown() override { ::setenv("VITRINE_KEYS", m_before.c_str(), 1); }

    std::string path(std::string_view name) const { return (m_folder / name).string(); }
    /// A key without a password; answers with its id.
    std::string make(const std::string& name) const
    {
        const auto said = ctlRun({"key", "new", path(name), "--no-password", "--json"});
        EXPECT_EQ(said.exit, 0) << said.err;
        return std::string(json::parse(said.out).at("key_id").as_string());
    }
    Said build(std::vector<std::string> more) const
    {
        std::vector<std::string> words{"pack",          "build",      path("sample"),  "-o",
                                       path("a.vpack"), "--exhibits", path("exhibits")};
        words.insert(words.end(), more.begin(), more.end());
        return ctlRun(words);
    }
    TempFolder m_folder;
    std::string m_before; ///< the list that all tests have
};

} // namespace

TEST_F(KeyVerbs, NewMakesAPairThatTheRealToolTakes)
{
    const auto id = make("house");
    EXPECT_EQ(fs::status(path("house.key")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    write(m_folder / "message", "what is signed\n");
    std::string said;
    ASSERT_EQ(run({"minisign", "-S", "-W", "-s", path("house.key"), "-m", path("message")}, &said), 0) << said;
    EXPECT_EQ(run({"minisign", "-V", "-p", path("house.pub"), "-m", path("message")}, &said), 0) << said;
    EXPECT_THAT(read(path("house.pub")), HasSubstr(id));
    const auto again = ctlRun({"key", "new", path("house"), "--no-password"});
    EXPECT_EQ(again.exit, 1);
    EXPECT_THAT(again.err, HasSubstr("is there already"));
    EXPECT_THAT(ctlRun({"key", "list"}).out, HasSubstr(id + "  trusted  house"));
}

TEST_F(KeyVerbs, NewTakesAPasswordFromAFileThatOthersCannotRead)
{
    write(m_folder / "password", "\n");
    fs::permissions(path("password"), fs::perms::owner_read);
    const auto empty = ctlRun({"key", "new", path("house"), "--password-file", path("password")});
    EXPECT_EQ(empty.exit, 1);
    EXPECT_THAT(empty.err, HasSubstr("empty password"));
    fs::permissions(path("password"), fs::perms::owner_read | fs::perms::others_read);
    const auto open = ctlRun({"key", "new", path("house"), "--password-file", path("password")});
    EXPECT_EQ(open.exit, 1);
    EXPECT_THAT(open.err, HasSubstr("chmod 600"));
    EXPECT_FALSE(fs::exists(path("house.key")));
}

TEST_F(KeyVerbs, RefuseInGermanWhatIsNoKey)
{
    write(m_folder / "wrong.pub", "hello\n");
    const InGerman curator;
    EXPECT_EQ(ctlRun({"key", "trust", path("wrong.pub")}).err,
              "vitrinectl: " + path("wrong.pub") + " ist kein öffentlicher Schlüssel von minisign\n");
    EXPECT_THAT(ctlRun({"key", "trust", path("gone.pub")}).err, HasSubstr("gone.pub lässt sich nicht öffnen: "));
    EXPECT_THAT(ctlRun({"trust", "sign", path("gone.yaml"), "--key", path("gone.key")}).err,
                HasSubstr("lässt sich nicht öffnen: "));
}

TEST_F(KeyVerbs, BuildSignsInOneGoAndTheToolsAgree)
{
    make("house");
    const auto said = build({"--key", path("house.key")});
    ASSERT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr(", signed"));
    EXPECT_EQ(ctlRun({"pack", "verify", path("a.vpack"), "--trust", path("house.pub")}).exit, 0);
    std::string tools;
    EXPECT_EQ(
        run({"sh", "-c",
             "cd \"$0\" && mkdir out && cd out && tar -xf ../a.vpack && minisign -V -p ../house.pub -m pack.sums && "
             "sha256sum -c pack.sums",
             m_folder.path().string()},
            &tools),
        0)
        << tools;
    EXPECT_THAT(tools, HasSubstr("Trusted comment: vitrine pack sample 1.0.0"));
    const auto once = read(path("a.vpack"));
    ASSERT_EQ(build({"--key", path("house.key")}).exit, 0);
    EXPECT_EQ(read(path("a.vpack")), once) << "the same folder and key give the same bytes";
}

TEST_F(KeyVerbs, BuildRefusesASecretKeyThatOthersMayRead)
{
    make("house");
    fs::permissions(path("house.key"), fs::perms::owner_read | fs::perms::group_read);
    const auto said = build({"--key", path("house.key")});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.err, HasSubstr("chmod 600"));
    EXPECT_FALSE(fs::exists(path("a.vpack")));
}

TEST_F(KeyVerbs, AnArchiveMadeByHandWithTarAndMinisignIsTaken)
{
    make("house");
    std::string tools;
    ASSERT_EQ(
        run({"sh", "-c",
             "cd \"$0/sample\" && sha256sum $(find . -type f | sed 's,^\\./,,' | sort) > ../pack.sums && cd .. && "
             "minisign -S -W -s house.key -m pack.sums -t 'vitrine pack sample 1.0.0' && "
             "tar --format=pax -cf a.vpack pack.sums pack.sums.minisig -C sample pack.yaml media",
             m_folder.path().string()},
            &tools),
        0)
        << tools;
    const auto said = ctlRun({"pack", "verify", path("a.vpack")});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("trusted key"));
}

TEST_F(KeyVerbs, VerifyKnowsWhatThisComputerTrustsCase69Case71)
{
    const auto id = make("house");
    ASSERT_EQ(build({"--key", path("house.key")}).exit, 0);
    EXPECT_THAT(ctlRun({"pack", "verify", path("a.vpack")}).out, HasSubstr("of house"));
    ASSERT_EQ(ctlRun({"key", "trust", path("house.pub"), "--name", "Vendor", "--packs", "vendor-*"}).exit, 0);
    const auto scoped = ctlRun({"pack", "verify", path("a.vpack")});
    EXPECT_EQ(scoped.exit, 1);
    EXPECT_THAT(scoped.err, HasSubstr("may not sign a pack called sample"));
    ASSERT_EQ(ctlRun({"key", "revoke", path("house.pub")}).exit, 0);
    for (const auto& words : std::vector<std::vector<std::string>>{{}, {"--trust", path("house.pub")}}) {
        auto call = std::vector<std::string>{"pack", "verify", path("a.vpack")};
        call.insert(call.end(), words.begin(), words.end());
        const auto revoked = ctlRun(call);
        EXPECT_EQ(revoked.exit, 1);
        EXPECT_THAT(revoked.err, HasSubstr(id + ", which has been revoked"));
    }
    EXPECT_EQ(ctlRun({"key", "trust", path("house.pub")}).exit, 1) << "revoked is for ever";
    EXPECT_THAT(ctlRun({"key", "list"}).out, HasSubstr(id + "  revoked"));
}

TEST_F(KeyVerbs, VerifyOfAnUnknownKeySaysWhoseItIsAndNotThatItIsGoodCase55)
{
    const auto id = make("house");
    ASSERT_EQ(build({"--key", path("house.key")}).exit, 0);
    fs::remove(keysFile());
    const auto said = ctlRun({"pack", "verify", path("a.vpack")});
    EXPECT_EQ(said.exit, 1);
    EXPECT_THAT(said.out, HasSubstr(id));
    EXPECT_THAT(said.out, HasSubstr("not verified"));
}

TEST_F(KeyVerbs, RevokeWantsAKey)
{
    EXPECT_EQ(ctlRun({"key", "revoke", "no-such-file"}).exit, 1);
    EXPECT_EQ(ctlRun({"key", "revoke", "CB037541E8051861"}).exit, 0);
    EXPECT_THAT(ctlRun({"key", "list", "--json"}).out, HasSubstr("CB037541E8051861"));
}

} // namespace vitrine::ctl
