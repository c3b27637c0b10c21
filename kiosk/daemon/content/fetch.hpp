// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/result.hpp"
#include "daemon/content/apart.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// What became of bringing a pack from a stick or a share onto the screen's own disk.
struct Fetched {
    enum Kind {
        Whole,
        Lost,    ///< the source is gone or does not answer
        Refused, ///< too large, no room, not readable: `error` says it
        Cancelled
    } kind = Whole;
    Error error;
    std::vector<std::string> leftOut; ///< desktop litter, relative
};

/// Copies the archive or pack folder `source` to `target`, which is not there yet, front to back and once: whatever is
/// done with a pack afterwards is done with the copy. Links come as links, so that the check can refuse them; litter
/// stays behind. Blocking, for as long as the source likes. On failure nothing is left at `target`.
[[nodiscard]] Fetched fetch(const std::filesystem::path& source, const std::filesystem::path& target,
                            const ContentRules& limits, Pulse& pulse, const std::function<void()>& atEachPiece);

/// A failure that says that what held the file is not there any more, rather than something about the file.
[[nodiscard]] bool meansGone(int number);

} // namespace vitrine::daemon
