// SPDX-License-Identifier: Apache-2.0
#include "core/text/language_name.hpp"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

namespace vitrine {

std::string languageNameIn(std::string_view language, std::string_view other)
{
    constexpr int kMost = 160;
    const std::string name(language);
    const std::string in(other);
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString found;
    const auto length = uloc_getDisplayLanguage(name.c_str(), in.c_str(), found.getBuffer(kMost), kMost, &error);
    found.releaseBuffer(U_SUCCESS(error) && length < kMost ? length : 0);
    std::string words;
    found.toUTF8String(words);
    return words.empty() ? name : words;
}

} // namespace vitrine
