// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/trust/minisign.hpp"

#include <gtest/gtest.h>

namespace vitrine {

using namespace workshop;

namespace {

/// A key pair and a signed message, made by the real tool.
class Minisign : public testing::Test {
protected:
    void SetUp() override
    {
        generate("key");
        generate("other");
        write(m_folder / "message", m_message);
        sign({"-t", "vitrine pack sample 1.0.0"});
    }
    void generate(const std::string& name)
    {
        std::string output;
        ASSERT_EQ(run({"minisign", "-G", "-W", "-p", (m_folder / (name + ".pub")).string(), "-s",
                       (m_folder / (name + ".sec")).string()},
                      &output),
                  0)
            << output;
    }
    void sign(const std::vector<std::string>& more)
    {
        std::vector<std::string> words{"minisign",
                                       "-S",
                                       "-W",
                                       "-s",
                                       (m_folder / "key.sec").string(),
                                       "-m",
                                       (m_folder / "message").string(),
                                       "-x",
                                       (m_folder / "message.minisig").string()};
        words.insert(words.end(), more.begin(), more.end());
        std::string output;
        ASSERT_EQ(run(words, &output), 0) << output;
        m_signature = read(m_folder / "message.minisig");
    }
    PublicKey key(const std::string& name = "key")
    {
        const auto found = readPublicKey(m_folder / (name + ".pub"));
        EXPECT_TRUE(found);
        return found ? *found : PublicKey();
    }
    TempFolder m_folder;
    std::string m_message = "what is signed\n";
    std::string m_signature;
};

} // namespace

TEST_F(Minisign, SignaturesAreVerifiedAndTellTheirTrustedComment)
{
    const auto comment = verifySignature(m_message, m_signature, key());
    ASSERT_TRUE(comment) << comment.error().message;
    EXPECT_EQ(*comment, "vitrine pack sample 1.0.0");
}

TEST_F(Minisign, KeyIdsReadAsTheToolPrintsThem)
{
    const auto shown = read(m_folder / "key.pub");
    EXPECT_NE(shown.find(printKeyId(key())), std::string::npos) << shown << printKeyId(key());
    EXPECT_EQ(*signatureKeyId(m_signature), printKeyId(key()));
    // Of each sixteen keys one begins with a zero, which the tool leaves out.
    EXPECT_EQ(printKeyId({.id = {0x6F, 0x7C, 0x13, 0x50, 0xC3, 0x26, 0x04, 0x07}, .key = {}}), "70426C350137C6F");
}

TEST_F(Minisign, SignaturesByAnotherKeyAreRefusedByName)
{
    const auto comment = verifySignature(m_message, m_signature, key("other"));
    ASSERT_FALSE(comment);
    EXPECT_EQ(comment.error().code, Errc::Refused);
    EXPECT_NE(comment.error().message.en.find(printKeyId(key())), std::string::npos);
    EXPECT_EQ(comment.error().message.de,
              "signiert mit dem Schlüssel " + printKeyId(key()) + ", nicht mit " + printKeyId(key("other")));
}

TEST_F(Minisign, AnotherKeyOfTheSameIdIsNotEnough)
{
    auto forged = key("other");
    forged.id = key().id;
    EXPECT_FALSE(verifySignature(m_message, m_signature, forged));
}

TEST_F(Minisign, EachChangedBitOfMessageAndSignatureIsSeenCase54)
{
    for (std::size_t at = 0; at < m_message.size(); ++at) {
        auto changed = m_message;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(verifySignature(changed, m_signature, key())) << at;
    }
    // The words of the first line after its fixed beginning are signed by nobody, as its name says.
    const auto first = m_signature.find('\n');
    for (std::size_t at = first; at + 1 < m_signature.size(); ++at)
        for (const int bit : {1, 2, 16, 128}) {
            auto changed = m_signature;
            changed[at] = static_cast<char>(changed[at] ^ bit);
            EXPECT_FALSE(verifySignature(m_message, changed, key())) << "byte " << at << " bit " << bit;
        }
}

TEST_F(Minisign, CutEmptyAndDoubledSignaturesAreRefusedCase57)
{
    for (std::size_t size = 0; size + 1 < m_signature.size(); ++size)
        EXPECT_FALSE(verifySignature(m_message, m_signature.substr(0, size), key())) << size;
    EXPECT_FALSE(verifySignature(m_message, m_signature + m_signature, key()));
    EXPECT_FALSE(verifySignature(m_message, m_signature + "\n\n", key()));
    EXPECT_FALSE(verifySignature(m_message, std::string(20'000, 'A'), key()));
}

TEST_F(Minisign, TheOldFormIsRefused)
{
    sign({"-l"});
    const auto comment = verifySignature(m_message, m_signature, key());
    ASSERT_FALSE(comment);
    EXPECT_NE(comment.error().message.en.find("old form"), std::string::npos) << comment.error().message;
}

TEST_F(Minisign, OnlyPublicKeyFilesAreKeys)
{
    write(m_folder / "short.pub", "untrusted comment: x\nRWQ=\n");
    write(m_folder / "empty.pub", "");
    for (const auto* name : {"short.pub", "empty.pub", "key.sec", "message"})
        EXPECT_EQ(readPublicKey(m_folder / name).error().code, Errc::Unreadable) << name;
    EXPECT_EQ(readPublicKey(m_folder / "gone.pub").error().code, Errc::NotFound);
}

} // namespace vitrine
