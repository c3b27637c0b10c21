// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// The first part of a licence expression as SPDX writes them ("CC-BY-4.0", "CC0-1.0 OR MIT") that is no licence known
/// here; the whole when it is no expression at all. Nothing: all is well. Known are the licences that content and
/// software usually have, and LicenseRef-… for one's own.
[[nodiscard]] std::optional<std::string> strangeLicence(std::string_view expression);

/// The licences known here, as SPDX spells them.
[[nodiscard]] const std::vector<std::string>& knownLicences();

} // namespace vitrine
