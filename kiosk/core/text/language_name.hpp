// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vitrine {

/// What `language` is called in `other`: "de" in "fr" is "allemand". As it stands inside a sentence; the code itself
/// when nobody knows it.
[[nodiscard]] std::string languageNameIn(std::string_view language, std::string_view other);

} // namespace vitrine
