// SPDX-License-Identifier: Apache-2.0
#include "doctor/strip/strip_picture.hpp"
#include "doctor/strip_pictures.hpp"
#include "support/temp_folder.hpp"

#include "core/archive/pack_archive.hpp"
#include "core/archive/read_archive.hpp"
#include "core/store/disk.hpp"
#include "core/words/words.hpp"

#include <QColorSpace>
#include <QImage>

#include <gtest/gtest.h>

#include <memory>

#include <exiv2/exiv2.hpp>

#include <sys/stat.h>

namespace vitrine::doctor {

namespace fs = std::filesystem;

namespace {

const fs::path kMedia(VITRINE_TEST_MEDIA);

std::string bytesOf(const fs::path& file)
{
    return readWhole(file, 64UL * 1024 * 1024).value();
}

std::string joined(const std::string& file, const std::vector<Piece>& pieces)
{
    std::string text;
    for (const auto& piece : pieces)
        text += piece.bytes.empty() ? file.substr(piece.from, piece.size) : piece.bytes;
    return text;
}

/// `bytes` must live as long as the picture. Exiv2 0.27 hands out a pointer that is out of use in C++20.
std::unique_ptr<Exiv2::Image> opened(const std::string& bytes)
{
    auto picture =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(bytes.data()), static_cast<long>(bytes.size()));
    picture->readMetadata();
    return std::unique_ptr<Exiv2::Image>(picture.release());
}

std::string written(Exiv2::Image& picture)
{
    picture.writeMetadata();
    auto& io = picture.io();
    io.open();
    std::string bytes(static_cast<std::size_t>(io.size()), '\0');
    io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), static_cast<long>(bytes.size()));
    io.close();
    return bytes;
}

/// A picture as it comes from a telephone by way of an agency.
std::string telling(const std::string& name)
{
    const auto plain = bytesOf(kMedia / name);
    auto picture = opened(plain);
    auto& exif = picture->exifData();
    exif["Exif.Image.Orientation"] = std::uint16_t{6};
    exif["Exif.Image.Artist"] = "A. Photographer";
    exif["Exif.Image.Copyright"] = "2026 A. Photographer";
    exif["Exif.Photo.ColorSpace"] = std::uint16_t{1};
    exif["Exif.Photo.CameraOwnerName"] = "the owner of the camera";
    exif["Exif.Photo.BodySerialNumber"] = "SN-1234567";
    exif["Exif.Photo.LensSerialNumber"] = "LN-1234567";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "50/1 55/1 38/1";
    auto& xmp = picture->xmpData();
    xmp["Xmp.dc.rights"] = "lang=x-default 2026 A. Photographer";
    xmp["Xmp.photoshop.Credit"] = "House of Glass";
    xmp["Xmp.exif.GPSLatitude"] = "50,55.63N";
    xmp["Xmp.aux.OwnerName"] = "the owner of the camera";
    xmp["Xmp.iptcExt.PersonInImage"] = "the owner of the camera";
    return written(*picture);
}

std::size_t count(const std::string& text, std::string_view what)
{
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

QImage pixels(const std::string& bytes)
{
    return QImage::fromData(reinterpret_cast<const uchar*>(bytes.data()), static_cast<int>(bytes.size()));
}

} // namespace

TEST(Strip, Case112TakesPlacesDevicesAndPeopleOutAndNothingElse)
{
    for (const auto* name : {"picture.jpg", "picture.png", "picture.webp"}) {
        const auto before = telling(name);
        const auto stripped = stripPicture(std::as_bytes(std::span(before)));
        EXPECT_TRUE(stripped.found.place && stripped.found.device && stripped.found.owner && stripped.found.persons)
            << name;
        EXPECT_FALSE(stripped.found.odd) << name;
        const auto after = joined(before, stripped.pieces);
        for (const auto* secret : {"Erika", "SN-1234567", "LN-1234567", "GPSLat", "50,55"})
            EXPECT_EQ(count(after, secret), 0U) << name << " still says " << secret;
        auto picture = opened(after);
        const auto& exif = picture->exifData();
        for (const auto& note : exif)
            EXPECT_NE(note.groupName(), "GPSInfo") << name;
        EXPECT_EQ(exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"))->toString(), "6") << name;
        EXPECT_EQ(exif.findKey(Exiv2::ExifKey("Exif.Image.Artist"))->toString(), "A. Photographer") << name;
        EXPECT_EQ(exif.findKey(Exiv2::ExifKey("Exif.Image.Copyright"))->toString(), "2026 A. Photographer") << name;
        EXPECT_EQ(exif.findKey(Exiv2::ExifKey("Exif.Photo.ColorSpace"))->toString(), "1") << name;
        const auto& xmp = picture->xmpData();
        EXPECT_NE(xmp.findKey(Exiv2::XmpKey("Xmp.dc.rights")), xmp.end()) << name;
        EXPECT_EQ(xmp.findKey(Exiv2::XmpKey("Xmp.photoshop.Credit"))->toString(), "House of Glass") << name;
        ASSERT_FALSE(pixels(after).isNull()) << name;
        EXPECT_EQ(pixels(after), pixels(before)) << name;

        const auto again = stripPicture(std::as_bytes(std::span(after)));
        EXPECT_FALSE(again.found.any()) << name << " has something left";
        const auto once = stripPicture(std::as_bytes(std::span(before)));
        EXPECT_EQ(joined(before, once.pieces), after) << name << " differs from one time to the next";
    }
}

TEST(Strip, Case112KeepsTheProfileAndLeavesWhatSaysNothingAsItIs)
{
    for (const auto* name :
         {"picture.jpg", "picture.png", "picture.webp", "turned.jpg", "wide-colours.jpg", "cmyk.jpg"}) {
        const auto bytes = bytesOf(kMedia / name);
        EXPECT_TRUE(stripPicture(std::as_bytes(std::span(bytes))).pieces.empty()) << name;
    }
    const auto before = telling("wide-colours.jpg");
    const auto after = joined(before, stripPicture(std::as_bytes(std::span(before))).pieces);
    EXPECT_EQ(pixels(after).colorSpace(), pixels(before).colorSpace());
    EXPECT_EQ(count(after, "ICC_PROFILE"), count(before, "ICC_PROFILE"));
}

TEST(Strip, Case112TakesOutPicturesInsideAndBehindAPicture)
{
    const auto plain = bytesOf(kMedia / "picture.jpg");
    auto picture = opened(plain);
    constexpr int kThumbnail = 500; // bytes; a long in Exiv2 0.27, without a sign in 0.28
    ASSERT_GT(plain.size(), kThumbnail);
    Exiv2::ExifThumb(picture->exifData())
        .setJpegThumbnail(reinterpret_cast<const Exiv2::byte*>(plain.data()), kThumbnail);
    const auto inside = written(*picture);
    ASSERT_GT(inside.size(), plain.size());
    const auto behind = plain + telling("picture.jpg"); // as telephones hide another picture, with notes of its own
    for (const auto& bytes : {inside, behind}) {
        const auto stripped = stripPicture(std::as_bytes(std::span(bytes)));
        EXPECT_TRUE(stripped.found.previews);
        const auto after = joined(bytes, stripped.pieces);
        EXPECT_LE(after.size(), plain.size() + 200);
        EXPECT_EQ(count(after, "Erika"), 0U);
        EXPECT_EQ(pixels(after), pixels(plain));
    }
}

TEST(Strip, OfACutOrSpoiltPictureEndsAndInventsNothing)
{
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    for (const auto* name : {"picture.jpg", "picture.png", "picture.webp"}) {
        const auto whole = telling(name);
        for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 300) {
            auto spoilt = whole;
            spoilt[at] = static_cast<char>(spoilt[at] ^ 0x55);
            for (const auto& bytes : {whole.substr(0, at), spoilt}) {
                const auto stripped = stripPicture(std::as_bytes(std::span(bytes)));
                for (const auto& piece : stripped.pieces)
                    ASSERT_TRUE(piece.from <= bytes.size() && piece.size <= bytes.size() - piece.from);
                EXPECT_EQ(stripped.found.any(), !stripped.pieces.empty());
            }
        }
    }
}

TEST(StripPictures, Case112BuildsAnArchiveWithoutThemAndChangesNoFile)
{
    const test::TempFolder folder;
    const auto jpeg = telling("picture.jpg");
    folder.write("pack/pack.yaml", "vitrine: 1\n");
    folder.write("pack/media/a.jpg", jpeg);
    folder.write("pack/media/b.PNG", telling("picture.png"));
    folder.write("pack/media/broken.webp", std::string("RIFF\x10\0\0\0WEBPVP8 ", 16));
    folder.write("pack/media/c.jpg", bytesOf(kMedia / "place.jpg"));
    const auto pack = folder.path() / "pack";
    const Stripping stripping{.program = {}, .memory = folder.path() / "memory"};
    const auto files = packFiles(pack);
    ASSERT_TRUE(files) << files.error().message;
    const auto stripped = stripPictures(pack, *files, stripping, {});
    ASSERT_TRUE(stripped) << stripped.error().message;
    EXPECT_EQ(stripped->splices.size(), 3U);
    ASSERT_EQ(stripped->findings.size(), 4U);
    EXPECT_EQ(stripped->findings[0].sentence.en,
              "this picture also tells the place where it was taken, the camera's serial numbers and own notes, the "
              "camera's owner, who is shown");
    EXPECT_EQ(stripped->findings[2].place.file, "media/broken.webp");
    for (const auto& finding : stripped->findings) {
        EXPECT_EQ(finding.code, "private-metadata");
        EXPECT_NE(finding.sentence.de, finding.sentence.en);
        EXPECT_NE(finding.hint.de, finding.hint.en);
    }

    SumCache cache(folder.path() / "memory/sums");
    const auto nobody = [](const std::string&) { return Result<std::string>(std::string()); };
    const auto archive = folder.path() / "pack.vpack";
    const auto sums = writePackArchive(pack, archive, nobody, cache, {}, {.splices = stripped->splices});
    ASSERT_TRUE(sums) << sums.error().message;
    EXPECT_EQ(count(bytesOf(archive), "Erika"), 0U);
    EXPECT_GE(count(bytesOf(archive), "A. Photographer"), 2U);
    EXPECT_EQ(bytesOf(pack / "media/a.jpg"), jpeg) << "a file of the curator was changed";
    auto source = openFileSource(archive);
    ASSERT_TRUE(source);
    NoSink sink;
    const auto head = readPackArchive(
        **source, {}, [](const auto&, const auto&) { return Result<void>(); }, sink);
    ASSERT_TRUE(head) << head.error().message;

    // What is planned for a file that has become another one since is not done to it.
    folder.write("pack/media/c.jpg", jpeg + "x");
    EXPECT_EQ(writePackArchive(pack, archive, nobody, cache, {}, {.splices = stripped->splices}).error().code,
              Errc::Refused);
}

TEST(StripPictures, Case112AskNoProgramAboutWhatTheyKnow)
{
    const test::TempFolder folder;
    folder.write("pack/media/a.jpg", bytesOf(kMedia / "place.jpg"));
    struct stat about = {};
    ASSERT_EQ(::stat((folder.path() / "pack/media/a.jpg").c_str(), &about), 0);
    const auto state = stateOf(about);
    const auto known = [&](const std::string& plan) {
        folder.write("memory/pictures", std::to_string(state.device) + ' ' + std::to_string(state.inode) + ' ' +
                                            std::to_string(state.size) + ' ' + std::to_string(state.modified) + ' ' +
                                            std::to_string(state.changed) + ' ' + plan + '\n');
    };
    const Stripping nobodyThere{.program = "/nowhere/vitrine-strip", .memory = folder.path() / "memory"};
    known(R"({"found":["place"],"pieces":[[0,100],"ffd9"],"odd":false})");
    const auto stripped = stripPictures(folder.path() / "pack", {"media/a.jpg"}, nobodyThere, {});
    ASSERT_TRUE(stripped) << stripped.error().message;
    EXPECT_EQ(stripped->splices.at("media/a.jpg").size(), 102U);
    for (const auto* nonsense :
         {R"({"found":["place"],"pieces":[[0,9999999]],"odd":false})",
          R"({"found":["place"],"pieces":[[100,50],[0,50]],"odd":false})",
          R"({"found":["place"],"pieces":[],"odd":false})", R"({"found":[],"pieces":["00"],"odd":false})",
          R"({"found":["<b>"],"pieces":["00"],"odd":false})", R"({"found":["place"],"pieces":["0g"],"odd":false})",
          "[]", "{\"found\":"}) {
        known(nonsense);
        EXPECT_FALSE(stripPictures(folder.path() / "pack", {"media/a.jpg"}, nobodyThere, {})) << nonsense;
    }
}

} // namespace vitrine::doctor
