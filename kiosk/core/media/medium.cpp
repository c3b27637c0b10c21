// SPDX-License-Identifier: Apache-2.0
#include "core/media/medium.hpp"

#include "core/media/formats.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace vitrine {

namespace {

/// L4 of our limits: what may be decoded on a screen.
constexpr std::int64_t kLongestSide = 8192;
constexpr std::int64_t kMegapixel = 1'000'000;
/// L5: films up to 4K, upright or lying.
constexpr std::int64_t kFilmLong = 3840;
constexpr std::int64_t kFilmShort = 2160;
constexpr double kFastestFilm = 60.5; ///< pictures a second; clocks round

Words size(const Medium& medium)
{
    return phrase("{} × {} pixels", medium.width, medium.height);
}

/// Without its fraction. A file may claim any number: what no film has is not spelt out.
Words roundly(double number)
{
    constexpr double kMost = 1e9;
    return number < kMost ? Words(std::to_string(std::llround(number))) : phrase("more than a billion");
}

/// L5: what goes on for longer belongs into a cinema, and no screen shows more pictures than it has.
void judgeFilm(Medium& medium, const MediaLimits& limits)
{
    if (medium.seconds > std::chrono::duration<double>(limits.playing).count())
        fault(medium, phrase("plays for {} minutes", roundly(medium.seconds / 60)),
              phrase("cut it: at most {} minutes", limits.playing.count()));
    if (medium.hasFilm && medium.rate > kFastestFilm)
        fault(medium, phrase("has {} pictures a second", roundly(medium.rate)), phrase("export it with at most 60"));
}

bool isSvg(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    const bool xml = head.starts_with("<?xml") || head.starts_with("<!--") || head.starts_with("<!DOCTYPE svg");
    return head.starts_with("<svg") || (xml && head.find("<svg") != std::string_view::npos);
}

bool isMp3(std::string_view head)
{
    if (head.starts_with("ID3"))
        return true;
    const auto sync = bigEndian(head, 0, 2);
    return (sync & 0xFFE0u) == 0xFFE0u && (sync & 0x0006u) == 0x0002u; // layer III
}

} // namespace

void fault(Medium& medium, Words sentence, Words hint)
{
    if (!medium.fault.empty())
        return;
    medium.fault = std::move(sentence);
    medium.hint = std::move(hint);
}

void judgeSize(Medium& medium, const MediaLimits& limits)
{
    const auto longSide = std::max(medium.width, medium.height);
    const auto shortSide = std::min(medium.width, medium.height);
    const bool film = medium.hasFilm;
    const bool picture = medium.type == MediumType::Png || medium.type == MediumType::Jpeg ||
                         medium.type == MediumType::WebP || medium.type == MediumType::Svg;
    if ((film || picture) && shortSide <= 0)
        fault(medium, phrase("has no size"),
              phrase(medium.type == MediumType::Svg ? "give it a width and a height, or a viewBox"
                                                    : "export or copy it again"));
    else if (film && (longSide > kFilmLong || shortSide > kFilmShort))
        fault(medium, phrase("is a film of {}", size(medium)), phrase("export it with at most 3840 × 2160 pixels"));
    // No overflow: a side is judged before the product is made.
    else if (picture && (longSide > kLongestSide || longSide * shortSide / kMegapixel > limits.megapixels))
        fault(medium, phrase("has {}", size(medium)),
              phrase("export it with at most 8192 pixels a side and {} megapixels", limits.megapixels));
}

Words describe(const Medium& medium)
{
    const bool soundOnly = medium.hasSound && !medium.hasFilm;
    switch (medium.type) {
    case MediumType::Png:
        return phrase("a PNG picture");
    case MediumType::Jpeg:
        return phrase("a JPEG picture");
    case MediumType::WebP:
        return phrase("a WebP picture");
    case MediumType::Svg:
        return phrase("an SVG drawing");
    case MediumType::Mp4:
        return phrase(soundOnly ? "an MP4 sound" : "an MP4 film");
    case MediumType::WebM:
        return phrase(soundOnly ? "a WebM sound" : "a WebM film");
    case MediumType::Ogg:
        return phrase("an Ogg sound");
    case MediumType::Mp3:
        return phrase("an MP3 sound");
    case MediumType::Wav:
        return phrase("a WAV sound");
    case MediumType::WebVtt:
        return phrase("WebVTT captions");
    case MediumType::Calendar:
        return phrase("an iCalendar file");
    case MediumType::Unknown:
        break;
    }
    return phrase("a file of an unknown kind");
}

namespace {

/// Pictures in the same container as MP4 films; the brand comes first.
bool isHeic(std::string_view brand)
{
    return std::ranges::any_of(std::array<std::string_view, 6>{"heic", "heix", "hevc", "mif1", "msf1", "avif"},
                               [&](std::string_view known) { return brand.starts_with(known); });
}

} // namespace

Medium inspectMedium(const std::filesystem::path& path, const MediaLimits& limits)
{
    FileBytes file(path);
    Medium medium;
    if (!file.isOpen()) {
        fault(medium, phrase("cannot be read"), phrase("check who may read it"));
        return medium;
    }
    if (file.size() == 0) {
        fault(medium, phrase("is empty"));
        return medium;
    }
    const auto head = file.at(0, 4096);
    const std::string_view bytes = head;
    const auto from = [&](std::size_t at) { return bytes.substr(std::min(at, bytes.size())); };
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"))
        medium = inspectPng(file);
    else if (bytes.starts_with("\xFF\xD8\xFF"))
        medium = inspectJpeg(file);
    else if (bytes.starts_with("RIFF") && from(8).starts_with("WEBP"))
        medium = inspectWebP(file);
    else if (bytes.starts_with("RIFF") && from(8).starts_with("WAVE"))
        medium = inspectWav(file);
    else if (from(4).starts_with("ftyp") && isHeic(from(8)))
        fault(medium, phrase("is a HEIC or AVIF picture, as telephones take them, and no screen shows it"),
              phrase("export it as JPEG"));
    else if (from(4).starts_with("ftyp"))
        medium = inspectMp4(file);
    else if (bytes.starts_with("\x1A\x45\xDF\xA3"))
        medium = inspectWebM(file);
    else if (bytes.starts_with("OggS"))
        medium = inspectOgg(file);
    else if (bytes.starts_with("WEBVTT") || bytes.starts_with("\xEF\xBB\xBFWEBVTT"))
        medium.type = MediumType::WebVtt;
    else if (bytes.starts_with("BEGIN:VCALENDAR") || bytes.starts_with("\xEF\xBB\xBF"
                                                                       "BEGIN:VCALENDAR"))
        medium = inspectCalendar(file);
    else if (isSvg(bytes))
        medium = inspectSvg(file);
    else if (isMp3(bytes))
        medium = inspectMp3(file);
    judgeSize(medium, limits);
    judgeFilm(medium, limits);
    return medium;
}

} // namespace vitrine
