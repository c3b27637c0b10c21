// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr const char* kPictureEndsEarly = unsaid("ends too early");
constexpr const char* kHidden = unsaid("goes on after its end: something is hidden behind the picture");
constexpr std::size_t kPiece = 64ULL * 1024;
/// Nothing is packed tighter by the method of PNG.
constexpr std::uint64_t kBestPacking = 1032;

std::uint32_t crc(std::string_view bytes, std::uint32_t before)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            auto value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1u) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    auto value = before;
    for (const char c : bytes)
        value = table[(value ^ static_cast<unsigned char>(c)) & 0xFFu] ^ (value >> 8);
    return value;
}

/// The check sum of a chunk over its type and data.
std::uint32_t chunkCrc(FileBytes& file, std::uint64_t from, std::uint64_t count)
{
    std::uint32_t value = 0xFFFFFFFFu;
    while (count > 0) {
        const auto piece = file.at(from, static_cast<std::size_t>(std::min<std::uint64_t>(count, kPiece)));
        if (piece.empty())
            break;
        value = crc(piece, value);
        from += piece.size();
        count -= piece.size();
    }
    return value ^ 0xFFFFFFFFu;
}

/// Do depth, kind of colour, packing, filter and order of rows exist?
bool isPngHeader(std::string_view header)
{
    if (header.size() < 13 || header[10] != 0 || header[11] != 0 || (header[12] != 0 && header[12] != 1))
        return false;
    const char depth = header[8];
    switch (header[9]) {
    case 0: // grey
        return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3: // from a palette
        return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2: // red, green, blue
    case 4: // grey, and how much shines through
    case 6: // red, green, blue, and how much shines through
        return depth == 8 || depth == 16;
    default:
        return false;
    }
}

/// Bytes of the rows before they were packed, at least.
std::uint64_t unpackedPng(const Medium& medium, std::string_view header)
{
    constexpr std::array<std::uint64_t, 7> kParts{1, 0, 3, 1, 2, 0, 4}; // by kind of colour
    const auto bits = kParts.at(static_cast<std::size_t>(header[9])) * static_cast<std::uint64_t>(header[8]);
    const auto row = (static_cast<std::uint64_t>(medium.width) * bits + 7) / 8;
    return static_cast<std::uint64_t>(medium.height) * row;
}

/// The first bytes of coded picture data: what is a "VP8 " chunk is one whole key frame.
bool isVp8Frame(std::string_view data, std::uint64_t length)
{
    const auto tag = littleEndian(data, 0, 3);
    return data.size() >= 10 && (tag & 1u) == 0 && ((tag >> 1) & 7u) <= 3 && (tag >> 5) + 10 <= length &&
           data.substr(3, 3) == "\x9D\x01\x2A";
}

bool isVp8Lossless(std::string_view data)
{
    return data.size() >= 5 && data[0] == '\x2F' && (littleEndian(data, 1, 4) >> 29) == 0;
}

std::int64_t signedNumber(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

} // namespace

Medium inspectPng(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Png;
    std::string header;
    std::uint64_t packed = 0; // bytes of the picture itself
    bool hasPalette = false;
    for (std::uint64_t at = 8;;) {
        const auto head = file.at(at, 8 + 8);
        const auto length = bigEndian(head, 0, 4);
        const auto type = head.substr(std::min<std::size_t>(4, head.size()), 4);
        if (head.size() < 8 || at + length + 12 > file.size()) {
            fault(medium, phrase(kPictureEndsEarly));
            return medium;
        }
        if (at == 8) {
            if (type != "IHDR" || length != 13) {
                fault(medium, phrase("is damaged at its beginning"));
                return medium;
            }
            medium.width = static_cast<std::int64_t>(bigEndian(head, 8, 4));
            medium.height = static_cast<std::int64_t>(bigEndian(head, 12, 4));
            header = file.at(at + 8, 13);
            judgeSize(medium);
            if (!isPngHeader(header))
                fault(medium, phrase("is damaged at its beginning"));
            if (!medium.fault.empty())
                return medium;
        }
        if (chunkCrc(file, at + 4, length + 4) != bigEndian(file.at(at + 8 + length, 4), 0, 4)) {
            fault(medium, phrase("is damaged"));
            return medium;
        }
        if (type == "acTL") // APNG
            fault(medium, phrase("is an animation, of which a screen shows one picture"),
                  phrase("export it as a film, or as a picture"));
        hasPalette = hasPalette || type == "PLTE";
        packed += type == "IDAT" ? length : 0;
        at += length + 12;
        if (type != "IEND")
            continue;
        if (packed == 0)
            fault(medium, phrase("holds no picture"));
        else if (unpackedPng(medium, header) / kBestPacking > packed || (header[9] == 3 && !hasPalette))
            fault(medium, phrase(kPictureEndsEarly));
        else if (at != file.size())
            fault(medium, phrase(kHidden));
        return medium;
    }
}

Medium inspectWebP(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::WebP;
    const auto end = littleEndian(file.at(4, 4), 0, 4) + 8;
    if (end > file.size()) {
        fault(medium, phrase(kPictureEndsEarly));
        return medium;
    }
    bool hasPicture = false;
    bool hasCanvas = false;
    for (std::uint64_t at = 12; at < end && medium.fault.empty();) {
        const auto head = file.at(at, 8 + 10);
        const auto type = std::string_view(head).substr(0, 4);
        const auto length = littleEndian(head, 4, 4);
        if (head.size() < 8 || length > end - at - 8) {
            fault(medium, phrase(kPictureEndsEarly));
            break;
        }
        const auto data = std::string_view(head).substr(8);
        std::int64_t width = 0;
        std::int64_t height = 0;
        if (type == "VP8X" && at == 12 && length >= 10) {
            hasCanvas = true;
            medium.width = signedNumber(littleEndian(data, 4, 3)) + 1;
            medium.height = signedNumber(littleEndian(data, 7, 3)) + 1;
        } else if (type == "VP8 " && isVp8Frame(data, length)) {
            width = signedNumber(littleEndian(data, 6, 2) & 0x3FFFu);
            height = signedNumber(littleEndian(data, 8, 2) & 0x3FFFu);
        } else if (type == "VP8L" && isVp8Lossless(data)) {
            const auto bits = littleEndian(data, 1, 4);
            width = signedNumber(bits & 0x3FFFu) + 1;
            height = signedNumber((bits >> 14) & 0x3FFFu) + 1;
        } else if (type == "ANIM" || type == "ANMF") {
            fault(medium, phrase("is an animation, of which a screen shows one picture"),
                  phrase("export it as a film, or as a picture"));
        } else if (at == 12 || type == "VP8X" || type == "VP8 " || type == "VP8L") {
            fault(medium, phrase("is damaged at its beginning"));
        }
        if (width > 0) {
            if (hasPicture || (hasCanvas && (width != medium.width || height != medium.height)))
                fault(medium, phrase("is damaged"));
            hasPicture = true;
            medium.width = width;
            medium.height = height;
        }
        at += 8 + length + (length & 1u);
    }
    if (!hasPicture)
        fault(medium, phrase("holds no picture"));
    else if (end + 1 < file.size())
        fault(medium, phrase(kHidden));
    return medium;
}

} // namespace vitrine
