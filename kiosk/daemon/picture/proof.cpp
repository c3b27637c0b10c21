// SPDX-License-Identifier: Apache-2.0
#include "daemon/picture/proof.hpp"

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {

/// Later than this a heartbeat that comes every second is missed; the supervisor waits longer before it acts.
constexpr auto kMissedAfter = 2500ms;

PictureProof black(PictureFault fault)
{
    return {Picture::Black, fault};
}

} // namespace

PictureProof provePicture(const PictureSigns& signs, const SupervisionRules& rules)
{
    const bool asleep = signs.draws && signs.page == "asleep";
    if (signs.draws && signs.silentFor > kMissedAfter)
        return {Picture::Frozen, PictureFault::Silent};
    if (signs.draws && signs.undrawnFor > kMissedAfter)
        return {Picture::Frozen, PictureFault::NoFrames};
    if (signs.panel == Panel::Off || signs.panel == Panel::Gone) {
        if (asleep || !signs.open)
            return {Picture::Off};
        if (signs.panelFor >= rules.blackAfter) // one that has just been switched on takes its time
            return black(signs.panel == Panel::Off ? PictureFault::PanelOff : PictureFault::PanelGone);
    }
    if (!signs.draws) {
        if (signs.open && signs.nothingFor > rules.startWithin)
            return black(PictureFault::NoPicture);
        return {Picture::Starting};
    }
    if (asleep)
        return {Picture::Off};
    if (signs.darkFor >= rules.blackAfter)
        return black(PictureFault::Dark);
    if (signs.movesWithin > 0ms && signs.sameFor > signs.movesWithin)
        return {Picture::Frozen, PictureFault::Still};
    if (signs.page == "pause")
        return {Picture::Paused};
    if (signs.visit)
        return {Picture::InUse};
    return {signs.busy ? Picture::Updating : Picture::Playing};
}

std::string_view wordFor(Picture picture)
{
    switch (picture) {
    case Picture::Starting:
        return "starting";
    case Picture::Playing:
        return "playing";
    case Picture::InUse:
        return "in-use";
    case Picture::Updating:
        return "updating";
    case Picture::Paused:
        return "paused";
    case Picture::Off:
        return "off";
    case Picture::Frozen:
        return "frozen";
    case Picture::Black:
        return "black";
    }
    return "starting";
}

std::string_view wordFor(PictureFault fault)
{
    switch (fault) {
    case PictureFault::None:
        return "";
    case PictureFault::Silent:
        return "silent";
    case PictureFault::NoFrames:
        return "no-frames";
    case PictureFault::Still:
        return "still";
    case PictureFault::Dark:
        return "dark";
    case PictureFault::NoPicture:
        return "no-picture";
    case PictureFault::PanelOff:
        return "panel-off";
    case PictureFault::PanelGone:
        return "panel-gone";
    }
    return "";
}

Words sentenceFor(PictureFault fault)
{
    switch (fault) {
    case PictureFault::None:
        return {};
    case PictureFault::Silent:
        return phrase("The picture is frozen: what draws it does not answer");
    case PictureFault::NoFrames:
        return phrase("The picture is frozen: no new frame is drawn");
    case PictureFault::Still:
        return phrase("The picture is frozen: what should move stands still");
    case PictureFault::Dark:
        return phrase("The screen is black although it draws");
    case PictureFault::NoPicture:
        return phrase("The screen is black: nothing draws");
    case PictureFault::PanelOff:
        return phrase("The screen is black: the panel is switched off");
    case PictureFault::PanelGone:
        return phrase("The screen is black: no panel is plugged in");
    }
    return {};
}

} // namespace vitrine::daemon
