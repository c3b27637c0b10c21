// SPDX-License-Identifier: Apache-2.0
#include "daemon/picture/read_panel.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace vitrine::daemon {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// /sys/class/drm as a kernel shows it.
class PanelTest : public testing::Test {
protected:
    PanelTest()
    {
        std::string name = (fs::temp_directory_path() / "vitrine-panel-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
        write("version", "drm 1.1.0");
        fs::create_directories(m_folder / "card0" / "device");
        fs::create_directories(m_folder / "renderD128");
    }
    ~PanelTest() override
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    void write(const std::string& file, const std::string& text) const
    {
        fs::create_directories((m_folder / file).parent_path());
        std::ofstream(m_folder / file) << text << '\n';
    }
    void connector(const std::string& name, const std::string& status, const std::string& power) const
    {
        write(name + "/status", status);
        write(name + "/dpms", power);
    }
    [[nodiscard]] Panel read(const std::string& output = "") const { return readPanel(m_folder, output); }
    [[nodiscard]] const fs::path& folder() const { return m_folder; }

private:
    fs::path m_folder;
};

} // namespace

TEST_F(PanelTest, IsUnknownWhereTheKernelHasNone)
{
    EXPECT_EQ(read(), Panel::Unknown);
    EXPECT_EQ(readPanel("/nowhere/at/all", ""), Panel::Unknown);
}

TEST_F(PanelTest, IsOnOffOrGoneCase210)
{
    connector("card0-DP-1", "disconnected", "Off");
    EXPECT_EQ(read(), Panel::Gone);
    connector("card0-HDMI-A-1", "connected", "Off");
    EXPECT_EQ(read(), Panel::Off);
    connector("card0-HDMI-A-1", "connected", "On");
    EXPECT_EQ(read(), Panel::On);
    connector("card0-HDMI-A-1", "disconnected", "Off");
    EXPECT_EQ(read(), Panel::Gone);
}

TEST_F(PanelTest, IsTheOneOnTheOutputThatTheScreenCoversHoweverItIsCalled)
{
    connector("card0-HDMI-A-1", "connected", "On");
    connector("card0-HDMI-A-2", "disconnected", "Off");
    EXPECT_EQ(read("HDMI-2"), Panel::Gone);
    EXPECT_EQ(read("HDMI-A-2"), Panel::Gone);
    EXPECT_EQ(read("HDMI-1"), Panel::On);
    EXPECT_EQ(read("eDP-1"), Panel::On); // a wrong name is no reason to call a panel gone
}

TEST_F(PanelTest, IsThereWhereTheDriverCannotTell)
{
    connector("card0-DSI-1", "unknown", "On");
    EXPECT_EQ(read(), Panel::On);
}

TEST_F(PanelTest, IsNotMissedWhereItWasNeverSeen)
{
    connector("card0-VGA-1", "disconnected", "Off");
    PanelWatch demo(folder(), "", false);
    PanelWatch screen(folder(), "", true);
    const PanelWatch::Time start(1h);
    demo.look(start);
    screen.look(start);
    EXPECT_EQ(demo.panel(), Panel::Unknown);
    EXPECT_EQ(screen.panel(), Panel::Gone);
    connector("card0-VGA-1", "connected", "On");
    demo.look(start + 5s);
    EXPECT_EQ(demo.panel(), Panel::On);
    connector("card0-VGA-1", "disconnected", "Off");
    demo.look(start + 10s);
    demo.look(start + 15s);
    EXPECT_EQ(demo.panel(), Panel::Gone);
    EXPECT_EQ(demo.since(), start + 10s);
}

} // namespace vitrine::daemon
