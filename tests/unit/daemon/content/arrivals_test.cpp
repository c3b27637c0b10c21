// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/arrivals.hpp"
#include "daemon/logs.hpp"
#include "screen_with_content.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

/// Sticks are folders that a list calls mounted; everything else is real.
class Sticks {
public:
    explicit Sticks(ScreenWithContent& screen, std::function<void()> atEachPiece = {})
        : m_screen(screen)
        , arrivals(
              screen.io.get_executor(), screen.content, rules(screen),
              {screen.folder.path() / "in.json", screen.folder.path() / "sticks", screen.folder.path() / "arriving"},
              {.item = [this](json::object item) { events.push_back(std::move(item)); }, .places = [] {}},
              {100ms, 20ms, 60s, 100ms, 50ms, 400ms, 20ms},
              {.look = lookThrough, .atEachPiece = std::move(atEachPiece), .mounts = [this] { return mounted; }})
    {
        arrivals.open();
        arrivals.start();
    }
    ~Sticks()
    {
        arrivals.stop();
        m_screen.io.restart();
        m_screen.io.run_for(20s); // returns when nothing is under way any more
    }
    Sticks(const Sticks&) = delete;
    Sticks& operator=(const Sticks&) = delete;

    [[nodiscard]] fs::path path(const std::string& label = "KUNST") const
    {
        return m_screen.folder.path() / "media" / label;
    }
    void plugIn(const std::string& label = "KUNST")
    {
        fs::create_directories(path(label));
        mounted.push_back({std::to_string(++m_last), path(label), "vfat"});
    }
    void pull() { mounted.clear(); }
    [[nodiscard]] const DropIn* item(std::string_view name) const
    {
        for (const auto& [id, item] : arrivals.list().all())
            if (item.name == name)
                return &item;
        return nullptr;
    }
    [[nodiscard]] bool becomes(std::string_view name, std::string_view state)
    {
        return m_screen.until([&] {
            const auto* found = item(name);
            return found != nullptr && found->state == state;
        });
    }
    [[nodiscard]] bool placeSays(std::string_view words)
    {
        return m_screen.until([&] {
            return std::ranges::any_of(arrivals.list().places(), [&](const json::value& place) {
                return std::string_view(place.at("sentence").as_string()).find(words) != std::string_view::npos;
            });
        });
    }
    [[nodiscard]] bool isFolderEmpty(const char* name) const
    {
        std::error_code error;
        for (const auto& entry : fs::recursive_directory_iterator(m_screen.folder.path() / name, error))
            if (entry.is_regular_file())
                return false;
        return true;
    }

    std::vector<Mount> mounted;
    std::vector<json::object> events;

private:
    static ContentRules rules(const ScreenWithContent& screen)
    {
        auto made = ScreenWithContent::limits();
        made.sticks = true;
        made.stickFolders = {screen.folder.path() / "media"};
        return made;
    }
    ScreenWithContent& m_screen;
    int m_last = 0;

public:
    Arrivals arrivals;
};

} // namespace

TEST(Sticks, AreReadChecksAndShownAndSayWhenTheyMayBeTakenOut)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    (void)screen.pack("media/KUNST/neu", "1.0.0");
    folder.write("media/KUNST/neu/.DS_Store", "x");
    (void)screen.pack("media/KUNST/vitrine/kaputt", "2.0.0", "nota");
    folder.write("media/KUNST/urlaub/bild.jpg", "x");
    folder.write("media/KUNST/altes.zip", "x");
    Sticks sticks(screen);
    sticks.plugIn();
    ASSERT_TRUE(sticks.becomes("neu", "installed")) << sticks.item("neu")->sentence;
    ASSERT_TRUE(sticks.becomes("vitrine/kaputt", "refused"));
    ASSERT_TRUE(sticks.placeSays("You can take the stick out now"));
    EXPECT_EQ(screen.content.catalogue().name(screen.content.catalogue().current), "lobby 1.0.0");
    EXPECT_NE(folder.read("media/KUNST/neu.findings.txt").find("Übernommen: lobby 1.0.0"), std::string::npos);
    EXPECT_NE(folder.read("media/KUNST/neu.findings.txt").find(".DS_Store (1)"), std::string::npos);
    EXPECT_NE(folder.read("media/KUNST/vitrine/kaputt.findings.txt").find("Nicht übernommen"), std::string::npos);
    EXPECT_EQ(sticks.arrivals.list().all().size(), 2U) << "other files on a stick are nobody's business";
    EXPECT_FALSE(fs::exists(sticks.path() / "altes.zip.findings.txt"));
    EXPECT_TRUE(sticks.isFolderEmpty("arriving"));
    sticks.pull();
    ASSERT_TRUE(screen.until([&] { return sticks.arrivals.list().places().empty(); }));
    EXPECT_EQ(sticks.item("neu")->state, "installed") << "what became of it is still told";
}

TEST(Sticks, WithoutAPackSaySo)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    Sticks sticks(screen);
    sticks.plugIn("LEER");
    EXPECT_TRUE(sticks.placeSays("There is no pack on the stick"));
}

TEST(Sticks, Case58MayBePulledAtAnyMomentAndNothingIsHalfTaken)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    (void)screen.pack("media/KUNST/gross", "1.0.0");
    for (int file = 0; file < 20; ++file)
        folder.write("media/KUNST/gross/media/" + std::to_string(file) + ".txt", std::string(1000, 'x'));
    std::atomic<int> pieces = 0;
    std::atomic<bool> go = false;
    Sticks sticks(screen, [&] {
        if (++pieces == 12)
            while (!go)
                std::this_thread::yield();
    });
    sticks.plugIn();
    ASSERT_TRUE(screen.until([&] { return pieces == 12; }));
    fs::remove_all(sticks.path()); // as a stick's files are when it is out
    sticks.pull();
    ASSERT_TRUE(sticks.becomes("gross", "pulled"));
    EXPECT_EQ(sticks.item("gross")->sentence, "The stick was pulled out before everything was read: please put it in "
                                              "again. The screen keeps showing what it showed.");
    go = true;
    ASSERT_TRUE(screen.until([&] { return sticks.isFolderEmpty("arriving"); }));
    EXPECT_EQ(screen.content.catalogue().current, 0);
    EXPECT_TRUE(screen.audit.empty());

    (void)screen.pack("media/KUNST/gross", "1.0.0");
    sticks.plugIn();
    EXPECT_TRUE(sticks.becomes("gross", "installed"));
}

TEST(Sticks, Case58AreNotReadTwice)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    // The source changes while its copy is checked: what is shown is what was copied.
    (void)screen.pack("media/KUNST/neu", "1.0.0");
    std::atomic<bool> go = false;
    const Content::Work slow = [&](Store&, const InstallRules&, const Progress&) -> Result<Installed> {
        while (!go)
            std::this_thread::yield();
        return Error{Errc::Refused, "enough"};
    };
    net::co_spawn(screen.io, screen.content.install(slow, When::Idle, screen.lena),
                  [](const std::exception_ptr&, const Result<json::object>&) {});
    ASSERT_TRUE(screen.until([&] { return screen.content.busy(); }));
    Sticks sticks(screen);
    sticks.plugIn();
    ASSERT_TRUE(screen.until([&] { return !sticks.isFolderEmpty("arriving"); }));
    (void)screen.pack("media/KUNST/neu", "6.6.6");
    go = true;
    ASSERT_TRUE(screen.until([&] { return screen.content.catalogue().current != 0; }));
    EXPECT_EQ(screen.content.catalogue().name(1), "lobby 1.0.0");
}

TEST(Sticks, Case183ThatDoNotFitAreRefusedAndLeaveNothing)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    (void)screen.pack("media/KUNST/neu", "1.0.0");
    ContentRules full;
    full.keepFreeBytes = UINT64_MAX / 2;
    Pulse pulse;
    const auto fetched = fetch(folder.path() / "media/KUNST/neu", folder.path() / "copy", full, pulse, {});
    EXPECT_EQ(fetched.kind, Fetched::Refused);
    EXPECT_EQ(fetched.error.code, Errc::DiskFull);
    EXPECT_NE(fetched.error.message.en.find("the disk is full"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder.path() / "copy"));
}

TEST(Sticks, Case53AskStaffAboutWhatNobodyTrustedHasSigned)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder, false, true);
    (void)screen.pack("media/KUNST/neu", "1.0.0");
    Sticks sticks(screen);
    sticks.plugIn();
    ASSERT_TRUE(sticks.becomes("neu", "asks"));
    const auto asked = *sticks.item("neu");
    EXPECT_EQ(asked.pack, (PackRef{"lobby", "1.0.0"}));
    EXPECT_EQ(asked.title.at("de").as_string(), "Halle");
    EXPECT_EQ(asked.change.at("new").to_number<int>(), 1);
    EXPECT_TRUE(asked.change.at("replaces").is_null());
    EXPECT_EQ(screen.content.catalogue().current, 0);
    ASSERT_TRUE(sticks.placeSays("You can take the stick out now"));
    sticks.pull(); // the answer does not need it
    ASSERT_TRUE(screen.until([&] { return sticks.arrivals.list().places().empty(); }));

    const auto late = resultOf(screen.io, sticks.arrivals.answer(asked.id, "then", true, screen.lena));
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().message, "it has changed since; please look again");
    const auto shown = resultOf(screen.io, sticks.arrivals.answer(asked.id, asked.at, true, screen.lena));
    ASSERT_TRUE(shown) << shown.error().message;
    EXPECT_EQ(sticks.item("neu")->state, "installed");
    EXPECT_EQ(screen.content.catalogue().name(screen.content.catalogue().current), "lobby 1.0.0");
    EXPECT_EQ(screen.audit.back().what, "confirm");
    EXPECT_EQ(screen.audit.back().who, "Lena");
    EXPECT_FALSE(resultOf(screen.io, sticks.arrivals.answer(asked.id, asked.at, true, screen.lena))) << "once";
}

TEST(Sticks, LeaveWhatStaffDoNotWant)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder, false, true);
    (void)screen.pack("media/KUNST/neu", "1.0.0");
    Sticks sticks(screen);
    sticks.plugIn();
    ASSERT_TRUE(sticks.becomes("neu", "asks"));
    const auto asked = *sticks.item("neu");
    ASSERT_TRUE(resultOf(screen.io, sticks.arrivals.answer(asked.id, asked.at, false, screen.lena)));
    EXPECT_EQ(sticks.item("neu")->state, "left");
    EXPECT_EQ(screen.content.catalogue().current, 0);
    EXPECT_FALSE(fs::exists(folder.path() / "store/packs/lobby")) << "it takes up no room";
    EXPECT_TRUE(screen.until([&] {
        return folder.read("media/KUNST/neu.findings.txt").find("entschieden, lobby 1.0.0 nicht zu zeigen") !=
               std::string::npos;
    }));
}

TEST(Mounts, AreReadWithBlanksAndOptionalFields)
{
    const auto mounts = readMounts("22 27 0:21 / /proc rw,nosuid shared:14 - proc proc rw\n"
                                   "90 27 8:17 / /media/anna/KUNST\\040HALLE rw,nosuid shared:5 master:1 - vfat "
                                   "/dev/sdb1 rw\n"
                                   "91 27 0:50 / /media/share rw - nfs4 host:/x rw\n"
                                   "92 27 0:51 / /media rw - tmpfs none rw\n"
                                   "93 27 0:52 / /mediathek/x rw - tmpfs none rw\n"
                                   "nonsense\n");
    ASSERT_EQ(mounts.size(), 5U);
    const auto sticks = sticksAmong(mounts, {"/media", "/run/media"});
    ASSERT_EQ(sticks.size(), 1U);
    EXPECT_EQ(sticks.front(), (Mount{"90", "/media/anna/KUNST HALLE", "vfat"}));
    EXPECT_TRUE(isShare("fuse.sshfs"));
    EXPECT_FALSE(isShare("fuseblk"));
    EXPECT_TRUE(isShare(0xFF534D42L)); // cifs
    EXPECT_FALSE(isShare(0xEF53L));    // ext4
}

TEST(Mounts, OfThisMachineCanBeReadAndWatched)
{
    net::io_context io;
    MountWatch watch(io.get_executor());
    EXPECT_FALSE(watch.mounts().empty());
    bool over = false;
    net::co_spawn(io, watch.change(1h), [&](const std::exception_ptr&) { over = true; });
    io.run_for(10ms);
    watch.stop();
    EXPECT_TRUE(until(io, [&] { return over; }));
}
