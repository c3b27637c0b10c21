// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <string>

namespace vitrine {

/// A file that a pack names at one place, and what as. Only files that are what their name says and whole by their
/// bytes: about others there is a finding already.
struct MediumUse {
    std::string file;    ///< relative to the pack
    std::string what;    ///< "picture", "logo", "poster", "scene", "film", "signed", "sound", "recording", "captions"
    std::string exhibit; ///< its id; empty: the pack itself
    Place place;         ///< where the pack names it
    std::string excerpt; ///< the line there
    std::string of;      ///< captions: the film or sound they belong to
    double seconds = 0;  ///< how long it plays, as far as its first bytes tell; captions: until the last one ends
};

} // namespace vitrine
