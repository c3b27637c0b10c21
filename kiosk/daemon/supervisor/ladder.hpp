// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/result.hpp"
#include "daemon/clock.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// One unwanted end of the shell.
struct Death {
    BootTime at;
    std::string exhibit;                ///< open at that moment, else empty
    std::chrono::milliseconds lived{0}; ///< since its start
    bool drew = true;                   ///< it had drawn a frame
    int generation = 0;                 ///< on the glass then; 0: none yet
};

/// Content that became active and must prove itself: its first frame, then a minute of life and an answer.
struct Change {
    BootTime at;
    int generation = 0;
    std::optional<BootTime> drawnAt; ///< its first frame
    bool proved = false;
};

/// What the shell is to show.
enum class Rung { Content, Pause };

/// What the ladder remembers; it outlives the daemon.
struct History {
    std::vector<Death> deaths;         ///< oldest first, those of the last ten minutes
    std::vector<std::string> setAside; ///< exhibits that are not to be opened
    std::optional<Change> change;      ///< of the content, by somebody's wish, and not taken back since
    Rung rung = Rung::Content;
    std::optional<BootTime> climbedAt;  ///< the last step; deaths before it have had their answer
    bool tookBack = false;              ///< the content before is back: that is done once, there is no ping-pong
    bool software = false;              ///< drawn by the processor, because the graphics chip brought no frame
    std::vector<BootTime> tries;        ///< of the content from the pause page, within a day
    std::optional<BootTime> rebootedAt; ///< when we last wanted the machine to boot
    int steps = 0;                      ///< since an hour of health, or since a person or new content
};

/// So many steps, and then only a person, new content or a boot changes something: nothing loops for ever.
inline constexpr int kMostSteps = 28;

/// What can be done at all.
struct Means {
    bool before = false; ///< there is a generation to go back to
    bool reboot = false; ///< the machine may be booted again
};

/// What to do after a death, beside starting the shell again.
struct Step {
    std::chrono::milliseconds wait{0}; ///< before the next start
    std::string setAside = {};         ///< this exhibit too; empty: none
    bool software = false;             ///< the processor is to draw from now on
    bool takeBack = false;             ///< the content before is to come back
    bool pause = false;                ///< the pause page, which needs no content and no graphics chip
    bool reboot = false;               ///< not even that stays
    bool operator==(const Step&) const = default;
};

/// Pure: the time is an argument. `history` already contains the death that is answered.
[[nodiscard]] Step nextStep(const History& history, const SupervisionRules& rules, const Means& means, BootTime now);
/// Pure: the history once that step is taken.
[[nodiscard]] History after(History history, const Step& step, BootTime now);

/// From the pause page the content is tried again then; nothing: not any more by itself.
[[nodiscard]] std::optional<BootTime> nextTry(const History& history, const SupervisionRules& rules);
[[nodiscard]] History afterTry(History history, BootTime now);

/// The content has lived for an hour: what was before is forgiven, but for what is set aside.
[[nodiscard]] bool needsForgiveness(const History& history);
[[nodiscard]] History forgiven(History history);

/// Somebody has brought in other content, or wants the shell to start anew: everything gets another chance.
[[nodiscard]] History withNewContent(History history, int generation, bool proved, BootTime now);
[[nodiscard]] History afterWish(History history);

/// Does this death speak against the change, and not against what it takes the place of?
[[nodiscard]] bool isOfChange(const Death& death, const Change& change);

/// Forgets what no rung looks at any more.
void forgetOld(History& history, BootTime now);

/// A broken or missing file is an empty history: a screen must start whatever a power cut left. After a boot the
/// content is tried again and deaths are forgotten; exhibits stay set aside, a change still has to prove itself, and
/// steps and reboots count on.
[[nodiscard]] History readHistory(const std::filesystem::path& file);
[[nodiscard]] Result<void> writeHistory(const History& history, const std::filesystem::path& file);
/// The two without a disk; `boot` and `now` are of the reader and of the writer.
[[nodiscard]] History historyFrom(std::string_view text, std::string_view boot);
[[nodiscard]] std::string print(const History& history, std::string_view boot, BootTime now);

} // namespace vitrine::daemon
