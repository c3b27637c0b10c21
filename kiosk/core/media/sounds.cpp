// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include <array>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr const char* kSoundEndsEarly = unsaid("ends too early");
constexpr const char* kConvertSound = unsaid("convert it: ffmpeg -i IN -c:a libopus OUT.ogg");

/// Bytes of an MPEG audio frame of layer III by its header; 0: no such frame.
std::uint64_t mp3Frame(std::string_view header)
{
    const auto bits = bigEndian(header, 0, 4);
    const auto version = (bits >> 19) & 3u; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const auto rateIndex = (bits >> 12) & 15u;
    const auto frequencyIndex = (bits >> 10) & 3u;
    if ((bits >> 21) != 0x7FFu || version == 1 || ((bits >> 17) & 3u) != 1 || rateIndex == 0 || rateIndex == 15 ||
        frequencyIndex == 3)
        return 0;
    constexpr std::array<std::uint64_t, 15> kRates1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    constexpr std::array<std::uint64_t, 15> kRates2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    constexpr std::array<std::uint64_t, 3> kFrequencies{44100, 48000, 32000};
    const auto rate = 1000 * (version == 3 ? kRates1 : kRates2)[rateIndex];
    const auto frequency = kFrequencies[frequencyIndex] / (version == 3 ? 1 : version == 2 ? 2 : 4);
    return (version == 3 ? 144 : 72) * rate / frequency + ((bits >> 9) & 1u);
}

} // namespace

Medium inspectOgg(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Ogg;
    for (std::uint64_t at = 0; at < file.size();) {
        const auto head = file.at(at, 27 + 255 + 16);
        const auto segments = bigEndian(head, 26, 1);
        if (head.size() < 27 + segments || !head.starts_with("OggS")) {
            fault(medium, phrase(head.starts_with("OggS") ? kSoundEndsEarly : "is damaged"));
            return medium;
        }
        std::uint64_t length = 27 + segments;
        for (std::size_t i = 0; i < segments; ++i)
            length += bigEndian(head, 27 + i, 1);
        if ((bigEndian(head, 5, 1) & 2u) != 0) { // the first page of a track names its coding
            const auto packet = std::string_view(head).substr(27 + segments);
            if (packet.starts_with("OpusHead") || packet.starts_with("\x01vorbis") ||
                packet.starts_with("\x7F"
                                   "FLAC"))
                medium.hasSound = true;
            else if (packet.starts_with("\x80theora"))
                fault(medium, phrase("is a Theora film, which screens do not decode"),
                      phrase("convert it to WebM with VP9"));
        }
        at += length;
        if (at > file.size())
            fault(medium, phrase(kSoundEndsEarly));
    }
    if (!medium.hasSound)
        fault(medium, phrase("has no sound that a screen can play"), phrase(kConvertSound));
    return medium;
}

Medium inspectMp3(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Mp3;
    medium.hasSound = true;
    std::uint64_t at = 0;
    const auto head = file.at(0, 10);
    if (head.starts_with("ID3")) {
        std::uint64_t length = 0;
        for (std::size_t i = 6; i < 10; ++i)
            length = (length << 7) | (bigEndian(head, i, 1) & 0x7Fu);
        at = 10 + length;
    }
    // One frame could be chance; that a second follows where the first ends is not.
    const auto first = mp3Frame(file.at(at, 4));
    if (first == 0 || mp3Frame(file.at(at + first, 4)) == 0)
        fault(medium, phrase(at >= file.size() ? kSoundEndsEarly : "is damaged"), phrase(kConvertSound));
    return medium;
}

Medium inspectWav(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Wav;
    for (std::uint64_t at = 12; at + 8 <= file.size();) {
        const auto head = file.at(at, 8 + 2);
        const auto length = littleEndian(head, 4, 4);
        if (head.starts_with("fmt ")) {
            const auto coding = littleEndian(head, 8, 2);
            if (coding != 1 && coding != 3 && coding != 0xFFFE)
                fault(medium, phrase("is a coded WAV sound that screens do not decode"), phrase(kConvertSound));
        }
        if (at + 8 + length > file.size()) {
            fault(medium, phrase(kSoundEndsEarly));
            return medium;
        }
        medium.hasSound = medium.hasSound || head.starts_with("data");
        at += 8 + length + (length & 1u);
    }
    if (!medium.hasSound)
        fault(medium, phrase("holds no sound"));
    return medium;
}

} // namespace vitrine
