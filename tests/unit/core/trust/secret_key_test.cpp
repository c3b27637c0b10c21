// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/trust/secret_key.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

// Made by minisign 0.11 with the password "pw", at the cost the tool always takes.
constexpr auto kToolsKey =
    "untrusted comment: minisign encrypted secret key\n"
    "RWRTY0IyLFvsq0yV8iFGEjtj50uuw64g4Ri4AS1fnCBYu1NU4f8AAAACAAAAAAAAAEAAAAAAWzju8fngjtfozeWfDnDSRAAwEyME2J25/"
    "eDkZrlttsLhdwxILfMYRk7I6Ex7YmPr20CPipzrmrennvsBp+4W41tTiep/pA7w+oKoAvwYqkArZLSwrlx502CJcYE4rLyNH4jK+ovzuU4=\n";
constexpr auto kToolsPublicKey = "untrusted comment: minisign public key\n"
                                 "RWSNj1a+qKZyCtcF+TJp2VQhk9xGuNHwmRmVR4BdwyJ4VNFQY0Yo0lRZ\n";

AskPassword says(std::string_view password)
{
    return [password] { return Result<Secret>(Secret(password)); };
}

Result<Secret> nobody()
{
    return Error{Errc::NotAllowed, "nobody was to be asked"};
}

void keep(const fs::path& file, const Secret& text)
{
    write(file, text.text());
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
}

// As the file format has it, but quick: what is tested is not how long guessing takes.
constexpr KeyCost kCheap{.operations = 32'768, .memory = 1'048'576};

} // namespace

TEST(SecretKey, OfTheRealToolOpensWithItsPasswordAndNoOther)
{
    const auto key = SecretKey::parse(kToolsKey, says("pw"));
    ASSERT_TRUE(key) << key.error().message;
    const auto shown = parsePublicKey(kToolsPublicKey);
    ASSERT_TRUE(shown);
    EXPECT_EQ(printKeyId(key->publicKey()), printKeyId(*shown));
    EXPECT_EQ(key->publicKey().key, shown->key);
}

TEST(SecretKey, SignsWhatTheRealToolVerifies)
{
    const TempFolder folder;
    const auto key = SecretKey::make();
    write(folder / "message", "what is signed\n");
    write(folder / "key.pub", printPublicKey(key.publicKey()));
    write(folder / "message.minisig", key.sign("what is signed\n", "vitrine pack sample 1.0.0"));
    std::string said;
    EXPECT_EQ(run({"minisign", "-V", "-p", (folder / "key.pub").string(), "-m", (folder / "message").string()}, &said),
              0)
        << said;
    EXPECT_NE(said.find("Trusted comment: vitrine pack sample 1.0.0"), std::string::npos) << said;
    const auto comment = verifySignature("what is signed\n", read(folder / "message.minisig"), key.publicKey());
    ASSERT_TRUE(comment);
    EXPECT_EQ(*comment, "vitrine pack sample 1.0.0");
}

TEST(SecretKey, WithAndWithoutAPasswordIsTakenByTheRealTool)
{
    const TempFolder folder;
    const auto key = SecretKey::make();
    write(folder / "key.pub", printPublicKey(key.publicKey()));
    write(folder / "message", "what is signed\n");
    for (const std::string password : {"", "not a good one"}) {
        const auto text = key.print(Secret(std::string_view(password)), kCheap);
        ASSERT_TRUE(text) << text.error().message;
        keep(folder / "key.key", *text);
        std::string said;
        ASSERT_EQ(run({"sh", "-c", "echo \"$1\" | minisign -S -s \"$0/key.key\" -m \"$0/message\"",
                       folder.path().string(), password},
                      &said),
                  0)
            << said;
        EXPECT_TRUE(verifySignature("what is signed\n", read(folder / "message.minisig"), key.publicKey()));
        const auto again = SecretKey::read(folder / "key.key", password.empty() ? AskPassword(nobody) : says(password));
        ASSERT_TRUE(again) << again.error().message;
        EXPECT_EQ(again->publicKey().key, key.publicKey().key);
        fs::remove(folder / "key.key");
        fs::remove(folder / "message.minisig");
    }
}

TEST(SecretKey, SaysThatThePasswordIsWrong)
{
    const auto text = SecretKey::make().print(Secret(std::string_view("right")), kCheap);
    ASSERT_TRUE(text);
    const auto key = SecretKey::parse(text->text(), says("wrong"));
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().code, Errc::NotAllowed);
    EXPECT_EQ(key.error().message, "the password is wrong");
    EXPECT_EQ(key.error().message.de, "das Passwort ist falsch");
    EXPECT_EQ(SecretKey::parse(text->text(), nobody).error().message, "nobody was to be asked");
}

TEST(SecretKey, IsNotTakenFromAFileThatOthersMayRead)
{
    const TempFolder folder;
    const auto text = SecretKey::make().print(Secret());
    ASSERT_TRUE(text);
    keep(folder / "key.key", *text);
    EXPECT_TRUE(SecretKey::read(folder / "key.key", nobody));
    for (const auto open : {fs::perms::group_read, fs::perms::others_read, fs::perms::group_write}) {
        fs::permissions(folder / "key.key", fs::perms::owner_read | open);
        const auto key = SecretKey::read(folder / "key.key", nobody);
        ASSERT_FALSE(key);
        EXPECT_EQ(key.error().code, Errc::NotAllowed);
        EXPECT_NE(key.error().message.en.find("chmod 600"), std::string::npos) << key.error().message;
    }
}

TEST(SecretKey, IsNothingElseThanOne)
{
    const auto text = SecretKey::make().print(Secret());
    ASSERT_TRUE(text);
    const std::string good(text->text());
    const auto line = good.find('\n') + 1;
    for (std::size_t at = line; at + 1 < good.size(); ++at) {
        if (at >= line + 8 && at < line + 72)
            continue; // salt and cost of a password, which this one has not
        auto changed = good;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(SecretKey::parse(changed, nobody)) << "byte " << at;
    }
    for (std::size_t size = 0; size + 1 < good.size(); ++size)
        EXPECT_FALSE(SecretKey::parse(good.substr(0, size), nobody)) << size;
    EXPECT_FALSE(SecretKey::parse(kToolsPublicKey, nobody));
}

TEST(SecretKey, AsksNoMoreOfThisComputerThanTheToolDoes)
{
    auto text = std::string(kToolsKey);
    const auto line = text.find('\n') + 1;
    text[line + 70] = '/'; // inside of the memory it wants
    const auto key = SecretKey::parse(text, says("pw"));
    ASSERT_FALSE(key);
    EXPECT_NE(key.error().message.en.find("wants more"), std::string::npos) << key.error().message;
}

} // namespace vitrine
