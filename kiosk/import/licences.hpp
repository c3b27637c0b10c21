// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vitrine::intake {

/// The SPDX name of a licence that a source gives as an address ("https://creativecommons.org/licenses/by/4.0/") or as
/// words ("CC BY-SA 4.0"). Empty: none that we know for sure; then the words themselves belong into the credit.
[[nodiscard]] std::string spdxOf(std::string_view rights);

/// What a credit says of `rights`: the licence's short name, or the words as they are.
[[nodiscard]] std::string rightsInWords(std::string_view rights);

} // namespace vitrine::intake
