// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/findings.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"

namespace vitrine {

enum class Verdict {
    Fits,
    Wrong,
    WrongType, ///< nothing that is said about the inside can apply
};

/// What one schema node has against one value, not looking below it but for what a list must contain.
[[nodiscard]] Verdict explainNode(const boost::json::value& root, const Meeting& meeting, Findings& findings,
                                  Validators& validators);

} // namespace vitrine
