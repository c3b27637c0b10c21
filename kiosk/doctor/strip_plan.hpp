// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/splice.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace vitrine::doctor {

/// What vitrine-strip says about a picture.
struct StripPlan {
    std::vector<std::string> found; ///< of place, device, owner, persons, previews
    std::vector<Piece> pieces;      ///< what is left; none if nothing was found
    bool isOdd = false;             ///< it has notes that cannot be read
};
[[nodiscard]] boost::json::value planToJson(const StripPlan& plan);
/// Nothing when it makes no sense for a file of `size` bytes; never throws. It is believed no more than a file.
[[nodiscard]] std::optional<StripPlan> planFromJson(const boost::json::value& value, std::uint64_t size);

} // namespace vitrine::doctor
