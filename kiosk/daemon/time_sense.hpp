// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/clock.hpp"

#include <chrono>
#include <filesystem>
#include <optional>

namespace vitrine::daemon {

/// Whether the clock on the wall can be believed. A machine whose battery is empty boots into 1970 or some other year;
/// it may be set right later, or be moved by hand by ten years and back. The time was never earlier than when this
/// program was built, nor than the last time we noted; what the network set is right. Pure: times are arguments.
class TimeSense {
public:
    using Wall = std::chrono::sys_seconds;

    TimeSense(Wall built, std::optional<Wall> noted);

    /// What the clocks show now; `isSet`: the kernel says that the network keeps the clock.
    void look(Wall wall, BootTime boot, bool isSet);
    [[nodiscard]] bool sure() const { return m_sure; }
    /// What is to be noted now for the next boot. A time that came by a jump forward is not, before it has held for a
    /// day: it would make every right time look too early.
    [[nodiscard]] std::optional<Wall> toNote() const { return m_toNote; }
    void noted(); ///< it is

private:
    Wall m_built;
    std::optional<Wall> m_noted;
    std::optional<Wall> m_toNote;
    std::optional<Wall> m_lastWall;
    BootTime m_lastBoot;
    BootTime m_notedAt;
    std::optional<BootTime> m_jumpedAt; ///< forward, and nothing has confirmed it
    bool m_sure = true;
};

/// The kernel's word that a time server keeps the clock.
[[nodiscard]] bool clockIsSet();
/// STATE/time.json; nothing: none was noted.
[[nodiscard]] std::optional<TimeSense::Wall> readNotedTime(const std::filesystem::path& file);
void writeNotedTime(TimeSense::Wall wall, const std::filesystem::path& file);
/// The day this program was built, or its sources are from.
[[nodiscard]] TimeSense::Wall builtAt();

} // namespace vitrine::daemon
