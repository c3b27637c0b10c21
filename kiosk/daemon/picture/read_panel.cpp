// SPDX-License-Identifier: Apache-2.0
#include "daemon/picture/read_panel.hpp"

#include <fstream>
#include <utility>
#include <vector>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

struct Connector {
    std::string name; ///< "HDMI-A-1"
    bool plugged = false;
    bool powered = false;
};

std::string wordIn(const fs::path& file)
{
    std::string word;
    std::ifstream(file) >> word;
    return word;
}

/// "HDMI-A-1" is "HDMI-1" for X11, and as it is for Wayland.
bool isCalled(const Connector& connector, const std::string& output)
{
    if (connector.name == output)
        return true;
    auto shorter = connector.name;
    if (const auto at = shorter.find("-A-"); at != std::string::npos)
        shorter.erase(at, 2);
    return shorter == output;
}

std::vector<Connector> connectorsIn(const fs::path& folder)
{
    std::vector<Connector> found;
    std::error_code error; // no folder, no connectors
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const auto name = entry->path().filename().string();
        const auto dash = name.find('-');
        const auto status = wordIn(entry->path() / "status");
        if (!name.starts_with("card") || dash == std::string::npos || status.empty() ||
            name.find("Writeback") != std::string::npos)
            continue;
        // Some drivers cannot tell ("unknown"): then there is one.
        found.push_back({name.substr(dash + 1), status != "disconnected", wordIn(entry->path() / "dpms") != "Off"});
    }
    return found;
}

} // namespace

Panel readPanel(const fs::path& folder, const std::string& output)
{
    auto connectors = connectorsIn(folder);
    if (std::vector<Connector> ours; !output.empty()) {
        for (const auto& connector : connectors)
            if (isCalled(connector, output))
                ours.push_back(connector);
        if (!ours.empty())
            connectors = std::move(ours);
    }
    if (connectors.empty())
        return Panel::Unknown;
    auto panel = Panel::Gone;
    for (const auto& connector : connectors) {
        if (connector.plugged && connector.powered)
            return Panel::On;
        if (connector.plugged)
            panel = Panel::Off;
    }
    return panel;
}

PanelWatch::PanelWatch(fs::path folder, std::string output, bool believes)
    : m_folder(std::move(folder))
    , m_output(std::move(output))
    , m_believes(believes)
{
}

void PanelWatch::look(Time now)
{
    auto panel = readPanel(m_folder, m_output);
    m_believes = m_believes || panel == Panel::On;
    if (!m_believes)
        panel = Panel::Unknown;
    if (panel != std::exchange(m_panel, panel))
        m_since = now;
}

} // namespace vitrine::daemon
