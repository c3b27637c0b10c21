// SPDX-License-Identifier: Apache-2.0
#include "core/archive/sum_cache.hpp"
#include "core/store/admission.hpp"
#include "core/trust/secret_key.hpp"
#include "screen_with_content.hpp"

#include <algorithm>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

/// A screen that trusts two keys and has shown packs by both, the house's first.
class SignedContent {
public:
    explicit SignedContent(const FolderOfItsOwn& folder)
        : screen(folder, false)
    {
        screen.look({true, false, 0});
        screen.content.trust(rules({}));
    }
    TrustRules rules(const std::vector<const SecretKey*>& revoked, bool withdraw = true) const
    {
        TrustRules made{.keys = {house.publicKey(), laptop.publicKey()}, .revoked = {}};
        made.withdraw = withdraw;
        for (const auto* key : revoked)
            made.revoked.push_back(printKeyId(key->publicKey()));
        return made;
    }
    Result<json::object> install(
        const std::string& version, const SecretKey& key, const std::function<void()>& meanwhile = [] {})
    {
        const auto file = screen.folder.path() / (version + ".vpack");
        SumCache none{{}};
        EXPECT_TRUE(writePackArchive(
            screen.pack("lobby-" + version, version), file,
            [&](const std::string& sums) {
                return Result<std::string>(key.sign(sums, trustedComment({"lobby", version})));
            },
            none));
        return resultOf(screen.io, screen.content.install(
                                       [file, meanwhile](Store& store, const InstallRules& rules,
                                                         const Progress& progress) -> Result<Installed> {
                                           auto source = openFileSource(file);
                                           if (!source)
                                               return source.error();
                                           auto installed = store.installArchive(**source, rules, progress);
                                           meanwhile();
                                           return installed;
                                       },
                                       When::Now, screen.lena));
    }
    [[nodiscard]] bool shows(int generation)
    {
        return screen.until([&] {
            return screen.content.catalogue().current == generation && screen.glass.shown == generation &&
                   !screen.content.busy();
        });
    }
    [[nodiscard]] std::string audited(std::string_view what) const
    {
        std::string told;
        for (const auto& entry : screen.audit)
            if (entry.what == what)
                told += entry.target + ": " + entry.result + '\n';
        return told;
    }

    SecretKey house = SecretKey::make();
    SecretKey laptop = SecretKey::make();
    ScreenWithContent screen;
};

} // namespace

TEST(RevokedContent, GivesWayToTheLastContentThatIsTrustedCase69)
{
    const FolderOfItsOwn folder;
    SignedContent of(folder);
    ASSERT_TRUE(of.install("1.0.0", of.house));
    ASSERT_TRUE(of.install("2.0.0", of.laptop));
    ASSERT_TRUE(of.shows(2));
    of.screen.content.trust(of.rules({&of.laptop}));
    ASSERT_TRUE(of.shows(1));
    EXPECT_EQ(of.audited("withdraw"), "generation 1: done\n");
    ASSERT_EQ(of.screen.faults.size(), 1U);
    EXPECT_EQ(of.screen.faults.back().code, "key-revoked");
    EXPECT_NE(of.screen.faults.back().sentence.find("lobby 2.0.0 was signed with the key"), std::string::npos);
    EXPECT_NE(of.screen.faults.back().sentence.find("generation 1 returns"), std::string::npos);

    const auto back = of.screen.content.activate(2, When::Now, of.screen.lena);
    ASSERT_FALSE(back) << "no way leads to it again";
    EXPECT_NE(back.error().message.en.find("which has been revoked"), std::string::npos) << back.error().message;
    EXPECT_FALSE(of.screen.content.rollBack(When::Now, of.screen.lena));
    EXPECT_FALSE(of.install("3.0.0", of.laptop));
    EXPECT_TRUE(of.install("3.0.0", of.house));
    EXPECT_TRUE(of.shows(3));
}

TEST(RevokedContent, LeavesAQuietScreenWhereNothingElseIsKeptCase69)
{
    const FolderOfItsOwn folder;
    SignedContent of(folder);
    ASSERT_TRUE(of.install("1.0.0", of.laptop));
    ASSERT_TRUE(of.install("2.0.0", of.laptop));
    ASSERT_TRUE(of.shows(2));
    of.screen.content.trust(of.rules({&of.laptop}));
    ASSERT_TRUE(of.shows(3));
    EXPECT_TRUE(of.screen.content.catalogue().generation(3)->packs.empty());
    EXPECT_NE(of.screen.faults.back().sentence.find("quiet until a pack is installed"), std::string::npos);
    EXPECT_TRUE(Store::open(folder.path() / "store")->current()->packs.empty()) << "a restart changes nothing";
    of.screen.content.trust(of.rules({&of.laptop}));
    ASSERT_TRUE(of.install("3.0.0", of.house));
    EXPECT_TRUE(of.shows(4));
    EXPECT_EQ(of.screen.faults.size(), 1U) << "said once";
    EXPECT_EQ(of.screen.content.catalogue().generation(4)->packs, (std::vector<PackRef>{{"lobby", "3.0.0"}}));
}

TEST(RevokedContent, StaysWhereTheScreenKeepsItCase69)
{
    const FolderOfItsOwn folder;
    SignedContent of(folder);
    ASSERT_TRUE(of.install("1.0.0", of.house));
    ASSERT_TRUE(of.install("2.0.0", of.laptop));
    of.screen.content.trust(of.rules({&of.laptop}, false));
    ASSERT_TRUE(of.install("3.0.0", of.house)) << "all that came before has been done by then";
    EXPECT_EQ(of.audited("withdraw"), "");
    EXPECT_TRUE(of.screen.faults.empty());
    EXPECT_TRUE(of.screen.content.activate(2, When::Now, of.screen.lena));
    EXPECT_TRUE(of.shows(2));
}

TEST(RevokedContent, IsNotTakenWhenTheKeyIsRevokedInTheMiddleOfAnInstallCase69)
{
    const FolderOfItsOwn folder;
    SignedContent of(folder);
    ASSERT_TRUE(of.install("1.0.0", of.house));
    ASSERT_TRUE(of.shows(1));
    const auto refused = of.install(
        "2.0.0", of.laptop, [&] { net::post(of.screen.io, [&] { of.screen.content.trust(of.rules({&of.laptop})); }); });
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.en.find("which has been revoked"), std::string::npos) << refused.error().message;
    EXPECT_TRUE(of.shows(1));
}
