// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"

#include "core/text/letters.hpp"

#include <array>
#include <string>

namespace vitrine {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A spreadsheet takes what begins so for a formula; the full-width signs are the same to some of them.
bool looksLikeFormula(std::string_view words)
{
    constexpr std::array<std::string_view, 8> kSigns{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    const auto begin = words.find_first_not_of(" \xC2\xA0\"'");
    for (const auto sign : kSigns)
        if (words.starts_with(sign) || (begin != std::string_view::npos && words.substr(begin).starts_with(sign)))
            return true;
    return false;
}

class CsvRows {
public:
    explicit CsvRows(std::string& text)
        : m_text(text)
    {
    }

    /// Words of others.
    void words(std::string_view words)
    {
        auto calm = calmText(words);
        if (looksLikeFormula(calm))
            calm.insert(calm.begin(), '\'');
        plain(calm);
    }

    /// What we say ourselves.
    void plain(std::string_view words)
    {
        m_text += m_isFirst ? "" : ",";
        m_isFirst = false;
        if (words.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_text += words;
            return;
        }
        m_text += '"';
        for (const char letter : words) {
            m_text += letter;
            if (letter == '"')
                m_text += '"';
        }
        m_text += '"';
    }

    void number(int number) { plain(std::to_string(number)); }

    void end()
    {
        m_text += "\r\n";
        m_isFirst = true;
    }

private:
    std::string& m_text;
    bool m_isFirst = true;
};

std::string placesOf(const ExhibitCoverage& exhibit, Aspect aspect, const std::string& language)
{
    std::string places;
    for (const auto& gap : exhibit.gaps) {
        if (gap.aspect != aspect || gap.language != language)
            continue;
        places += places.empty() ? "" : "; ";
        places += gap.name + " (" + gap.place.file + ":" + std::to_string(gap.place.line) + ")";
    }
    return places;
}

void addRows(CsvRows& rows, const CoverageReport& report, const PackCoverage& pack, const ExhibitCoverage& exhibit)
{
    const auto begin = [&](std::string_view what, const std::string& language) {
        rows.words(report.screen ? report.screen->name : "");
        rows.words(pack.id);
        rows.words(pack.version);
        rows.words(exhibit.id);
        rows.words(exhibit.kind);
        rows.words(localise(exhibit.title, language, pack.languages));
        rows.plain(what);
        rows.words(language);
    };
    const auto finish = [&](const Share& share, std::string_view missing) {
        rows.number(share.have);
        rows.number(share.wanted);
        rows.number(share.same);
        rows.number(share.percent());
        rows.words(missing);
        rows.end();
    };
    for (const auto& language : exhibit.languages)
        for (const auto aspect : kAspects)
            if (const auto& found = language.of(aspect); found.wanted > 0) {
                begin(nameOf(aspect), language.language);
                finish(found, placesOf(exhibit, aspect, language.language));
            }
    if (exhibit.signLanguage.wanted > 0) {
        begin("sign_language", "");
        finish(exhibit.signLanguage, "");
    }
}

} // namespace

std::string coverageToCsv(const CoverageReport& report)
{
    std::string text(kByteOrderMark);
    CsvRows rows(text);
    for (const auto* const name : {"screen", "pack", "version", "exhibit", "kind", "title", "what", "language", "have",
                                   "of", "same_in_every_language", "percent", "missing"})
        rows.plain(name);
    rows.end();
    for (const auto& pack : report.packs) {
        addRows(rows, report, pack, pack.frame);
        for (const auto& exhibit : pack.exhibits)
            addRows(rows, report, pack, exhibit);
    }
    return text;
}

} // namespace vitrine
