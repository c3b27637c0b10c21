// SPDX-License-Identifier: Apache-2.0
#include "core/archive/sum_cache.hpp"
#include "core/store/admission.hpp"
#include "core/trust/secret_key.hpp"
#include "store/fixture.hpp"

namespace vitrine {

using namespace workshop;

namespace {

/// A screen that trusts a house and, within limits, a vendor.
class Trust : public StoreTest {
protected:
    void SetUp() override
    {
        TrustedKey house(m_house.publicKey());
        house.name = "House";
        TrustedKey vendor(m_vendor.publicKey());
        vendor.name = "Vendor";
        vendor.packs = {"vendor-x-*", "guest"};
        m_rules.trust = {.unsignedPacks = false, .keys = {house, vendor}};
    }
    Result<Installed> installSigned(Store& store, const SecretKey& key, const std::string& id,
                                    const std::string& version = "1.0.0", const std::string& words = "Hello")
    {
        const auto file = m_folder / (id + "-" + version + ".vpack");
        SumCache none{{}};
        const auto written = writePackArchive(
            pack(id, version, words), file,
            [&](const std::string& sums) {
                return Result<std::string>(key.sign(sums, trustedComment({.id = id, .version = version})));
            },
            none);
        EXPECT_TRUE(written) << written.error().message;
        return installFile(store, file);
    }
    static std::string idOf(const SecretKey& key) { return printKeyId(key.publicKey()); }

    SecretKey m_house = SecretKey::make();
    SecretKey m_vendor = SecretKey::make();
    SecretKey m_stranger = SecretKey::make();
};

} // namespace

TEST_F(Trust, Case55AnUnknownKeyIsRefusedAndShown)
{
    auto store = open();
    const auto refused = installSigned(store, m_stranger, "sample");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message,
              "the pack is signed with the key " + idOf(m_stranger) + ", which this screen does not trust");
    EXPECT_TRUE(filesBelow(m_root).empty());
}

TEST_F(Trust, Case56ASignatureForAnotherPurposeIsRefused)
{
    const std::string sums = "anything";
    for (const std::string comment : {"vitrine trust 1", "vitrine update 1.0.0", "timestamp:1700000000", "vitrine pack",
                                      "Vitrine pack sample 1.0.0", ""}) {
        const auto admitted = admit(sums, m_house.sign(sums, comment), m_rules.trust);
        ASSERT_FALSE(admitted) << comment;
        EXPECT_NE(admitted.error().message.en.find("another purpose"), std::string::npos) << admitted.error().message;
    }
}

TEST_F(Trust, Case57SeveralSignaturesInOneBlockAreNone)
{
    const std::string sums = "anything";
    const auto good = m_house.sign(sums, "vitrine pack sample 1.0.0");
    const auto other = m_stranger.sign(sums, "vitrine pack sample 1.0.0");
    EXPECT_TRUE(admit(sums, good, m_rules.trust));
    for (const auto& block : {good + other, other + good, good + good, good.substr(0, good.size() / 2)})
        EXPECT_FALSE(admit(sums, block, m_rules.trust));
}

TEST_F(Trust, Case58WhatIsInstalledIsWhatWasVerifiedThoughTheSourceIsReplaced)
{
    const auto sign = [&](const std::string& sums) {
        return Result<std::string>(m_house.sign(sums, "vitrine pack sample 1.0.0"));
    };
    SumCache none{{}};
    const auto file = m_folder / "stick.vpack";
    ASSERT_TRUE(writePackArchive(pack("sample", "1.0.0", "Verified"), file, sign, none));
    ASSERT_TRUE(writePackArchive(pack("sample", "1.0.0", "Smuggled"), m_folder / "other.vpack", sign, none));
    const auto other = read(m_folder / "other.vpack");
    auto store = open();
    auto source = openFileSource(file);
    ASSERT_TRUE(source);
    std::filesystem::rename(m_folder / "other.vpack", file); // the stick is swapped
    const auto installed = store.installArchive(**source, m_rules);
    ASSERT_TRUE(installed) << installed.error().message;
    EXPECT_NE(read(packFolder(m_root, installed->pack) / "pack.yaml").find("Verified"), std::string::npos);

    std::filesystem::remove_all(m_root);
    auto fresh = open();
    ASSERT_TRUE(writePackArchive(pack("sample", "1.0.0", "Verified"), file, sign, none));
    source = openFileSource(file);
    ASSERT_TRUE(source);
    bool written = false;
    const auto overwritten = fresh.installArchive(**source, m_rules, [&](std::uint64_t done, std::uint64_t) {
        if (done > 0 && !written)
            written = true, write(file, other); // somebody writes into it while it is read
        return true;
    });
    if (overwritten) {
        EXPECT_NE(read(packFolder(m_root, overwritten->pack) / "pack.yaml").find("Verified"), std::string::npos);
    } else {
        EXPECT_EQ(overwritten.error().code, Errc::Refused);
    }
}

TEST_F(Trust, Case59SumsInAnotherOrderOrSpacingAreNotWhatWasSigned)
{
    const auto sums = sumsOf({{"media/a.txt", "a"}, {"pack.yaml", "x"}});
    const auto turned = sumsOf({{"pack.yaml", "x"}, {"media/a.txt", "a"}});
    auto binary = sums;
    binary.replace(binary.find("  "), 2, " *");
    const auto signature = m_house.sign(sums, "vitrine pack sample 1.0.0");
    EXPECT_TRUE(admit(sums, signature, m_rules.trust));
    for (const auto& text : {turned, binary, sums + "\n"}) {
        const auto refused = admit(text, signature, m_rules.trust);
        ASSERT_FALSE(refused);
        EXPECT_NE(refused.error().message.en.find("has been changed"), std::string::npos) << refused.error().message;
    }
}

TEST_F(Trust, Case60AProgramUnderATrueSignatureIsRefused)
{
    const std::string program = "import QtQuick\nItem {}\n";
    const auto sums = sumsOf({{"pack.yaml", "x"}, {"media/Main.qml", program}});
    write(m_folder / "hand.vpack", Tar()
                                       .file("pack.sums", sums)
                                       .file("pack.sums.minisig", m_house.sign(sums, "vitrine pack sample 1.0.0"))
                                       .file("pack.yaml", "x")
                                       .file("media/Main.qml", program)
                                       .end());
    auto store = open();
    const auto refused = installFile(store, m_folder / "hand.vpack");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.en.find("not of a kind that packs may carry"), std::string::npos);
    EXPECT_TRUE(filesBelow(m_root).empty());
}

TEST_F(Trust, Case64AVersionFarAheadIsRefusedUnlessSomebodyInsists)
{
    auto store = open();
    const auto shown = installSigned(store, m_house, "sample", "2.0.0");
    ASSERT_TRUE(shown) << shown.error().message;
    ASSERT_TRUE(store.activate(store.addGeneration(shown->pack, "test")->number));
    for (const auto* version : {"1000003.0.0", "2.1000001.0", "2.0.1000001"}) {
        const auto refused = installSigned(store, m_house, "sample", version);
        ASSERT_FALSE(refused) << version;
        EXPECT_NE(refused.error().message.en.find("leaves room"), std::string::npos) << refused.error().message;
    }
    EXPECT_FALSE(installSigned(store, m_house, "sample", "9223372036854775807.0.0")) << "the check takes nine digits";
    EXPECT_TRUE(installSigned(store, m_house, "sample", "1000002.0.0"));
    EXPECT_TRUE(installSigned(store, m_house, "sample", "3.20261128.0")) << "a new year may count anew";
    m_rules.allowOlder = true;
    EXPECT_TRUE(installSigned(store, m_house, "sample", "5000000.0.0"));
}

TEST_F(Trust, Case69ARevokedKeyCountsForNothingEvenWhereUnsignedPacksAreTaken)
{
    auto store = open();
    const auto before = installSigned(store, m_house, "sample");
    ASSERT_TRUE(before) << before.error().message;
    m_rules.trust.revoked = {idOf(m_house)};
    m_rules.trust.unsignedPacks = true;
    m_rules.trust.strangers = true;
    const auto refused = installSigned(store, m_house, "sample", "1.1.0");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "the pack is signed with the key " + idOf(m_house) + ", which has been revoked");
    const auto receipt = store.receipt(before->pack);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(signerOf(receipt->keyId, m_rules.trust).state, SignerState::Revoked);
}

TEST_F(Trust, Case71AVendorsKeySignsTheVendorsPacksAndNoOther)
{
    auto store = open();
    EXPECT_TRUE(installSigned(store, m_vendor, "vendor-x-lobby"));
    EXPECT_TRUE(installSigned(store, m_vendor, "guest"));
    for (const auto* id : {"sample", "vendor-x", "vendor-y-lobby", "guest-2"}) {
        const auto refused = installSigned(store, m_vendor, id);
        ASSERT_FALSE(refused) << id;
        EXPECT_EQ(refused.error().message, "the key " + idOf(m_vendor) + " of Vendor may not sign a pack called " + id);
    }
    EXPECT_TRUE(installSigned(store, m_house, "vendor-x-hall")) << "the house may sign all";
}

TEST_F(Trust, EndsWithItsDay)
{
    const std::string sums = "anything";
    const auto signature = m_house.sign(sums, "vitrine pack sample 1.0.0");
    m_rules.trust.keys.front().until = "2999-12-31";
    EXPECT_TRUE(admit(sums, signature, m_rules.trust));
    m_rules.trust.keys.front().until = "2020-01-31";
    const auto refused = admit(sums, signature, m_rules.trust);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "the key " + idOf(m_house) + " was trusted until 2020-01-31");
}

TEST_F(Trust, TellsHowASignatureStands)
{
    EXPECT_EQ(signerOf("", m_rules.trust).state, SignerState::None);
    EXPECT_EQ(signerOf(idOf(m_stranger), m_rules.trust).state, SignerState::Unknown);
    const auto house = signerOf(idOf(m_house), m_rules.trust);
    EXPECT_EQ(house.state, SignerState::Trusted);
    EXPECT_EQ(house.name, "House");
    m_rules.trust.revoked = {"0000" + idOf(m_house)};
    EXPECT_EQ(printSignerState(signerOf(idOf(m_house), m_rules.trust).state), "revoked");
}

} // namespace vitrine
