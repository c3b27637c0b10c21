// SPDX-License-Identifier: Apache-2.0
#include "shell/display_check.hpp"
#include "shell/options.hpp"

#include <gtest/gtest.h>

#include <map>

namespace vitrine::shell {
namespace {

std::variant<Options, Leave> read(const QStringList& words)
{
    return readOptions(QStringList{"vitrine-shell"} + words);
}

TEST(Options, TakeAPackFolder)
{
    const auto options = std::get<Options>(read({"--pack", "a b", "--start", "home", "--language", "en"}));
    EXPECT_EQ(options.pack, "a b");
    EXPECT_EQ(options.start, "home");
    EXPECT_EQ(options.language, "en");
    EXPECT_FALSE(options.windowed.has_value());
    EXPECT_FALSE(options.closable());
}

TEST(Options, TakeAContactSheet)
{
    const auto options =
        std::get<Options>(read({"--pack", "p", "--contact-sheet", "out", "--languages", "de,ar", "--text", "100,200",
                                "--contrast", "standard,dark", "--format", "1920x1080,1080x1920", "--reach"}));
    ASSERT_TRUE(options.contactSheet.has_value());
    EXPECT_EQ(options.contactSheet->out, "out");
    EXPECT_EQ(options.contactSheet->languages, QStringList({"de", "ar"}));
    EXPECT_EQ(options.contactSheet->texts, std::vector<qreal>({1, 2}));
    EXPECT_EQ(options.contactSheet->contrasts, QStringList({"standard", "dark"}));
    EXPECT_EQ(options.contactSheet->formats, std::vector<QSize>({{1920, 1080}, {1080, 1920}}));
    EXPECT_TRUE(options.contactSheet->reach);
}

TEST(Options, SayWhatAContactSheetCannotShow)
{
    EXPECT_NE(std::get<Leave>(read({"--pack", "p", "--contact-sheet", "o", "--text", "300"})).text.indexOf("300"), -1);
    EXPECT_NE(std::get<Leave>(read({"--pack", "p", "--contact-sheet", "o", "--contrast", "pink"})).text.indexOf("pink"),
              -1);
    EXPECT_NE(std::get<Leave>(read({"--pack", "p", "--contact-sheet", "o", "--format", "big"})).text.indexOf("big"),
              -1);
    EXPECT_NE(std::get<Leave>(read({"--store", "s", "--contact-sheet", "o"})).text.indexOf("--pack"), -1);
}

TEST(Options, TakeTheGalleryWithoutAnyContent)
{
    EXPECT_TRUE(std::get<Options>(read({"--gallery"})).gallery);
}

TEST(Options, TakeAStoreAndSeveralPluginFolders)
{
    const auto options = std::get<Options>(read({"--store", "s", "--link", "l", "--exhibits", "x", "--exhibits", "y"}));
    EXPECT_EQ(options.store, "s");
    EXPECT_EQ(options.link, "l");
    EXPECT_EQ(options.exhibits.size(), 2U);
    EXPECT_EQ(options.start, "attract");
    EXPECT_EQ(options.clock, "");
    EXPECT_EQ(std::get<Options>(read({"--store", "s", "--clock", "c"})).clock, "c");
}

TEST(Options, AreAPreviewOnlyWithAPackInAWindow)
{
    EXPECT_TRUE(std::get<Options>(read({"--pack", "p", "--windowed", "1280x720"})).closable());
    EXPECT_FALSE(std::get<Options>(read({"--store", "s", "--windowed", "1280x720"})).closable());
    EXPECT_EQ(std::get<Options>(read({"--pack", "p", "--windowed", "1280x720"})).windowed, QSize(1280, 720));
}

TEST(Options, SayWhatIsWrongInOneLineAndLeaveWithTwo)
{
    for (const QStringList& words :
         {QStringList{}, QStringList{"--pack", "p", "--store", "s"}, QStringList{"--pack", "p", "--windowed", "big"},
          QStringList{"--packs", "p"}, QStringList{"--pack", "p", "more"}, QStringList{"--pack"}}) {
        const auto leave = std::get<Leave>(read(words));
        EXPECT_EQ(leave.code, 2) << qPrintable(words.join(' '));
        EXPECT_FALSE(leave.toStdout);
        EXPECT_EQ(leave.text.count('\n'), 1) << qPrintable(leave.text);
        EXPECT_TRUE(leave.text.startsWith("vitrine-shell: ")) << qPrintable(leave.text);
    }
}

TEST(Options, ShowHelpAndVersion)
{
    const auto help = std::get<Leave>(read({"--help"}));
    EXPECT_EQ(help.code, 0);
    EXPECT_TRUE(help.toStdout);
    EXPECT_TRUE(help.text.contains("--windowed"));
    EXPECT_EQ(std::get<Leave>(read({"--version"})).code, 0);
}

vitrine::Words why(const std::map<QString, QString>& variables)
{
    return whyNoDisplay(
        [&](const char* name) {
            const auto found = variables.find(name);
            return found == variables.end() ? QString() : found->second;
        },
        {"xcb", "offscreen", "eglfs", "wayland-egl"});
}

TEST(WhyNoDisplay, IsEmptyWhereThereIsOne)
{
    EXPECT_EQ(why({{"DISPLAY", ":0"}}), "");
    EXPECT_EQ(why({{"WAYLAND_DISPLAY", "wayland-0"}}), "");
    EXPECT_EQ(why({{"QT_QPA_PLATFORM", "offscreen"}}), "");
    EXPECT_EQ(why({{"QT_QPA_PLATFORM", "eglfs:/dev/dri/card0"}}), "");
    EXPECT_EQ(why({{"QT_QPA_PLATFORM", "wayland;xcb"}, {"WAYLAND_DISPLAY", "wayland-0"}}), "");
}

TEST(WhyNoDisplay, SaysThatNoneIsSet)
{
    EXPECT_EQ(why({}), "no display: neither DISPLAY nor WAYLAND_DISPLAY is set; the pages need a desktop to stand on");
    EXPECT_EQ(why({{"QT_QPA_PLATFORM", "xcb"}}),
              "no display: neither DISPLAY nor WAYLAND_DISPLAY is set; the pages need a desktop to stand on");
}

TEST(WhyNoDisplay, SaysThatThePluginIsMissing)
{
    EXPECT_EQ(why({{"QT_QPA_PLATFORM", "vnc"}, {"DISPLAY", ":0"}}),
              "no display: the Qt platform plugin \"vnc\" that QT_QPA_PLATFORM asks for is not installed");
}

} // namespace
} // namespace vitrine::shell
