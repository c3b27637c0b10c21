// SPDX-License-Identifier: Apache-2.0
#include "core/config/pin.hpp"
#include "qr_code.hpp"
#include "shell/sound/sound.hpp"
#include "shell/staff/gesture_watch.hpp"
#include "shell/staff/machine_facts.hpp"
#include "shell/staff/pin_delays.hpp"
#include "shell/staff/staff.hpp"
#include "shell/staff/visitor_faults.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

namespace vitrine::shell {
namespace {

using namespace std::chrono_literals;
using Answer = GestureWatch::Answer;
using Phase = FingerStep::Phase;
using Time = GestureWatch::Time;

constexpr QSizeF kGlass{1920, 1080};
constexpr qreal kCorner = 80;
constexpr std::array<QPointF, 4> kCornersClockwise{QPointF{10, 10}, QPointF{1910, 10}, QPointF{1910, 1070},
                                                   QPointF{10, 1070}};

struct AGesture : testing::Test {
    GestureWatch watch{ServiceRules::Gesture::Corners};
    Time now{1h};

    AGesture() { watch.setGlass(kGlass, kCorner); }
    Answer tap(QPointF at)
    {
        const auto answer = watch.finger({1, Phase::Down, at}, now);
        EXPECT_EQ(watch.finger({1, Phase::Up, at}, now + 50ms), Answer::None);
        return answer;
    }
};

TEST_F(AGesture, IsTheFourCornersClockwise)
{
    EXPECT_EQ(tap(kCornersClockwise[0]), Answer::None);
    EXPECT_EQ(tap(kCornersClockwise[1]), Answer::None);
    EXPECT_EQ(tap(kCornersClockwise[2]), Answer::UsedUp) << "or it would press a button of the bar";
    now += 7s;
    EXPECT_EQ(tap(kCornersClockwise[3]), Answer::Done);
    EXPECT_EQ(tap(kCornersClockwise[3]), Answer::None) << "and begins anew";
}

TEST_F(AGesture, TakesNoLongerThanEightSeconds)
{
    for (std::size_t i = 0; i < 3; ++i)
        static_cast<void>(tap(kCornersClockwise[i]));
    now += 8001ms;
    EXPECT_EQ(tap(kCornersClockwise[3]), Answer::None);
}

TEST_F(AGesture, IsNoOtherOrderAndNoTouchBetween)
{
    for (const std::array<int, 4>& order : {std::array{0, 3, 2, 1}, {1, 2, 3, 0}, {0, 1, 3, 2}, {0, 0, 1, 2}}) {
        for (const int corner : order)
            EXPECT_NE(tap(kCornersClockwise[static_cast<std::size_t>(corner)]), Answer::Done);
        (void)tap({900, 500});
    }
    (void)tap(kCornersClockwise[0]);
    (void)tap(kCornersClockwise[1]);
    (void)tap({900, 500});
    (void)tap(kCornersClockwise[2]);
    EXPECT_EQ(tap(kCornersClockwise[3]), Answer::None);
}

TEST_F(AGesture, BeginsAnewWithTheFirstCornerWhereverItStood)
{
    (void)tap(kCornersClockwise[0]);
    (void)tap(kCornersClockwise[1]);
    for (int i = 0; i < 3; ++i)
        (void)tap(kCornersClockwise[static_cast<std::size_t>(i)]);
    EXPECT_EQ(tap(kCornersClockwise[3]), Answer::Done);
}

TEST_F(AGesture, IsMadeWithOneFingerAtATime)
{
    (void)watch.finger({7, Phase::Down, {900, 500}}, now); // somebody else's
    for (int i = 0; i < 4; ++i)
        EXPECT_NE(tap(kCornersClockwise[static_cast<std::size_t>(i)]), Answer::Done);
}

TEST_F(AGesture, OfTheOtherKindIsTwoFingersInTheUpperCornersForFiveSeconds)
{
    GestureWatch hold(ServiceRules::Gesture::Hold);
    hold.setGlass(kGlass, kCorner);
    EXPECT_EQ(hold.finger({1, Phase::Down, {10, 10}}, now), Answer::None);
    EXPECT_FALSE(hold.due());
    EXPECT_EQ(hold.finger({2, Phase::Down, {1910, 10}}, now + 1s), Answer::UsedUp);
    EXPECT_EQ(hold.due(), now + 6s);
    (void)hold.finger({2, Phase::Move, {1900, 20}}, now + 2s);
    EXPECT_FALSE(hold.look(now + 5999ms));
    EXPECT_TRUE(hold.look(now + 6s));
    EXPECT_FALSE(hold.look(now + 7s)) << "once";
}

TEST_F(AGesture, OfTheOtherKindEndsWhenAFingerLeavesOrAThirdComes)
{
    for (const FingerStep& end : {FingerStep{1, Phase::Up, {10, 10}}, FingerStep{2, Phase::Move, {1700, 10}},
                                  FingerStep{3, Phase::Down, {900, 500}}}) {
        GestureWatch hold(ServiceRules::Gesture::Hold);
        hold.setGlass(kGlass, kCorner);
        (void)hold.finger({1, Phase::Down, {10, 10}}, now);
        (void)hold.finger({2, Phase::Down, {1910, 10}}, now);
        ASSERT_TRUE(hold.due());
        (void)hold.finger(end, now + 1s);
        EXPECT_FALSE(hold.look(now + 20s));
    }
}

TEST(PinDelaysTest, DoubleFromFiveSecondsToAQuarterOfAnHour)
{
    PinDelays delays;
    Time now{1h};
    EXPECT_EQ(delays.wait(now), 0ms);
    for (const auto expected : {5s, 10s, 20s, 40s, 80s, 160s, 320s, 640s, 900s, 900s}) {
        delays.wrong(now);
        EXPECT_EQ(delays.wait(now), expected);
        EXPECT_GT(delays.wait(now + expected - 1ms), 0ms);
        now += expected;
        EXPECT_EQ(delays.wait(now), 0ms) << "never locked for good";
    }
    delays.right();
    delays.wrong(now);
    EXPECT_EQ(delays.wait(now), 5s);
}

struct AStaff : testing::Test {
    ShellClock clock;
    Screen screen;
    std::unique_ptr<Staff> staff;

    explicit AStaff(const std::string& pin = "2704")
    {
        screen.name = "Halle";
        // Cheap on purpose: what it costs is tried elsewhere.
        if (!pin.empty())
            screen.service.pin = makePinHash(pin);
        clock.hold();
        staff = std::make_unique<Staff>(screen, clock);
    }
    void gesture() const
    {
        for (const QPointF at : kCornersClockwise) {
            (void)staff->finger({1, Phase::Down, at}, kGlass, kCorner);
            (void)staff->finger({1, Phase::Up, at}, kGlass, kCorner);
        }
    }
    void type(const std::string& pin) const
    {
        for (const char digit : pin)
            staff->digit(digit - '0');
        staff->enter();
        EXPECT_TRUE(QTest::qWaitFor([this] { return !staff->checking(); }, 20'000));
    }
    void openPanel() const
    {
        gesture();
        type("2704");
        ASSERT_EQ(staff->page(), "panel");
    }
};

TEST_F(AStaff, OpensWithGestureAndPin)
{
    const QSignalSpy told(staff.get(), &Staff::did);
    EXPECT_EQ(staff->page(), "closed");
    gesture();
    EXPECT_EQ(staff->page(), "pin");
    type("2704");
    EXPECT_EQ(staff->page(), "panel");
    EXPECT_EQ(staff->entered(), 0);
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told.front().front().toString(), "opened");
    EXPECT_FALSE(staff->facts().value("qt").toString().isEmpty());
}

TEST_F(AStaff, WaitsLongerAfterEachWrongPinAndForgetsThatByNoClosing)
{
    gesture();
    type("1111");
    EXPECT_TRUE(staff->wrong());
    EXPECT_EQ(staff->waitSeconds(), 5);
    staff->digit(2);
    staff->enter();
    EXPECT_FALSE(staff->checking()) << "not even looked at";
    clock.advance(5s);
    staff->leave();
    gesture();
    type("1112");
    EXPECT_EQ(staff->waitSeconds(), 10);
    staff->leave();
    gesture();
    EXPECT_EQ(staff->waitSeconds(), 10);
    type("2704");
    EXPECT_EQ(staff->page(), "pin");
    clock.advance(10s);
    staff->leave();
    openPanel();
}

TEST_F(AStaff, ThePinPageGoesAfterTwentySecondsAndThePanelAfterSixtyCase213)
{
    const QSignalSpy left(staff.get(), &Staff::left);
    gesture();
    clock.advance(19s);
    EXPECT_EQ(staff->page(), "pin");
    (void)staff->finger({1, Phase::Down, {900, 500}}, kGlass, kCorner);
    (void)staff->finger({1, Phase::Up, {900, 500}}, kGlass, kCorner);
    clock.advance(20s);
    EXPECT_EQ(staff->page(), "closed");
    EXPECT_EQ(left.size(), 0) << "nothing has changed for whoever played with the corners";
    openPanel();
    clock.advance(59s);
    EXPECT_EQ(staff->closesIn(), 1);
    EXPECT_EQ(staff->page(), "panel");
    clock.advance(1s);
    EXPECT_EQ(staff->page(), "closed");
    EXPECT_EQ(left.size(), 1);
}

TEST_F(AStaff, TakesDigitsFromAKeypadWhileThePinIsAskedForOnly)
{
    EXPECT_FALSE(staff->key(Qt::Key_2, true));
    gesture();
    for (const int key : {Qt::Key_2, Qt::Key_7, Qt::Key_1})
        EXPECT_TRUE(staff->key(key, true));
    EXPECT_TRUE(staff->key(Qt::Key_Backspace, true));
    EXPECT_EQ(staff->entered(), 2);
    EXPECT_TRUE(staff->key(Qt::Key_Enter, true));
    EXPECT_TRUE(staff->checking());
    EXPECT_TRUE(QTest::qWaitFor([this] { return staff->wrong(); }, 20'000));
    EXPECT_FALSE(staff->key(Qt::Key_Return, true)) << "the button that has the focus";
    EXPECT_TRUE(staff->key(Qt::Key_Escape, true));
    EXPECT_EQ(staff->page(), "closed");
}

TEST_F(AStaff, MakesTheGlassDeafWhileItIsCleaned)
{
    openPanel();
    staff->clean();
    EXPECT_EQ(staff->cleaningSeconds(), 30);
    EXPECT_TRUE(staff->finger({1, Phase::Down, {900, 500}}, kGlass, kCorner));
    clock.advance(2s);
    EXPECT_TRUE(staff->finger({1, Phase::Move, {1200, 500}}, kGlass, kCorner));
    EXPECT_TRUE(staff->finger({1, Phase::Up, {1200, 500}}, kGlass, kCorner));
    EXPECT_EQ(staff->cleaningSeconds(), 28) << "wiping adds nothing";
    EXPECT_TRUE(staff->key(Qt::Key_Return, true));
    (void)staff->finger({1, Phase::Down, {900, 500}}, kGlass, kCorner);
    clock.advance(2s);
    (void)staff->finger({1, Phase::Up, {903, 500}}, kGlass, kCorner);
    EXPECT_EQ(staff->cleaningSeconds(), 56) << "a finger that lies still does";
    clock.advance(56s);
    EXPECT_EQ(staff->cleaningSeconds(), 0);
    EXPECT_EQ(staff->page(), "panel");
    EXPECT_FALSE(staff->finger({1, Phase::Down, {900, 500}}, kGlass, kCorner));
}

TEST_F(AStaff, ShowsTheCodeWithAnAddressThatOpensTheDashboard)
{
    staff->setPairing({{"state", "open"}, {"code", "no"}});
    EXPECT_TRUE(staff->pairing().isEmpty()) << "nobody is there to read it";
    openPanel();
    const QSignalSpy wanted(staff.get(), &Staff::codeWanted);
    staff->askForCode();
    EXPECT_EQ(wanted.size(), 1);
    staff->setPairing({{"state", "open"},
                       {"code", "K7QM-2XWD"},
                       {"seconds", 600},
                       {"listen", "fd00::7"},
                       {"port", 8443},
                       {"fingerprint", "AB:CD"}});
    EXPECT_EQ(staff->pairing().value("url").toString(), "https://[fd00::7]:8443/#code=K7QM-2XWD");
    clock.advance(30s);
    EXPECT_EQ(staff->pairing().value("seconds").toInt(), 570);
    staff->leave();
    EXPECT_TRUE(staff->pairing().isEmpty());
}

struct AStaffWithoutPin : AStaff {
    AStaffWithoutPin()
        : AStaff("")
    {
    }
};

TEST_F(AStaffWithoutPin, CannotBeOpened)
{
    gesture();
    EXPECT_EQ(staff->page(), "closed");
}

TEST(SoundTest, IsNeverLouderThanTheHouseAllows)
{
    Sound sound({.volume = 60, .atMost = 80});
    sound.setVolume(100);
    EXPECT_EQ(sound.volume(), 80);
    sound.setVolume(-10);
    EXPECT_EQ(sound.volume(), 0);
}

TEST(MachineFactsTest, NamesTheHottestSensorAndLeavesOutWhatIsNotThere)
{
    const QTemporaryDir folder;
    const std::filesystem::path system = folder.path().toStdString();
    EXPECT_FALSE(readMachineFacts({}, system).celsius);
    EXPECT_FALSE(readMachineFacts({}, system).uptime);
    const auto write = [&](const char* file, const char* text) {
        std::filesystem::create_directories((system / file).parent_path());
        std::ofstream(system / file) << text;
    };
    write("sys/class/thermal/thermal_zone0/temp", "41000\n");
    write("sys/class/hwmon/hwmon1/temp2_input", "63500\n");
    write("sys/class/hwmon/hwmon1/temp3_input", "-273000\n");
    write("sys/class/hwmon/hwmon1/temp2_max", "99000\n");
    write("proc/uptime", "90061.7 1.0\n");
    const auto facts = readMachineFacts(system, system);
    ASSERT_TRUE(facts.celsius);
    EXPECT_DOUBLE_EQ(*facts.celsius, 63.5);
    EXPECT_EQ(facts.uptime, std::chrono::seconds(90061));
    EXPECT_TRUE(facts.freeBytes);
}

TEST(FaultBrakeTest, LetsOneOfAKindThroughInAMinute)
{
    FaultBrake brake;
    const Time now{1h};
    EXPECT_TRUE(brake.may("visitor-sound", "film", now));
    EXPECT_FALSE(brake.may("visitor-sound", "film", now + 59s));
    EXPECT_TRUE(brake.may("visitor-sound", "quiz", now));
    EXPECT_TRUE(brake.may("visitor-touch", "film", now));
    EXPECT_TRUE(brake.may("visitor-sound", "film", now + 60s));
}

TEST(VisitorFaultsTest, SayWhatAndWhereAndNoMore)
{
    ShellClock clock;
    VisitorFaults faults(clock, [] { return VisitorFaults::Where{"film", "video"}; });
    QSignalSpy reported(&faults, &VisitorFaults::reported);
    faults.report("sound");
    ASSERT_TRUE(reported.wait(20'000));
    EXPECT_EQ(reported.front()[0].toString(), "visitor-sound");
    EXPECT_EQ(reported.front()[1].toString() + reported.front()[2].toString(), "filmvideo");
    EXPECT_EQ(reported.front()[3].toString(), "A visitor says that there is no sound");
    EXPECT_TRUE(reported.front()[4].toByteArray().isEmpty());
}

TEST(QrCodeTest, HasItsThreeEyesInAQuietZone)
{
    const QImage code = ui::qrImage("https://192.0.2.41:8443/#code=K7QM-2XWD-9FGH-4RTV");
    ASSERT_FALSE(code.isNull());
    const auto dark = [&](int x, int y) { return qGray(code.pixel(x, y)) < 128; };
    const int far = code.width() - 1 - 4;
    for (const auto& [x, y] : {std::pair{4, 4}, {far - 6, 4}, {4, far - 6}}) {
        EXPECT_TRUE(dark(x, y) && dark(x + 6, y) && dark(x, y + 6) && dark(x + 3, y + 3)) << x << ' ' << y;
        EXPECT_FALSE(dark(x + 1, y + 1)) << x << ' ' << y;
    }
    for (int i = 0; i < code.width(); ++i)
        EXPECT_FALSE(dark(i, 3) || dark(3, i));
    EXPECT_TRUE(ui::qrImage({}).isNull());
}

} // namespace
} // namespace vitrine::shell
