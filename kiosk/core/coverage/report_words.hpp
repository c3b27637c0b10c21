// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coverage/coverage.hpp"

#include <string>
#include <string_view>

namespace vitrine {

/// The words of the coverage page, in German or English.
class ReportWords {
public:
    explicit ReportWords(std::string_view language)
        : m_german(language == "de")
    {
    }

    [[nodiscard]] std::string_view language() const { return m_german ? "de" : "en"; }
    [[nodiscard]] std::string_view of(std::string_view english, std::string_view german) const
    {
        return m_german ? german : english;
    }

    [[nodiscard]] std::string_view heading(Aspect aspect) const;    ///< "Alternative texts"
    [[nodiscard]] std::string_view meaning(Aspect aspect) const;    ///< what that is, in a sentence
    [[nodiscard]] std::string many(Aspect aspect, int count) const; ///< "3 alternative texts"
    [[nodiscard]] std::string count(int count, std::string_view one, std::string_view many, std::string_view oneGerman,
                                    std::string_view manyGerman) const;
    /// "German", "German, easy to read", "Deutsch, Leichte Sprache".
    [[nodiscard]] std::string nameOfLanguage(std::string_view language) const;
    [[nodiscard]] std::string day(std::string_view isoDay) const; ///< "28 November 2026"
    [[nodiscard]] std::string outOf(const Share& share) const;    ///< "12 of 14"
    /// "German, English and Arabic"
    [[nodiscard]] std::string list(const std::vector<std::string>& words) const;

private:
    bool m_german;
};

} // namespace vitrine
