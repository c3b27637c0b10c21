// SPDX-License-Identifier: Apache-2.0
#include "ctl/fingerprint.hpp"

namespace vitrine::ctl {

std::string readFingerprint(std::string_view text)
{
    static constexpr std::size_t kDigits = 64;
    std::string digits;
    for (const char c : text) {
        if (c == ':' || c == ' ')
            continue;
        const char high = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
        if (!((high >= '0' && high <= '9') || (high >= 'A' && high <= 'F')))
            return {};
        digits += high;
    }
    if (digits.size() != kDigits)
        return {};
    std::string shown;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        if (i > 0)
            shown += ':';
        shown += digits.substr(i, 2);
    }
    return shown;
}

} // namespace vitrine::ctl
