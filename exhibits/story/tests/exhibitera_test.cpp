// SPDX-License-Identifier: Apache-2.0
#include "exhibitera.hpp"
#include "import_case.hpp"

namespace vitrine::intake {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

namespace {

using InfoStationImport = ImportCase;

} // namespace

TEST_F(InfoStationImport, BecomesAStory)
{
    fs::create_directories(m_folder / "content");
    fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "picture.jpg", m_folder / "content/a.jpg");
    const auto file = m_folder / "definitions/1.json";
    write(file, R"json({"app": "infostation", "name": "Über uns", "attractor": "loop.mp4", "languages": {
        "en": {"header": "About", "tab_order": ["x"], "tabs": {"x": {"button_text": "Who", "text": "# We\n\nWork."}}},
        "de": {"default": true, "tab_order": ["p", "q"], "tabs": {
            "p": {"button_text": "Wer", "text": "# Wir\n\n![full](content/a.jpg \"Haus\")\n\nArbeiten."},
            "q": {"button_text": "Wo", "text": "![left](weg.jpg)"}}}}})json");
    const auto made = take(importInfoStation, file);
    ASSERT_TRUE(made) << made.error().why.en;
    EXPECT_EQ(firstExhibit(made).at("settings"), json::parse(R"json({"pages": [{"title": {"de": "Wer", "en": "Who"},
        "body": {"de": "# Wir\n\n\n\nArbeiten.", "en": "# We\n\nWork."}, "picture": {"src": "media/a.jpg"}},
        {"title": {"de": "Wo"}}]})json"));
    EXPECT_EQ(made->at("languages"), json::parse(R"(["de", "en"])"));
    EXPECT_THAT(left(), ElementsAre(Pair("loop.mp4", HasSubstr("attract")), Pair("weg.jpg", HasSubstr("\"content\""))));
}

TEST_F(InfoStationImport, WhatIsNoInfoStationIsRefusedInASentence)
{
    for (const auto* text :
         {"{}", R"({"app": "infostation", "languages": {"de": {"tab_order": 3}}})", R"({"app": "media_browser"})"}) {
        write(m_folder / "x.json", text);
        EXPECT_FALSE(take(importInfoStation, m_folder / "x.json")) << text;
    }
}

} // namespace vitrine::intake
