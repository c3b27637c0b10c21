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

/// Name and content of a part of a PNG picture, with its length and its check sum.
std::string pngChunk(const std::string& chunk)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : chunk) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1u) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
    }
    return bigEndian(static_cast<std::uint32_t>(chunk.size() - 4)) + chunk + bigEndian(~crc);
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
    EXPECT_EQ(toldFile("deep.webm"),
              "a WebM film 64x48 film: has more than 8 bits or finer colours than screens decode");
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

TEST(Medium, AFilmPlaysNotForHoursAndNotFasterThanScreens) // L5
{
    const auto with = [](const std::string& name, std::string_view behind, const std::string& number) {
        auto bytes = test::readBytes(test::mediaFolder() / name);
        const auto at = bytes.find(behind);
        EXPECT_NE(at, std::string::npos);
        return toldBytes(bytes.replace(at + behind.size(), number.size(), number));
    };
    const std::string box("\0\0\0\0\0\0\0\0\0\0\0\0", 12); // version and flags, made and changed: never
    const std::string tick("\0\0\x03\xE8", 4);
    EXPECT_EQ(with("film.mp4", "mvhd" + box + tick, bigEndian(7'200'000)), "an MP4 film 64x36 film sound");
    EXPECT_EQ(with("film.mp4", "mvhd" + box + tick, bigEndian(8'000'000)),
              "an MP4 film 64x36 film sound: plays for 133 minutes");
    EXPECT_EQ(with("film.mp4", "mdhd" + box, bigEndian(2'000'000)).find("an MP4 film 64x36 film sound: has "), 0U);
    EXPECT_EQ(with("film.webm", "\x44\x89\x88", std::string("\x41\x5E\x84\x80\0\0\0\0", 8)),
              "a WebM film 64x36 film sound: plays for 133 minutes");
    EXPECT_EQ(with("film.webm", "\x23\xE3\x83\x84", bigEndian(8'333'333)),
              "a WebM film 64x36 film sound: has 120 pictures a second");
}

TEST(Medium, AJpegIsReadFromMarkerToMarker) // case 108
{
    const auto whole = test::readBytes(test::mediaFolder() / "picture.jpg");
    const auto with = [&](std::string_view marker, std::size_t behind, char byte) {
        auto bytes = whole;
        bytes[bytes.find(marker) + behind] = byte;
        return toldBytes(bytes);
    };
    EXPECT_EQ(with("\xFF\xC4", 4, '\x07'), "a JPEG picture: is damaged") << "a table that is none";
    EXPECT_EQ(with("\xFF\xC4", 5, '\x7F'), "a JPEG picture: is damaged") << "more codes than there are";
    EXPECT_EQ(with("\xFF\xDB", 4, '\x0F'), "a JPEG picture: is damaged") << "numbers to multiply with";
    EXPECT_EQ(with("\xFF\xDA", 5, '\x0A'), "a JPEG picture 64x36: is damaged") << "a part that is not there";
    EXPECT_EQ(with("\xFF\xC0", 11, '\x55'), "a JPEG picture 64x36: is damaged") << "five blocks beside each other";
    EXPECT_EQ(with("\xFF\xDA", 40, '\xFF'), "a JPEG picture 64x36: is damaged") << "a marker amid the picture";
    auto empty = whole;
    const auto scan = empty.find("\xFF\xDA");
    EXPECT_EQ(toldBytes(empty.erase(scan + 14, empty.size() - 2 - scan - 14)), "a JPEG picture 64x36: ends too early")
        << "closed, and nothing inside";
    EXPECT_EQ(toldBytes(whole.substr(0, scan) + "\xFF\xD9"), "a JPEG picture 64x36: holds no picture");
    EXPECT_EQ(toldBytes(whole + "what a camera adds"), "a JPEG picture 64x36");
    std::string longer = "x"; // so that two pieces that are read one after the other meet behind a 0xFF
    for (int i = 0; i < 300'000; ++i)
        longer += std::string_view("\xFF\0", 2);
    EXPECT_EQ(toldBytes(std::string(whole).insert(scan + 14, longer)), "a JPEG picture 64x36");
}

TEST(Medium, AWebPHoldsOneWholePicture) // cases 108, 109
{
    const auto whole = test::readBytes(test::mediaFolder() / "picture.webp");
    const auto with = [&](std::size_t at, std::string_view bytes) {
        auto changed = whole;
        return toldBytes(changed.replace(at, bytes.size(), bytes));
    };
    EXPECT_EQ(with(12, "VP9 "), "a WebP picture: is damaged at its beginning");
    EXPECT_EQ(with(20, "\x11"), "a WebP picture: is damaged at its beginning") << "a picture that needs one before it";
    EXPECT_EQ(with(23, "\x9C"), "a WebP picture: is damaged at its beginning");
    EXPECT_EQ(with(16, "\xFF\xFF"), "a WebP picture: ends too early");
    EXPECT_EQ(toldBytes(whole + "<?php evil"),
              "a WebP picture 64x36: goes on after its end: something is hidden behind the picture");
    const std::string canvas("VP8X\x0A\0\0\0\x02\0\0\0\x3F\0\0\x23\0\0", 18);
    const std::string frame("ANMF\x10\0\0\0", 8);
    const auto riff = [](const std::string& inside) {
        std::string size = bigEndian(static_cast<std::uint32_t>(inside.size() + 4));
        return "RIFF" + std::string(size.rbegin(), size.rend()) + "WEBP" + inside;
    };
    EXPECT_EQ(toldBytes(riff(canvas + frame + std::string(16, '\0'))),
              "a WebP picture 64x36: is an animation, of which a screen shows one picture");
    EXPECT_EQ(toldBytes(riff(canvas)), "a WebP picture 64x36: holds no picture");
    EXPECT_EQ(toldBytes(riff(canvas + whole.substr(12))), "a WebP picture 64x36");
    EXPECT_EQ(toldBytes(riff(canvas + whole.substr(12) + whole.substr(12))), "a WebP picture 64x36: is damaged");
}

TEST(Medium, AnAnimationIsRefusedHoweverManyPicturesItHas_Case109)
{
    // APNG: the number of pictures, each shown for no time, stands before the first of them.
    const auto png = test::readBytes(test::mediaFolder() / "picture.png");
    const std::size_t header = 8 + 25;
    for (const std::uint32_t pictures : {2U, 100'000U, 0xFFFFFFFFU}) {
        const auto animated =
            png.substr(0, header) + pngChunk("acTL" + bigEndian(pictures) + bigEndian(0)) + png.substr(header);
        EXPECT_EQ(toldBytes(animated), "a PNG picture 64x36: is an animation, of which a screen shows one picture");
    }
    // WebP: the pictures are counted by whoever decodes them; the first is enough.
    const std::string canvas("VP8X\x0A\0\0\0\x02\0\0\0\x3F\0\0\x23\0\0", 18);
    std::string frames;
    for (int i = 0; i < 100'000; ++i)
        frames += std::string("ANMF\x10\0\0\0", 8) + std::string(16, '\0');
    auto size = bigEndian(static_cast<std::uint32_t>(4 + canvas.size() + frames.size()));
    EXPECT_EQ(toldBytes("RIFF" + std::string(size.rbegin(), size.rend()) + "WEBP" + canvas + frames),
              "a WebP picture 64x36: is an animation, of which a screen shows one picture");
    // GIF: no screen shows one, still or not.
    std::string gif("GIF89a\x40\0\x24\0\0\0\0", 13);
    for (int i = 0; i < 100'000; ++i)
        gif += std::string("\x21\xF9\x04\0\0\0\0\0\x2C\0\0\0\0\x40\0\x24\0\0\x02\0", 20);
    EXPECT_EQ(toldBytes(gif + ';'), "a file of an unknown kind");
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
    const auto png = [](std::uint32_t width, std::uint32_t height, std::string_view kind = {"\x08\x02\0\0\0", 5}) {
        const std::string end("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
        const std::string empty("\0\0\0\0IDAT\x35\xAF\x06\x1E", 12);
        return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR" + bigEndian(width) + bigEndian(height) + std::string(kind)) +
               empty + end;
    };
    EXPECT_EQ(toldBytes(png(8192, 4000)), "a PNG picture 8192x4000: holds no picture") << "a size that is allowed";
    EXPECT_EQ(toldBytes(png(8, 8, {"\x07\x02\0\0\0", 5})), "a PNG picture 8x8: is damaged at its beginning");
    EXPECT_EQ(toldBytes(png(8, 8, {"\x08\x05\0\0\0", 5})), "a PNG picture 8x8: is damaged at its beginning");
    EXPECT_EQ(toldBytes(png(60'000, 60'000)), "a PNG picture 60000x60000: has 60000 × 60000 pixels");
    EXPECT_EQ(toldBytes(png(1, 8'000'000)), "a PNG picture 1x8000000: has 1 × 8000000 pixels");
    EXPECT_EQ(toldBytes(png(8192, 8192)), "a PNG picture 8192x8192: has 8192 × 8192 pixels");
    EXPECT_EQ(toldBytes(png(0, 10)), "a PNG picture: has no size");
}

TEST(Medium, AScreenMayTakeLessThanScreensCan)
{
    const auto refusal = [](const std::string& name, const MediaLimits& limits) {
        const auto medium = inspectMedium(test::mediaFolder() / name, limits);
        return medium.fault.empty() ? std::string() : medium.fault.en + "; " + medium.hint.en;
    };
    EXPECT_EQ(refusal("picture.png", {.megapixels = 0}), "") << "less than one has none that is whole";
    const test::TempFolder folder;
    folder.write("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2000\" height=\"1500\"/>");
    EXPECT_EQ(inspectMedium(folder.path() / "drawing.svg", {.megapixels = 3}).fault.en, "");
    const auto drawing = inspectMedium(folder.path() / "drawing.svg", {.megapixels = 2});
    EXPECT_EQ(drawing.fault.en, "has 2000 × 1500 pixels");
    EXPECT_EQ(drawing.hint.en, "export it with at most 8192 pixels a side and 2 megapixels");
    EXPECT_EQ(refusal("film.webm", {.playing = std::chrono::minutes(1)}), "");
    EXPECT_EQ(refusal("film.webm", {.playing = std::chrono::minutes(0)}),
              "plays for 0 minutes; cut it: at most 0 minutes");
}

TEST(Medium, ADrawingStandsStill_Case110)
{
    EXPECT_EQ(svg("<path d=\"M0 0h9\" fill=\"url(#g)\"/><use href=\"#a\"/><!-- <script> -->"), "an SVG drawing 20x10");
    EXPECT_EQ(
        toldBytes("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://x/y.dtd\">\n"
                  "<svg viewBox=\"0 0 30 40\"></svg>\n"),
        "an SVG drawing 30x40");
    EXPECT_EQ(toldBytes("<svg width=\"9pt\" viewBox=\"0 0 30 40\"/>"), "an SVG drawing 30x40");
    EXPECT_EQ(toldBytes("<svg width=\"100%\" height=\"100%\"/>"), "an SVG drawing: has no size");
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
    EXPECT_EQ(svg("<g>"), drawing + "is damaged: <svg> ends where it did not begin");
    EXPECT_EQ(toldBytes("<svg width=\"5\" height=\"5\"><g"), "an SVG drawing 5x5: ends too early");
    EXPECT_EQ(toldBytes("<svg width=\"5\" height=\"5\"></svg><svg onload='x'/>"),
              "an SVG drawing 5x5: is not an SVG drawing");
}

TEST(Medium, ADrawingThatNoReaderFollowsIsRefused_Case110)
{
    const std::string drawing = "an SVG drawing 20x10: ";
    EXPECT_EQ(svg("<g><text>a &lt; b &#246; &#xF6;</text></g>"), "an SVG drawing 20x10");
    EXPECT_EQ(svg("<rect></g>"), drawing + "is damaged: <g> ends where it did not begin");
    EXPECT_EQ(svg("<RECT></rect>"), drawing + "is damaged: <rect> ends where it did not begin");
    EXPECT_EQ(svg("<!ENTITY a \"b\">"), drawing + "is damaged");
    EXPECT_EQ(svg("<g a=\"1\" a=\"2\"/>"), drawing + "is damaged");
    EXPECT_EQ(svg("<text>Meier & Sohn</text>"), drawing + "is damaged: it has a & that begins nothing");
    EXPECT_EQ(svg("<text>&uuml;</text>"), drawing + "is damaged: it has a & that begins nothing");
    EXPECT_EQ(svg("<text title=\"&uuml;\"/>"), drawing + "is damaged");
    EXPECT_EQ(svg("<text title=\"&#0;\"/>"), drawing + "is damaged");
    for (const auto* const outside : {"<g fill=\"&#117;rl(http://x/y)\"/>", "<g fill=\"u&#x72;l(http://x/y)\"/>"})
        EXPECT_EQ(svg(outside), drawing + "refers to something outside itself") << outside;
    std::string deep;
    for (int i = 0; i < 200; ++i)
        deep += "<g>";
    EXPECT_EQ(svg(deep), drawing + "has parts in parts, more than 100 deep");
}

TEST(Medium, ADrawingCannotDrawItselfAgainWithoutEnd_Case110)
{
    const std::string drawing = "an SVG drawing 20x10: ";
    EXPECT_EQ(svg("<g id=\"leaf\"/><use href=\"#leaf\"/><use href=\"#leaf\"/><use href=\"#none\"/>"),
              "an SVG drawing 20x10");
    EXPECT_EQ(svg("<g id=\"a\" clip-path=\"url(#c)\"><clipPath id=\"c\"/></g>"), "an SVG drawing 20x10");
    EXPECT_EQ(svg("<g id=\"a\"><use href=\"#a\"/></g>"), drawing + "has a part that contains itself");
    EXPECT_EQ(svg("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\" fill=\"url('#a')\"/>"),
              drawing + "has a part that contains itself");
    std::string leaves = "<g id=\"l0\"><path/></g>";
    for (int i = 1; i < 40; ++i) {
        const auto before = "<use href=\"#l" + std::to_string(i - 1) + "\"/>";
        leaves += "<g id=\"l" + std::to_string(i) + "\">" + before + before + "</g>";
    }
    EXPECT_EQ(svg(leaves), drawing + "draws parts of itself again too often");
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
