// SPDX-License-Identifier: Apache-2.0
#include "iiif.hpp"
#include "import_case.hpp"

namespace vitrine::intake {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

namespace {

class IiifImport : public ImportCase {
protected:
    void picture(const std::string& name) const
    {
        fs::create_directories((m_folder / name).parent_path());
        fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / "picture.jpg", m_folder / name);
    }
    Outcome<Taken> takeManifest(std::string_view text)
    {
        write(m_folder / "manifest.json", text);
        return take(importIiif, m_folder / "manifest.json");
    }
    static json::array pictures(const Outcome<Taken>& taken)
    {
        return firstExhibit(taken).at("settings").at("pictures").as_array();
    }
};

constexpr std::string_view kThree =
    R"({"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://x.org/m",
  "type": "Manifest", "label": {"de": ["Der Hafen"], "en": ["The harbour"]}, "summary": {"de": ["<p>Sechs &amp; mehr Ansichten</p>"]},
  "requiredStatement": {"label": {"en": ["Held by"]}, "value": {"none": ["Stadtarchiv Köln"]}},
  "rights": "http://creativecommons.org/licenses/by/4.0/", "items": [
   {"id": "c1", "type": "Canvas", "label": {"de": ["Kai"]}, "metadata": [{"label": {"de": ["Jahr"]}, "value": {"de": ["1901"]}}],
    "items": [{"type": "AnnotationPage", "items": [{"motivation": "painting", "body": {"id":
     "https://x.org/iiif/hafen%20eins/full/max/0/default.jpg", "type": "Image", "service": [{"id": "https://x.org/iiif/hafen%20eins"}]}}]}]},
   {"id": "c2", "type": "Canvas", "label": {"none": ["Turm"]}, "items": [{"items": [{"motivation": "painting", "body": {"id":
     "https://x.org/iiif/turm/full/max/0/default.jpg", "type": "Image"}}]}]},
   {"id": "c3", "type": "Canvas", "items": [{"items": [{"motivation": "painting", "body": {"id": "https://x.org/f.mp4", "type": "Video"}}]}]}]})";

} // namespace

TEST_F(IiifImport, TakesAManifestOfVersionThree)
{
    picture("hafen eins.jpg");
    const auto taken = takeManifest(kThree);
    ASSERT_TRUE(taken) << taken.error().why.en;
    EXPECT_EQ(pictures(taken),
              json::parse(R"([{"picture": {"src": "media/hafen-eins.jpg", "credit": "Stadtarchiv Köln, CC BY 4.0"},
        "title": {"de": "Kai"}, "caption": {"de": "Jahr: 1901"}}])"));
    EXPECT_EQ(firstExhibit(taken).at("title"), json::parse(R"({"de": "Der Hafen", "en": "The harbour"})"));
    EXPECT_EQ(firstExhibit(taken).at("line"), json::parse(R"({"de": "Sechs & mehr Ansichten"})"));
    EXPECT_EQ(taken->at("licence"), "CC-BY-4.0");
    EXPECT_THAT(left(), ElementsAre(Pair("picture 2 (Turm)", HasSubstr("on the network only")),
                                    Pair("picture 3", HasSubstr("a film or a sound"))));
    EXPECT_THAT(leftInGerman().at("picture 2 (Turm)"), HasSubstr("als turm neben dem Manifest speichern"));
}

TEST_F(IiifImport, TakesAManifestOfVersionTwo)
{
    picture("images/seite-1.jpg");
    const auto taken =
        takeManifest(R"({"@context": "http://iiif.io/api/presentation/2/context.json", "@type": "sc:Manifest",
        "label": "Handschrift", "description": [{"@value": "Ein Buch", "@language": "de"}, {"@value": "A book", "@language": "en"}],
        "attribution": "Stadtbibliothek", "license": "https://creativecommons.org/publicdomain/mark/1.0/", "sequences": [{"canvases": [
        {"label": "fol. 1r", "images": [{"resource": {"@id": "https://x.org/images/seite-1.jpg", "@type": "dctypes:Image"}}]}]}]})");
    ASSERT_TRUE(taken) << taken.error().why.en;
    EXPECT_EQ(pictures(taken),
              json::parse(R"([{"picture": {"src": "media/seite-1.jpg", "credit": "Stadtbibliothek, Public Domain"},
        "title": "fol. 1r", "caption": {"de": "Ein Buch", "en": "A book"}}])"));
    EXPECT_FALSE(taken->contains("licence"));
}

TEST_F(IiifImport, NeverLooksOutsideTheFolderOfTheManifest)
{
    write(m_folder / "secret.jpg", read(fs::path(VITRINE_TEST_MEDIA) / "picture.jpg"));
    fs::create_directories(m_folder / "in");
    fs::create_symlink(m_folder / "secret.jpg", m_folder / "in/link.jpg");
    for (const auto* address :
         {"../secret.jpg", "%2e%2e/secret.jpg", "file:///etc/passwd", "https://x.org/..%2fsecret.jpg", "link.jpg"}) {
        write(m_folder / "in/m.json",
              R"({"type": "Manifest", "items": [{"items": [{"items": [{"motivation": "painting", "body": {"id": ")" +
                  std::string(address) + R"("}}]}]}]})");
        EXPECT_FALSE(take(importIiif, m_folder / "in/m.json")) << address;
    }
}

TEST_F(IiifImport, WhatIsNoManifestIsRefusedInASentence)
{
    for (const auto& [text, sentence] :
         {std::pair<std::string, const char*>{"", "is empty"},
          {"{\"type\":\n[1, oh]}", "is not good JSON; it goes wrong at line 2, letter 5"},
          {std::string(100'000, '['), "is not good JSON"},
          {"[]", "no IIIF manifest"},
          {R"({"type": "Collection"})", "a collection of manifests"},
          {R"({"type": "Manifest", "items": {"a": 1}, "label": [3, {"x": {}}]})", "lies beside it"},
          {R"({"type": "Manifest"})", "none of the manifest's 0 pictures"}}) {
        const auto taken = takeManifest(text);
        ASSERT_FALSE(taken) << text.substr(0, 80);
        EXPECT_THAT(taken.error().why.en, HasSubstr(sentence));
    }
}

} // namespace vitrine::intake
