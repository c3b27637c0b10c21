// SPDX-License-Identifier: Apache-2.0
#include "core/media/medium.hpp"
#include "import_case.hpp"
#include "pdf.hpp"
#include "pdf_words.hpp"

namespace vitrine::intake {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::HasSubstr;

namespace {

/// A PDF of pages with these drawing commands, by hand: objects, then the table of where they stand.
std::string pdfOf(const std::vector<std::string>& pages)
{
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                     "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    std::string kids;
    for (const auto& page : pages) {
        const auto number = objects.size() + 1;
        kids += std::to_string(number) + " 0 R ";
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Resources<</Font<</F 3 0 R>>>>/Contents " +
                          std::to_string(number + 1) + " 0 R>>");
        objects.push_back("<</Length " + std::to_string(page.size()) + ">>stream\n" + page + "\nendstream");
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
    std::string text = "%PDF-1.4\n";
    std::string table;
    for (std::size_t at = 0; at < objects.size(); ++at) {
        auto offset = std::to_string(text.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        text += std::to_string(at + 1) + " 0 obj" + objects[at] + "endobj\n";
    }
    const auto size = std::to_string(objects.size() + 1);
    return text + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer<</Size " + size +
           "/Root 1 0 R>>\nstartxref\n" + std::to_string(text.size()) + "\n%%EOF\n";
}

class PdfImport : public ImportCase {
protected:
    Outcome<Taken> takePdf(const std::string& bytes)
    {
        write(m_folder / "Faltblatt.pdf", bytes);
        return take(importPdf, m_folder / "Faltblatt.pdf");
    }
};

PdfWord word(const std::string& text, double left, double top, double size)
{
    return {text, left, top, left + size * 0.5 * static_cast<double>(text.size()), top + size, size};
}

} // namespace

TEST(PdfWords, BecomeTitleParagraphsAndLists)
{
    const auto text = textOfPage({word("Licht", 50, 40, 30), word("an!", 140, 40, 30), word("Wir", 50, 100, 12),
                                  word("Schau-", 80, 100, 12), word("raum", 50, 114, 12), word("heute.", 78, 114, 12),
                                  word("•", 50, 150, 12), word("eins", 62, 150, 12), word("•", 50, 164, 12),
                                  word("zwei", 62, 164, 12), word("Ende", 50, 200, 12)},
                                 600);
    EXPECT_EQ(text.title, "Licht an!");
    EXPECT_EQ(text.body, "Wir Schauraum heute.\n\n- eins\n- zwei\n\nEnde");
    EXPECT_EQ(textOfPage({}, 600).title, "");
    EXPECT_EQ(textOfPage({word("1901", 50, 300, 12), word("17", 400, 570, 12)}, 600).body, "1901") << "its number";
    EXPECT_EQ(textOfPage({word("Nur", 50, 400, 12)}, 600).body, "Nur") << "all of one size: no title";
}

TEST_F(PdfImport, MakesAPageOfAPage)
{
    const auto taken =
        takePdf(pdfOf({"BT /F 40 Tf 60 500 Td (Gr\\374\\337e) Tj ET BT /F 14 Tf 60 400 Td (Ein Absatz.) Tj ET",
                       "1 0 0 rg 10 10 200 200 re f"}));
    ASSERT_TRUE(taken) << taken.error().why.en;
    const auto& pages = firstExhibit(taken).at("settings").at("pages").as_array();
    EXPECT_EQ(pages.at(0), json::parse(R"({"#": "Seite 1", "title": {"de": "Grüße"}, "body": {"de": "Ein Absatz."},
        "picture": {"src": "media/faltblatt-1.jpg", "alt": {"de": "Grüße"}}})"));
    EXPECT_EQ(pages.at(1).at("title"), json::parse(R"({"de": "Seite 2"})"));
    EXPECT_THAT(this->taken().at("page 2"), HasSubstr("a scan?"));
    const auto picture = inspectMedium(m_folder / "work/media/faltblatt-1.jpg");
    EXPECT_EQ(picture.width, 1920);
    EXPECT_FALSE(fs::exists(m_folder / "work/page.jpg"));
}

TEST_F(PdfImport, WhatIsNoPdfIsRefusedInASentence)
{
    EXPECT_THAT(takePdf("").error().why.en, HasSubstr("is empty"));
    EXPECT_THAT(takePdf("%PDF-1.4 and no more").error().why.de, HasSubstr("kein PDF"));
    EXPECT_FALSE(takePdf(pdfOf({})));
    EXPECT_FALSE(takePdf(std::string(100'000, '\xFF')));
}

} // namespace vitrine::intake
