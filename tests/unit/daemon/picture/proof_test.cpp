// SPDX-License-Identifier: Apache-2.0
#include "daemon/picture/proof.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <ostream>
#include <string>

namespace vitrine::daemon {

using namespace std::chrono_literals;

void PrintTo(const PictureProof& proof, std::ostream* out)
{
    *out << wordFor(proof.picture) << " (" << wordFor(proof.fault) << ")";
}

namespace {

const SupervisionRules kRules; // black after 30 s, a start within 20 s

PictureSigns playing()
{
    PictureSigns signs;
    signs.draws = true;
    signs.silentFor = 900ms;
    signs.undrawnFor = 900ms;
    signs.nothingFor = 900ms;
    signs.page = "attract";
    signs.movesWithin = 135s;
    signs.sameFor = 4s;
    signs.panel = Panel::On;
    signs.panelFor = 1h;
    return signs;
}

using Change = std::function<void(PictureSigns&)>;

PictureProof after(const Change& change)
{
    auto signs = playing();
    change(signs);
    return provePicture(signs, kRules);
}

struct Row {
    const char* what;
    Change change;
    PictureProof expected;
};

} // namespace

TEST(ProofOfPicture, KeepsTheStatesApart)
{
    using enum Picture;
    using enum PictureFault;
    const std::array rows{
        Row{"what it should", [](auto&) {}, {Playing}},
        Row{"a visitor", [](auto& s) { s.page = "home", s.visit = true; }, {InUse}},
        Row{"new content comes", [](auto& s) { s.busy = true; }, {Updating}},
        Row{"a visitor keeps it waiting", [](auto& s) { s.busy = true, s.visit = true; }, {InUse}},
        Row{"the pause page", [](auto& s) { s.page = "pause", s.movesWithin = 0s; }, {Paused}},
        Row{"asleep, and dark of course", [](auto& s) { s.page = "asleep", s.darkFor = 9h, s.sameFor = 9h; }, {Off}},
        Row{"asleep, its panel without power", [](auto& s) { s.page = "asleep", s.panel = Panel::Off; }, {Off}},
        Row{"closed, its panel without power", [](auto& s) { s.open = false, s.panel = Panel::Off; }, {Off}},
        Row{"a loop that turns no more", [](auto& s) { s.silentFor = 3s; }, {Frozen, Silent}},
        Row{"a missed heartbeat is none yet", [](auto& s) { s.silentFor = 2400ms; }, {Playing}},
        Row{"nothing drawn", [](auto& s) { s.undrawnFor = 3s; }, {Frozen, NoFrames}},
        Row{"attract that does not move", [](auto& s) { s.sameFor = 136s; }, {Frozen, Still}},
        Row{"a page that may stand still",
            [](auto& s) { s.page = "exhibit", s.movesWithin = 0s, s.sameFor = 9h; },
            {Playing}},
        Row{"black", [](auto& s) { s.darkFor = 30s; }, {Black, Dark}},
        Row{"a film that fades out", [](auto& s) { s.darkFor = 29s; }, {Playing}},
        Row{"an exhibit that is black while it is used",
            [](auto& s) { s.page = "exhibit", s.visit = true, s.movesWithin = 0s, s.darkFor = 30s; },
            {Black, Dark}},
        Row{"black stands still, too", [](auto& s) { s.darkFor = 1h, s.sameFor = 1h; }, {Black, Dark}},
        Row{"the panel off", [](auto& s) { s.panel = Panel::Off; }, {Black, PanelOff}},
        Row{"the panel comes on", [](auto& s) { s.panel = Panel::Off, s.panelFor = 5s; }, {Playing}},
        Row{"no panel", [](auto& s) { s.panel = Panel::Gone; }, {Black, PanelGone}},
        Row{"the kernel knows no panel", [](auto& s) { s.panel = Panel::Unknown; }, {Playing}},
        Row{"a start", [](auto& s) { s.draws = false, s.nothingFor = 4s; }, {Starting}},
        Row{"a start that takes too long", [](auto& s) { s.draws = false, s.nothingFor = 21s; }, {Black, NoPicture}},
        Row{"the same while the house is closed",
            [](auto& s) { s.draws = false, s.nothingFor = 9h, s.open = false; },
            {Starting}},
    };
    for (const auto& row : rows)
        EXPECT_EQ(after(row.change), row.expected) << row.what;
}

TEST(ProofOfPicture, HoldsItsRulesInEveryCombinationCase94)
{
    using enum Picture;
    std::array<int, 8> met{};
    for (const bool draws : {false, true})
        for (const auto silent : {0ms, 2500ms, 2501ms})
            for (const auto undrawn : {0ms, 2501ms})
                for (const auto nothing : {0s, 21s})
                    for (const auto dark : {0s, 29s, 30s})
                        for (const auto same : {0s, 135s, 136s})
                            for (const auto moves : {0s, 135s})
                                for (const char* page : {"attract", "exhibit", "pause", "asleep"})
                                    for (const bool visit : {false, true})
                                        for (const bool busy : {false, true})
                                            for (const bool open : {false, true})
                                                for (const auto panel :
                                                     {Panel::Unknown, Panel::On, Panel::Off, Panel::Gone})
                                                    for (const auto panelFor : {0s, 30s}) {
                                                        const PictureSigns signs{draws, silent, undrawn, nothing, dark,
                                                                                 same,  moves,  page,    visit,   busy,
                                                                                 open,  panel,  panelFor};
                                                        const auto proof = provePicture(signs, kRules);
                                                        const bool lost =
                                                            proof.picture == Frozen || proof.picture == Black;
                                                        const bool hangs =
                                                            draws && (silent == 2501ms || undrawn == 2501ms);
                                                        const bool noPanel =
                                                            panel == Panel::Off || panel == Panel::Gone;
                                                        const bool asleep = draws && std::string(page) == "asleep";
                                                        const auto why = [&] {
                                                            return std::string(page) + (draws ? " draws" : "") +
                                                                   (visit ? " visit" : "") + (open ? " open" : "") +
                                                                   " panel " + std::to_string(static_cast<int>(panel)) +
                                                                   " dark " + std::to_string(dark.count()) + " same " +
                                                                   std::to_string(same.count()) + " is " +
                                                                   std::string(wordFor(proof.picture));
                                                        };
                                                        ++met.at(static_cast<std::size_t>(proof.picture));
                                                        // There is a reason exactly where something is wrong, and a
                                                        // sentence for it.
                                                        ASSERT_EQ(lost, proof.fault != PictureFault::None) << why();
                                                        ASSERT_EQ(lost, !sentenceFor(proof.fault).empty()) << why();
                                                        // What hangs is frozen, whatever else is true of it.
                                                        ASSERT_EQ(hangs, proof.fault == PictureFault::Silent ||
                                                                             proof.fault == PictureFault::NoFrames)
                                                            << why();
                                                        if (hangs)
                                                            continue;
                                                        // Off on purpose is no fault, however dark, still or unplugged
                                                        // it is.
                                                        if (asleep || (!open && noPanel)) {
                                                            ASSERT_EQ(proof.picture, Off) << why();
                                                            continue;
                                                        }
                                                        ASSERT_NE(proof.picture, Off) << why();
                                                        // While visitors may come a panel without power is one, but not
                                                        // at once.
                                                        ASSERT_EQ(noPanel && panelFor == 30s,
                                                                  proof.fault == PictureFault::PanelOff ||
                                                                      proof.fault == PictureFault::PanelGone)
                                                            << why();
                                                        if (noPanel && panelFor == 30s)
                                                            continue;
                                                        // Nothing that draws: a start, until visitors have waited too
                                                        // long for it.
                                                        ASSERT_EQ(proof.picture == Starting ||
                                                                      proof.fault == PictureFault::NoPicture,
                                                                  !draws)
                                                            << why();
                                                        if (!draws) {
                                                            ASSERT_EQ(proof.picture == Black, open && nothing == 21s)
                                                                << why();
                                                            continue;
                                                        }
                                                        ASSERT_EQ(proof.fault == PictureFault::Dark, dark == 30s)
                                                            << why();
                                                        if (dark == 30s)
                                                            continue;
                                                        // A page that may stand still is never frozen by that.
                                                        ASSERT_EQ(proof.fault == PictureFault::Still,
                                                                  moves == 135s && same == 136s)
                                                            << why();
                                                        if (lost)
                                                            continue;
                                                        const auto expected = std::string(page) == "pause" ? Paused
                                                                              : visit                      ? InUse
                                                                              : busy                       ? Updating
                                                                                                           : Playing;
                                                        ASSERT_EQ(proof.picture, expected) << why();
                                                    }
    for (std::size_t i = 0; i < met.size(); ++i)
        EXPECT_GT(met.at(i), 0) << wordFor(static_cast<Picture>(i)) << " was never met";
}

} // namespace vitrine::daemon
