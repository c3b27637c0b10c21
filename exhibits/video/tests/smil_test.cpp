// SPDX-License-Identifier: Apache-2.0
#include "import_case.hpp"
#include "smil.hpp"

namespace vitrine::intake {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

namespace {

class SmilImport : public ImportCase {
protected:
    void SetUp() override
    {
        fs::create_directories(m_folder / "media");
        fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "picture.jpg", m_folder / "Grüße_2.jpg");
        fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "film.webm", m_folder / "media/Hafen-Film.webm");
    }
    Outcome<Taken> takePlaylist(const std::string& body)
    {
        write(m_folder / "foyer.smil",
              "<smil xmlns=\"http://www.w3.org/ns/SMIL\"><head><meta name=\"title\" content=\"Foyer früh\"/><layout>"
              "<region regionName=\"a\"/><region regionName=\"b\"/></layout></head><body>" +
                  body + "</body></smil>");
        return take(importSmil, m_folder / "foyer.smil");
    }
};

} // namespace

TEST_F(SmilImport, MakesFilmsAGalleryAndTheLoop)
{
    const auto made =
        takePlaylist("<par><seq repeatCount=\"indefinite\"><img src=\"Grüße_2.jpg\" dur=\"5s\" region=\"a\"/>"
                     "<video src=\"http://server/x/Hafen-Film.webm?v=1\"/><img src=\"Grüße_2.jpg\"/></seq>"
                     "<seq><prefetch src=\"http://server/later.mp4\"/></seq></par>");
    ASSERT_TRUE(made) << made.error().why.en;
    const auto& exhibits = made->at("exhibits").as_array();
    ASSERT_EQ(exhibits.size(), 2U);
    EXPECT_EQ(exhibits.at(0).at("settings"),
              json::parse(R"({"pictures": [{"picture": {"src": "media/gruesse-2.jpg"}, "title": "Grüße 2"}]})"));
    EXPECT_EQ(exhibits.at(1).at("kind"), "video");
    EXPECT_EQ(exhibits.at(1).at("settings"), json::parse(R"({"film": {"src": "media/hafen-film.webm"}})"));
    EXPECT_EQ(made->at("playlist"), json::parse(R"(["media/gruesse-2.jpg", "media/hafen-film.webm"])"));
    EXPECT_EQ(made->at("title"), "Foyer früh");
}

TEST_F(SmilImport, SaysWhatIsNotTakenOver)
{
    ASSERT_TRUE(takePlaylist("<seq begin=\"wallclock(R/2011-01-01T09:00/P1D)\"><img src=\"Grüße_2.jpg\"/></seq>"
                             "<text src=\"http://server/seite.html\"/><ref src=\"app.wgt\" "
                             "type=\"application/widget\"/><audio src=\"a.mp3\"/>"
                             "<video src=\"../../fern.mp4\"/><video src=\"/etc/passwd\"/>"));
    EXPECT_THAT(left(), ElementsAre(Pair("../../fern.mp4", HasSubstr("beside the playlist")),
                                    Pair("/etc/passwd", HasSubstr("beside the playlist")),
                                    Pair("a.mp3", HasSubstr("a sound")), Pair("app.wgt", HasSubstr("widgets")),
                                    Pair("http://server/seite.html", HasSubstr("web pages")),
                                    Pair("regions", HasSubstr("not divided")),
                                    Pair("times of day", HasSubstr("not taken over"))));
    EXPECT_THAT(leftInGerman().at("app.wgt"), HasSubstr("Webseiten"));
}

TEST_F(SmilImport, WhatIsNoPlaylistIsRefusedInASentence)
{
    EXPECT_THAT(takePlaylist("").error().why.en, HasSubstr("names no picture and no film"));
    for (const auto& [text, sentence] : {std::pair<std::string, const char*>{"", "is empty"},
                                         {"<html/>", "no SMIL playlist"},
                                         {"<smil>", "is broken"},
                                         {"<!DOCTYPE x [<!ENTITY a \"b\">]><smil/>", "declares entities"}}) {
        write(m_folder / "foyer.smil", text);
        EXPECT_THAT(take(importSmil, m_folder / "foyer.smil").error().why.en, HasSubstr(sentence));
    }
}

} // namespace vitrine::intake
