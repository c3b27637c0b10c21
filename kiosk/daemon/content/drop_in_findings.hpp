// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/store/generation.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// What happened to something in the drop-in folder, told to the curator who put it there.
struct DropInOutcome {
    enum Kind {
        Installed,    ///< taken, on its way to the glass
        AlreadyShown, ///< the screen has exactly this
        Refused,
        NotAPack,    ///< no folder with pack.yaml and no .vpack
        BadName,     ///< its name has bytes that are no text
        NoPackYet,   ///< a folder without pack.yaml, perhaps still being filled
        Asks,        ///< nobody trusted has signed it: staff decide
        Left,        ///< they decided against it
        Pulled,      ///< the stick was, before all of it was here
        Unreachable, ///< the share is, before all of it was here
    } kind = Refused;
    std::string pack; ///< "opening-week 2026.11.0", when it is known
    Words reason;     ///< why it was refused
    Problems findings;
    std::string inner = {};           ///< NoPackYet: the folder in it that is a pack
    std::optional<PackRef> held = {}; ///< Asks: it lies in the store
    std::string signer = {};          ///< Asks: an unknown key that has signed it; empty: nobody
};

/// How every text of findings begins, so that ours are told from a curator's files.
inline constexpr std::string_view kFindingsBegin = "Vitrine, ";

[[nodiscard]] std::string germanSentence(const DropInOutcome& outcome);
[[nodiscard]] std::string englishSentence(const DropInOutcome& outcome);
/// The text of NAME.findings.txt: both sentences, then the findings like a good compiler's.
[[nodiscard]] std::string printFindings(std::string_view name, const DropInOutcome& outcome, std::string_view time);

} // namespace vitrine::daemon
