// SPDX-License-Identifier: Apache-2.0
#include "core/text/spdx.hpp"

#include <algorithm>
#include <cctype>

namespace vitrine {

namespace {

constexpr std::string_view kOwn = "LicenseRef-";
constexpr std::size_t kMostParts = 40;

bool isNamePart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '+';
}

/// Words and brackets; nothing: other signs are in it.
std::optional<std::vector<std::string>> partsOf(std::string_view expression)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < expression.size();) {
        if (expression[at] == ' ') {
            ++at;
            continue;
        }
        auto end = at;
        while (end < expression.size() && isNamePart(expression[end]))
            ++end;
        if (end == at && expression[at] != '(' && expression[at] != ')')
            return std::nullopt;
        end = std::max(end, at + 1);
        parts.emplace_back(expression.substr(at, end - at));
        at = end;
    }
    return parts;
}

bool isLicence(std::string_view name)
{
    if (name.starts_with(kOwn))
        return name.size() > kOwn.size();
    if (name.ends_with('+')) // "or any later"
        name.remove_suffix(1);
    return std::ranges::find(knownLicences(), name) != knownLicences().end();
}

/// Goes through the parts as the grammar has them: a licence or a bracket, then AND, OR or WITH and the next.
class Expression {
public:
    explicit Expression(std::vector<std::string> parts)
        : m_parts(std::move(parts))
    {
    }

    /// The part that does not belong there; empty: the expression ends too early.
    std::optional<std::string> fault()
    {
        int open = 0;
        bool wantsName = true;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const auto& part = m_parts[i];
            if (wantsName) {
                if (part == "(")
                    ++open;
                else if (!isLicence(part))
                    return part;
                else
                    wantsName = false;
            } else if (part == ")" && open > 0) {
                --open;
            } else if (part == "AND" || part == "OR") {
                wantsName = true;
            } else if (part == "WITH" && i + 1 < m_parts.size() && m_parts[i + 1].front() != ')') {
                ++i; // the exceptions are those of software; any name is taken
            } else {
                return part;
            }
        }
        return wantsName || open > 0 ? std::optional<std::string>("") : std::nullopt;
    }

private:
    std::vector<std::string> m_parts;
};

} // namespace

const std::vector<std::string>& knownLicences()
{
    static const std::vector<std::string> kKnown = [] {
        std::vector<std::string> known{"0BSD",
                                       "AFL-3.0",
                                       "AGPL-3.0-only",
                                       "AGPL-3.0-or-later",
                                       "Apache-2.0",
                                       "Artistic-2.0",
                                       "BSD-2-Clause",
                                       "BSD-3-Clause",
                                       "BSL-1.0",
                                       "CC-PDDC",
                                       "CC0-1.0",
                                       "CDLA-Permissive-2.0",
                                       "DL-DE-BY-2.0",
                                       "DL-DE-ZERO-2.0",
                                       "EPL-2.0",
                                       "EUPL-1.2",
                                       "FSFAP",
                                       "GFDL-1.3-only",
                                       "GFDL-1.3-or-later",
                                       "GPL-2.0-only",
                                       "GPL-2.0-or-later",
                                       "GPL-3.0-only",
                                       "GPL-3.0-or-later",
                                       "ISC",
                                       "LAL-1.3",
                                       "LGPL-2.1-only",
                                       "LGPL-2.1-or-later",
                                       "LGPL-3.0-only",
                                       "LGPL-3.0-or-later",
                                       "MIT",
                                       "MIT-0",
                                       "MPL-2.0",
                                       "ODbL-1.0",
                                       "ODC-By-1.0",
                                       "OFL-1.1",
                                       "OGL-UK-3.0",
                                       "PDDL-1.0",
                                       "Unlicense",
                                       "WTFPL",
                                       "Zlib"};
        for (const auto* kind : {"CC-BY", "CC-BY-SA", "CC-BY-ND", "CC-BY-NC", "CC-BY-NC-SA", "CC-BY-NC-ND"})
            for (const auto* version : {"-1.0", "-2.0", "-2.5", "-3.0", "-4.0"})
                known.push_back(std::string(kind) + version);
        for (const auto* local : {"CC-BY-3.0-DE", "CC-BY-3.0-AT", "CC-BY-SA-3.0-DE", "CC-BY-SA-3.0-AT",
                                  "CC-BY-ND-3.0-DE", "CC-BY-NC-3.0-DE", "CC-BY-NC-SA-3.0-DE", "CC-BY-NC-ND-3.0-DE"})
            known.emplace_back(local);
        return known;
    }();
    return kKnown;
}

std::optional<std::string> strangeLicence(std::string_view expression)
{
    auto parts = partsOf(expression);
    if (!parts || parts->empty() || parts->size() > kMostParts)
        return std::string(expression);
    auto fault = Expression(std::move(*parts)).fault();
    // "CC BY 4.0" is one licence misspelt, not three.
    const bool joined =
        expression.find(" AND ") != std::string_view::npos || expression.find(" OR ") != std::string_view::npos;
    return fault && (fault->empty() || !joined) ? std::string(expression) : fault;
}

} // namespace vitrine
