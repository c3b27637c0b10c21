// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/picture/proof.hpp"

#include <chrono>
#include <filesystem>
#include <string>

namespace vitrine::daemon {

inline constexpr const char* kPanels = "/sys/class/drm";

/// What the kernel says of the panel on `output` ("HDMI-1" as display servers call it; empty, or not there: any): on
/// when one is plugged in and has power, off when all that are plugged in have none, gone when none is.
[[nodiscard]] Panel readPanel(const std::filesystem::path& folder, const std::string& output);

/// A computer whose panel was never seen may have one that the kernel knows nothing of (a virtual display, a remote
/// desktop): nothing is said of it unless it is a screen of its own, where a unit is the shell.
class PanelWatch {
public:
    PanelWatch(std::filesystem::path folder, std::string output, bool believes);
    using Time = std::chrono::steady_clock::time_point;

    void look(Time now);
    [[nodiscard]] Panel panel() const { return m_panel; }
    [[nodiscard]] Time since() const { return m_since; }

private:
    std::filesystem::path m_folder;
    std::string m_output;
    bool m_believes;
    Panel m_panel = Panel::Unknown;
    Time m_since;
};

} // namespace vitrine::daemon
