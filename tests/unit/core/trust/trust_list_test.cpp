// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/trust/secret_key.hpp"
#include "core/trust/trust_list.hpp"

#include <gtest/gtest.h>

namespace vitrine {

using namespace workshop;

namespace {

std::string idOf(const SecretKey& key)
{
    return printKeyId(key.publicKey());
}

std::string lineOf(const SecretKey& key)
{
    const auto text = printPublicKey(key.publicKey());
    const auto begin = text.find('\n') + 1;
    return text.substr(begin, text.size() - begin - 1);
}

TrustedKey counting(const SecretKey& key)
{
    TrustedKey trusted(key.publicKey());
    trusted.lists = true;
    return trusted;
}

/// A house with two keys in the safe, one on a laptop, and one that comes new.
class TrustLists : public testing::Test {
protected:
    TrustLists() { m_root.keys = {counting(m_safe), counting(m_second), TrustedKey(m_laptop.publicKey())}; }

    /// A list with the safe's keys, the new one, and whatever else.
    std::string text(int number, const std::string& more = "revoked: []\n", int enough = 1) const
    {
        return "vitrine: 1\nnumber: " + std::to_string(number) + "\nenough: " + std::to_string(enough) +
               "\nkeys:\n  - {key: " + lineOf(m_safe) + ", name: Safe, lists: true}\n  - {key: " + lineOf(m_second) +
               ", lists: true}\n  - {key: " + lineOf(m_next) + ", name: House, packs: [\"house-*\"]}\n" + more;
    }
    static SignedTrustList signedBy(std::string text, const std::string& comment,
                                    const std::vector<const SecretKey*>& keys)
    {
        SignedTrustList list{.text = std::move(text), .signatures = {}};
        for (const auto* key : keys)
            list.signatures.push_back(key->sign(list.text, comment));
        return list;
    }
    std::string refusal(const SignedTrustList& given) const
    {
        const auto list = admitTrustList(given, m_root, m_now);
        return list ? "it was taken" : list.error().message;
    }
    static bool says(const std::string& sentence, std::string_view words)
    {
        return sentence.find(words) != std::string::npos;
    }

    SecretKey m_safe = SecretKey::make();
    SecretKey m_second = SecretKey::make();
    SecretKey m_laptop = SecretKey::make();
    SecretKey m_next = SecretKey::make();
    TrustRules m_root;
    std::optional<TrustList> m_now;
};

} // namespace

TEST_F(TrustLists, AnOldKeySignsTheNewListCase70)
{
    const auto revoked = "revoked: [\"" + idOf(m_laptop) + "\"]\n";
    const auto first = admitTrustList(signedBy(text(1, revoked), "vitrine trust 1", {&m_safe}), m_root, m_now);
    ASSERT_TRUE(first) << first.error().message;
    EXPECT_EQ(first->number, 1);
    const auto rules = withTrustList(m_root, *first);
    EXPECT_EQ(signerOf(idOf(m_next), rules).state, SignerState::Trusted);
    EXPECT_EQ(signerOf(idOf(m_next), rules).name, "House");
    EXPECT_EQ(signerOf(idOf(m_laptop), rules).state, SignerState::Revoked);
    EXPECT_FALSE(maySign(rules.keys[2], "other")) << "scopes travel with the list";

    m_now = *first; // from now on the keys of the list count, and no longer those of screen.yaml
    m_root.keys = {counting(m_laptop)};
    EXPECT_TRUE(admitTrustList(signedBy(text(2, revoked), "vitrine trust 2", {&m_second}), m_root, m_now));
    EXPECT_TRUE(says(refusal(signedBy(text(2, revoked), "vitrine trust 2", {&m_laptop})), "0 of the keys"));
}

TEST_F(TrustLists, TooFewOldKeysAreRefusedCase70)
{
    EXPECT_EQ(refusal(signedBy(text(1), "vitrine trust 1", {&m_next, &m_laptop})),
              "0 of the keys that count here have signed the list, and 1 must have")
        << "neither the new key nor one that signs packs alone";
    m_root.enough = 2;
    EXPECT_EQ(refusal(signedBy(text(1), "vitrine trust 1", {&m_safe, &m_safe, &m_next})),
              "1 of the keys that count here have signed the list, and 2 must have")
        << "twice by the same is once";
    EXPECT_EQ(refusal(signedBy(text(1), "vitrine trust 1", {&m_safe, &m_next, &m_second})), "it was taken");
    EXPECT_TRUE(says(refusal(signedBy(text(1), "vitrine trust 1", {})), "0 of the keys"));
    m_root.revoked = {idOf(m_second)};
    EXPECT_TRUE(says(refusal(signedBy(text(1), "vitrine trust 1", {&m_safe, &m_second})), "1 of the keys"))
        << "what screen.yaml revokes has no say";
    m_root.revoked.clear();
    m_root.keys[1].until = "2020-01-31";
    EXPECT_TRUE(says(refusal(signedBy(text(1), "vitrine trust 1", {&m_safe, &m_second})), "1 of the keys"));
    m_root.keys = {TrustedKey(m_laptop.publicKey())};
    EXPECT_TRUE(says(refusal(signedBy(text(1), "vitrine trust 1", {&m_laptop})), "takes no trust lists"));
}

TEST_F(TrustLists, ASignatureForSomethingElseIsNoneCase70)
{
    EXPECT_TRUE(says(refusal(signedBy(text(1), "vitrine pack sample 1.0.0", {&m_safe})), "another purpose"));
    EXPECT_TRUE(says(refusal(signedBy(text(1), "vitrine trust 2", {&m_safe})), "but this is list 1"));
    auto changed = signedBy(text(1), "vitrine trust 1", {&m_safe});
    changed.text += "# a word more\n";
    EXPECT_TRUE(says(refusal(changed), "what was signed has been changed"));
    changed = signedBy(text(1), "vitrine trust 1", {&m_safe});
    changed.signatures.emplace_back("nonsense");
    EXPECT_TRUE(says(refusal(changed), "not one that minisign writes"));
    const std::string sums = "abc  pack.yaml\n";
    EXPECT_TRUE(says(refusal(signedBy(sums, "vitrine trust 1", {&m_safe})), "has errors")) << "a pack's sums are none";
    EXPECT_TRUE(says(refusal(signedBy(std::string(kTrustListBytes + 1, ' '), "vitrine trust 1", {&m_safe})), "larger"));
}

TEST_F(TrustLists, NeverGoBackAndNeverForgetWhatWasRevokedCase70)
{
    m_now = *admitTrustList(signedBy(text(5, "revoked: [\"00AB\"]\n"), "vitrine trust 5", {&m_safe}), m_root, m_now);
    EXPECT_TRUE(says(refusal(signedBy(text(4, "revoked: [\"AB\"]\n"), "vitrine trust 4", {&m_safe})), "a higher one"));
    EXPECT_TRUE(says(refusal(signedBy(text(5, "revoked: [\"AB\"]\n"), "vitrine trust 5", {&m_safe})), "a higher one"));
    EXPECT_TRUE(says(refusal(signedBy(text(6), "vitrine trust 6", {&m_safe})), "no longer revokes the key 00AB"));
    EXPECT_EQ(refusal(signedBy(text(6, "revoked: [ab, CD]\n"), "vitrine trust 6", {&m_safe})), "it was taken");
    EXPECT_TRUE(says(refusal(signedBy(text(1006, "revoked: [AB]\n"), "vitrine trust 1006", {&m_safe})), "leaves room"));
    m_now.reset(); // a technician has written first_list: 6
    m_root.firstList = 6;
    EXPECT_TRUE(says(refusal(signedBy(text(5), "vitrine trust 5", {&m_safe})), "takes none before 6"));
    EXPECT_EQ(refusal(signedBy(text(6), "vitrine trust 6", {&m_safe})), "it was taken");
}

TEST_F(TrustLists, NobodyIsLockedOut)
{
    const auto told = [&](const std::string& written) {
        Problems problems;
        EXPECT_FALSE(readTrustList(written, "trust.yaml", problems));
        return printProblems(problems);
    };
    EXPECT_TRUE(says(told(text(1, "", 3)), "trust.yaml:3:9: error: 3 keys must sign a trust list, and 2"))
        << told(text(1, "", 3));
    EXPECT_TRUE(says(told(text(1, "revoked: [" + idOf(m_next) + "]\n")), "trusted and revoked at the same time"));
    EXPECT_TRUE(says(told("vitrine: 1\nnumber: 1\nkeys:\n  - key: " + lineOf(m_next) + "\n"), "and 0 of the keys"));
    EXPECT_TRUE(says(told("vitrine: 1\nnumber: 1\nkeys:\n  - {key: " + lineOf(m_safe) +
                          ", lists: true}\n  - key: " + lineOf(m_safe) + "\n"),
                     "stands here twice"));
    EXPECT_TRUE(says(told("vitrine: 1\nnumber: 1\nkeys:\n  - key: house.pub\n"),
                     "the second line of a minisign public key file"));
    EXPECT_TRUE(says(told(text(1, "trusted: []\n")), "unknown-key"));
    m_root.revoked = {idOf(m_safe)};
    EXPECT_TRUE(says(refusal(signedBy(text(1, "", 2), "vitrine trust 1", {&m_second})), "no list could follow it"));
}

TEST_F(TrustLists, TheRealToolSignsCase70)
{
    const TempFolder folder;
    const auto secret = m_safe.print({});
    ASSERT_TRUE(secret);
    write(folder / "safe.key", secret->text());
    std::filesystem::permissions(folder / "safe.key", std::filesystem::perms::owner_read);
    write(folder / "trust.yaml", text(1));
    std::string said;
    ASSERT_EQ(run({"minisign", "-S", "-W", "-s", (folder / "safe.key").string(), "-m", (folder / "trust.yaml").string(),
                   "-t", "vitrine trust 1"},
                  &said),
              0)
        << said;
    EXPECT_EQ(refusal({.text = text(1), .signatures = {read(folder / "trust.yaml.minisig")}}), "it was taken");
    write(folder / "ours.minisig", m_second.sign(text(1), trustListComment(1)));
    write(folder / "second.pub", printPublicKey(m_second.publicKey()));
    EXPECT_EQ(run({"minisign", "-V", "-p", (folder / "second.pub").string(), "-m", (folder / "trust.yaml").string(),
                   "-x", (folder / "ours.minisig").string()},
                  &said),
              0)
        << said;
}

TEST(TrustListExample, IsOne)
{
    Problems problems;
    const auto list = readTrustList(read(VITRINE_CONFIG "/trust.yaml"), "trust.yaml", problems);
    ASSERT_TRUE(list) << printProblems(problems);
    EXPECT_EQ(problems.size(), 0U) << printProblems(problems);
    EXPECT_EQ(list->number, 1);
}

} // namespace vitrine
