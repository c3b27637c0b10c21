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

using MediaBrowserImport = ImportCase;

} // namespace

TEST_F(MediaBrowserImport, BecomesAGallery)
{
    fs::create_directories(m_folder / "content");
    fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "picture.jpg", m_folder / "content/Größe.jpg");
    fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "film.webm", m_folder / "content/f.webm");
    const auto file = m_folder / "definitions/1.json";
    write(file, R"({"app": "media_browser", "name": "Schätze", "uuid": "1", "content_order": ["a", "b", "c", "d"],
        "content": {"a": {"uuid": "a", "filename": "Größe.jpg", "custom_thumbnail": ""}, "b": {"filename": "f.webm"},
                    "c": {"filename": "../../secret.jpg"}},
        "languages": {"en": {"content": {"a": {"title": "A *large* one", "caption": "", "credit": "City"}}},
                      "de": {"default": true, "content": {"a": {"title": "Ein großes", "caption": "Schön."}}}}})");
    const auto taken = take(importMediaBrowser, file);
    ASSERT_TRUE(taken) << taken.error().why.en;
    EXPECT_EQ(firstExhibit(taken).at("settings"), json::parse(R"({"pictures": [{"picture": {"src": "media/groesse.jpg"},
        "title": {"de": "Ein großes", "en": "A large one"}, "caption": {"de": "Schön."}, "credit": {"en": "City"}}]})"));
    EXPECT_EQ(firstExhibit(taken).at("title"), "Schätze");
    EXPECT_THAT(left(),
                ElementsAre(Pair("../../secret.jpg", HasSubstr("\"content\"")),
                            Pair("entry d", HasSubstr("\"content\"")), Pair("f.webm", HasSubstr("a film or sound"))));
}

TEST_F(MediaBrowserImport, WhatIsNoMediaBrowserIsRefusedInASentence)
{
    for (const auto* text : {"{}", "[]", R"({"app": "infostation"})",
                             R"({"app": "media_browser", "content_order": [1, "a"], "content": 3})"}) {
        write(m_folder / "x.json", text);
        const auto taken = take(importMediaBrowser, m_folder / "x.json");
        ASSERT_FALSE(taken) << text;
        EXPECT_NE(taken.error().why.de, "");
    }
}

} // namespace vitrine::intake
