// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include "core/store/admission.hpp"
#include "core/trust/minisign.hpp"

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

/// A screen that takes packs signed with its one trusted key, and the tool that signs.
class SignedPacks : public StoreTest {
protected:
    void SetUp() override
    {
        generate("house");
        generate("stranger");
        m_rules.trust = {.unsignedPacks = false, .keys = {m_folder / "house.pub"}};
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
    std::string sign(const std::string& text, const std::string& key, const std::string& comment)
    {
        write(m_folder / "signed", text);
        std::string output;
        EXPECT_EQ(run({"minisign", "-S", "-W", "-s", (m_folder / (key + ".sec")).string(), "-m",
                       (m_folder / "signed").string(), "-t", comment},
                      &output),
                  0)
            << output;
        return read(m_folder / "signed.minisig");
    }
    /// A .vpack signed with `key`.
    fs::path archive(const std::string& version, const std::string& key, const std::string& comment)
    {
        const auto folder = pack("sample", version);
        auto file = m_folder / (version + "-" + key + ".vpack");
        const auto sums = writePackArchive(folder, file);
        EXPECT_TRUE(sums);
        if (!key.empty()) {
            EXPECT_TRUE(writePackArchive(folder, file, sign(printSums(*sums), key, comment)));
        }
        return file;
    }
};

} // namespace

TEST_F(SignedPacks, OfATrustedKeyAreTakenAndRemembered)
{
    auto store = open();
    const auto installed = installFile(store, archive("1.0.0", "house", "vitrine pack sample 1.0.0"));
    ASSERT_TRUE(installed) << installed.error().message;
    EXPECT_TRUE(installed->isSigned);
    const auto receipt = store.receipt(installed->pack);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->keyId, printKeyId(*readPublicKey(m_folder / "house.pub")));
    EXPECT_TRUE(admit(receipt->sums, receipt->signature, m_rules.trust)) << "the receipt can be verified again";
}

TEST_F(SignedPacks, AreTheOnlyOnesTakenUnlessTheScreenSaysOtherwiseCase53)
{
    auto store = open();
    const auto refused = installFile(store, archive("1.0.0", "", ""));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Refused);
    EXPECT_NE(refused.error().message.en.find("not signed"), std::string::npos);
    EXPECT_FALSE(store.installFolder(pack("sample", "1.0.0"), m_rules));
    EXPECT_TRUE(filesBelow(m_root).empty());
    m_rules.trust.unsignedPacks = true;
    const auto taken = installFile(store, archive("1.0.0", "", ""));
    ASSERT_TRUE(taken);
    EXPECT_FALSE(taken->isSigned);
}

TEST_F(SignedPacks, OfAStrangerAreRefusedByTheKeysNameEvenWhereUnsignedOnesAreTaken)
{
    auto store = open();
    m_rules.trust.unsignedPacks = true;
    const auto refused = installFile(store, archive("1.0.0", "stranger", "vitrine pack sample 1.0.0"));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.en.find("does not trust"), std::string::npos) << refused.error().message;
    EXPECT_TRUE(filesBelow(m_root).empty());
}

TEST_F(SignedPacks, OfAStrangerCountAsUnsignedWhereAPersonDecidesAfterwards)
{
    auto store = open();
    m_rules.trust.unsignedPacks = true;
    m_rules.trust.strangers = true;
    const auto taken = installFile(store, archive("1.0.0", "stranger", "vitrine pack sample 1.0.0"));
    ASSERT_TRUE(taken) << taken.error().message;
    EXPECT_FALSE(taken->isSigned);
    EXPECT_EQ(taken->stranger, printKeyId(*readPublicKey(m_folder / "stranger.pub")));
    EXPECT_EQ(store.receipt(taken->pack)->signature, "");
    // A trusted key whose signature is for something else is no stranger.
    EXPECT_FALSE(installFile(store, archive("1.1.0", "house", "vitrine pack other 1.1.0")));
}

TEST_F(SignedPacks, MustBeSignedForThisPurposePackAndVersion)
{
    auto store = open();
    for (const auto* comment : {"file:pack.sums", "vitrine pack sample 1.0.1", "vitrine pack other 1.0.0",
                                "vitrine update sample 1.0.0", "vitrine pack sample 1.0.0 ", "vitrine pack sample"}) {
        const auto refused = installFile(store, archive("1.0.0", "house", comment));
        ASSERT_FALSE(refused) << comment;
        EXPECT_EQ(refused.error().code, Errc::Refused);
    }
    EXPECT_TRUE(filesBelow(m_root).empty());
}

TEST_F(SignedPacks, KeepTheirSignatureWhenTheyWereUnpacked)
{
    auto store = open();
    const auto file = archive("1.0.0", "house", "vitrine pack sample 1.0.0");
    const auto out = m_folder / "out";
    fs::create_directory(out);
    ASSERT_EQ(run({"tar", "-xf", file.string(), "-C", out.string()}), 0);
    const auto installed = store.installFolder(out, m_rules);
    ASSERT_TRUE(installed) << installed.error().message;
    EXPECT_TRUE(installed->isSigned);
    fs::remove_all(m_root);
    auto fresh = open();
    write(out / "media/dot.svg", read(out / "media/dot.svg") + " ");
    const auto changed = fresh.installFolder(out, m_rules);
    ASSERT_FALSE(changed);
    EXPECT_NE(changed.error().message.en.find("pack.sums"), std::string::npos);
}

TEST_F(SignedPacks, AreJudgedByKeysThatCanBeRead)
{
    auto store = open();
    m_rules.trust.keys = {m_folder / "gone.pub"};
    const auto refused = installFile(store, archive("1.0.0", "house", "vitrine pack sample 1.0.0"));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.en.find("trusted key"), std::string::npos);
}

} // namespace vitrine
