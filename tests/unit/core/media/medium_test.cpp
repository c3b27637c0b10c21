// SPDX-License-Identifier: Apache-2.0
#include "core/media/medium.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vitrine {

namespace {

std::string told(const Medium& medium)
{
    auto text = describe(medium);
    if (medium.width > 0)
        text += ' ' + std::to_string(medium.width) + 'x' + std::to_string(medium.height);
    text += medium.hasFilm ? " film" : "";
    text += medium.hasSound ? " sound" : "";
    return medium.fault.empty() ? text : text + ": " + medium.fault;
}

std::string toldFile(const std::string& name)
{
    return told(inspectMedium(test::mediaFolder() / name));
}

std::string toldBytes(std::string_view bytes)
{
    const test::TempFolder folder;
    folder.write("file", bytes);
    return told(inspectMedium(folder.path() / "file"));
}

std::string svg(const std::string& inside)
{
    return toldBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">" + inside + "</svg>");
}

std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xFFu);
    return bytes;
}

} // namespace

TEST(Medium, IsKnownByItsBytes)
{
    EXPECT_EQ(toldFile("picture.png"), "a PNG picture 64x36");
    EXPECT_EQ(toldFile("picture.jpg"), "a JPEG picture 64x36");
    EXPECT_EQ(toldFile("picture.webp"), "a WebP picture 64x36");
    EXPECT_EQ(toldFile("film.mp4"), "an MP4 film 64x36 film sound");
    EXPECT_EQ(toldFile("film.webm"), "a WebM film 64x36 film sound");
    EXPECT_EQ(toldFile("silent.webm"), "a WebM film 64x36 film");
    EXPECT_EQ(toldFile("sound.ogg"), "an Ogg sound sound");
    EXPECT_EQ(toldFile("sound.mp3"), "an MP3 sound sound");
    EXPECT_EQ(toldFile("sound.wav"), "a WAV sound sound");
    EXPECT_EQ(toldFile("picture.gif"), "a file of an unknown kind");
    EXPECT_EQ(toldBytes("WEBVTT\n"), "WebVTT captions");
    EXPECT_EQ(toldBytes("#!/bin/sh\n"), "a file of an unknown kind");
    EXPECT_EQ(toldBytes("<!DOCTYPE html><html><svg>"), "a file of an unknown kind");
    EXPECT_EQ(toldBytes(""), "a file of an unknown kind: is empty");
}

TEST(Medium, ThatScreensDoNotDecodeIsRefusedWithARemedy) // case 114
{
    EXPECT_EQ(toldFile("hevc.mp4"), "an MP4 film 64x36 film: is coded as HEVC (H.265), which not every screen decodes");
    EXPECT_EQ(toldFile("deep.mp4"),
              "an MP4 film 64x36 film: has more than 8 bits or finer colours than screens decode");
    EXPECT_EQ(toldFile("matroska.mkv"), "a WebM film 64x36 film: is a Matroska film and not WebM");
    EXPECT_EQ(inspectMedium(test::mediaFolder() / "hevc.mp4").hint,
              "convert it: ffmpeg -i IN -c:v libx264 -pix_fmt yuv420p -c:a aac OUT.mp4");
}

TEST(Medium, ThatEndsTooEarlyIsRefused) // cases 108, 113
{
    for (const auto* const name : {"picture.png", "picture.jpg", "picture.webp", "film.mp4", "film.webm", "silent.webm",
                                   "sound.ogg", "sound.wav"}) {
        const auto bytes = test::readBytes(test::mediaFolder() / name);
        for (std::size_t tenths = 1; tenths < 10; ++tenths)
            EXPECT_NE(toldBytes(bytes.substr(0, bytes.size() * tenths / 10)).find(": "), std::string::npos)
                << name << " cut to " << tenths << " tenths";
        EXPECT_NE(toldBytes(bytes.substr(0, bytes.size() - 1)).find(": "), std::string::npos)
            << name << " one byte short";
    }
}

TEST(Medium, WithFlippedBitsNeverDoesHarm) // case 108
{
    std::minstd_rand random(7); // the same flips in every run
    for (const auto* const name : {"picture.png", "picture.jpg", "picture.webp", "film.mp4", "film.webm", "sound.ogg",
                                   "sound.mp3", "sound.wav"}) {
        const auto whole = test::readBytes(test::mediaFolder() / name);
        const test::TempFolder folder;
        for (int i = 0; i < 150; ++i) {
            auto bytes = whole;
            for (int flip = 0; flip < 4; ++flip) {
                auto& byte = bytes[random() % bytes.size()];
                byte = static_cast<char>(byte ^ static_cast<char>(1u << (random() % 8)));
            }
            folder.write("file", bytes);
            (void)inspectMedium(folder.path() / "file");
        }
    }
}

TEST(Medium, ADamagedPngIsNoticedByItsCheckSums)
{
    auto bytes = test::readBytes(test::mediaFolder() / "picture.png");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    EXPECT_EQ(toldBytes(bytes), "a PNG picture 64x36: is damaged");
}

TEST(Medium, NothingHidesBehindAPicture) // B51
{
    EXPECT_EQ(toldBytes(test::readBytes(test::mediaFolder() / "picture.png") + "PK\x03\x04"),
              "a PNG picture 64x36: goes on after its end: something is hidden behind the picture");
}

TEST(Medium, TooLargeAPictureIsRefusedByItsHeader) // cases 105, 106
{
    // A header that is right in itself, check sum and all: only its sizes are absurd.
    const auto png = [](std::uint32_t width, std::uint32_t height) {
        std::string chunk = "IHDR" + bigEndian(width) + bigEndian(height) + std::string("\x08\x02\0\0\0", 5);
        std::uint32_t crc = 0xFFFFFFFFu;
        for (const char c : chunk) {
            crc ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc & 1u) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }
        const std::string end("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
        const std::string empty("\0\0\0\0IDAT\x35\xAF\x06\x1E", 12);
        return "\x89PNG\r\n\x1A\n" + bigEndian(13) + chunk + bigEndian(~crc) + empty + end;
    };
    EXPECT_EQ(toldBytes(png(8192, 4000)), "a PNG picture 8192x4000");
    EXPECT_EQ(toldBytes(png(60'000, 60'000)), "a PNG picture 60000x60000: has 60000 × 60000 pixels");
    EXPECT_EQ(toldBytes(png(1, 8'000'000)), "a PNG picture 1x8000000: has 1 × 8000000 pixels");
    EXPECT_EQ(toldBytes(png(8192, 8192)), "a PNG picture 8192x8192: has 8192 × 8192 pixels");
    EXPECT_EQ(toldBytes(png(0, 10)), "a PNG picture: has no size");
}

TEST(Medium, ADrawingStandsStill) // case 110
{
    EXPECT_EQ(svg("<path d=\"M0 0h9\" fill=\"url(#g)\"/><use href=\"#a\"/><!-- <script> -->"), "an SVG drawing 20x10");
    EXPECT_EQ(
        toldBytes("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://x/y.dtd\">\n"
                  "<svg viewBox=\"0 0 30 40\"></svg>\n"),
        "an SVG drawing 30x40");
    EXPECT_EQ(svg("<image href=\"data:image/png;base64,AAAA\"/>"), "an SVG drawing 20x10");
    const std::string drawing = "an SVG drawing 20x10: ";
    EXPECT_EQ(svg("<script>alert(1)</script>"), drawing + "has the part <script>");
    EXPECT_EQ(svg("<svg:ScRiPt/>"), drawing + "has the part <script>");
    EXPECT_EQ(svg("<foreignObject/>"), drawing + "has the part <foreignobject>");
    EXPECT_EQ(svg("<animate attributeName=\"x\"/>"), drawing + "has the part <animate>");
    EXPECT_EQ(svg("<g onload = 'x()'/>"), drawing + "runs a script (onload)");
    for (const auto* const outside :
         {"<image href=\"http://x/y.png\"/>", "<image xlink:href='file:///etc/passwd'/>", "<use href=\"other.svg#a\"/>",
          "<a href=\"&#106;avascript:x\"/>", "<g style=\"fill:url( 'http://x')\"/>", "<g fill='url(//x/y)'/>",
          "<style>@import 'x.css';</style>", "<style><![CDATA[a{fill:url(x.svg)}]]></style>",
          "<style>\\75rl(x)</style>", "<image href='data:image/svg+xml,x'/>"})
        EXPECT_EQ(svg(outside), drawing + "refers to something outside itself") << outside;
    EXPECT_EQ(toldBytes("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg width=\"1\" height=\"1\">&a;</svg>"),
              "an SVG drawing: declares entities");
    EXPECT_EQ(toldBytes("<svg width=\"100000\" height=\"100000\"></svg>"),
              "an SVG drawing 100000x100000: has 100000 × 100000 pixels");
    EXPECT_EQ(svg("<g>"), drawing + "ends too early");
    EXPECT_EQ(toldBytes("<svg width=\"5\" height=\"5\"><g"), "an SVG drawing 5x5: ends too early");
    EXPECT_EQ(toldBytes("<svg width=\"5\" height=\"5\"></svg><svg onload='x'/>"),
              "an SVG drawing 5x5: is not an SVG drawing");
}

TEST(Medium, ACalendarIsClosedWhereItIsOpened)
{
    EXPECT_EQ(toldBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), "an iCalendar file");
    EXPECT_EQ(toldBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"),
              "an iCalendar file: has an end of VCALENDAR without its beginning");
    EXPECT_EQ(toldBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\n"), "an iCalendar file: ends too early: VEVENT is not closed");
    EXPECT_EQ(toldBytes("BEGIN:VCALENDAR\nSUMMARY:\xFC\nEND:VCALENDAR\n"),
              "an iCalendar file: is not plain text in UTF-8");
}

} // namespace vitrine
