// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/picture_header.hpp"

#include <string_view>

namespace vitrine::doctor {

namespace {

constexpr int kMostPieces = 4096; ///< markers or chunks looked through for the few that count

PictureHeader readJpeg(FileBytes& file)
{
    PictureHeader header;
    std::uint64_t at = 2;
    for (int i = 0; i < kMostPieces && at < file.size(); ++i) {
        const auto head = file.at(at, 4 + 12);
        const auto marker = bigEndian(head, 1, 1);
        const std::string_view data = std::string_view(head).substr(head.size() < 4 ? head.size() : 4);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            header.bits = static_cast<int>(bigEndian(data, 0, 1));
            header.channels = static_cast<int>(bigEndian(data, 5, 1));
        }
        header.hasProfile = header.hasProfile || (marker == 0xE2 && data.starts_with("ICC_PROFILE"));
        if (head.size() < 4 || marker == 0xDA)
            break;
        at += 2 + bigEndian(head, 2, 2);
    }
    return header;
}

PictureHeader readPng(FileBytes& file)
{
    PictureHeader header;
    header.bits = static_cast<int>(bigEndian(file.at(24, 1), 0, 1));
    std::uint64_t at = 8;
    for (int i = 0; i < kMostPieces && at < file.size(); ++i) {
        const auto head = file.at(at, 8);
        const auto type = std::string_view(head).substr(head.size() < 8 ? head.size() : 4);
        header.hasProfile = header.hasProfile || type == "iCCP";
        if (type.empty() || type == "IDAT")
            break;
        at += 12 + bigEndian(head, 0, 4);
    }
    return header;
}

} // namespace

PictureHeader readPictureHeader(FileBytes& file, MediumType type)
{
    if (type == MediumType::Jpeg)
        return readJpeg(file);
    if (type == MediumType::Png)
        return readPng(file);
    PictureHeader header;
    // The extended header of WebP has a bit for it.
    header.hasProfile =
        type == MediumType::WebP && file.at(12, 4) == "VP8X" && (bigEndian(file.at(20, 1), 0, 1) & 0x20U) != 0;
    return header;
}

} // namespace vitrine::doctor
