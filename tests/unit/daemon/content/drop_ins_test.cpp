// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_ins.hpp"
#include "daemon/logs.hpp"
#include "own_limits.hpp"
#include "screen_with_content.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// The real folder with the real watch; only the waits are shorter.
class DropInFolder {
public:
    explicit DropInFolder(ScreenWithContent& screen, std::chrono::milliseconds quiet = 400ms, DropIns::Tools tools = {})
        : m_screen(screen)
        , m_list({.item = [this](boost::json::object item) { events.push_back(std::move(item)); }, .places = [] {}})
        , m_dropIns(screen.io.get_executor(), screen.content, m_list,
                    {{PackPlace::Folder, {}, screen.folder.path() / "in"},
                     "folder",
                     screen.folder.path() / "in.json",
                     screen.folder.path() / "arriving"},
                    screen.limits(), {quiet, 50ms, 60s, quiet, 50ms, 300ms}, std::move(tools))
    {
        fs::create_directories(screen.folder.path() / "in");
        net::co_spawn(screen.io, run(), logFailure("drop-in"));
    }
    ~DropInFolder()
    {
        m_dropIns.stop();
        EXPECT_TRUE(m_screen.until([this] { return m_ended; }));
    }
    DropInFolder(const DropInFolder&) = delete;
    DropInFolder& operator=(const DropInFolder&) = delete;

    [[nodiscard]] std::string state(std::string_view name) const
    {
        for (const auto& item : m_list.items())
            if (item.at("name").as_string() == name)
                return item.at("state").as_string().c_str();
        return {};
    }
    [[nodiscard]] bool becomes(const std::string& name, const std::string& wanted)
    {
        return m_screen.until([&] { return state(name) == wanted; });
    }
    [[nodiscard]] bool placeBecomes(const std::string& wanted)
    {
        return m_screen.until([&] {
            const auto places = m_list.places();
            return !places.empty() && places.front().at("state").as_string() == wanted;
        });
    }
    /// What lies beside the pack, once it says this.
    [[nodiscard]] bool says(const std::string& name, std::string_view words)
    {
        return m_screen.until([&] { return findings(name).find(words) != std::string::npos; });
    }
    [[nodiscard]] std::string findings(const std::string& name) const
    {
        return m_screen.folder.read("in/" + name + ".findings.txt");
    }
    [[nodiscard]] const DropInList& list() const { return m_list; }

    std::vector<boost::json::object> events;

private:
    net::awaitable<void> run()
    {
        co_await m_dropIns.run();
        m_ended = true;
    }
    ScreenWithContent& m_screen;
    DropInList m_list;
    DropIns m_dropIns;
    bool m_ended = false;
};

std::size_t installs(const ScreenWithContent& screen)
{
    return screen.audit.size();
}

} // namespace

TEST(DropIns, TakeAFolderAndSaySoBesideIt)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    (void)screen.pack("in/neu", "1.0.0");
    ASSERT_TRUE(dropIns.becomes("neu", "installed"));
    EXPECT_EQ(screen.content.catalogue().current, 1);
    EXPECT_TRUE(dropIns.says("neu", "Übernommen: lobby 1.0.0")) << dropIns.findings("neu");
    EXPECT_TRUE(fs::exists(folder.path() / "in/neu/pack.yaml"));
    EXPECT_EQ(dropIns.events.front().at("state").as_string(), "waiting");
    EXPECT_EQ(dropIns.events.back().at("state").as_string(), "installed");
    EXPECT_EQ(screen.audit.back().from, "drop-in");
}

TEST(DropIns, TakeAnArchive)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    const auto archive = folder.path() / "made.vpack";
    ASSERT_TRUE(writePackArchive(screen.pack("source", "1.0.0"), archive));
    fs::rename(archive, folder.path() / "in/halle.vpack");
    ASSERT_TRUE(dropIns.becomes("halle.vpack", "installed")) << dropIns.findings("halle.vpack");
    EXPECT_EQ(screen.content.catalogue().current, 1);
}

TEST(DropIns, AreLookedAtEveryFewSecondsWhereTheKernelHasNoWatchesCase173)
{
    withKernelLimit("max_inotify_instances", 0, [] {
        const FolderOfItsOwn folder;
        ScreenWithContent screen(folder);
        DropInFolder dropIn(screen);
        static_cast<void>(screen.pack("in/first", "1.0.0"));
        EXPECT_TRUE(dropIn.becomes("first", "installed"));
        static_cast<void>(screen.pack("in/second", "1.0.1")); // nobody is told of it
        EXPECT_TRUE(dropIn.becomes("second", "installed"));
    });
}

TEST(DropIns, RefuseAWrongPackAndTakeItWhenItIsMended)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    (void)screen.pack("in/neu", "1.0.0", "nota");
    ASSERT_TRUE(dropIns.becomes("neu", "refused"));
    EXPECT_EQ(screen.content.catalogue().current, 0);
    EXPECT_TRUE(dropIns.says("neu", "neu/pack.yaml:8:21: error: ")) << dropIns.findings("neu");
    EXPECT_TRUE(dropIns.says("neu", "Nicht übernommen")) << dropIns.findings("neu");
    (void)screen.pack("in/neu", "1.0.0");
    ASSERT_TRUE(dropIns.becomes("neu", "installed"));
    EXPECT_TRUE(dropIns.says("neu", "Übernommen")) << dropIns.findings("neu");
}

TEST(DropIns, SayInGermanWhyABrokenArchiveIsNotTaken)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    const auto archive = folder.path() / "made.vpack";
    ASSERT_TRUE(writePackArchive(screen.pack("source", "1.0.0"), archive));
    std::ifstream file(archive, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    fs::resize_file(archive,
                    (bytes.find_last_not_of('\0') / 512 + 1) * 512); // the last file is whole, and no end follows
    fs::rename(archive, folder.path() / "in/halle.vpack");
    ASSERT_TRUE(dropIns.becomes("halle.vpack", "refused")) << dropIns.findings("halle.vpack");
    EXPECT_TRUE(dropIns.says("halle.vpack", "Nicht übernommen – das Archiv ist abgeschnitten: Sein Ende fehlt. Der "))
        << dropIns.findings("halle.vpack");
    EXPECT_TRUE(dropIns.says("halle.vpack", "Not taken: the archive is cut off: its end is missing. The "));
}

TEST(DropIns, WaitForAFolderThatIsStillBeingCopied)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen, 2s);
    // Whole as it lies there from the start, but somebody still writes to it: the time between two writes is shorter
    // than the time it must be quiet for.
    (void)screen.pack("in/langsam", "1.0.0");
    const auto end = std::chrono::steady_clock::now() + 4s;
    for (int written = 0; std::chrono::steady_clock::now() < end; ++written) {
        folder.write("in/langsam/media/" + std::to_string(written) + ".txt", "x");
        screen.io.restart();
        screen.io.run_for(20ms);
        ASSERT_EQ(installs(screen), 0U);
    }
    fs::remove_all(folder.path() / "in/langsam/media");
    ASSERT_TRUE(dropIns.becomes("langsam", "installed")) << dropIns.findings("langsam");
    EXPECT_EQ(installs(screen), 1U);
}

TEST(DropIns, RefuseWhatIsUnsignedWhereTheScreenWantsASignature)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder, false);
    DropInFolder dropIns(screen);
    (void)screen.pack("in/neu", "1.0.0");
    ASSERT_TRUE(dropIns.becomes("neu", "refused"));
    EXPECT_TRUE(dropIns.says("neu", "sign")) << dropIns.findings("neu");
    EXPECT_EQ(screen.content.catalogue().current, 0);
}

TEST(DropIns, TellWhatAPackIs)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    folder.write("in/pack.zip", "PK");
    folder.write("in/leer/media/a.txt", "x");
    ASSERT_TRUE(dropIns.becomes("pack.zip", "refused"));
    EXPECT_TRUE(dropIns.says("pack.zip", "a folder with a file pack.yaml")) << dropIns.findings("pack.zip");
    ASSERT_TRUE(dropIns.becomes("leer", "waiting"));
    EXPECT_EQ(installs(screen), 0U);
}

TEST(DropIns, TakeNothingAgainAfterARestart)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    {
        DropInFolder dropIns(screen);
        (void)screen.pack("in/alt", "1.0.0");
        ASSERT_TRUE(dropIns.becomes("alt", "installed"));
        (void)screen.pack("in/neu", "1.1.0");
        ASSERT_TRUE(dropIns.becomes("neu", "installed"));
    }
    const auto back = screen.content.rollBack(When::Now, screen.lena);
    ASSERT_TRUE(back && screen.state(*back, "done"));
    const auto before = installs(screen);
    DropInFolder dropIns(screen);
    EXPECT_EQ(dropIns.state("neu"), "installed"); // it still says what became of it
    (void)screen.pack("in/dritte", "1.2.0", "nota");
    ASSERT_TRUE(dropIns.becomes("dritte", "refused"));
    EXPECT_EQ(installs(screen), before + 1);
    EXPECT_EQ(screen.content.catalogue().current, 1);
}

TEST(DropIns, RefuseANameThatIsNoTextAndRememberEverythingElse)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    {
        DropInFolder dropIns(screen);
        folder.write("in/halle\xFF.vpack", "x");
        (void)screen.pack("in/zwei\nZeilen", "9.0.0");
        (void)screen.pack("in/gut", "1.0.0");
        ASSERT_TRUE(dropIns.becomes("gut", "installed"));
        ASSERT_TRUE(dropIns.becomes("halle\\xFF.vpack", "refused"));
        ASSERT_TRUE(dropIns.becomes("zwei\\x0AZeilen", "refused"));
        EXPECT_EQ(screen.content.catalogue().name(screen.content.catalogue().current), "lobby 1.0.0");
    }
    const auto before = installs(screen);
    DropInFolder dropIns(screen);
    EXPECT_EQ(dropIns.state("gut"), "installed");
    ASSERT_TRUE(dropIns.becomes("halle\\xFF.vpack", "refused"));
    EXPECT_EQ(installs(screen), before);
}

TEST(DropIns, TakeTheirFindingsAwayWithThePackAndTouchNoFileOfACurator)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    (void)screen.pack("in/neu", "1.0.0", "nota");
    folder.write("in/anders.vpack", "x");
    ASSERT_TRUE(dropIns.becomes("neu", "refused") && dropIns.becomes("anders.vpack", "refused"));
    folder.write("in/anders.vpack.findings.txt", "a curator's own notes");
    fs::remove_all(folder.path() / "in/neu");
    fs::remove(folder.path() / "in/anders.vpack");
    ASSERT_TRUE(dropIns.becomes("neu", "") && dropIns.becomes("anders.vpack", ""));
    EXPECT_TRUE(screen.until([&] { return !fs::exists(folder.path() / "in/neu.findings.txt"); }));
    EXPECT_TRUE(fs::exists(folder.path() / "in/anders.vpack.findings.txt"));
    for (const std::string_view name : {"neu", "anders.vpack"})
        EXPECT_TRUE(std::ranges::any_of(dropIns.events, [&](const auto& event) {
            return event.at("name").as_string() == name && event.at("state") == "gone";
        })) << name;
}

TEST(DropIns, SayNothingOfAPackThatIsTakenAwayWhileItIsChecked)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    std::atomic<bool> go = false;
    const Content::Work slow = [&](Store&, const InstallRules&, const Progress&) -> Result<Installed> {
        while (!go)
            std::this_thread::yield();
        return Error{Errc::Refused, "enough"};
    };
    net::co_spawn(screen.io, screen.content.install(slow, When::Idle, screen.lena),
                  [](const std::exception_ptr&, const Result<boost::json::object>&) {});
    ASSERT_TRUE(screen.until([&] { return screen.content.busy(); }));
    DropInFolder dropIns(screen);
    (void)screen.pack("in/kurz", "1.0.0");
    ASSERT_TRUE(dropIns.becomes("kurz", "waiting"));
    fs::remove_all(folder.path() / "in/kurz");
    go = true;
    (void)screen.pack("in/lang", "1.1.0");
    ASSERT_TRUE(dropIns.becomes("lang", "installed"));
    EXPECT_EQ(dropIns.state("kurz"), "");
    EXPECT_FALSE(fs::exists(folder.path() / "in/kurz.findings.txt"));
}

TEST(DropIns, PointToThePackInAFolderWithinTheFolder)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    (void)screen.pack("in/entpackt/halle", "1.0.0");
    ASSERT_TRUE(screen.until([&] {
        return std::any_of(dropIns.events.begin(), dropIns.events.end(), [](const auto& event) {
            return event.at("sentence") == "The folder has no file pack.yaml, but its folder halle has one: please put "
                                           "that folder here.";
        });
    }));
    EXPECT_EQ(installs(screen), 0U);
}

TEST(DropIns, OutliveABrokenMemory)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    folder.write("in.json", "{\"neu\": 5");
    DropInFolder dropIns(screen);
    (void)screen.pack("in/neu", "1.0.0");
    EXPECT_TRUE(dropIns.becomes("neu", "installed"));
}

TEST(DropIns, OnAShareThatDoesNotAnswerHoldUpNobodyAndGoOnByThemselves)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    const auto hangs = std::make_shared<std::atomic<bool>>(false);
    const auto calls = std::make_shared<std::atomic<int>>(0);
    const auto look = [hangs, calls](const PackPlace& place) {
        ++*calls;
        while (*hangs)
            std::this_thread::sleep_for(5ms); // as a stat() of a share whose server is gone
        auto found = lookThrough(place);
        found.share = true;
        return found;
    };
    DropInFolder dropIns(screen, 200ms, {.look = look, .atEachPiece = {}, .mounts = {}});
    ASSERT_TRUE(dropIns.placeBecomes("ready"));
    EXPECT_EQ(dropIns.list().places().front().at("kind").as_string(), "share");
    *hangs = true;
    ASSERT_TRUE(dropIns.placeBecomes("unreachable"));
    const int before = *calls;
    (void)screen.pack("in/neu", "1.0.0");
    const auto other = screen.install(screen.pack("anderswo", "0.9.0")); // everything else goes on
    ASSERT_TRUE(other);
    screen.io.restart();
    screen.io.run_for(500ms);
    EXPECT_EQ(*calls, before) << "one look at a time";
    *hangs = false;
    ASSERT_TRUE(dropIns.becomes("neu", "installed"));
    EXPECT_TRUE(dropIns.placeBecomes("ready"));
    EXPECT_TRUE(dropIns.says("neu", "Übernommen: lobby 1.0.0"));
}

TEST(DropIns, OnAShareThatIsNotMountedAreNotTakenForGone)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    const auto mounted = std::make_shared<std::atomic<bool>>(true);
    const auto look = [mounted](const PackPlace& place) {
        auto found = *mounted ? lookThrough(place) : Look{};
        found.share = *mounted;
        return found;
    };
    DropInFolder dropIns(screen, 200ms, {.look = look, .atEachPiece = {}, .mounts = {}});
    (void)screen.pack("in/neu", "1.0.0");
    ASSERT_TRUE(dropIns.becomes("neu", "installed"));
    *mounted = false;
    ASSERT_TRUE(dropIns.placeBecomes("unreachable"));
    EXPECT_EQ(dropIns.state("neu"), "installed");
    const auto before = installs(screen);
    *mounted = true;
    ASSERT_TRUE(dropIns.placeBecomes("ready"));
    EXPECT_EQ(installs(screen), before);
}

TEST(DropIns, WhoseFolderIsMissingSaySo)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    ASSERT_TRUE(dropIns.placeBecomes("ready"));
    fs::remove_all(folder.path() / "in");
    ASSERT_TRUE(dropIns.placeBecomes("unreachable"));
    (void)screen.pack("in/neu", "1.0.0");
    EXPECT_TRUE(dropIns.becomes("neu", "installed"));
}

TEST(DropIns, Case20NameLitterAndTakeThePackWithoutIt)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    DropInFolder dropIns(screen);
    folder.write("in/neu/Thumbs.db", "x");
    folder.write("in/neu/.DS_Store", "x");
    (void)screen.pack("in/neu", "1.0.0");
    ASSERT_TRUE(dropIns.becomes("neu", "installed"));
    EXPECT_TRUE(dropIns.says("neu", ".DS_Store, Thumbs.db (2)"));
    EXPECT_TRUE(dropIns.says("neu", "weggelassen"));
    EXPECT_TRUE(dropIns.says("neu", "left out"));
}

TEST(DropIns, WaitWhileACopyIsUnderWayByItsName)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    folder.write("in/neu/media/film.mp4.part", "x");
    (void)screen.pack("in/neu", "1.0.0");
    DropInFolder dropIns(screen, 50ms);
    ASSERT_TRUE(screen.until([&] {
        return std::ranges::any_of(dropIns.events, [](const auto& event) {
            return event.at("sentence") == "It is still being copied: film.mp4.part";
        });
    }));
    EXPECT_EQ(installs(screen), 0U);
    fs::remove(folder.path() / "in/neu/media/film.mp4.part");
    EXPECT_TRUE(dropIns.becomes("neu", "installed"));
}

TEST(DropIns, ThatStaffAreAskedAboutAreAskedAboutAfterARestartToo)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder, false, true);
    {
        DropInFolder dropIns(screen);
        (void)screen.pack("in/neu", "1.0.0");
        ASSERT_TRUE(dropIns.becomes("neu", "asks"));
        EXPECT_TRUE(dropIns.says("neu", "lobby 1.0.0 ist nicht signiert"));
    }
    DropInFolder dropIns(screen);
    EXPECT_EQ(dropIns.state("neu"), "asks");
    // A new one in its place is asked about anew, and the old one takes up no room.
    (void)screen.pack("in/neu", "1.1.0");
    ASSERT_TRUE(screen.until([&] {
        const auto& items = dropIns.list().all();
        return !items.empty() && items.begin()->second.pack == PackRef{"lobby", "1.1.0"};
    }));
    EXPECT_TRUE(fs::exists(folder.path() / "store/packs/lobby/1.1.0"));
    EXPECT_FALSE(fs::exists(folder.path() / "store/packs/lobby/1.0.0"));
    fs::remove_all(folder.path() / "in/neu");
    ASSERT_TRUE(dropIns.becomes("neu", ""));
    EXPECT_TRUE(screen.until([&] { return !fs::exists(folder.path() / "store/packs/lobby"); }));
    EXPECT_EQ(screen.content.catalogue().current, 0);
}
