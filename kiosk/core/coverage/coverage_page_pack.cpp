// SPDX-License-Identifier: Apache-2.0
// What the coverage page says about one pack.
#include "core/coverage/coverage_page.hpp"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

using Missing = std::array<int, kAspects.size()>;

void addGaps(const ExhibitCoverage& exhibit, std::string_view language, Missing& missing)
{
    for (const auto& gap : exhibit.gaps)
        if (gap.language == language)
            ++missing.at(static_cast<std::size_t>(gap.aspect));
}

bool lacks(const ExhibitCoverage& exhibit, std::string_view language)
{
    return std::ranges::any_of(exhibit.gaps, [&](const CoverageGap& gap) { return gap.language == language; });
}

std::string levelName(int level)
{
    return "h" + std::to_string(level);
}

} // namespace

// --- tables -------------------------------------------------------------------------------------------------------

void CoveragePage::beginTable(std::string_view caption, std::string_view corner)
{
    m_page.raw("<table role=\"table\">\n").element("caption", "", caption);
    m_page.raw("\n<thead role=\"rowgroup\"><tr role=\"row\">");
    columnHead(corner);
}

void CoveragePage::columnHead(std::string_view name)
{
    m_page.raw("<th scope=\"col\" role=\"columnheader\">").words(name).raw("</th>");
}

void CoveragePage::endHead()
{
    m_page.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

void CoveragePage::beginRow(std::string_view name)
{
    m_page.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">").words(name).raw("</th>");
}

void CoveragePage::cell(std::string_view label, std::string_view value, std::string_view more,
                        std::string_view cssClass)
{
    m_page.raw("<td role=\"cell\" data-label=\"").words(label).raw("\">");
    m_page.element("span", cssClass, value);
    if (!more.empty())
        m_page.raw(" ").element("span", "state quiet", more);
    m_page.raw("</td>");
}

void CoveragePage::endRow()
{
    m_page.raw("</tr>\n");
}

void CoveragePage::endTable()
{
    m_page.raw("</tbody>\n</table>\n");
}

// --- words --------------------------------------------------------------------------------------------------------

std::string CoveragePage::missingWords(const Missing& missing) const
{
    std::vector<std::string> parts;
    for (const auto aspect : kAspects)
        if (const int count = missing.at(static_cast<std::size_t>(aspect)); count > 0)
            parts.push_back(m_words.many(aspect, count));
    return m_words.list(parts);
}

std::string CoveragePage::missingIn(const ExhibitCoverage& exhibit, std::string_view language) const
{
    Missing missing{};
    addGaps(exhibit, language, missing);
    int all = 0;
    for (const int count : missing)
        all += count;
    return std::to_string(all) + std::string(m_words.of(" missing", all == 1 ? " fehlt" : " fehlen"));
}

std::string CoveragePage::missingIn(const PackCoverage& pack, std::string_view language) const
{
    Missing missing{};
    addGaps(pack.frame, language, missing);
    for (const auto& exhibit : pack.exhibits)
        addGaps(exhibit, language, missing);
    const auto words = missingWords(missing);
    return m_words.language() == "de" ? "es fehlen: " + words : "missing: " + words;
}

std::string CoveragePage::signLanguageWords(const Share& share) const
{
    if (share.have == 0)
        return std::string(m_words.of("no film in sign language", "kein Film in Gebärdensprache"));
    if (share.wanted == 1)
        return std::string(m_words.of("there is a film in sign language", "ein Film in Gebärdensprache ist da"));
    return m_words.outOf(share) + std::string(m_words.of(" films in sign language", " Filmen in Gebärdensprache"));
}

// --- the parts ----------------------------------------------------------------------------------------------------

void CoveragePage::pack(const PackCoverage& pack, std::size_t number)
{
    if (m_report.screen) {
        m_page.raw("<h2>").packWords(pack.title, m_words.language(), pack.languages, pack.id);
        m_page.raw("</h2>\n<dl class=\"facts\">\n");
        factsOf(pack);
        m_page.raw("</dl>\n");
    }
    if (pack.languages.empty()) {
        m_page.element("p", "lack",
                       m_words.of("The pack names no languages, so nothing can be counted.",
                                  "Das Paket nennt keine Sprachen, darum ist nichts zu zählen."));
        return;
    }
    const auto title = levelName(m_report.screen ? 3 : 2);
    m_page.element(title, "", m_words.of("In short", "In Kürze")).raw("\n");
    sum(pack);
    m_page.element(title, "", m_words.of("At a glance", "Auf einen Blick")).raw("\n");
    totals(pack);
    m_page.element(title, "", m_words.of("The exhibits", "Die Exponate")).raw("\n");
    exhibitList(pack, number);
    m_page.element(title, "", m_words.of("Exhibit by exhibit", "Exponat für Exponat")).raw("\n");
    const auto anchor = "p" + std::to_string(number + 1) + "-";
    exhibit(pack.frame, pack, anchor + "0");
    for (std::size_t i = 0; i < pack.exhibits.size(); ++i)
        exhibit(pack.exhibits[i], pack, anchor + std::to_string(i + 1));
}

/// One line for each language, as somebody would say it.
void CoveragePage::sum(const PackCoverage& pack)
{
    m_page.raw("<ul class=\"sum\">\n");
    for (const auto& language : pack.languages) {
        m_page.raw("<li>").element("strong", "", m_words.nameOfLanguage(language)).words(": ");
        const auto incomplete = static_cast<int>(
            std::ranges::count_if(pack.exhibits, [&](const auto& exhibit) { return lacks(exhibit, language); }));
        if (incomplete == 0 && !lacks(pack.frame, language)) {
            m_page.element("span", "good", m_words.of("complete", "vollständig")).raw("</li>\n");
            continue;
        }
        m_page.element("span", "lack", missingIn(pack, language));
        if (incomplete > 0)
            m_page.words(m_words.of(", in ", ", in "))
                .words(m_words.count(incomplete, "exhibit", "exhibits", "Exponat", "Exponaten"));
        m_page.raw("</li>\n");
    }
    m_page.raw("<li>").element("strong", "", m_words.of("Sign language", "Gebärdensprache")).words(": ");
    m_page.words(signLanguageWords(pack.signLanguage())).raw("</li>\n</ul>\n");
}

void CoveragePage::totals(const PackCoverage& pack)
{
    beginTable(m_words.of("What the whole pack has in each language", "Was das ganze Paket in jeder Sprache hat"),
               m_words.of("Language", "Sprache"));
    const auto totals = pack.totals();
    shares(totals);
    const auto same = totals.front().of(Aspect::Texts).same;
    if (same > 0)
        m_page
            .element("p", "quiet small",
                     m_words.count(same, "text is the same in every language, such as a name.",
                                   "texts are the same in every language, such as names.",
                                   "Text ist in allen Sprachen gleich, zum Beispiel ein Name.",
                                   "Texte sind in allen Sprachen gleich, zum Beispiel Namen."))
            .raw("\n");
}

/// Head and rows: a row for each language, a column for whatever is wanted in any of them.
void CoveragePage::shares(const std::vector<LanguageCoverage>& languages)
{
    std::vector<Aspect> shown;
    for (const auto aspect : kAspects)
        if (std::ranges::any_of(languages, [&](const auto& language) { return language.of(aspect).wanted > 0; }))
            shown.push_back(aspect);
    for (const auto aspect : shown)
        columnHead(m_words.heading(aspect));
    endHead();
    for (const auto& language : languages) {
        beginRow(m_words.nameOfLanguage(language.language));
        for (const auto aspect : shown)
            share(m_words.heading(aspect), aspect, language.of(aspect));
        endRow();
    }
    endTable();
}

void CoveragePage::share(std::string_view label, Aspect aspect, const Share& share)
{
    if (share.wanted == 0)
        return cell(label, m_words.of("not needed", "nicht nötig"), {}, "quiet");
    const auto more =
        share.isWhole() ? std::string(m_words.of("complete", "vollständig")) : std::to_string(share.percent()) + " %";
    // Nobody has to read texts aloud: where no person does, the screen's own voice does.
    const auto* const look = share.isWhole() ? "good" : aspect == Aspect::Recordings ? "quiet" : "lack";
    cell(label, m_words.outOf(share), more, look);
}

void CoveragePage::exhibitList(const PackCoverage& pack, std::size_t number)
{
    beginTable(m_words.of("Whether each exhibit is complete in each language",
                          "Ob jedes Exponat in jeder Sprache vollständig ist"),
               m_words.of("Exhibit", "Exponat"));
    for (const auto& language : pack.languages)
        columnHead(m_words.nameOfLanguage(language));
    columnHead(m_words.of("Sign language", "Gebärdensprache"));
    endHead();
    for (std::size_t i = 0; i < pack.exhibits.size(); ++i) {
        const auto& exhibit = pack.exhibits[i];
        m_page.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><a href=\"#p")
            .raw(std::to_string(number + 1));
        m_page.raw("-").raw(std::to_string(i + 1)).raw("\">");
        m_page.packWords(exhibit.title, m_words.language(), pack.languages, exhibit.id).raw("</a></th>");
        for (const auto& language : pack.languages)
            cell(m_words.nameOfLanguage(language),
                 lacks(exhibit, language) ? missingIn(exhibit, language)
                                          : std::string(m_words.of("complete", "vollständig")),
                 {}, lacks(exhibit, language) ? "lack" : "good");
        const auto& sign = exhibit.signLanguage;
        cell(m_words.of("Sign language", "Gebärdensprache"),
             sign.have == 0   ? std::string(m_words.of("no", "nein"))
             : sign.isWhole() ? std::string(m_words.of("yes", "ja"))
                              : m_words.outOf(sign),
             {}, sign.isWhole() ? "good" : "quiet");
        endRow();
    }
    endTable();
}

void CoveragePage::headingOf(int level, const ExhibitCoverage& exhibit, const PackCoverage& pack)
{
    const auto name = levelName(level);
    m_page.raw("<").raw(name).raw(">");
    if (&exhibit == &pack.frame)
        m_page.words(m_words.of("Around the exhibits", "Rund um die Exponate"));
    else
        m_page.packWords(exhibit.title, m_words.language(), pack.languages, exhibit.id);
    m_page.raw("</").raw(name).raw(">\n<p class=\"quiet small\">");
    if (&exhibit == &pack.frame) {
        m_page.words(m_words.of("Title, home page, attract loop, topics", "Titel, Startseite, Ruhebild, Themen"));
    } else {
        m_page.packWords(exhibit.kindTitle, m_words.language(), pack.languages, exhibit.kind);
        m_page.raw(" · ").words(exhibit.id);
    }
    m_page.raw("</p>\n");
}

void CoveragePage::exhibit(const ExhibitCoverage& exhibit, const PackCoverage& pack, const std::string& anchor)
{
    m_page.raw("<section class=\"exhibit\" id=\"").raw(anchor).raw("\">\n");
    headingOf(m_report.screen ? 4 : 3, exhibit, pack);
    const auto title = localise(exhibit.title, m_words.language(), pack.languages);
    beginTable(std::string(m_words.of("What there is: ", "Was es gibt: ")) +
                   (title.empty() ? std::string(m_words.of("around the exhibits", "rund um die Exponate")) : title),
               m_words.of("Language", "Sprache"));
    shares(exhibit.languages);
    if (exhibit.signLanguage.wanted > 0)
        m_page
            .element("p", "small",
                     std::string(m_words.of("Sign language: ", "Gebärdensprache: ")) +
                         signLanguageWords(exhibit.signLanguage))
            .raw("\n");
    gaps(exhibit);
    m_page.raw("</section>\n");
}

void CoveragePage::gaps(const ExhibitCoverage& exhibit)
{
    if (exhibit.gaps.empty())
        return;
    m_page.raw("<details><summary>");
    m_page.words(m_words.of("What is missing, and where", "Was fehlt, und wo"));
    m_page.raw("</summary>\n<ul class=\"small\">\n");
    for (const auto& language : exhibit.languages)
        for (const auto& gap : exhibit.gaps) {
            if (gap.language != language.language)
                continue;
            m_page.raw("<li>").words(m_words.nameOfLanguage(gap.language)).words(": ");
            m_page.words(m_words.heading(gap.aspect)).words(", ").words(gap.name).raw(" <span class=\"quiet\">(");
            m_page.words(gap.place.file);
            if (gap.place.line > 0)
                m_page.words(m_words.of(", line ", ", Zeile ")).words(std::to_string(gap.place.line));
            m_page.raw(")</span></li>\n");
        }
    m_page.raw("</ul></details>\n");
}

} // namespace vitrine
