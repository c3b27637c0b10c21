// SPDX-License-Identifier: Apache-2.0
// PNG and WebP: chunks with a name and a length, one after the other.
#include "doctor/strip/strip_picture.hpp"

#include <boost/crc.hpp>

#include <stdexcept>

namespace vitrine::doctor {

namespace {

using namespace std::string_view_literals;

constexpr auto kPngXmp = "XML:com.adobe.xmp\0\0\0"sv; // not compressed
constexpr auto kExifMark = "Exif\0\0"sv;

std::string pngChunk(std::string_view name, const std::string& content)
{
    const auto body = std::string(name) + content;
    boost::crc_32_type sum;
    sum.process_bytes(body.data(), body.size());
    return numberText(content.size(), 4, false) + body + numberText(sum.checksum(), 4, false);
}

/// What stands in the place of a PNG's chunk; nothing: it stays.
std::optional<std::string> insteadOfChunk(std::span<const std::byte> file, std::string_view name,
                                          std::string_view content, Found& found)
{
    // As many tools write it still: digits in a packed text. What is left of it goes where the standard has it.
    if (content.starts_with("Raw profile type exif") || content.starts_with("Raw profile type APP1")) {
        const auto notes = exifOf(file);
        found.odd |= notes.empty();
        auto kept = notes.empty() ? std::nullopt : withoutPrivateExif(std::as_bytes(std::span(notes)), found);
        return kept && !kept->empty() ? pngChunk("eXIf", *kept) : kept;
    }
    if (name == "eXIf") {
        auto kept = withoutPrivateExif(std::as_bytes(std::span(content)), found);
        return kept && !kept->empty() ? pngChunk(name, *kept) : kept;
    }
    if (name == "iTXt" && content.starts_with(kPngXmp)) {
        const auto rest = content.substr(kPngXmp.size()); // language and translated name, each with its end, come first
        const auto language = rest.find('\0');
        const auto words = language == std::string_view::npos ? language : rest.find('\0', language + 1);
        if (words == std::string_view::npos)
            throw std::runtime_error("a text without its beginning");
        auto kept = withoutPrivateXmp(std::string(rest.substr(words + 1)), found);
        const auto before = std::string(kPngXmp) + std::string(rest.substr(0, words + 1));
        return kept && !kept->empty() ? pngChunk(name, before + *kept) : kept;
    }
    found.odd |= content.starts_with("Raw profile type xmp") || // packed: whoever wrote them knows
                 (name == "iTXt" && content.starts_with("XML:com.adobe.xmp"));
    return {};
}

} // namespace

void stripPng(std::span<const std::byte> file, Pieces& pieces, Found& found)
{
    pieces.keep(0, 8);
    for (std::size_t at = 8;;) {
        const auto size = numberAt(file, at, 4, false);
        const auto name = textAt(file, at + 4, 4);
        const auto content = textAt(file, at + 8, size);
        (void)textAt(file, at + 8 + size, 4);
        if (const auto instead = insteadOfChunk(file, name, content, found))
            pieces.put(*instead);
        else
            pieces.keep(at, size + 12);
        at += size + 12;
        if (name == "IEND") {
            found.previews |= at < file.size();
            return;
        }
    }
}

void stripWebP(std::span<const std::byte> file, Pieces& pieces, Found& found)
{
    constexpr std::size_t kHead = 12;
    constexpr std::size_t kHasExif = 0x08;
    constexpr std::size_t kHasXmp = 0x04;
    const auto end = numberAt(file, 4, 4, true) + 8;
    (void)textAt(file, 0, end);
    Pieces body;
    std::size_t lost = 0; // flags of what is there no more
    std::size_t flagsAt = 0;
    for (std::size_t at = kHead; at + 8 <= end;) {
        const auto name = textAt(file, at, 4);
        const auto size = numberAt(file, at + 4, 4, true);
        const auto content = textAt(file, at + 8, size);
        const auto whole = 8 + (size + 1) / 2 * 2;
        std::optional<std::string> kept;
        if (name == "EXIF") {
            const auto mark = content.starts_with(kExifMark) ? kExifMark.size() : 0;
            kept = withoutPrivateExif(std::as_bytes(std::span(content.substr(mark))), found);
            lost |= kept && kept->empty() ? kHasExif : 0;
        } else if (name == "XMP ") {
            kept = withoutPrivateXmp(std::string(content), found);
            lost |= kept && kept->empty() ? kHasXmp : 0;
        } else if (name == "VP8X") {
            flagsAt = at + 8;
        }
        if (!kept)
            body.keep(at, std::min(whole, end - at));
        else if (!kept->empty())
            body.put(std::string(name) + numberText(kept->size(), 4, true) + *kept +
                     std::string(kept->size() % 2, '\0'));
        at += whole;
    }
    found.previews |= end < file.size();
    auto list = body.take();
    std::uint64_t size = 4;
    for (const auto& piece : list)
        size += piece.bytes.empty() ? piece.size : piece.bytes.size();
    pieces.put("RIFF" + numberText(size, 4, true) + "WEBP");
    for (auto& piece : list) {
        if (!piece.bytes.empty()) {
            pieces.put(std::move(piece.bytes));
        } else if (lost != 0 && flagsAt >= piece.from && flagsAt < piece.from + piece.size) {
            pieces.keep(piece.from, flagsAt - piece.from);
            pieces.put(numberText(numberAt(file, flagsAt, 1, true) & ~lost, 1, true));
            pieces.keep(flagsAt + 1, piece.from + piece.size - flagsAt - 1);
        } else {
            pieces.keep(piece.from, piece.size);
        }
    }
}

} // namespace vitrine::doctor
