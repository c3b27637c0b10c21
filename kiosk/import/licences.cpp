// SPDX-License-Identifier: Apache-2.0
#include "import/licences.hpp"

#include "import/clean_text.hpp"

#include <algorithm>
#include <array>

namespace vitrine::intake {

namespace {

std::string upper(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

constexpr std::array<std::string_view, 6> kTerms{"BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND"};
constexpr std::array<std::string_view, 5> kVersions{"1.0", "2.0", "2.5", "3.0", "4.0"};

/// "creativecommons.org/licenses/by-sa/4.0/deed.de" -> CC-BY-SA-4.0. Ported versions (…/3.0/de/) keep their country.
std::string creativeCommons(std::string_view path)
{
    const auto slash = path.find('/');
    const auto terms = upper(path.substr(0, slash));
    if (slash == std::string_view::npos || std::ranges::find(kTerms, terms) == kTerms.end())
        return {};
    const auto version = path.substr(slash + 1, 3);
    if (std::ranges::find(kVersions, version) == kVersions.end())
        return {};
    auto spdx = "CC-" + terms + "-" + std::string(version);
    const auto rest = path.substr(std::min(path.size(), slash + 5));
    const auto country = upper(rest.substr(0, rest.find('/')));
    // Of the ported ones SPDX knows these; of the others no name is sure.
    if (country.size() == 2 && version != "4.0") {
        if (version == "3.0" && country == "DE" && terms != "BY-NC-ND")
            return spdx + "-DE";
        if (version == "3.0" && country == "AT" && terms == "BY")
            return spdx + "-AT";
        return {};
    }
    return spdx;
}

std::string byAddress(std::string_view address)
{
    for (const std::string_view scheme : {"https://", "http://"})
        if (address.starts_with(scheme))
            address.remove_prefix(scheme.size());
    if (address.starts_with("www."))
        address.remove_prefix(4);
    constexpr std::string_view kLicences = "creativecommons.org/licenses/";
    constexpr std::string_view kPublic = "creativecommons.org/publicdomain/";
    if (address.starts_with(kLicences))
        return creativeCommons(address.substr(kLicences.size()));
    if (address.starts_with(kPublic))
        return address.substr(kPublic.size()).starts_with("zero/1.0") ? "CC0-1.0" : "";
    constexpr std::string_view kSpdx = "spdx.org/licenses/";
    if (address.starts_with(kSpdx)) {
        auto name = address.substr(kSpdx.size());
        for (const std::string_view end : {"/", ".html", ".json"})
            if (name.ends_with(end))
                name.remove_suffix(end.size());
        return std::string(name);
    }
    return {};
}

std::string byWords(std::string_view rights)
{
    auto words = upper(rights);
    std::ranges::replace(words, ' ', '-');
    if (words == "CC0" || words == "CC0-1.0" || words == "CC-ZERO")
        return "CC0-1.0";
    if (!words.starts_with("CC-"))
        return {};
    for (const auto terms : kTerms)
        for (const auto version : kVersions)
            if (words == "CC-" + std::string(terms) + "-" + std::string(version))
                return words;
    return {};
}

/// Statements of rights that are no licence, as rightsstatements.org and Creative Commons number them.
struct Statement {
    std::string_view part;
    std::string_view words;
};
constexpr std::array<Statement, 5> kStatements{{{"publicdomain/mark/1.0", "Public Domain"},
                                                {"rightsstatements.org/vocab/InC/", "In Copyright"},
                                                {"rightsstatements.org/vocab/NoC-CR/", "No Copyright, Contract"},
                                                {"rightsstatements.org/vocab/NoC-NC/", "No Copyright, Non-Commercial"},
                                                {"rightsstatements.org/vocab/CNE/", "Copyright Not Evaluated"}}};

} // namespace

std::string spdxOf(std::string_view rights)
{
    auto clean = oneLine(rights);
    auto found = byAddress(clean);
    return found.empty() ? byWords(clean) : found;
}

std::string rightsInWords(std::string_view rights)
{
    auto clean = oneLine(rights);
    if (auto spdx = spdxOf(clean); !spdx.empty()) {
        const auto last = spdx.rfind('-');
        // CC-BY-SA-4.0 is said CC BY-SA 4.0; ported ones keep their SPDX name.
        if (spdx.starts_with("CC-") && spdx.find_first_not_of("0123456789.", last + 1) == std::string::npos) {
            spdx[last] = ' ';
            spdx[2] = ' ';
        }
        return spdx;
    }
    for (const auto& [part, words] : kStatements)
        if (clean.find(part) != std::string::npos)
            return std::string(words);
    return clean;
}

} // namespace vitrine::intake
