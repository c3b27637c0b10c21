// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage_page.hpp"

#include <algorithm>

namespace vitrine {

std::string coverageToHtml(const CoverageReport& report, std::string_view language)
{
    return CoveragePage(report, language).write();
}

CoveragePage::CoveragePage(const CoverageReport& report, std::string_view language)
    : m_report(report)
    , m_words(language)
{
}

std::string CoveragePage::write()
{
    const auto title = plainTitle();
    const auto over = m_words.of("What there is in which languages", "Was es in welchen Sprachen gibt");
    m_page.raw("<!doctype html>\n<html lang=\"").raw(m_words.language()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    m_page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    m_page.words(title).raw(" · ").words(over).raw("</title>\n<style>").raw(coverageStyle());
    m_page.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">");
    m_page.words(m_words.of("Skip to the content", "Zum Inhalt springen")).raw("</a>\n<header>\n");
    m_page.element("p", "over", over).raw("\n<h1>");
    heading();
    m_page.raw("</h1>\n");
    facts();
    m_page.raw("</header>\n<main id=\"content\" tabindex=\"-1\">\n");
    if (m_report.screen)
        screenLanguages();
    for (std::size_t i = 0; i < m_report.packs.size(); ++i)
        pack(m_report.packs[i], i);
    meanings();
    m_page.raw("</main>\n<footer>\n");
    about();
    m_page.raw("</footer>\n</body>\n</html>\n");
    return m_page.take();
}

std::string CoveragePage::plainTitle() const
{
    if (m_report.screen)
        return m_report.screen->name;
    if (m_report.packs.empty())
        return {};
    const auto& pack = m_report.packs.front();
    const auto title = localise(pack.title, m_words.language(), pack.languages);
    return title.empty() ? pack.id : title;
}

void CoveragePage::heading()
{
    if (m_report.screen || m_report.packs.empty())
        m_page.raw("<bdi>").words(plainTitle()).raw("</bdi>");
    else
        m_page.packWords(m_report.packs.front().title, m_words.language(), m_report.packs.front().languages,
                         m_report.packs.front().id);
}

void CoveragePage::fact(std::string_view name, std::string_view value)
{
    if (!value.empty())
        m_page.element("dt", "", name).element("dd", "", value).raw("\n");
}

void CoveragePage::facts()
{
    m_page.raw("<dl class=\"facts\">\n");
    if (m_report.screen) {
        fact(m_words.of("Place", "Ort"), m_report.screen->place);
        fact(m_words.of("Packs", "Pakete"), std::to_string(m_report.packs.size()));
    } else if (!m_report.packs.empty()) {
        factsOf(m_report.packs.front());
    }
    m_page.element("dt", "", m_words.of("As of", "Stand")).raw("<dd><time datetime=\"").words(m_report.made);
    m_page.raw("\">").words(m_words.day(m_report.made)).raw("</time></dd>\n</dl>\n");
}

void CoveragePage::factsOf(const PackCoverage& pack)
{
    std::vector<std::string> languages;
    for (const auto& language : pack.languages)
        languages.push_back(m_words.nameOfLanguage(language));
    std::string list;
    for (const auto& language : languages)
        list += (list.empty() ? "" : "; ") + language;
    fact(m_words.of("Pack", "Paket"), pack.id);
    fact(m_words.of("Version", "Version"), pack.version);
    fact(m_words.of("Exhibits", "Exponate"), std::to_string(pack.exhibits.size()));
    fact(m_words.of("Languages", "Sprachen"), list);
    fact(m_words.of("Licence", "Lizenz"), pack.licence);
}

/// What visitors can choose beside what the packs can give them.
void CoveragePage::screenLanguages()
{
    auto offered = m_report.screen->languages;
    if (offered.empty())
        for (const auto& pack : m_report.packs)
            for (const auto& language : pack.languages)
                if (std::ranges::find(offered, language) == offered.end())
                    offered.push_back(language);
    m_page.element("h2", "", m_words.of("Languages of this screen", "Sprachen dieses Bildschirms")).raw("\n");
    if (offered.empty()) {
        m_page.element("p", "", m_words.of("This screen shows no pack.", "Dieser Bildschirm zeigt kein Paket."));
        return;
    }
    beginTable(m_words.of("Which of the languages that visitors can choose each pack has",
                          "Welche der Sprachen, die Gäste wählen können, jedes Paket hat"),
               m_words.of("Language", "Sprache"));
    std::vector<std::string> names;
    for (const auto& pack : m_report.packs)
        names.push_back(calmText(localise(pack.title, m_words.language(), pack.languages)));
    for (const auto& name : names)
        columnHead(name);
    endHead();
    for (const auto& language : offered) {
        beginRow(m_words.nameOfLanguage(language));
        for (std::size_t i = 0; i < m_report.packs.size(); ++i) {
            const auto& pack = m_report.packs[i];
            const auto totals = pack.totals();
            const auto found = std::ranges::find(totals, language, &LanguageCoverage::language);
            if (found == totals.end())
                cell(names[i], m_words.of("not in this pack", "nicht in diesem Paket"), {}, "lack");
            else
                cell(names[i], found->isWhole() ? m_words.of("complete", "vollständig") : missingIn(pack, language), {},
                     found->isWhole() ? "good" : "lack");
        }
        endRow();
    }
    endTable();
    for (const auto& pack : m_report.packs)
        for (const auto& language : pack.languages)
            if (std::ranges::find(offered, language) == offered.end()) {
                m_page.raw("<p>").packWords(pack.title, m_words.language(), pack.languages, pack.id);
                m_page.words(m_words.of(" also speaks a language that this screen does not offer: ",
                                        " spricht auch eine Sprache, die dieser Bildschirm nicht anbietet: "));
                m_page.words(m_words.nameOfLanguage(language)).raw("</p>\n");
            }
}

void CoveragePage::meanings()
{
    m_page.element("h2", "", m_words.of("What the words mean", "Was die Wörter bedeuten"))
        .raw("\n<dl class=\"words\">\n");
    for (const auto aspect : kAspects)
        m_page.element("dt", "", m_words.heading(aspect)).element("dd", "", m_words.meaning(aspect)).raw("\n");
    m_page.element("dt", "", m_words.of("Sign language", "Gebärdensprache"))
        .element("dd", "",
                 m_words.of("A film in which a person signs what an exhibit or a film says.",
                            "Ein Film, in dem ein Mensch gebärdet, was ein Exponat oder ein Film sagt."))
        .raw("\n");
    m_page.element("dt", "", m_words.of("Easy to read", "Leichte Sprache"))
        .element("dd", "",
                 m_words.of("Short sentences and common words, made for people who find reading hard. What is not "
                            "there in it is shown in the ordinary language.",
                            "Kurze Sätze und bekannte Wörter für Menschen, die nicht gut lesen können. Was es darin "
                            "nicht gibt, erscheint in der gewohnten Sprache."))
        .raw("\n</dl>\n");
}

void CoveragePage::about()
{
    m_page.element(
        "p", "",
        m_words.of("This page counts what a content pack holds. It does not judge how well it is written, "
                   "spoken or signed, and it is no accessibility statement.",
                   "Diese Seite zählt, was ein Inhaltspaket enthält. Sie sagt nicht, wie gut es geschrieben, "
                   "gesprochen oder gebärdet ist, und sie ist keine Erklärung zur Barrierefreiheit."));
    m_page.element("p", "",
                   m_words.of("Rounded percentages are rounded down: 100 % means that nothing is missing.",
                              "Prozente sind abgerundet: 100 % heißt, dass nichts fehlt."));
    for (const auto& pack : m_report.packs) {
        if (pack.contact.empty())
            continue;
        m_page.raw("<p>").words(m_words.of("Something is missing for you? Write to: ", "Ihnen fehlt etwas? Schreiben "
                                                                                       "Sie an: "));
        m_page.packWords(pack.contact, m_words.language(), pack.languages, "").raw("</p>\n");
    }
}

} // namespace vitrine
