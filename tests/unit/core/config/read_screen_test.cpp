// SPDX-License-Identifier: Apache-2.0
#include "core/config/screen.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <string>

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
}

TEST(ReadScreen, ReadsEveryKeyAndMakesPathsAbsolute)
{
    const test::TempFolder folder;
    folder.write("keys/house.pub", "key");
    folder.write("tls/a.pem", "pem");
    folder.write("tls/a.key", "key");
    const auto reading =
        read(folder, "name: Lobby\nplace: Left\n"
                     "display: {width_mm: 1, height_mm: 2, lower_edge_mm: 3, viewing_distance_mm: 400}\n"
                     "languages: [en, de, de-simple]\n"
                     "idle: {ask_after_s: 30, answer_within_s: 10}\n"
                     "content: {drop_in: drop, keep_free_mb: 1, archive_mb: 2, file_mb: 3, entries: 4, "
                     "keep_generations: 5}\n"
                     "trust: {unsigned: true, keys: [keys/house.pub]}\n"
                     "control: {listen: '::1', port: 0, names: [lobby.example], certificate: tls/a.pem, "
                     "key: tls/a.key}\n"
                     "supervision: {hang_after_ms: 2000, start_within_ms: 3000}\nx-note: ours\n");
    EXPECT_EQ(reading.printed, "");
    ASSERT_TRUE(reading.screen);
    const auto& screen = *reading.screen;
    EXPECT_EQ(screen.place, "Left");
    EXPECT_EQ(screen.display.viewingDistanceMm, 400);
    EXPECT_EQ(screen.languages, (std::vector<std::string>{"en", "de", "de-simple"}));
    EXPECT_EQ(screen.idle.answer, 10s);
    EXPECT_EQ(screen.content.dropIn, folder.path() / "drop");
    EXPECT_EQ(screen.content.fileBytes, 3ULL * 1024 * 1024);
    EXPECT_EQ(screen.content.entries, 4U);
    EXPECT_EQ(screen.content.keepGenerations, 5);
    EXPECT_TRUE(screen.trust.unsignedPacks);
    EXPECT_EQ(screen.trust.keys.at(0), folder.path() / "keys/house.pub");
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
              "screen.yaml:4:19: error: \"unsigned\" must be true or false, not the text \"yes\" [wrong-type]\n"
              "    4 | trust: {unsigned: yes}\n"
              "      |                   ^~~ write true or false, without quotes\n"
              "screen.yaml:5:7: error: \"idle\" must be a map of keys and values, not the number 60 [wrong-type]\n"
              "    5 | idle: 60\n"
              "      |       ^~\n");
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

} // namespace vitrine
