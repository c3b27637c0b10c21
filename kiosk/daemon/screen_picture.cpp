// SPDX-License-Identifier: Apache-2.0
// Whether visitors see what they should: what is known of it, what is said of it, and what is done about it.
#include "daemon/screen_kiosk.hpp"

#include "core/schedule/day_time.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

namespace json = boost::json;
using Steady = std::chrono::steady_clock;

namespace {

/// A picture that is frozen because nothing draws is the supervisor's matter, who ends the shell and says so.
bool isOurs(const PictureProof& proof)
{
    return proof.picture == Picture::Black || proof.fault == PictureFault::Still;
}

std::string_view codeOf(const PictureProof& proof)
{
    return proof.picture == Picture::Black ? "picture-black" : "picture-frozen";
}

std::string_view wordFor(Panel panel)
{
    switch (panel) {
    case Panel::Unknown:
        return "unknown";
    case Panel::On:
        return "on";
    case Panel::Off:
        return "off";
    case Panel::Gone:
        return "gone";
    }
    return "unknown";
}

json::value orNull(std::string_view text)
{
    return text.empty() ? json::value(nullptr) : json::value(text);
}

} // namespace

bool ScreenKiosk::isOpen() const
{
    return !m_time.sure() || openAt(m_parts.screen.hours, onTheWall(std::chrono::system_clock::now()));
}

PictureProof ScreenKiosk::provePictureNow() const
{
    const auto& shell = m_supervisor.status();
    const auto since = [now = Steady::now()](Steady::time_point time) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(now - time);
    };
    PictureSigns signs;
    signs.draws = shell.drawing();
    if (signs.draws) {
        signs.silentFor = since(*shell.vitals.heard);
        signs.undrawnFor = since(*shell.vitals.drew);
    }
    signs.nothingFor = since(m_pictureAt);
    signs.darkFor = m_looks.darkFor();
    signs.sameFor = m_looks.sameFor();
    signs.movesWithin = std::chrono::seconds(shell.last.movesWithinS);
    signs.page = shell.last.page;
    signs.visit = shell.last.visit;
    signs.busy = m_content.busy() || m_changeover.pending() != 0;
    signs.open = isOpen();
    signs.panel = m_panel.panel();
    signs.panelFor = since(m_panel.since());
    return provePicture(signs, m_parts.screen.supervision);
}

/// A fault once, and its end.
void ScreenKiosk::followPicture(PictureProof before)
{
    if (!isOurs(m_proof)) {
        const bool sure = m_proof.picture != Picture::Starting && m_proof.picture != Picture::Frozen;
        if (m_pictureFaultInRecord && sure)
            endPictureFault();
        return;
    }
    if (m_pictureFault && isOurs(before) && codeOf(before) != codeOf(m_proof))
        endPictureFault();
    if (m_pictureFault)
        return;
    m_pictureFault = true;
    m_pictureFaultInRecord = true;
    m_triedToMend = false;
    const auto sentence = sentenceFor(m_proof.fault);
    const auto& last = m_supervisor.status().last;
    FaultEntry fault;
    fault.code = codeOf(m_proof);
    fault.exhibit = last.exhibit;
    fault.sentence = sentence.en;
    fault.detail = {{"sentence_de", sentence.de},
                    {"why", daemon::wordFor(m_proof.fault)},
                    {"page", last.page},
                    {"kind", last.kind},
                    {"generation", last.generation}};
    fault.lasts = true;
    noteFault(std::move(fault));
}

/// What draws something that is black or stands still is started again, once for each fault, when nobody uses it.
void ScreenKiosk::mendPicture()
{
    const bool isDrawn = m_proof.fault == PictureFault::Dark || m_proof.fault == PictureFault::Still;
    if (!isDrawn || !m_pictureFault || m_triedToMend || m_supervisor.status().last.visit)
        return;
    m_triedToMend = true;
    m_supervisor.pictureFails(sentenceFor(m_proof.fault).en);
}

void ScreenKiosk::endPictureFault()
{
    if (m_pictureFault)
        spdlog::info("visitors see a picture again");
    m_pictureFault = false;
    m_pictureFaultInRecord = false;
    for (const auto* code : {"picture-black", "picture-frozen"}) {
        FaultEntry end;
        end.code = code;
        end.over = true;
        m_parts.record.note(std::move(end));
    }
}

json::object ScreenKiosk::pictureSigns() const
{
    const auto sentence = sentenceFor(m_proof.fault);
    const bool looked = m_looks.any();
    const auto found = [looked](auto number) { return looked ? json::value(number) : json::value(nullptr); };
    return {{"why", orNull(daemon::wordFor(m_proof.fault))},
            {"sentence", orNull(sentence.en)},
            {"sentence_de", orNull(sentence.de)},
            {"last_frame_at", orNull(m_supervisor.status().lastFrameAt)},
            {"print", orNull(m_looks.print())},
            {"brightness", found(m_looks.brightness())},
            {"dark", found(m_looks.dark())},
            {"same_for_s", found(std::chrono::floor<std::chrono::seconds>(m_looks.sameFor()).count())},
            {"panel", wordFor(m_panel.panel())},
            {"open", isOpen()}};
}

} // namespace vitrine::daemon
