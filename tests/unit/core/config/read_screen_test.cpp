// SPDX-License-Identifier: Apache-2.0
#include "core/config/screen.hpp"
#include "core/pack/schema.hpp"

#include "support/temp_folder.hpp"

#include <boost/json/array.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace vitrine {

namespace {

using namespace std::chrono_literals;

struct Reading {
    std::optional<Screen> screen;
    std::string printed;
};

Reading read(const test::TempFolder& folder, std::string_view text)
{
    folder.write("screen.yaml", text);
    Problems problems;
    auto screen = readScreen(folder.path() / "screen.yaml", problems);
    return {std::move(screen), printProblems(problems)};
}

} // namespace

TEST(ReadScreen, TakesTheSampleThatIsShipped)
{
    Problems problems;
    const auto screen = readScreen(std::filesystem::path(VITRINE_CONFIG) / "screen.yaml", problems);
    EXPECT_EQ(printProblems(problems), "");
    ASSERT_TRUE(screen);
    EXPECT_EQ(screen->name, "Foyer");
    EXPECT_EQ(screen->display.widthMm, 941);
    // What the sample says is the default for everything but its name, place and panel.
    const Screen standard;
    EXPECT_EQ(screen->languages, standard.languages);
    EXPECT_EQ(screen->idle.ask, standard.idle.ask);
    EXPECT_EQ(screen->content.archiveBytes, standard.content.archiveBytes);
    EXPECT_EQ(screen->content.keepFreeBytes, standard.content.keepFreeBytes);
    EXPECT_EQ(screen->control.port, standard.control.port);
    EXPECT_EQ(screen->supervision.hangAfter, standard.supervision.hangAfter);
    EXPECT_FALSE(screen->trust.unsignedPacks);
    EXPECT_FALSE(screen->trust.confirmUnsigned);
    EXPECT_FALSE(screen->content.sticks);
    EXPECT_EQ(screen->content.stickFolders, standard.content.stickFolders);
}

namespace {

/// Every number of screen.yaml, as "group.key", with its bounds.
struct Bound {
    std::string group;
    std::string key;
    std::int64_t least;
    std::int64_t most;
};

std::vector<Bound> everyNumber()
{
    std::vector<Bound> bounds;
    for (const auto& [group, about] : builtInSchema("screen").at("properties").as_object())
        if (const auto* keys = about.as_object().if_contains("properties"))
            for (const auto& [key, rule] : keys->as_object()) {
                const auto* type = rule.as_object().if_contains("type");
                if (type == nullptr || *type != "integer")
                    continue;
                bounds.push_back({group, key, rule.at("minimum").as_int64(), rule.at("maximum").as_int64()});
            }
    return bounds;
}

} // namespace

TEST(ReadScreen, BoundsEveryNumberOnBothSides)
{
    const test::TempFolder folder;
    const auto written = [&](const Bound& bound, std::int64_t number) {
        return read(folder, "vitrine: 1\n" + bound.group + ": { " + bound.key + ": " + std::to_string(number) + " }\n");
    };
    const auto bounds = everyNumber();
    EXPECT_GE(bounds.size(), 30U);
    for (const auto& bound : bounds) {
        const auto name = bound.group + "." + bound.key;
        for (const auto number : {bound.least - 1, bound.most + 1}) {
            const auto reading = written(bound, number);
            EXPECT_FALSE(reading.screen) << name << ": " << number;
            EXPECT_NE(reading.printed.find("screen.yaml:2:"), std::string::npos) << reading.printed;
        }
        // The reach band and the keys for a trust list have rules beyond their own.
        if (name == "display.reach_from_mm" || name == "display.reach_to_mm" || name == "trust.enough")
            continue;
        for (const auto number : {bound.least, bound.most})
            EXPECT_TRUE(written(bound, number).screen) << name << ": " << number;
    }
}

TEST(ReadScreen, HasASafeDefaultForEveryLimitAndTheSampleSaysIt)
{
    Problems problems;
    const auto sample = readScreen(std::filesystem::path(VITRINE_CONFIG) / "screen.yaml", problems);
    ASSERT_TRUE(sample) << printProblems(problems);
    for (const auto& screen : {Screen{}, *sample}) {
        EXPECT_EQ(screen.idle.ask, 60s);
        EXPECT_EQ(screen.idle.answer, 20s);
        EXPECT_EQ(screen.idle.filmAtMost, 1200s);
        EXPECT_EQ(screen.sound.atMost, 80);
        EXPECT_EQ(screen.care.stillAtMost, 120s);
        EXPECT_EQ(screen.content.keepFreeBytes, 512ULL * 1024 * 1024);
        EXPECT_EQ(screen.content.archiveBytes, 8192ULL * 1024 * 1024);
        EXPECT_EQ(screen.content.fileBytes, 4096ULL * 1024 * 1024);
        EXPECT_EQ(screen.content.entries, 10'000U);
        EXPECT_EQ(screen.content.media.megapixels, 33);
        EXPECT_EQ(screen.content.media.playing, 120min);
        EXPECT_EQ(screen.content.keepGenerations, 3);
        EXPECT_EQ(screen.control.connections, 64);
        EXPECT_EQ(screen.control.connectionsPerAddress, 8);
        EXPECT_EQ(screen.control.headerKib, 8);
        EXPECT_EQ(screen.control.bodyKib, 64);
        EXPECT_EQ(screen.control.requestsPerSecond, 20);
        EXPECT_EQ(screen.control.sessionIdle, 15min);
        EXPECT_EQ(screen.control.sessionAtMost, 8h);
        EXPECT_EQ(screen.supervision.hangAfter, 5s);
        EXPECT_EQ(screen.supervision.startWithin, 20s);
        EXPECT_EQ(screen.supervision.blackAfter, 30s);
        EXPECT_EQ(screen.supervision.probation, 60s);
        EXPECT_EQ(screen.supervision.pauseAfter, 5);
        EXPECT_EQ(screen.supervision.tryAgainAfter, 1800s);
        EXPECT_EQ(screen.supervision.triesADay, 3);
        EXPECT_TRUE(screen.supervision.reboot);
        EXPECT_EQ(screen.supervision.shellBytes, 3072ULL * 1024 * 1024);
    }
}

TEST(ReadScreen, ReadsEveryKeyAndMakesPathsAbsolute)
{
    const test::TempFolder folder;
    folder.write("keys/house.pub", "key");
    folder.write("tls/a.pem", "pem");
    folder.write("tls/a.key", "key");
    const auto reading =
        read(folder,
             "name: Lobby\nplace: Left\n"
             "display: {width_mm: 1, height_mm: 2, lower_edge_mm: 3, viewing_distance_mm: 400}\n"
             "languages: [en, de, de-simple]\n"
             "idle: {ask_after_s: 30, answer_within_s: 30}\n"
             "content: {drop_in: drop, sticks: true, stick_folders: [/mnt/sticks], keep_free_mb: 1, "
             "archive_mb: 2, file_mb: 3, entries: 4, picture_megapixels: 12, film_min: 15, "
             "keep_generations: 5, verify_every_h: 48, uploads_mb: 6, uploads_kept_h: 7}\n"
             "trust: {unsigned: true, keys: [keys/house.pub, {key: keys/house.pub, name: Vendor, packs: [vendor-*], "
             "until: \"2027-12-31\"}], revoked: [CB037541E8051861]}\n"
             "control: {listen: '::1', port: 0, names: [lobby.example], certificate: tls/a.pem, "
             "key: tls/a.key, uploads: 2, header_kib: 16, body_kib: 32, session_idle_min: 30, session_at_most_h: 4}\n"
             "supervision: {hang_after_ms: 2000, start_within_ms: 3000}\nx-note: ours\n");
    EXPECT_EQ(reading.printed, "");
    ASSERT_TRUE(reading.screen);
    const auto& screen = *reading.screen;
    EXPECT_EQ(screen.place, "Left");
    EXPECT_EQ(screen.display.viewingDistanceMm, 400);
    EXPECT_EQ(screen.languages, (std::vector<std::string>{"en", "de", "de-simple"}));
    EXPECT_EQ(screen.idle.answer, 30s);
    EXPECT_EQ(screen.content.dropIn, folder.path() / "drop");
    EXPECT_TRUE(screen.content.sticks);
    EXPECT_EQ(screen.content.stickFolders, std::vector<std::filesystem::path>{"/mnt/sticks"});
    EXPECT_EQ(screen.content.fileBytes, 3ULL * 1024 * 1024);
    EXPECT_EQ(screen.content.entries, 4U);
    EXPECT_EQ(screen.content.keepGenerations, 5);
    EXPECT_EQ(screen.content.verifyEvery, 48h);
    EXPECT_EQ(screen.content.uploadBytes, 6ULL * 1024 * 1024);
    EXPECT_EQ(screen.content.uploadsKept, 7h);
    EXPECT_EQ(screen.control.uploads, 2);
    EXPECT_EQ(screen.control.headerKib, 16);
    EXPECT_EQ(screen.control.bodyKib, 32);
    EXPECT_EQ(screen.content.media.megapixels, 12);
    EXPECT_EQ(screen.content.media.playing, 15min);
    EXPECT_EQ(screen.control.sessionIdle, 30min);
    EXPECT_EQ(screen.control.sessionAtMost, 4h);
    EXPECT_TRUE(screen.trust.unsignedPacks);
    ASSERT_EQ(screen.trust.keys.size(), 2U);
    EXPECT_EQ(screen.trust.keys.at(0).file, folder.path() / "keys/house.pub");
    EXPECT_TRUE(screen.trust.keys.at(0).packs.empty());
    EXPECT_EQ(screen.trust.keys.at(1).file, folder.path() / "keys/house.pub");
    EXPECT_EQ(screen.trust.keys.at(1).name, "Vendor");
    EXPECT_EQ(screen.trust.keys.at(1).packs, std::vector<std::string>{"vendor-*"});
    EXPECT_EQ(screen.trust.keys.at(1).until, "2027-12-31");
    EXPECT_EQ(screen.trust.revoked, std::vector<std::string>{"CB037541E8051861"});
    EXPECT_EQ(screen.control.listen, "::1");
    EXPECT_EQ(screen.control.port, 0);
    EXPECT_EQ(screen.control.names.at(0), "lobby.example");
    EXPECT_EQ(screen.control.certificate, folder.path() / "tls/a.pem");
    EXPECT_EQ(screen.supervision.startWithin, 3000ms);
}

TEST(ReadScreen, SaysWhatIsWrongAndWhatToWrite)
{
    const test::TempFolder folder;
    const auto reading = read(folder, "nmae: Lobby\ncontrol:\n  port: 84430\ntrust: {unsigned: yes}\nidle: 60\n");
    EXPECT_FALSE(reading.screen);
    EXPECT_EQ(reading.printed,
              "screen.yaml:1:1: error: there is no key \"nmae\" here [unknown-key]\n"
              "    1 | nmae: Lobby\n"
              "      | ^~~~ did you mean \"name\"?\n"
              "screen.yaml:3:9: error: \"port\" must be at most 65535, not 84430 [not-allowed-value]\n"
              "    3 |   port: 84430\n"
              "      |         ^~~~~ 0: any free one\n"
              "screen.yaml:4:19: error: \"yes\" is not allowed in \"unsigned\" [not-allowed-value]\n"
              "    4 | trust: {unsigned: yes}\n"
              "      |                   ^~~ write true, false or confirm\n"
              "screen.yaml:5:7: error: \"idle\" must be a map of keys and values, not the number 60 [wrong-type]\n"
              "    5 | idle: 60\n"
              "      |       ^~ when a visitor who no longer touches is taken to have left\n");
}

TEST(ReadScreen, CanAskStaffAboutPacksThatNobodyTrustedHasSigned)
{
    const test::TempFolder folder;
    const auto asks = read(folder, "trust: {unsigned: confirm}\n");
    ASSERT_TRUE(asks.screen) << asks.printed;
    EXPECT_TRUE(asks.screen->trust.confirmUnsigned);
    EXPECT_FALSE(asks.screen->trust.unsignedPacks);
    EXPECT_FALSE(asks.screen->trust.strangers);
}

TEST(ReadScreen, MissesFilesItIsToldToTrust)
{
    const test::TempFolder folder;
    const auto reading = read(folder, "trust: {keys: [none.pub]}\ncontrol: {certificate: a.pem}\n");
    EXPECT_FALSE(reading.screen);
    EXPECT_NE(reading.printed.find("\"certificate\" needs \"key\" too"), std::string::npos) << reading.printed;
    EXPECT_NE(read(folder, "trust: {keys: [none.pub]}\n")
                  .printed.find("there is no file " + (folder.path() / "none.pub").string()),
              std::string::npos);
}

TEST(ReadScreen, TakesThePinAsItsHashOnly)
{
    const test::TempFolder folder;
    const auto reading = read(folder, "service: {pin: '270419'}\n");
    EXPECT_FALSE(reading.screen);
    EXPECT_NE(reading.printed.find("this is not what \"vitrined pin\" prints [bad-pin]"), std::string::npos)
        << reading.printed;
}

TEST(ReadScreen, ReadsWhatVisitorsMeet)
{
    const test::TempFolder folder;
    const auto reading =
        read(folder, "display: {output: DP-2, reach_from_mm: 400, reach_to_mm: 1100}\n"
                     "fallback: {de-simple: [de], ar: [en, de]}\n"
                     "idle: {film_at_most_s: 300}\n"
                     "keypad: {previous: [F21], headphones_in: [F15, F16]}\n"
                     "speech: {enabled: false, rate: -3, voices: {de: Anna}}\n"
                     "sound: {volume: 90, at_most: 70}\n"
                     "service: {gesture: hold, pin: scrypt$1024$8$1$000102030405060708090a0b0c0d0e0f$"
                     "abababababababababababababababababababababababababababababababab}\n"
                     "care: {shift_mm: 2, shift_every_s: 30, still_at_most_s: 40,\n"
                     "       dim: [{from: '20:00', to: '07:00', brightness: 40}]}\n"
                     "hours: {monday: ['09:00-12:00', '13:00-18:00'], exceptions: {'2026-12-24': []}}\n");
    EXPECT_EQ(reading.printed, "");
    ASSERT_TRUE(reading.screen);
    const auto& screen = *reading.screen;
    EXPECT_EQ(screen.display.output, "DP-2");
    EXPECT_EQ(screen.display.reachFromMm, 400);
    EXPECT_EQ(screen.display.reachToMm, 1100);
    EXPECT_EQ(screen.fallback.at("ar"), (std::vector<std::string>{"en", "de"}));
    EXPECT_EQ(screen.idle.filmAtMost, 300s);
    EXPECT_EQ(screen.keypad.at("previous"), (std::vector<std::string>{"F21"}));
    EXPECT_EQ(screen.keypad.at("next"), standardKeypad().at("next")); // what is not named stays
    EXPECT_EQ(screen.keypad.at("headphones_in").size(), 2U);
    EXPECT_FALSE(screen.speech.enabled);
    EXPECT_EQ(screen.speech.rate, -3);
    EXPECT_EQ(screen.speech.voices.at("de"), "Anna");
    EXPECT_EQ(screen.sound.volume, 70); // never above what is the most
    EXPECT_EQ(screen.service.gesture, ServiceRules::Gesture::Hold);
    EXPECT_TRUE(screen.service.pin.starts_with("scrypt$1024$"));
    EXPECT_EQ(screen.care.stillAtMost, 40s);
    ASSERT_EQ(screen.care.dim.size(), 1U);
    EXPECT_EQ(screen.care.dim.front().daily, readSpan("20:00-07:00"));
    EXPECT_EQ(screen.care.dim.front().brightness, 40);
    EXPECT_TRUE(screen.hours.given);
    EXPECT_EQ(screen.hours.week.at(1).size(), 2U);
    EXPECT_EQ(screen.hours.exceptions.count(*readDay("2026-12-24")), 1U);
}

TEST(ReadScreen, SaysWhichTimesDoNotExist)
{
    const test::TempFolder folder;
    const auto reading = read(folder, "care: {dim: [{from: '20:00', to: '31:00', brightness: 40}]}\n"
                                      "hours: {monday: ['09:00-25:00'], exceptions: {'2026-02-30': []}}\n"
                                      "display: {reach_from_mm: 1000, reach_to_mm: 900}\n");
    EXPECT_FALSE(reading.screen);
    EXPECT_NE(reading.printed.find("screen.yaml:1:14: error: from 20:00 to 31:00 is no time of the day [bad-time]"),
              std::string::npos)
        << reading.printed;
    EXPECT_NE(reading.printed.find("\"09:00-25:00\" is no opening time [bad-time]"), std::string::npos);
    EXPECT_NE(reading.printed.find("there is no day 2026-02-30 [bad-date]"), std::string::npos);
    EXPECT_NE(reading.printed.find("the reach band ends below where it begins [bad-reach]"), std::string::npos);
}

} // namespace vitrine
