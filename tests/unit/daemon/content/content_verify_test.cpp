// SPDX-License-Identifier: Apache-2.0
#include "screen_with_content.hpp"

#include "core/store/blobs.hpp"

#include <fstream>

using namespace vitrine;
using namespace vitrine::daemon;
namespace fs = std::filesystem;

namespace {

struct Verified {
    std::string state;
    std::string sentence;
    boost::json::object result;
};

Verified verify(ScreenWithContent& screen)
{
    const auto started = screen.content.verify(screen.lena);
    EXPECT_TRUE(started) << started.error().message;
    EXPECT_TRUE(screen.until([&] { return !screen.operations.find(*started)->endedAt.empty(); }));
    const auto& operation = screen.operation(*started);
    return {operation.state, operation.sentence, operation.result};
}

fs::path packYaml(const FolderOfItsOwn& folder)
{
    return folder.path() / "store/packs/lobby/1.0.0/pack.yaml";
}

void spoil(const fs::path& file)
{
    fs::permissions(file, fs::perms::owner_all);
    std::ofstream(file) << "rot";
}

/// So much that reading it takes a moment.
void writeLarge(const FolderOfItsOwn& folder)
{
    std::string large;
    large.resize(60'000'000, 'l');
    folder.write("p/large.bin", large);
}

} // namespace

TEST(VerifyContent, SaysThatAllIsAsItCame)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto verified = verify(screen);
    EXPECT_EQ(verified.state, "done");
    EXPECT_TRUE(verified.sentence.starts_with("1 file, ")) << verified.sentence;
    EXPECT_TRUE(verified.sentence.ends_with(" read: all as they came")) << verified.sentence;
    EXPECT_TRUE(verified.result.at("whole").as_bool());
    EXPECT_EQ(screen.audit.back().what + " " + screen.audit.back().result, "verify done");
    EXPECT_TRUE(screen.faults.empty());
}

TEST(VerifyContent, NamesWhatIsDamagedAndRaisesAFaultCase82)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    spoil(packYaml(folder));
    const auto verified = verify(screen);
    EXPECT_EQ(verified.state, "done");
    EXPECT_FALSE(verified.result.at("whole").as_bool());
    EXPECT_EQ(verified.result.at("gone").as_array().at(0).at("file").as_string(), "pack.yaml");
    ASSERT_EQ(screen.faults.size(), 1U);
    EXPECT_EQ(screen.faults[0].code, "content-damaged");
    EXPECT_NE(screen.faults[0].sentence.find("lobby 1.0.0: pack.yaml"), std::string::npos) << screen.faults[0].sentence;
    EXPECT_TRUE(screen.audit.back().result.starts_with("failed: ")) << screen.audit.back().result;

    // What it says helps: the pack once more.
    const auto again = screen.install(screen.pack("p", "1.0.0"));
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_TRUE(verify(screen).result.at("whole").as_bool());
}

TEST(VerifyContent, MendsAndShowsTitlesAgainCase82)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    fs::remove(packYaml(folder));
    const auto verified = verify(screen);
    EXPECT_TRUE(verified.result.at("whole").as_bool()) << verified.sentence;
    EXPECT_NE(verified.sentence.find("1 file had suffered and is mended"), std::string::npos) << verified.sentence;
    EXPECT_EQ(screen.content.catalogue().summary({"lobby", "1.0.0"})->title.at("en").as_string(), "Lobby");
    EXPECT_TRUE(screen.faults.empty());
}

TEST(VerifyContent, WaitsForNobodyAndNobodyForIt)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto first = screen.content.verify(screen.lena);
    ASSERT_TRUE(first);
    const auto second = screen.content.verify(screen.lena);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::Busy);
    EXPECT_TRUE(screen.state(*first, "done"));
}

TEST(VerifyContent, IsCancelledOnRequestCase85)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    writeLarge(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto started = screen.content.verify(screen.lena);
    ASSERT_TRUE(started);
    ASSERT_TRUE(screen.operations.cancel(*started));
    EXPECT_TRUE(screen.state(*started, "cancelled")) << screen.operation(*started).state;
    EXPECT_EQ(screen.audit.back().result, "cancelled: stopped on request");
    EXPECT_FALSE(screen.content.busy());
}

TEST(VerifyContentInPassing, FindsDamageThatNobodyAskedAboutCase82)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    spoil(packYaml(folder));
    screen.content.verifyInPassing();
    EXPECT_FALSE(screen.content.busy()) << "nobody has to wait for it";
    ASSERT_TRUE(screen.until([&] { return !screen.verified.empty(); }));
    EXPECT_FALSE(screen.verified.front());
    ASSERT_EQ(screen.faults.size(), 1U);
    EXPECT_EQ(screen.faults[0].code, "content-damaged");
    EXPECT_EQ(screen.audit.back().who, "Vitrine");
}

TEST(VerifyContentInPassing, MakesWayForAnInstallCase82)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    writeLarge(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto before = screen.audit.size();
    screen.content.verifyInPassing();
    const auto itself = screen.operations.all().back().id;
    EXPECT_EQ(screen.operation(itself).what, "verify");
    const auto installed = screen.install(screen.pack("p", "1.0.1"));
    ASSERT_TRUE(installed) << installed.error().message.en;
    EXPECT_TRUE(screen.state(itself, "cancelled"));
    EXPECT_EQ(screen.audit.size(), before + 1) << "that it made way is nobody's news";
    EXPECT_TRUE(screen.verified.empty());
    EXPECT_FALSE(screen.content.busy());

    // Changes that answer at once do not wait either.
    screen.content.verifyInPassing();
    const auto again = screen.operations.all().back().id;
    const auto back = screen.content.rollBack(When::Now, screen.lena);
    ASSERT_TRUE(back) << back.error().message.en;
    EXPECT_TRUE(screen.content.busy());
    EXPECT_TRUE(screen.state(again, "cancelled"));
    EXPECT_TRUE(screen.state(*back, "done"));
    EXPECT_EQ(screen.content.catalogue().current, 1);
    EXPECT_FALSE(screen.content.busy());
}

TEST(VerifyContentInPassing, DoesNotBeginBesideAnything)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto asked = screen.content.verify(screen.lena);
    ASSERT_TRUE(asked);
    screen.content.verifyInPassing();
    EXPECT_EQ(screen.operations.all().back().id, *asked);
    EXPECT_TRUE(screen.state(*asked, "done"));
    EXPECT_EQ(screen.verified, std::vector<bool>{true});
}
