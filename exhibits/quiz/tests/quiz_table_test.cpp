// SPDX-License-Identifier: Apache-2.0
#include "import/read_source.hpp"
#include "import_case.hpp"
#include "quiz_columns.hpp"
#include "quiz_table.hpp"
#include "write_zip.hpp"

namespace vitrine::intake {

using namespace workshop;
namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

namespace {

class QuizImport : public ImportCase {
protected:
    Outcome<Taken> takeCsv(std::string_view text)
    {
        write(m_folder / "Licht_Quiz.csv", text);
        return take(importCsv, m_folder / "Licht_Quiz.csv");
    }
    static json::array questions(const Outcome<Taken>& taken)
    {
        return firstExhibit(taken).at("settings").at("questions").as_array();
    }
};

/// The cells of an ODS as LibreOffice writes them: empty ones repeated, words in paragraphs and spans.
std::string sheet(const std::string& rows)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Fragen">)" +
           rows + "</table:table></office:spreadsheet></office:body></office:document-content>";
}

std::string cell(const std::string& words)
{
    return "<table:table-cell><text:p>" + words + "</text:p></table:table-cell>";
}

} // namespace

TEST_F(QuizImport, TakesATableWithGermanHeadings)
{
    const auto taken =
        takeCsv("Frage;Antwort 1;Antwort 2;Antwort 3;richtig;Erklärung\n"
                "\"Wie schnell; ist Licht?\";langsam;sehr schnell;;2;\"Etwa 300.000 km/s.\n\n*Sehr* schnell.\"\n");
    EXPECT_EQ(questions(taken), json::parse(R"([{"question": "Wie schnell; ist Licht?", "answers": [{"text": "langsam"},
        {"text": "sehr schnell", "correct": true}], "explanation": "Etwa 300.000 km/s.\n\n\\*Sehr\\* schnell."}])"));
    EXPECT_EQ(firstExhibit(taken).at("title"), "Licht Quiz");
    EXPECT_THAT(left(), IsEmpty());
}

TEST_F(QuizImport, TakesSeveralLanguagesByTheirColumns)
{
    const auto taken = takeCsv("question_de,question_en,answer 1 (de),Answer 1 (en),answer_2_de,answer_2_en,correct\n"
                               "Größe?,Size?,Klein,Small,Groß,Large,B\n");
    EXPECT_EQ(questions(taken).at(0), json::parse(R"({"question": {"de": "Größe?", "en": "Size?"}, "answers": [
        {"text": {"de": "Klein", "en": "Small"}}, {"text": {"de": "Groß", "en": "Large"}, "correct": true}]})"));
    EXPECT_EQ(taken->at("languages"), json::parse(R"(["de", "en"])"));
}

TEST_F(QuizImport, UnderstandsHowTheRightAnswerIsMarked)
{
    for (const auto* row : {"F;A;B;2;", "F;A;B;b;", "F;A;*B;;", "F;A;B ✓;;", "F;A;B;B;", "F;B;A;1;"}) {
        const auto taken = takeCsv(std::string("Frage;Antwort a;Antwort b;richtig;Erläuterung\n") + row + "\n");
        ASSERT_TRUE(taken) << row << taken.error().why.en;
        const auto all = questions(taken);
        for (const auto& answer : all.at(0).at("answers").as_array())
            EXPECT_EQ(answer.as_object().contains("correct"), answer.at("text") == "B") << row;
    }
    const auto several = takeCsv("Frage\tAntworten\tLösung\nFarben?\tRot | Grün | Schwarz\tRot, Grün\n");
    EXPECT_EQ(questions(several).at(0).at("several"), true);
    const auto wrong = takeCsv("Question,Correct answer,Wrong answer 1,Wrong answer 2\nQ,Yes,No,Maybe\n");
    EXPECT_EQ(questions(wrong).at(0).at("answers").at(0), json::parse(R"({"text": "Yes", "correct": true})"));
    EXPECT_EQ(firstExhibit(wrong).at("settings").at("shuffle"), "answers");
}

TEST_F(QuizImport, SaysWhatANumberAmongNumbersIsTakenFor)
{
    const auto answers =
        questions(takeCsv("Frage;Antwort 1;Antwort 2;Antwort 3;richtig\nEin Halbes?;2;1;3;1\nZwei?;1;2;3;2\n"));
    EXPECT_TRUE(answers.at(0).at("answers").at(1).as_object().contains("correct"));
    EXPECT_EQ(taken().at("row 2"), "\"1\" is taken for the answer \"1\", not for answer number 1");
    EXPECT_EQ(taken().at("row 3"), "");
}

TEST_F(QuizImport, SaysOfEachRowWhyItCannotBeUsed)
{
    ASSERT_TRUE(takeCsv(
        "Frage;Antwort 1;Antwort 2;richtig;Punkte\nGut?;Ja;Nein;1;5\n;Ja;Nein;1\nEine?;Ja;;1\nKeine?;Ja;Nein;\n\n"
        "Falsch?;Ja;Nein;Vielleicht\nAlle?;Ja;Nein;1,2\n"));
    EXPECT_THAT(left(),
                ElementsAre(Pair("column Punkte", HasSubstr("heading")), Pair("row 3", "no question"),
                            Pair("row 4", "fewer than two answers"), Pair("row 5", "no answer is marked as right"),
                            Pair("row 7", "\"Vielleicht\" is given as right and is none of the answers"),
                            Pair("row 8", "every answer is marked as right")));
    EXPECT_EQ(leftInGerman().at("row 3"), "keine Frage");
}

TEST_F(QuizImport, ReadsTheLettersOfEveryOffice)
{
    for (const auto& text :
         {std::string("sep=;\r\nFrage;Antwort 1;Antwort 2;richtig\r\nGr\xF6\xDF"
                      "e?;Ja;Nein;1\r\n"),
          std::string("\xEF\xBB\xBF\"Frage\",\"Antwort 1\",\"Antwort 2\",\"richtig\"\n\"Größe?\",Ja,Nein,1")}) {
        const auto taken = takeCsv(text);
        ASSERT_TRUE(taken) << taken.error().why.en;
        EXPECT_EQ(questions(taken).at(0).at("question"), "Größe?");
    }
    std::string wide("\xFF\xFE", 2);
    for (const char c : std::string("Frage;Antwort 1;Antwort 2;richtig\nGr\xF6\xDF"
                                    "e?;Ja;Nein;1\n"))
        wide += {c, '\0'};
    EXPECT_EQ(questions(takeCsv(wide)).at(0).at("question"), "Größe?");
}

TEST_F(QuizImport, ATableThatIsNoQuizIsRefusedInASentence)
{
    for (const auto& [text, sentence] : {std::pair<std::string, const char*>{"", "is empty"},
                                         {"Name;Alter\nAnna;7\n", "the first row must name the columns"},
                                         {"Frage;Antwort 1;Antwort 2;richtig\n", "holds no question that can be used"},
                                         {std::string("\0\1\2\3", 4), "the first row must name"}}) {
        const auto taken = takeCsv(text);
        ASSERT_FALSE(taken);
        EXPECT_THAT(taken.error().why.en, HasSubstr(sentence));
    }
}

TEST_F(QuizImport, TakesSixtyOfAHundredThousandRows)
{
    std::string table = "Frage;Antwort 1;Antwort 2;richtig\n";
    for (int row = 0; row < 100'000; ++row)
        table += "F" + std::to_string(row) + ";Ja;Nein;1\n";
    const auto taken = takeCsv(table);
    EXPECT_EQ(questions(taken).size(), 60U);
    EXPECT_THAT(left(), ElementsAre(Pair("rows 62–100001", HasSubstr("60 questions"))));
}

TEST_F(QuizImport, TakesTheFirstSheetOfAnOds)
{
    const auto file = m_folder / "quiz.ods";
    writeZip(file,
             {{"content.xml",
               sheet("<table:table-row>" + cell("Frage") + cell("Antwort 1") + cell("Antwort 2") + cell("richtig") +
                     "</table:table-row>"
                     "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                     "<table:table-row>" +
                     cell("Wie <text:span>groß</text:span>?") + cell("Klein<text:s text:c=\"2\"/>!") + cell("Groß") +
                     cell("2") +
                     "</table:table-row>"
                     "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell/></table:table-row>")},
              {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}});
    const auto taken = take(importOds, file);
    ASSERT_TRUE(taken) << taken.error().why.en;
    EXPECT_EQ(questions(taken), json::parse(R"([{"question": "Wie groß?", "answers": [{"text": "Klein !"},
        {"text": "Groß", "correct": true}]}])"));
}

TEST_F(QuizImport, AHostileOdsIsRefusedInASentence)
{
    const auto file = m_folder / "böse.ods";
    const auto why = [&](const std::string& content) {
        writeZip(file, {{"content.xml", content}});
        return take(importOds, file).error().why.en;
    };
    EXPECT_THAT(why("<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><x>&c;</x>"),
                HasSubstr("declares entities"));
    EXPECT_THAT(why("<a><b></a>"), HasSubstr("its XML is broken"));
    EXPECT_THAT(why(sheet("")), HasSubstr("the table is empty"));
    std::string deep;
    for (int level = 0; level < 5000; ++level)
        deep += "<x>";
    EXPECT_THAT(why(deep), HasSubstr("its XML is broken"));
    for (int level = 0; level < 5000; ++level)
        deep += "</x>";
    EXPECT_THAT(why(deep), HasSubstr("deeper than 200 levels"));
    writeZip(file, {{"content.xml", std::string(100'000, ' ')}});
    EXPECT_THAT(readZip(file, [](std::string_view) { return true; }, {.entry = 50'000}).error().why.en,
                HasSubstr("more than an import reads"))
        << "a zip bomb";
    writeZip(file, {{"../content.xml", "x"}});
    EXPECT_THAT(take(importOds, file).error().why.de, HasSubstr("keine OpenDocument-Tabelle"));
    write(file, "PK\3\4 no zip at all");
    EXPECT_FALSE(take(importOds, file));
}

} // namespace vitrine::intake
