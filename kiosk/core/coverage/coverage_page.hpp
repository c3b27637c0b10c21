// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coverage/coverage.hpp"
#include "core/coverage/page_writer.hpp"
#include "core/coverage/report_words.hpp"

#include <string>
#include <string_view>

namespace vitrine {

/// The page of coverageToHtml(), part by part. Tables keep their roles where a narrow window stacks their cells.
class CoveragePage {
public:
    CoveragePage(const CoverageReport& report, std::string_view language);
    [[nodiscard]] std::string write();

private:
    [[nodiscard]] std::string plainTitle() const;
    void heading();
    void facts();
    void fact(std::string_view name, std::string_view value);
    void factsOf(const PackCoverage& pack);
    void screenLanguages();
    void meanings();
    void about();

    // coverage_page_pack.cpp
    void pack(const PackCoverage& pack, std::size_t number);
    void sum(const PackCoverage& pack);
    void totals(const PackCoverage& pack);
    void exhibitList(const PackCoverage& pack, std::size_t number);
    void exhibit(const ExhibitCoverage& exhibit, const PackCoverage& pack, const std::string& anchor);
    void shares(const std::vector<LanguageCoverage>& languages);
    void share(std::string_view label, Aspect aspect, const Share& share);
    void gaps(const ExhibitCoverage& exhibit);
    [[nodiscard]] std::string missingIn(const PackCoverage& pack, std::string_view language) const;
    [[nodiscard]] std::string missingIn(const ExhibitCoverage& exhibit, std::string_view language) const;
    [[nodiscard]] std::string missingWords(const std::array<int, kAspects.size()>& missing) const;
    [[nodiscard]] std::string signLanguageWords(const Share& share) const;
    void headingOf(int level, const ExhibitCoverage& exhibit, const PackCoverage& pack);

    void beginTable(std::string_view caption, std::string_view corner);
    void columnHead(std::string_view name);
    void endHead();
    void beginRow(std::string_view name);
    void cell(std::string_view label, std::string_view value, std::string_view more, std::string_view cssClass);
    void endRow();
    void endTable();

    const CoverageReport& m_report;
    ReportWords m_words;
    PageWriter m_page;
};

} // namespace vitrine
