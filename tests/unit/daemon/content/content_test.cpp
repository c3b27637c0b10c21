// SPDX-License-Identifier: Apache-2.0
#include "screen_with_content.hpp"

#include <atomic>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

TEST(Content, IsInstalledActivatedAndShown)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    screen.glass = {true, false, 0};
    const auto result = screen.install(screen.pack("p", "1.0.0"));
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(result->at("generation").as_int64(), 1);
    EXPECT_EQ(result->at("pack").at("version").as_string(), "1.0.0");
    const std::string id(result->at("operation").as_string());
    ASSERT_TRUE(screen.state(id, "done"));
    EXPECT_EQ(screen.operation(id).sentence, "The screen shows lobby 1.0.0");
    EXPECT_EQ(screen.operation(id).result.at("generation").as_int64(), 1);
    EXPECT_EQ(screen.content.catalogue().current, 1);
    EXPECT_EQ(screen.loads.size(), 1U);
    EXPECT_EQ(screen.activated, 1);
    ASSERT_EQ(screen.audit.size(), 1U);
    EXPECT_EQ(screen.audit[0].who + " " + screen.audit[0].what + " " + screen.audit[0].target + " " +
                  screen.audit[0].result,
              "Lena install lobby 1.0.0 done");
}

TEST(Content, TellsTitlesAndExhibitsOfWhatItKeeps)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto* summary = screen.content.catalogue().summary({"lobby", "1.0.0"});
    ASSERT_NE(summary, nullptr);
    EXPECT_EQ(summary->title.at("de").as_string(), "Halle");
    EXPECT_FALSE(summary->isSigned);
    ASSERT_EQ(summary->exhibits.size(), 1U);
    EXPECT_EQ(summary->exhibits[0].title.at("en").as_string(), "One");
}

TEST(Content, BecomesActiveWithoutAShell)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    const auto result = screen.install(screen.pack("p", "1.0.0"));
    ASSERT_TRUE(result);
    const std::string id(result->at("operation").as_string());
    ASSERT_TRUE(screen.state(id, "done"));
    EXPECT_EQ(screen.operation(id).sentence, "lobby 1.0.0 is active; the screen shows it when it starts");
}

TEST(Content, WaitsForAVisitorAndSaysSo)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    screen.glass = {true, true, 0};
    const auto result = screen.install(screen.pack("p", "1.0.0"));
    ASSERT_TRUE(result) << "the answer does not wait for the visitor";
    const std::string id(result->at("operation").as_string());
    ASSERT_TRUE(screen.state(id, "waiting"));
    EXPECT_NE(screen.operation(id).sentence.en.find("Somebody is using the screen"), std::string::npos);
    EXPECT_FALSE(screen.operations.cancel(id));
    EXPECT_FALSE(screen.content.busy()); // others may go on
    screen.look({true, false, 1});
    EXPECT_TRUE(screen.state(id, "done"));
}

TEST(Content, OfTheSamePackTwiceMakesNoSecondGeneration)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto again = screen.install(folder.path() / "p");
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(again->at("generation").as_int64(), 1);
    EXPECT_EQ(screen.content.catalogue().generations.size(), 1U);
    EXPECT_EQ(screen.operation(again->at("operation").as_string()).sentence,
              "lobby 1.0.0 is what the screen shows already");
}

TEST(Content, ThatIsWrongIsRefusedWithItsFindingsAndNothingChanges)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    const auto bad = screen.install(screen.pack("q", "1.1.0", "nota"));
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, Errc::Refused);
    ASSERT_FALSE(bad.error().problems.empty());
    EXPECT_EQ(bad.error().problems[0].code, "unknown-kind");
    EXPECT_EQ(screen.content.catalogue().current, 1);
    EXPECT_EQ(screen.operations.all().back().state, "failed");
    EXPECT_FALSE(screen.operations.all().back().problems.empty());
    EXPECT_TRUE(screen.audit.back().result.starts_with("refused: "));
}

TEST(Content, WithoutASignatureIsRefusedWhereTheScreenWantsOne)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder, false);
    const auto refused = screen.install(screen.pack("p", "1.0.0"));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.en.find("sign"), std::string::npos) << refused.error().message;
    EXPECT_EQ(screen.content.catalogue().current, 0);
}

TEST(Content, ChangesOneAtATime)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    ASSERT_TRUE(screen.install(screen.pack("q", "1.1.0")));
    std::atomic<bool> go = false;
    const Content::Work slow = [&](Store&, const InstallRules&, const Progress&) -> Result<Installed> {
        while (!go)
            std::this_thread::yield();
        return Error{Errc::Refused, "enough"};
    };
    bool over = false;
    net::co_spawn(screen.io, screen.content.install(slow, When::Idle, screen.lena),
                  [&](const std::exception_ptr&, const Result<boost::json::object>&) { over = true; });
    ASSERT_TRUE(screen.until([&] { return screen.content.busy(); }));
    const auto second = screen.install(folder.path() / "p");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::Busy);
    EXPECT_EQ(second.error().message, "operation 3 is changing the content; one change at a time");
    EXPECT_EQ(screen.content.rollBack(When::Now, screen.lena).error().code, Errc::Busy);
    EXPECT_EQ(screen.content.activate(1, When::Now, screen.lena).error().code, Errc::Busy);
    EXPECT_EQ(screen.content.activate(9, When::Now, screen.lena).error().code, Errc::NotFound);
    const auto noted = [&](std::size_t fromLast) {
        const auto& entry = screen.audit.at(screen.audit.size() - fromLast);
        return entry.what + ' ' + entry.target + ": " + entry.result;
    };
    const std::string busy = "refused: operation 3 is changing the content; one change at a time";
    EXPECT_EQ(noted(4), "install a pack: " + busy);
    EXPECT_EQ(noted(3), "roll-back : " + busy);
    EXPECT_EQ(noted(2), "activate generation 1: " + busy);
    EXPECT_EQ(noted(1), "activate generation 9: refused: the screen keeps no generation 9");
    go = true;
    ASSERT_TRUE(screen.until([&] { return over; }));
    EXPECT_TRUE(screen.content.rollBack(When::Now, screen.lena));
}

TEST(Content, RefusesToRollBackFromItsFirstGenerationAndNotesIt)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    EXPECT_EQ(screen.content.rollBack(When::Now, screen.lena).error().code, Errc::NotFound);
    EXPECT_EQ(screen.audit.back().what, "roll-back");
    EXPECT_EQ(screen.audit.back().result, "refused: there is no generation to go back to");
}

TEST(Content, IsCancelledBeforeItBecomesActive)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    std::string id;
    const Content::Work endless = [&](Store&, const InstallRules&, const Progress& progress) -> Result<Installed> {
        for (std::uint64_t done = 0; progress(done, 1'000'000'000); ++done)
            std::this_thread::sleep_for(1ms);
        return Error{Errc::Cancelled, "cancelled"};
    };
    std::optional<Result<boost::json::object>> result;
    net::co_spawn(screen.io, screen.content.install(endless, When::Idle, screen.lena),
                  [&](const std::exception_ptr&, Result<boost::json::object> r) { result.emplace(std::move(r)); });
    ASSERT_TRUE(
        screen.until([&] { return screen.operations.all().size() == 1 && screen.operations.all()[0].progress > 0; }));
    EXPECT_TRUE(screen.operations.cancel("1"));
    ASSERT_TRUE(screen.until([&] { return result.has_value(); }));
    EXPECT_EQ(result->error().code, Errc::Cancelled);
    EXPECT_EQ(screen.operation("1").state, "cancelled");
    EXPECT_TRUE(screen.audit.back().result.starts_with("cancelled: "));
}

TEST(Content, RollsBackAndForth)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    screen.glass = {true, false, 0};
    EXPECT_EQ(screen.content.rollBack(When::Now, screen.lena).error().code, Errc::NotFound);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    ASSERT_TRUE(screen.install(screen.pack("q", "1.1.0")));
    const auto back = screen.content.rollBack(When::Now, screen.lena);
    ASSERT_TRUE(back);
    ASSERT_TRUE(screen.state(*back, "done"));
    EXPECT_EQ(screen.content.catalogue().current, 1);
    EXPECT_EQ(screen.glass.shown, 1);
    EXPECT_EQ(screen.audit.back().what + " " + screen.audit.back().target, "roll-back generation 1");
    const auto forth = screen.content.activate(2, When::Now, screen.lena);
    ASSERT_TRUE(forth);
    ASSERT_TRUE(screen.state(*forth, "done"));
    EXPECT_EQ(screen.content.catalogue().current, 2);
    EXPECT_EQ(screen.content.activate(9, When::Now, screen.lena).error().code, Errc::NotFound);
}

TEST(Content, ThatTheShellRefusesIsTakenBack)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    screen.glass = {true, false, 0};
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    ASSERT_TRUE(screen.state("1", "done"));
    screen.obedient = false;
    ASSERT_TRUE(screen.install(screen.pack("q", "1.1.0")));
    screen.changeover.refused("its first page is empty");
    ASSERT_TRUE(screen.state("2", "failed"));
    screen.obedient = true;
    ASSERT_TRUE(screen.until([&] { return screen.operations.all().size() == 3; }));
    ASSERT_TRUE(screen.state("3", "done"));
    EXPECT_EQ(screen.content.catalogue().current, 1);
    EXPECT_EQ(screen.tookBack, 1);
    ASSERT_EQ(screen.faults.size(), 1U);
    EXPECT_EQ(screen.faults[0].sentence, "lobby 1.1.0 cannot be shown: its first page is empty; generation 1 returns");
    EXPECT_EQ(screen.audit.back().who, "Vitrine");
}

TEST(Content, ThatDrawsNothingInTimeIsTakenBackOnce)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder, true, false, {200ms, 20s});
    screen.glass = {true, false, 0};
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    ASSERT_TRUE(screen.state("1", "done"));
    screen.obedient = false;
    screen.glass.shown = 7;
    ASSERT_TRUE(screen.install(screen.pack("q", "1.1.0")));
    ASSERT_TRUE(screen.until(
        [&] { return screen.operations.all().size() == 3 && screen.operations.find("3")->state == "failed"; }));
    EXPECT_EQ(screen.content.catalogue().current, 1);
    EXPECT_EQ(screen.faults.size(), 1U); // the way back fails as well, and there it ends
}

TEST(Content, RemindsAShellThatShowsSomethingElse)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    ASSERT_TRUE(screen.install(screen.pack("p", "1.0.0")));
    ASSERT_TRUE(screen.state("1", "done"));
    screen.glass = {true, false, 0};
    screen.content.hear(0, 0);
    screen.content.hear(0, 0);
    EXPECT_TRUE(screen.loads.empty()); // a shell that starts reads it by itself
    screen.content.hear(0, 0);
    ASSERT_EQ(screen.loads.size(), 1U);
    EXPECT_EQ(screen.loads[0].generation, 1);
    EXPECT_FALSE(screen.loads[0].now);
}

TEST(Content, KeepsOnlyAsManyGenerationsAsItShould)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    for (int i = 0; i < 6; ++i)
        ASSERT_TRUE(screen.install(screen.pack("p" + std::to_string(i), "1." + std::to_string(i) + ".0")));
    EXPECT_EQ(screen.content.catalogue().generations.size(), 3U);
    EXPECT_EQ(screen.content.catalogue().packs.size(), 3U);
}
