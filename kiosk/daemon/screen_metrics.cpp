// SPDX-License-Identifier: Apache-2.0
// The screen's figures as Prometheus reads them.
#include "daemon/screen_kiosk.hpp"

#include <vector>

namespace vitrine::daemon {

namespace {

struct Sample {
    std::string labels; ///< `{a="b"}` or empty
    std::uint64_t value;
};

void add(std::string& text, const std::string& name, const char* type, const char* help,
         const std::vector<Sample>& samples)
{
    text += "# HELP vitrine_" + name + " " + help + "\n# TYPE vitrine_" + name + " " + type + "\n";
    for (const auto& sample : samples)
        text += "vitrine_" + name + sample.labels + " " + std::to_string(sample.value) + "\n";
}

} // namespace

std::string ScreenKiosk::metrics() const
{
    const auto& shell = m_supervisor.status();
    const auto& link = m_link.counts();
    const auto generation = [](int number) { return static_cast<std::uint64_t>(number); };
    std::string text;
    add(text, "build_info", "gauge", "The running software.", {{"{version=\"" VITRINE_VERSION "\"}", 1}});
    add(text, "shell_up", "gauge", "1 while the shell runs and draws.", {{"", shell.drawing() ? 1U : 0U}});
    add(text, "shell_restarts_total", "counter", "Starts of the shell after it had ended.", {{"", shell.restarts}});
    add(text, "frames_total", "counter", "Frames drawn since the shell's start.", {{"", shell.last.frames}});
    add(text, "visits_total", "counter", "Visits since the daemon's start.", {{"", m_visits}});
    add(text, "in_use", "gauge", "1 while somebody uses the screen.", {{"", shell.last.visit ? 1U : 0U}});
    add(text, "generation", "gauge", "Generation of the content.",
        {{"{state=\"current\"}", generation(m_content.catalogue().current)},
         {"{state=\"shown\"}", generation(shell.running ? shell.last.generation : 0)}});
    add(text, "exhibits_set_aside", "gauge", "Exhibits that are not opened because the shell ended in them.",
        {{"", m_supervisor.setAside().size()}});
    using enum Picture;
    std::vector<Sample> pictures;
    for (const auto picture : {Starting, Playing, InUse, Updating, Paused, Off, Frozen, Black})
        pictures.push_back({"{state=\"" + std::string(wordFor(picture)) + "\"}", picture == m_proof.picture ? 1U : 0U});
    add(text, "picture", "gauge", "1 for what visitors see.", pictures);
    if (m_looks.any()) {
        const auto percent = [](int number) { return static_cast<std::uint64_t>(number); };
        add(text, "picture_brightness_percent", "gauge", "Of the frame drawn last.",
            {{"", percent(m_looks.brightness())}});
        add(text, "picture_dark_percent", "gauge", "How much of the frame drawn last is black.",
            {{"", percent(m_looks.dark())}});
    }
    add(text, "clock_sure", "gauge", "0 while the clock shows a time that is over.", {{"", m_time.sure() ? 1U : 0U}});
    add(text, "faults_total", "counter", "Faults since the daemon's start.", {{"", m_faults.total()}});
    add(text, "link_messages_total", "counter", "Messages from the shell.", {{"", link.messages}});
    add(text, "link_malformed_total", "counter", "Messages from the shell that were none.", {{"", link.malformed}});
    add(text, "disk_free_bytes", "gauge", "Free space where the content lies.", {{"", m_machine.diskFree}});
    add(text, "disk_size_bytes", "gauge", "Size of the disk where the content lies.", {{"", m_machine.diskTotal}});
    add(text, "memory_resident_bytes", "gauge", "Resident memory.",
        {{"{part=\"daemon\"}", m_machine.daemonBytes}, {"{part=\"shell\"}", m_machine.shellBytes}});
    return text;
}

} // namespace vitrine::daemon
