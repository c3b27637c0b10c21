// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr const char* kPictureEndsEarly = "ends too early";
constexpr std::size_t kPiece = 64ULL * 1024;

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

} // namespace

Medium inspectPng(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Png;
    bool hasData = false;
    for (std::uint64_t at = 8;;) {
        const auto head = file.at(at, 8 + 8);
        const auto length = bigEndian(head, 0, 4);
        const auto type = head.substr(std::min<std::size_t>(4, head.size()), 4);
        if (head.size() < 8 || at + length + 12 > file.size()) {
            fault(medium, kPictureEndsEarly);
            return medium;
        }
        if (at == 8) {
            if (type != "IHDR" || length != 13) {
                fault(medium, "is damaged at its beginning");
                return medium;
            }
            medium.width = static_cast<std::int64_t>(bigEndian(head, 8, 4));
            medium.height = static_cast<std::int64_t>(bigEndian(head, 12, 4));
        }
        if (chunkCrc(file, at + 4, length + 4) != bigEndian(file.at(at + 8 + length, 4), 0, 4)) {
            fault(medium, "is damaged");
            return medium;
        }
        hasData = hasData || type == "IDAT";
        at += length + 12;
        if (type != "IEND")
            continue;
        if (!hasData)
            fault(medium, "holds no picture");
        else if (at != file.size())
            fault(medium, "goes on after its end: something is hidden behind the picture");
        return medium;
    }
}

Medium inspectJpeg(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Jpeg;
    for (std::uint64_t at = 2;;) {
        const auto head = file.at(at, 10);
        if (head.size() < 4 || bigEndian(head, 0, 1) != 0xFF) {
            fault(medium, head.size() < 4 ? kPictureEndsEarly : "is damaged");
            return medium;
        }
        const auto marker = bigEndian(head, 1, 1);
        if (marker == 0xFF) { // fill bytes before a marker
            ++at;
            continue;
        }
        const auto length = bigEndian(head, 2, 2);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            medium.height = static_cast<std::int64_t>(bigEndian(head, 5, 2));
            medium.width = static_cast<std::int64_t>(bigEndian(head, 7, 2));
            if (marker > 0xC2 || bigEndian(head, 4, 1) != 8)
                fault(medium, "is a kind of JPEG that screens do not show",
                      "export it as baseline or progressive JPEG");
            else if (bigEndian(head, 9, 1) == 4)
                fault(medium, "has colours for print (CMYK)", "export it in RGB");
        }
        at += 2 + length;
        if (length < 2 || at > file.size()) {
            fault(medium, kPictureEndsEarly);
            return medium;
        }
        if (marker != 0xDA)
            continue;
        // The picture itself: whole files end with an end marker, some cameras add bytes of their own behind it.
        for (std::uint64_t to = file.size(); to > at;) {
            const auto from = to > at + kPiece ? to - kPiece : at;
            if (file.at(from, static_cast<std::size_t>(to - from)).rfind("\xFF\xD9") != std::string::npos)
                return medium;
            to = from == at ? at : from + 1;
        }
        fault(medium, kPictureEndsEarly);
        return medium;
    }
}

Medium inspectWebP(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::WebP;
    const auto head = file.at(0, 40);
    if (littleEndian(head, 4, 4) + 8 > file.size()) {
        fault(medium, kPictureEndsEarly);
        return medium;
    }
    const std::string_view form = std::string_view(head).substr(std::min<std::size_t>(12, head.size()), 4);
    const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    if (form == "VP8X") {
        medium.width = number(littleEndian(head, 24, 3)) + 1;
        medium.height = number(littleEndian(head, 27, 3)) + 1;
    } else if (form == "VP8L") {
        const auto bits = littleEndian(head, 21, 4);
        medium.width = number(bits & 0x3FFFu) + 1;
        medium.height = number((bits >> 14) & 0x3FFFu) + 1;
    } else if (form == "VP8 ") {
        medium.width = number(littleEndian(head, 26, 2) & 0x3FFFu);
        medium.height = number(littleEndian(head, 28, 2) & 0x3FFFu);
    } else {
        fault(medium, "is damaged at its beginning");
    }
    return medium;
}

} // namespace vitrine
