// SPDX-License-Identifier: Apache-2.0
#include "shell/window/graphics.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

namespace vitrine::shell {
namespace {

class Graphics : public testing::Test {
protected:
    Graphics()
    {
        std::string folder = testing::TempDir() + "devXXXXXX";
        m_devices = mkdtemp(folder.data());
    }
    ~Graphics() override { std::filesystem::remove_all(m_devices); }

    void has(const std::filesystem::path& file)
    {
        std::filesystem::create_directories((m_devices / file).parent_path());
        std::ofstream(m_devices / file).put(' ');
    }

    std::filesystem::path m_devices;
};

TEST_F(Graphics, AMachineWithoutAnyDeviceHasNoChip)
{
    EXPECT_FALSE(hasGraphicsChip(m_devices));
    EXPECT_FALSE(hasGraphicsChip(m_devices / "missing"));
}

TEST_F(Graphics, AChipIsWhatProgramsMayDrawWith)
{
    has("dri/renderD128");
    EXPECT_TRUE(hasGraphicsChip(m_devices));
}

TEST_F(Graphics, AScreenAloneIsNoChip)
{
    has("dri/card0"); // as in a virtual machine: it shows pixels and draws none
    EXPECT_FALSE(hasGraphicsChip(m_devices));
}

TEST_F(Graphics, AChipWithADriverOfItsOwnCounts)
{
    has("nvidia0");
    EXPECT_TRUE(hasGraphicsChip(m_devices));
}

} // namespace
} // namespace vitrine::shell
