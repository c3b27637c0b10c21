// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack_source.hpp"
#include "core/problem.hpp"
#include "core/text/text.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// What can exist in each language of a pack.
enum class Aspect { Texts, AltTexts, Captions, Transcripts, AudioDescriptions, Recordings };
inline constexpr std::array kAspects{Aspect::Texts,       Aspect::AltTexts,          Aspect::Captions,
                                     Aspect::Transcripts, Aspect::AudioDescriptions, Aspect::Recordings};
/// "texts", "alt_texts", "captions", "transcripts", "audio_descriptions", "recordings".
[[nodiscard]] std::string_view nameOf(Aspect aspect);

/// How many there are of how many there could be.
struct Share {
    int have = 0;
    int wanted = 0;
    int same = 0; ///< of `have`: written once, shown in every language

    [[nodiscard]] bool isWhole() const { return have >= wanted; }
    /// Rounded down, so that 100 means all of them; at least 1 when there is any.
    [[nodiscard]] int percent() const;
    Share& operator+=(const Share& other);
};

struct LanguageCoverage {
    std::string language; ///< BCP 47
    std::array<Share, kAspects.size()> shares;

    [[nodiscard]] const Share& of(Aspect aspect) const { return shares.at(static_cast<std::size_t>(aspect)); }
    [[nodiscard]] Share& of(Aspect aspect) { return shares.at(static_cast<std::size_t>(aspect)); }
    /// Everything but recordings is there. What nobody has read aloud the screen's voice reads.
    [[nodiscard]] bool isWhole() const;
};

/// Something that a language lacks, with where it would be written.
struct CoverageGap {
    Aspect aspect = Aspect::Texts;
    std::string language;
    Place place;
    std::string name; ///< the keys that lead to it: "pages 2 › body"
};

/// An exhibit, or what a pack says outside of its exhibits.
struct ExhibitCoverage {
    std::string id;
    std::string kind;
    Text kindTitle;
    Text title;
    std::vector<LanguageCoverage> languages; ///< in the pack's order
    Share signLanguage;                      ///< the exhibit as a whole, and each film with sound
    std::vector<CoverageGap> gaps;           ///< of everything but recordings and sign language

    [[nodiscard]] bool isWhole() const { return gaps.empty(); }
};

struct PackCoverage {
    std::string id;
    std::string version;
    Text title;
    std::string licence;
    Text contact; ///< whom to write to; empty: the pack names nobody
    std::vector<std::string> languages;
    ExhibitCoverage frame; ///< title, question, attract loop, topics
    std::vector<ExhibitCoverage> exhibits;

    [[nodiscard]] std::vector<LanguageCoverage> totals() const; ///< frame and exhibits together
    [[nodiscard]] Share signLanguage() const;
};

/// One pack, or what a screen shows.
struct CoverageReport {
    struct OfScreen {
        std::string name;
        std::string place;
        std::vector<std::string> languages; ///< offered to visitors; empty: all that the packs have
    };
    std::string made; ///< the day, "2026-11-28"
    std::optional<OfScreen> screen;
    std::vector<PackCoverage> packs;
};

/// Counts what a pack has in its languages. Follows the annotations of the schemas, so a new kind needs nothing here,
/// and takes packs with mistakes. Looks into films to know which of them have sound, so not for the GUI thread.
[[nodiscard]] PackCoverage coverageOf(const PackSource& source);

/// The whole report as data: schema `vitrine_coverage: 1`.
[[nodiscard]] boost::json::object coverageToJson(const CoverageReport& report);
/// RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need: a row for each exhibit, language and aspect. No
/// cell begins as a formula does.
[[nodiscard]] std::string coverageToCsv(const CoverageReport& report);
/// A page that stands alone, without a script, in "de" or "en" (any other language: "en").
[[nodiscard]] std::string coverageToHtml(const CoverageReport& report, std::string_view language);

/// The style in coverageToHtml()'s page, for a content policy that names its hash.
[[nodiscard]] std::string_view coverageStyle();

/// Words of a stranger for a page or a table: without control characters and without what turns the reading direction
/// of everything after it.
[[nodiscard]] std::string calmText(std::string_view text);

} // namespace vitrine
