// SPDX-License-Identifier: Apache-2.0
#include "core/archive/content_types.hpp"

#include "core/archive/names.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace vitrine {

namespace {

using namespace std::string_view_literals;

constexpr std::array kExtensions{// what people write
                                 "yaml"sv, "yml"sv, "md"sv, "txt"sv, "json"sv, "csv"sv, "tsv"sv, "ics"sv, "geojson"sv,
                                 "vtt"sv, "srt"sv,
                                 // pictures
                                 "jpg"sv, "jpeg"sv, "png"sv, "webp"sv, "avif"sv, "gif"sv, "svg"sv,
                                 // films and sound
                                 "mp4"sv, "m4v"sv, "mov"sv, "webm"sv, "mkv"sv, "ogv"sv, "ogg"sv, "oga"sv, "opus"sv,
                                 "mp3"sv, "m4a"sv, "wav"sv, "flac"sv,
                                 // models and documents
                                 "gltf"sv, "glb"sv, "bin"sv, "ktx2"sv, "pdf"sv};

constexpr std::array kPlainNames{"license"sv, "licence"sv, "copying"sv, "notice"sv, "readme"sv, "credits"sv};

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    const char* what;
};

constexpr std::array kForeign{
    Magic{0,
          "\x7f"
          "ELF"sv,
          unsaid("a program")},
    Magic{0, "#!"sv, unsaid("a script")},
    Magic{0, "MZ\x90\0"sv, unsaid("a Windows program")},
    Magic{0, "\xca\xfe\xba\xbe"sv, unsaid("a program")},
    Magic{0, "\xcf\xfa\xed\xfe"sv, unsaid("a program")},
    Magic{0, "\0asm"sv, unsaid("a program")},
    Magic{0, "PK\x03\x04"sv, unsaid("an archive (zip)")},
    Magic{0, "\x1f\x8b"sv, unsaid("a compressed file (gzip)")},
    Magic{0, "7z\xbc\xaf\x27\x1c"sv, unsaid("an archive (7z)")},
    Magic{0,
          "\xfd"
          "7zXZ"sv,
          unsaid("a compressed file (xz)")},
    Magic{0, "\x28\xb5\x2f\xfd"sv, unsaid("a compressed file (zstd)")},
    Magic{0, "BZh"sv, unsaid("a compressed file (bzip2)")},
    Magic{0, "Rar!"sv, unsaid("an archive (rar)")},
    Magic{257, "ustar"sv, unsaid("an archive (tar)")},
};

std::string lower(std::string_view text)
{
    std::string low(text);
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

} // namespace

std::optional<Words> whyNotContent(std::string_view name)
{
    const auto base = lower(name.substr(name.rfind('/') + 1));
    const auto dot = base.rfind('.');
    if (dot == std::string::npos || dot == 0) {
        if (std::ranges::find(kPlainNames, base) != kPlainNames.end())
            return {};
        return phrase("{} has no ending that says what it is", printName(name));
    }
    if (std::ranges::find(kExtensions, std::string_view(base).substr(dot + 1)) != kExtensions.end())
        return {};
    return phrase("{} is not of a kind that packs may carry; a pack is texts, pictures, films, sound and data",
                  printName(name));
}

std::optional<Words> whyNotContent(std::string_view name, std::span<const std::byte> start)
{
    for (const auto& magic : kForeign)
        if (start.size() >= magic.offset + magic.bytes.size() &&
            std::memcmp(start.data() + magic.offset, magic.bytes.data(), magic.bytes.size()) == 0)
            return phrase("{} is in truth {}, which packs may not carry", printName(name), phrase(magic.what));
    return {};
}

} // namespace vitrine
