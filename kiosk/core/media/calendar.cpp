// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include "core/text/letters.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

constexpr std::size_t kLargestCalendar = 16ULL * 1024 * 1024;

std::string upper(std::string_view text)
{
    std::string big(text);
    std::transform(big.begin(), big.end(), big.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return big;
}

} // namespace

/// iCalendar (RFC 5545): that it is text, and that every part that begins also ends. Times are the exhibit's affair.
Medium inspectCalendar(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Calendar;
    const auto text = file.all(kLargestCalendar);
    if (text.empty()) {
        fault(medium, phrase("is larger than 16 MiB"), phrase("export fewer years"));
        return medium;
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        if (!letter.valid || isControl(letter.code)) {
            // A folded line may split a letter of two bytes; whoever wrote that also wrote it for nobody to read.
            fault(medium, phrase("is not plain text in UTF-8"), phrase("export it as UTF-8"));
            return medium;
        }
        at += letter.bytes;
    }
    std::vector<std::string> open;
    const std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (std::size_t at = begin; at < text.size() && medium.fault.empty();) {
        const auto end = std::min(text.find_first_of("\r\n", at), text.size());
        const auto line = upper(std::string_view(text).substr(at, end - at));
        if (line.starts_with("BEGIN:")) {
            open.push_back(line.substr(6));
            if (open.size() > 8)
                fault(medium, phrase("is damaged"));
        } else if (line.starts_with("END:")) {
            if (open.empty() || open.back() != line.substr(4))
                fault(medium, phrase("has an end of {} without its beginning", printable(line.substr(4, 40))));
            else
                open.pop_back();
        }
        at = end + 1;
    }
    if (!open.empty())
        fault(medium, phrase("ends too early: {} is not closed", printable(open.back().substr(0, 40))));
    return medium;
}

} // namespace vitrine
