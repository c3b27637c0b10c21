// SPDX-License-Identifier: Apache-2.0
#include "import_case.hpp"
#include "odp.hpp"
#include "write_zip.hpp"

namespace vitrine::intake {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Key;

namespace {

class OdpImport : public ImportCase {
protected:
    Outcome<Taken> takeSlides(const std::string& pages, std::map<std::string, std::string> options = {})
    {
        writeZip(m_file,
                 {{"content.xml",
                   R"(<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:draw="d" xmlns:text="t"
            xmlns:style="s" xmlns:fo="f" xmlns:presentation="p" xmlns:svg="v" xmlns:xlink="x"><office:automatic-styles>
            <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="T2"><style:text-properties fo:font-style="italic"/></style:style>
            <style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
            </office:automatic-styles><office:body><office:presentation>)" +
                       pages + "</office:presentation></office:body></office:document-content>"},
                  {"styles.xml", R"(<a xmlns:style="s" xmlns:fo="f"><style:default-style><style:text-properties
            fo:language="de" fo:country="DE"/></style:default-style></a>)"},
                  {"Pictures/1.jpg", read(fs::path(VITRINE_TEST_MEDIA) / "picture.jpg")}});
        return take(importOdp, m_file, "en", std::move(options));
    }
    static const json::array& pages(const Outcome<Taken>& taken)
    {
        return firstExhibit(taken).at("settings").at("pages").as_array();
    }
    const fs::path m_file = m_folder / "Führung.odp";
};

std::string box(const std::string& role, const std::string& text)
{
    return "<draw:frame presentation:class=\"" + role + "\"><draw:text-box>" + text + "</draw:text-box></draw:frame>";
}

} // namespace

TEST_F(OdpImport, MakesAPageOfASlide)
{
    const auto taken = takeSlides(
        "<draw:page draw:name=\"page1\">" + box("title", "<text:p>Grüß Gott!</text:p>") +
        box("outline", "<text:p>Ein <text:span text:style-name=\"T1\">fettes </text:span>Wort, ein <text:span "
                       "text:style-name=\"T2\">schräges</text:span>.</text:p>"
                       "<text:list><text:list-item><text:p>eins</text:p><text:list><text:list-item><text:p>1. "
                       "tiefer</text:p></text:list-item></text:list></text:list-item>"
                       "<text:list-item><text:p>zwei * drei</text:p></text:list-item></text:list>") +
        "<draw:frame><draw:image xlink:href=\"Pictures/1.jpg\"/><svg:desc>Ein Bild</svg:desc></draw:frame>"
        "<presentation:notes>" +
        box("notes", "<text:p>Hier winken.</text:p>") + "</presentation:notes></draw:page>");
    ASSERT_TRUE(taken) << taken.error().why.en;
    EXPECT_EQ(pages(taken), json::parse(R"json([{"#": "Folie 1 (Grüß Gott!)", "title": {"de": "Grüß Gott!"},
        "body": {"de": "Ein **fettes** Wort, ein *schräges*.\n\n- eins\n  - 1\\. tiefer\n- zwei \\* drei"},
        "picture": {"src": "media/gruess-gott.jpg", "alt": {"de": "Ein Bild"}}}])json"));
    EXPECT_EQ(taken->at("languages"), json::parse(R"(["de"])"));
    EXPECT_THAT(left().at("slide 1 (Grüß Gott!)"), HasSubstr("notes=body"));
}

TEST_F(OdpImport, NotesBecomeTheTextWhenAsked)
{
    const auto taken = takeSlides("<draw:page>" + box("title", "<text:p>A</text:p>") + "<presentation:notes>" +
                                      box("notes", "<text:p>Mehr dazu.</text:p>") + "</presentation:notes></draw:page>",
                                  {{"notes", "body"}});
    EXPECT_EQ(pages(taken).at(0).at("body"), json::parse(R"({"de": "Mehr dazu."})"));
    EXPECT_TRUE(left().empty());
}

TEST_F(OdpImport, SaysWhatHasNoPlaceOnAPage)
{
    const auto taken = takeSlides("<draw:page>" + box("title", "<text:p>Eins</text:p>") +
                                  "<draw:frame><table:table xmlns:table=\"tt\"/></draw:frame></draw:page>"
                                  "<draw:page draw:style-name=\"dp2\">" +
                                  box("title", "<text:p>Geheim</text:p>") +
                                  "</draw:page><draw:page/>"
                                  "<draw:page>" +
                                  box("outline", "<text:p>Ohne Titel</text:p><text:p>geht es auch.</text:p>") +
                                  "<draw:frame><draw:image xlink:href=\"../../etc/passwd\"/></draw:frame></draw:page>");
    ASSERT_TRUE(taken);
    EXPECT_EQ(pages(taken).size(), 2U);
    EXPECT_EQ(pages(taken).at(1).at("title"), json::parse(R"({"de": "Ohne Titel"})"));
    EXPECT_THAT(left(), ElementsAre(Key("slide 1 (Eins)"), Key("slide 2 (Geheim)"), Key("slide 3"), Key("slide 4")));
    EXPECT_EQ(leftInGerman().at("slide 3"), "sie ist leer");
}

TEST_F(OdpImport, PointsWithoutAListAreOneAsOnTheSlide)
{
    const auto taken = takeSlides("<draw:page>" + box("title", "<text:p>Eins</text:p>") +
                                  box("outline", "<text:p>Licht</text:p><text:p>Daten</text:p>") + "</draw:page>");
    EXPECT_EQ(pages(taken).at(0).at("body"), json::parse(R"({"de": "- Licht\n- Daten"})"));
}

TEST_F(OdpImport, ASlideOfATableAloneSaysSo)
{
    const auto taken = takeSlides("<draw:page>" + box("title", "<text:p>Eins</text:p>") + "</draw:page><draw:page>" +
                                  "<draw:frame><table:table xmlns:table=\"tt\"/></draw:frame></draw:page>");
    EXPECT_THAT(left().at("slide 2"), HasSubstr("a table"));
}

TEST_F(OdpImport, WhoNamesALanguageKnowsBetterThanTheFile)
{
    const auto taken =
        takeSlides("<draw:page>" + box("title", "<text:p>One</text:p>") + "</draw:page>", {{"language", "en"}});
    EXPECT_EQ(taken->at("languages"), json::parse(R"(["en"])"));
}

TEST_F(OdpImport, WhatIsNoPresentationIsRefusedInASentence)
{
    EXPECT_THAT(takeSlides("").error().why.de, HasSubstr("keine OpenDocument-Präsentation"));
    EXPECT_THAT(takeSlides("<draw:page/>").error().why.en, HasSubstr("no slide with anything on it"));
    writeZip(m_file, {{"content.xml", "<!DOCTYPE x [<!ENTITY a \"&a;\">]><x/>"}});
    EXPECT_THAT(take(importOdp, m_file).error().why.en, HasSubstr("declares entities"));
    write(m_file, "no zip");
    EXPECT_THAT(take(importOdp, m_file).error().why.en, HasSubstr("archive is broken"));
    write(m_file, "");
    EXPECT_FALSE(take(importOdp, m_file));
}

} // namespace vitrine::intake
