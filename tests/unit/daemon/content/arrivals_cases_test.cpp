// SPDX-License-Identifier: Apache-2.0
// What happens to packs on their way in, with real mounts: sticks that are unmounted in the middle, and full disks.
#include "core/store/disk.hpp"
#include "daemon/content/arrivals.hpp"
#include "own_mounts.hpp"
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

/// The drop-in folder "in" and sticks below "media", as the system says what is mounted.
class RealPlaces {
public:
    explicit RealPlaces(ScreenWithContent& screen, std::function<void()> atEachPiece = {})
        : m_screen(screen)
        , arrivals(
              screen.io.get_executor(), screen.content, rules(screen),
              {screen.folder.path() / "in.json", screen.folder.path() / "known", screen.folder.path() / "arriving"},
              {.item = [](const json::object&) {}, .places = [] {}}, {100ms, 20ms, 60s, 100ms, 50ms, 20s, 20ms},
              {.look = lookThrough, .atEachPiece = std::move(atEachPiece), .mounts = {}})
    {
        arrivals.open();
        arrivals.start();
    }
    ~RealPlaces()
    {
        arrivals.stop();
        m_screen.io.restart();
        m_screen.io.run_for(20s); // returns when nothing is under way any more
    }
    RealPlaces(const RealPlaces&) = delete;
    RealPlaces& operator=(const RealPlaces&) = delete;

    [[nodiscard]] std::string stateOf(std::string_view name) const
    {
        for (const auto& [id, item] : arrivals.list().all())
            if (item.name == name)
                return item.state;
        return "";
    }
    [[nodiscard]] std::string said(std::string_view name) const
    {
        for (const auto& [id, item] : arrivals.list().all())
            if (item.name == name)
                return item.sentence.en + '\n' + json::serialize(item.findings);
        return "";
    }
    [[nodiscard]] bool becomes(std::string_view name, std::string_view state)
    {
        return m_screen.until([&] { return stateOf(name) == state; });
    }
    [[nodiscard]] bool nothingArrives() const
    {
        std::error_code error;
        for (const auto& entry : fs::recursive_directory_iterator(m_screen.folder.path() / "arriving", error))
            if (entry.is_regular_file())
                return false;
        return true;
    }

private:
    static ContentRules rules(const ScreenWithContent& screen)
    {
        auto made = ScreenWithContent::limits();
        made.dropIn = screen.folder.path() / "in";
        made.sticks = true;
        made.stickFolders = {screen.folder.path() / "media"};
        return made;
    }
    ScreenWithContent& m_screen;

public:
    Arrivals arrivals;
};

/// An archive of a length that nobody knows before its end, as an upload in chunks is.
class Unannounced final : public ByteSource {
public:
    Unannounced(std::unique_ptr<ByteSource> source, std::function<void()> atHalf)
        : m_source(std::move(source))
        , m_atHalf(std::move(atHalf))
    {
    }
    [[nodiscard]] Result<std::size_t> read(std::span<std::byte> room) override
    {
        m_read += 10'000;
        if (m_read == 200'000)
            m_atHalf();
        return m_source->read(room.first(std::min<std::size_t>(room.size(), 10'000)));
    }

private:
    std::unique_ptr<ByteSource> m_source;
    std::function<void()> m_atHalf;
    int m_read = 0;
};

/// As much of `bytes` as there is room for.
void write(const fs::path& file, std::uint64_t bytes)
{
    std::ofstream(file, std::ios::binary) << std::string(bytes, 'm');
}

void mountMemory(const fs::path& at, const std::string& options)
{
    fs::create_directories(at);
    ASSERT_EQ(::mount("tmpfs", at.c_str(), "tmpfs", 0, options.c_str()), 0) << at;
}

/// A pack whose one large file makes it as large as that.
fs::path largePack(const ScreenWithContent& screen, const FolderOfItsOwn& in, const std::string& name,
                   const std::string& version, std::size_t bytes)
{
    in.write(name + "/pack.yaml", screen.folder.read(screen.pack("like", version).filename() / "pack.yaml"));
    in.write(name + "/media/large.txt", std::string(bytes, 'l'));
    return in.path() / name;
}

} // namespace

TEST(Arriving, Case16APackOfAKindThatIsNotHereIsRefusedAndTheOthersStayOnShow)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    RealPlaces places(screen);
    (void)screen.pack("in/gut", "1.0.0");
    ASSERT_TRUE(places.becomes("gut", "installed"));
    (void)screen.pack("in/fremd", "2.0.0", "hologram");
    ASSERT_TRUE(places.becomes("fremd", "refused"));
    EXPECT_NE(places.said("fremd").find("unknown-kind"), std::string::npos) << places.said("fremd");
    EXPECT_EQ(screen.content.catalogue().name(screen.content.catalogue().current), "lobby 1.0.0");
    EXPECT_EQ(places.stateOf("gut"), "installed");
}

TEST(Arriving, Case26OfTwoPacksWithOneIdTheSecondIsRefusedAndTheFirstStays)
{
    const FolderOfItsOwn folder;
    ScreenWithContent screen(folder);
    RealPlaces places(screen);
    (void)screen.pack("in/erstes", "1.0.0");
    ASSERT_TRUE(places.becomes("erstes", "installed"));
    const auto shown = Store::open(folder.path() / "store")->current();
    const auto before = folder.read("store/packs/lobby/1.0.0/pack.yaml");
    auto text = folder.read("in/erstes/pack.yaml");
    text.replace(text.find("Eins"), 4, "Zwei");
    folder.write("in/zweites/pack.yaml", text);
    ASSERT_TRUE(places.becomes("zweites", "refused"));
    EXPECT_NE(places.said("zweites").find("1.0.0"), std::string::npos) << places.said("zweites");
    EXPECT_EQ(folder.read("store/packs/lobby/1.0.0/pack.yaml"), before);
    EXPECT_EQ(Store::open(folder.path() / "store")->current()->number, shown->number);
    EXPECT_EQ(places.stateOf("erstes"), "installed");
}

TEST(Arriving, Case58AStickThatIsUnmountedInTheMiddleOfACopyChangesNothing)
{
    inOwnMounts([] {
        const FolderOfItsOwn folder;
        const auto stick = folder.path() / "media/KUNST";
        ScreenWithContent screen(folder);
        const auto fill = [&] {
            (void)screen.pack("media/KUNST/gross", "1.0.0");
            for (int file = 0; file < 20; ++file)
                folder.write("media/KUNST/gross/media/" + std::to_string(file) + ".txt", std::string(1000, 'x'));
        };
        std::atomic<int> pieces = 0;
        std::atomic<bool> go = false;
        RealPlaces places(screen, [&] {
            if (++pieces == 12)
                while (!go)
                    std::this_thread::yield();
        });
        ASSERT_NO_FATAL_FAILURE(mountMemory(stick, "size=8m"));
        fill();
        ASSERT_TRUE(screen.until([&] { return pieces == 12; }));
        ASSERT_EQ(::umount2(stick.c_str(), MNT_DETACH), 0); // as umount -l: what is open stays so, the rest is gone
        EXPECT_TRUE(fs::is_empty(stick));
        go = true;
        ASSERT_TRUE(places.becomes("gross", "pulled")) << places.stateOf("gross") << ' ' << places.said("gross");
        ASSERT_TRUE(screen.until([&] { return places.nothingArrives(); }));
        EXPECT_EQ(screen.content.catalogue().current, 0);
        EXPECT_TRUE(screen.audit.empty());

        ASSERT_NO_FATAL_FAILURE(mountMemory(stick, "size=8m"));
        fill();
        EXPECT_TRUE(places.becomes("gross", "installed")) << places.said("gross");
        ::umount2(stick.c_str(), MNT_DETACH);
    });
}

TEST(Arriving, Case183ADiskThatIsFullBeforeDuringOrAtTheLastByteKeepsTheContentOnShow)
{
    inOwnMounts([] {
        const FolderOfItsOwn outside;
        const FolderOfItsOwn folder;
        ASSERT_NO_FATAL_FAILURE(mountMemory(folder.path(), "size=4m"));
        {
            ScreenWithContent screen(folder);
            screen.look({true, false, 0});
            const auto first = screen.install(screen.pack("first", "1.0.0"));
            ASSERT_TRUE(first) << first.error().message;
            ASSERT_TRUE(screen.until([&] { return screen.glass.shown == 1; }));
            const auto pack = largePack(screen, outside, "large", "2.0.0", 400'000);
            const auto file = outside.path() / "large.vpack";
            ASSERT_TRUE(writePackArchive(pack, file));

            const auto come = [&](std::uint64_t left, const std::function<void()>& atHalf) {
                fs::remove(folder.path() / "ballast");
                folder.write("ballast", std::string(*freeBytes(folder.path()) - left, 'x'));
                const Content::Work work = [&](Store& store, const InstallRules& rules,
                                               const Progress& progress) -> Result<Installed> {
                    auto opened = openFileSource(file);
                    if (!opened)
                        return opened.error();
                    Unannounced source(std::move(*opened), atHalf);
                    return store.installArchive(source, rules, progress);
                };
                const auto installed = resultOf(screen.io, screen.content.install(work, When::Now, screen.lena));
                if (installed)
                    return true;
                EXPECT_EQ(installed.error().code, Errc::DiskFull) << left << ": " << installed.error().message;
                EXPECT_EQ(screen.content.catalogue().current, 1) << left;
                EXPECT_EQ(screen.glass.shown, 1) << left;
                const auto store = Store::open(folder.path() / "store"); // as after a restart
                EXPECT_TRUE(store && store->current()->number == 1) << left;
                EXPECT_TRUE(fs::is_empty(folder.path() / "store/staging")) << left;
                return false;
            };
            bool filled = false;
            EXPECT_FALSE(come(1'000'000, [&] { // somebody else fills it while the large file is written
                filled = true;
                write(folder.path() / "more", *freeBytes(folder.path()));
            }));
            EXPECT_TRUE(filled);
            fs::remove(folder.path() / "more");

            // What is left grows page by page at both ends of the way, so that the last refusal lacks one page.
            constexpr std::uint64_t kPage = 4096;
            int refused = 0;
            int atTheEnd = 0;
            std::uint64_t left = 0;
            while (left < 1'000'000 && !come(left, [] {})) {
                ++refused;
                atTheEnd += left > 400'000 ? 1 : 0; // the large file was all here
                left += left < 8 * kPage || left >= 340'000 ? kPage : 16 * kPage;
            }
            EXPECT_GT(refused, 10);
            EXPECT_GE(atTheEnd, 1);
            EXPECT_LT(left, 1'000'000U) << "with enough room it is taken";
            EXPECT_TRUE(screen.until([&] { return screen.glass.shown == screen.content.catalogue().current; }));
            EXPECT_EQ(screen.content.catalogue().name(screen.content.catalogue().current), "lobby 2.0.0");
        }
        ::umount2(folder.path().c_str(), MNT_DETACH);
    });
}

TEST(Arriving, Case183AStickThatDoesNotFitIsRefusedAndLeavesNothing)
{
    inOwnMounts([] {
        const FolderOfItsOwn folder;
        ASSERT_NO_FATAL_FAILURE(mountMemory(folder.path(), "size=4m"));
        {
            const auto stick = folder.path() / "media/KUNST";
            ScreenWithContent screen(folder);
            RealPlaces places(screen);
            (void)screen.pack("in/gut", "1.0.0");
            ASSERT_TRUE(places.becomes("gut", "installed"));
            ASSERT_NO_FATAL_FAILURE(mountMemory(stick, "size=8m"));
            folder.write("media/KUNST/gross/media/large.txt", std::string(6'000'000, 'l'));
            (void)screen.pack("media/KUNST/gross", "2.0.0");
            ASSERT_TRUE(places.becomes("gross", "refused")) << places.stateOf("gross");
            EXPECT_NE(places.said("gross").find("full"), std::string::npos) << places.said("gross");
            EXPECT_TRUE(screen.until([&] { return places.nothingArrives(); }));
            EXPECT_EQ(screen.content.catalogue().name(screen.content.catalogue().current), "lobby 1.0.0");
            ::umount2(stick.c_str(), MNT_DETACH);
        }
        ::umount2(folder.path().c_str(), MNT_DETACH);
    });
}
