// SPDX-License-Identifier: Apache-2.0
#include "folder.hpp"
#include "import_case.hpp"

#include <exiv2/exiv2.hpp>

namespace vitrine::intake {

using namespace workshop;
namespace fs = std::filesystem;
namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Key;

namespace {

class FolderImport : public ImportCase {
protected:
    void SetUp() override
    {
        Exiv2::XmpParser::initialize();
        fs::create_directories(m_pictures);
    }
    fs::path picture(const std::string& name) const
    {
        const fs::path media = VITRINE_TEST_MEDIA;
        fs::copy_file(media / "picture.jpg", m_pictures / name);
        return m_pictures / name;
    }
    Outcome<Taken> takeFolder(std::map<std::string, std::string> options = {})
    {
        return take(importFolder, m_pictures, "de", std::move(options));
    }
    static std::vector<std::string> sources(const Outcome<Taken>& taken)
    {
        std::vector<std::string> names;
        for (const auto& work : firstExhibit(taken).at("settings").at("pictures").as_array())
            names.emplace_back(work.at("picture").at("src").as_string());
        return names;
    }
    static const json::object& firstWork(const Outcome<Taken>& taken)
    {
        return firstExhibit(taken).at("settings").at("pictures").at(0).as_object();
    }

    const fs::path m_pictures = m_folder / "Bilder vom Hafen";
};

void describe(const fs::path& file, const std::function<void(Exiv2::Image&)>& words)
{
    auto image = Exiv2::ImageFactory::open(file.string());
    image->readMetadata();
    words(*image);
    image->writeMetadata();
}

} // namespace

TEST_F(FolderImport, HangsPicturesInThePeoplesOrderOfNumbers)
{
    for (const auto* name : {"10.jpg", "2.jpg", "Ä 3.jpg", "1.jpg"})
        picture(name);
    EXPECT_THAT(sources(takeFolder()), ElementsAre("media/1.jpg", "media/2.jpg", "media/10.jpg", "media/ae-3.jpg"));
}

TEST_F(FolderImport, TakesWordsInLanguagesFromXmp)
{
    describe(picture("a.jpg"), [](Exiv2::Image& image) {
        auto& xmp = image.xmpData();
        xmp["Xmp.dc.title"] = "lang=\"de-DE\" Der Hafen, früh";
        xmp["Xmp.dc.title"] = "lang=\"en\" The harbour: early";
        xmp["Xmp.dc.description"] = "lang=\"x-default\" Nebel über dem Wasser.";
        xmp["Xmp.dc.creator"] = "Änne Müller";
        xmp["Xmp.dc.rights"] = "© Änne Müller";
        xmp["Xmp.xmpRights.WebStatement"] = "https://creativecommons.org/licenses/by-sa/4.0/";
    });
    const auto taken = takeFolder();
    const auto& work = firstWork(taken);
    EXPECT_EQ(work.at("title"), json::parse(R"({"de": "Der Hafen, früh", "en": "The harbour: early"})"));
    EXPECT_EQ(work.at("caption"), "Nebel über dem Wasser.");
    EXPECT_EQ(work.at("picture").at("credit"), "© Änne Müller, CC BY-SA 4.0");
    EXPECT_EQ(taken->at("licence"), "CC-BY-SA-4.0");
    EXPECT_EQ(taken->at("languages"), json::parse(R"(["de", "en"])"));
}

TEST_F(FolderImport, ReadsIptcInTheLettersItWasWrittenWith)
{
    describe(picture("a.jpg"), [](Exiv2::Image& image) {
        image.iptcData()["Iptc.Application2.ObjectName"] = "Gr\xFC\xDF"
                                                           "e vom Kai"; // Windows-1252
        image.iptcData()["Iptc.Application2.Byline"] = "Jörg Groß";
    });
    const auto taken = takeFolder();
    EXPECT_EQ(firstWork(taken).at("title"), "Grüße vom Kai");
    EXPECT_EQ(firstWork(taken).at("picture").at("credit"), "Jörg Groß");
}

TEST_F(FolderImport, HearsASidecarBeforeThePicture)
{
    describe(picture("a.jpg"), [](Exiv2::Image& image) { image.xmpData()["Xmp.dc.title"] = "lang=\"de\" Alt"; });
    write(m_pictures / "a.xmp", R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="de">Neu</rdf:li></rdf:Alt></dc:title>
        </rdf:Description></rdf:RDF></x:xmpmeta>)");
    EXPECT_EQ(firstWork(takeFolder()).at("title"), json::parse(R"({"de": "Neu"})"));
}

TEST_F(FolderImport, ATitleIsNoFileNameOfACamera)
{
    picture("03 Hafen_bei Nacht.jpg");
    EXPECT_EQ(firstWork(takeFolder()).at("title"), "Hafen bei Nacht");
    fs::remove_all(m_pictures);
    fs::create_directories(m_pictures);
    describe(picture("IMG_2034.jpg"),
             [](Exiv2::Image& image) { image.exifData()["Exif.Image.ImageDescription"] = "OLYMPUS DIGITAL CAMERA"; });
    const auto taken = takeFolder();
    EXPECT_FALSE(firstWork(taken).contains("title"));
    EXPECT_FALSE(firstWork(taken).contains("caption"));
}

TEST_F(FolderImport, HangsThemAsTheyWereTakenWhenAsked)
{
    for (const auto& taken : {std::pair{"a.jpg", "2024:08:12 12:00:00"}, {"b.jpg", "2024:08:12 09:00:00"}})
        describe(picture(taken.first),
                 [&](Exiv2::Image& image) { image.exifData()["Exif.Photo.DateTimeOriginal"] = taken.second; });
    picture("0.jpg");
    EXPECT_THAT(sources(takeFolder({{"order", "time"}})), ElementsAre("media/b.jpg", "media/a.jpg", "media/0.jpg"));
}

TEST_F(FolderImport, SaysOfEachFileWhyItStayedBehind)
{
    picture("gut.jpg");
    write(m_pictures / "scan.tif", "II*");
    write(m_pictures / "handy.HEIC", "ftyp");
    write(m_pictures / "notizen.txt", "Bitte schwarz-weiß");
    write(m_pictures / "kaputt.jpg", "\xFF\xD8\xFF\xE0 and no more");
    write(m_pictures / "Thumbs.db", "litter");
    fs::create_directories(m_pictures / "alt");
    fs::create_symlink("/etc/passwd", m_pictures / "verweis.jpg");
    ASSERT_TRUE(takeFolder());
    const auto why = left();
    EXPECT_THAT(why, ElementsAre(Key("alt/"), Key("handy.HEIC"), Key("kaputt.jpg"), Key("notizen.txt"), Key("scan.tif"),
                                 Key("verweis.jpg")));
    EXPECT_THAT(why.at("handy.HEIC"), HasSubstr("a HEIC picture"));
    EXPECT_THAT(leftInGerman().at("scan.tif"), HasSubstr("das ist ein TIFF-Bild"));
}

TEST_F(FolderImport, GivesTwoPicturesOfOneNameTwoNames)
{
    picture("Straße.jpg");
    picture("STRASSE.jpg");
    EXPECT_THAT(sources(takeFolder()), ElementsAre("media/strasse.jpg", "media/strasse-2.jpg"));
}

TEST_F(FolderImport, AFolderWithoutPicturesIsNoGallery)
{
    const auto taken = takeFolder();
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error().why.en, HasSubstr("holds no picture that a screen shows"));
    EXPECT_THAT(taken.error().why.de, HasSubstr("enthält kein Bild"));
}

TEST_F(FolderImport, MakesTheSameOfTheSame)
{
    picture("b.jpg");
    picture("a.jpg");
    const auto first = json::serialize(takeFolder().value());
    EXPECT_EQ(json::serialize(takeFolder().value()), first);
}

} // namespace vitrine::intake
