// SPDX-License-Identifier: Apache-2.0
#include "daemon/time_sense.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Wall = TimeSense::Wall;

namespace {

constexpr Wall kBuilt = std::chrono::sys_days(std::chrono::year(2026) / 11 / 1);
constexpr Wall kNoted = std::chrono::sys_days(std::chrono::year(2026) / 12 / 1);

/// A machine that runs: its wall clock can be set, the time since boot cannot.
class Machine {
public:
    Machine(Wall shows, std::optional<Wall> before)
        : sense(kBuilt, before)
        , m_wall(shows)
    {
        look();
    }
    void run(std::chrono::seconds time, bool isSet = false)
    {
        for (auto left = time; left > 0s; left -= std::min<std::chrono::seconds>(left, 1min)) {
            const auto step = std::min<std::chrono::seconds>(left, 1min);
            m_wall += step;
            m_boot += step;
            look(isSet);
        }
    }
    void set(Wall shows)
    {
        m_wall = shows;
        look();
    }
    [[nodiscard]] Wall wall() const { return m_wall; }
    TimeSense sense;
    std::optional<Wall> noted;

private:
    void look(bool isSet = false)
    {
        sense.look(m_wall, m_boot, isSet);
        if (const auto note = sense.toNote()) {
            noted = note;
            sense.noted();
        }
    }
    Wall m_wall;
    BootTime m_boot{5s};
};

} // namespace

TEST(TimeSense, DoesNotBelieveAClockFromBeforeTheProgramOrTheLastNoteCase188)
{
    EXPECT_FALSE(Machine(Wall(0s), std::nullopt).sense.sure());
    EXPECT_FALSE(Machine(Wall(0s), kNoted).sense.sure());
    EXPECT_FALSE(Machine(std::chrono::sys_days(std::chrono::year(2000) / 1 / 1), kNoted).sense.sure());
    EXPECT_FALSE(Machine(kNoted - 1h, kNoted).sense.sure());
    EXPECT_TRUE(Machine(kBuilt, std::nullopt).sense.sure());
    EXPECT_TRUE(Machine(kNoted - 30s, kNoted).sense.sure()); // as clocks are corrected
    EXPECT_TRUE(Machine(kNoted + 24h * 300, kNoted).sense.sure());
}

TEST(TimeSense, NotesNothingThatIsNotSureCase188)
{
    Machine machine(Wall(0s), kNoted);
    machine.run(48h);
    EXPECT_FALSE(machine.noted);
    machine.set(kNoted + 24h); // somebody sets it
    EXPECT_TRUE(machine.sense.sure());
}

TEST(TimeSense, BelievesTheNetworkWhateverWasNotedCase188Case189)
{
    Machine machine(kNoted, kNoted + 24h * 3650); // an older mistake stands in the note
    EXPECT_FALSE(machine.sense.sure());
    machine.run(11min, true);
    EXPECT_TRUE(machine.sense.sure());
    ASSERT_TRUE(machine.noted);
    EXPECT_LT(*machine.noted, kNoted + 1h);
}

TEST(TimeSense, IsNotLedAstrayByAJumpOfTenYearsAndBackCase189)
{
    Machine machine(kNoted + 1h, kNoted);
    machine.run(1h);
    const auto before = machine.wall();
    machine.set(before + 24h * 3650);
    machine.run(6h);
    ASSERT_TRUE(machine.noted);
    EXPECT_LE(*machine.noted, before);
    machine.set(before + 6h);
    EXPECT_TRUE(machine.sense.sure());
    machine.run(1h);
    EXPECT_GT(*machine.noted, before);
}

TEST(TimeSense, BelievesAJumpThatHasHeldForADayCase189)
{
    Machine machine(kNoted + 1h, kNoted);
    machine.set(kNoted + 24h * 30);
    EXPECT_TRUE(machine.sense.sure());
    machine.run(25h);
    ASSERT_TRUE(machine.noted);
    EXPECT_GT(*machine.noted, kNoted + 24h * 30);
}

TEST(TimeSense, IsUnsureAfterAnHourBackUntilItHasPassedCase190)
{
    Machine machine(kNoted + 1h, kNoted);
    machine.run(2h);
    machine.set(machine.wall() - 1h);
    EXPECT_FALSE(machine.sense.sure());
    machine.run(1h);
    EXPECT_TRUE(machine.sense.sure());
}

TEST(TimeSense, OutlivesFiftyAndThreeHundredDaysOfRunningCase194)
{
    Machine machine(kNoted, kNoted);
    machine.run(24h * 300);
    EXPECT_TRUE(machine.sense.sure());
    EXPECT_GT(*machine.noted, kNoted + 24h * 299);
}

TEST(TimeSense, ItsNoteOutlivesTheDaemonAndABrokenOneIsNone)
{
    std::string name = (std::filesystem::temp_directory_path() / "vitrine-time-XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    const auto file = folder / "time.json";
    EXPECT_FALSE(readNotedTime(file));
    writeNotedTime(kNoted, file);
    EXPECT_EQ(readNotedTime(file), kNoted);
    for (const auto* broken : {"", "{", "[]", "{\"unix_s\": \"soon\"}", "{\"unix_s\": 1e300}"}) {
        std::ofstream(file) << broken;
        EXPECT_FALSE(readNotedTime(file)) << broken;
    }
    std::filesystem::remove_all(folder);
    EXPECT_GT(builtAt(), Wall(std::chrono::sys_days(std::chrono::year(2025) / 1 / 1)));
}

} // namespace vitrine::daemon
