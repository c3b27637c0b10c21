// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/words/words.hpp"

#include <chrono>
#include <string_view>

namespace vitrine::daemon {

/// The panel as the kernel knows it.
enum class Panel { Unknown, On, Off, Gone };

/// What the glass shows, said by what was measured and never by what was asked for. Five of these are kept apart for
/// staff: playing (with updating and the pause page), in use, off on purpose, frozen or black, and unreachable, which
/// only somebody else can say of us.
enum class Picture { Starting, Playing, InUse, Updating, Paused, Off, Frozen, Black };

/// Why a picture is frozen or black.
enum class PictureFault {
    None,
    Silent,    ///< its event loop does not turn
    NoFrames,  ///< its event loop turns, but nothing is drawn
    Still,     ///< frames are drawn, and what must move does not
    Dark,      ///< frames are drawn, and they are black
    NoPicture, ///< there is no shell that draws
    PanelOff,  ///< the panel is switched off while visitors may come
    PanelGone, ///< no panel is plugged in
};

/// What is known at one moment. Times are spans until then.
struct PictureSigns {
    bool draws = false;                       ///< the shell runs and a frame of it was seen
    std::chrono::milliseconds silentFor{0};   ///< since a heartbeat came
    std::chrono::milliseconds undrawnFor{0};  ///< since new frames were counted
    std::chrono::milliseconds nothingFor{0};  ///< since there was any picture, of this shell or one before
    std::chrono::milliseconds darkFor{0};     ///< each look at the glass found it black
    std::chrono::milliseconds sameFor{0};     ///< each look found the same picture
    std::chrono::milliseconds movesWithin{0}; ///< what is shown changes so often; 0: it may stand still
    std::string_view page;                    ///< what the shell says it shows
    bool visit = false;
    bool busy = false; ///< content comes or changes
    bool open = true;  ///< visitors may come: the hours say so, or nobody set any
    Panel panel = Panel::Unknown;
    std::chrono::milliseconds panelFor{0}; ///< it has been so
};

struct PictureProof {
    Picture picture = Picture::Starting;
    PictureFault fault = PictureFault::None;
    friend bool operator==(const PictureProof&, const PictureProof&) = default;
};

/// Pure. A page that stands still is not frozen while the event loop turns and the frame that was asked for comes; what
/// says of itself that it moves, and does not, is. What is dark outside the hours or because staff want it so is off.
[[nodiscard]] PictureProof provePicture(const PictureSigns& signs, const SupervisionRules& rules);

/// As the API says it: "playing", "in-use", "off", "frozen", "black", …
[[nodiscard]] std::string_view wordFor(Picture picture);
/// "dark", "panel-off", …; empty for None.
[[nodiscard]] std::string_view wordFor(PictureFault fault);
/// For a person, in English and German; empty for None.
[[nodiscard]] Words sentenceFor(PictureFault fault);

} // namespace vitrine::daemon
