// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/text.hpp"
#include "import/note.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace vitrine::intake {

/// What a manifest, or one of its canvases, says about itself, whichever version it is written in.
struct IiifWords {
    Text label;
    Text summary;
    Text metadata; ///< "Author: …; Year: …"
    Text statement;
    std::string rights;
};

struct IiifCanvas {
    IiifWords words;
    std::vector<std::string> images;   ///< addresses that are painted on it
    std::vector<std::string> services; ///< of the first image: where it can be asked for in any size
    bool otherMedia = false;           ///< film or sound is painted on it
};

struct IiifManifest {
    IiifWords words;
    std::vector<IiifCanvas> canvases;
};

[[nodiscard]] Outcome<IiifManifest> readManifest(const boost::json::value& root);

} // namespace vitrine::intake
