// SPDX-License-Identifier: Apache-2.0
#include "doctor/strip/strip_picture.hpp"

#include <stdexcept>

namespace vitrine::doctor {

namespace {

using namespace std::string_view_literals;

constexpr auto kExif = "Exif\0\0"sv;
constexpr auto kXmp = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr auto kMoreXmp = "http://ns.adobe.com/xmp/extension/\0"sv;
constexpr auto kPhotoshop = "Photoshop 3.0\0"sv;
constexpr std::size_t kLargestSegment = 65533;

constexpr unsigned kStartOfScan = 0xda;
constexpr unsigned kEnd = 0xd9;
constexpr unsigned kJfif = 0xe0;
constexpr unsigned kNotes = 0xe1;
constexpr unsigned kProfile = 0xe2;
constexpr unsigned kIptc = 0xed;

std::string segment(unsigned marker, const std::string& content)
{
    if (content.size() > kLargestSegment)
        throw std::runtime_error("a note grew too long");
    return std::string{'\xff', static_cast<char>(marker)} + numberText(content.size() + 2, 2, false) + content;
}

/// Photoshop's own list of things: "8BIM", number, name, size, bytes, each filled up to an even length.
std::optional<std::string> withoutPreviews(std::string_view list)
{
    std::string kept;
    bool isChanged = false;
    const auto bytes = std::as_bytes(std::span(list));
    for (std::size_t at = 0; at + 12 <= list.size();) {
        if (textAt(bytes, at, 4) != "8BIM")
            throw std::runtime_error("not Photoshop's list");
        const auto number = numberAt(bytes, at + 4, 2, false);
        const auto name = (numberAt(bytes, at + 6, 1, false) + 2) / 2 * 2;
        const auto size = numberAt(bytes, at + 6 + name, 4, false);
        const auto whole = 10 + name + (size + 1) / 2 * 2;
        const auto entry = list.substr(at, whole);
        (void)textAt(bytes, at + 10 + name, size);
        const bool isPreview = number == 0x0409 || number == 0x040c || number == 0x0422 || number == 0x0423;
        isChanged |= isPreview;
        if (!isPreview)
            kept += entry;
        at += whole;
    }
    return isChanged ? std::optional(kept) : std::nullopt;
}

class Jpeg {
public:
    Jpeg(std::span<const std::byte> file, Pieces& pieces, Found& found)
        : m_file(file)
        , m_pieces(pieces)
        , m_found(found)
    {
    }

    void strip()
    {
        m_pieces.keep(0, 2);
        std::size_t at = 2;
        while (true) {
            const auto begun = at;
            if (numberAt(m_file, at, 1, false) != 0xff)
                throw std::runtime_error("no marker");
            while (numberAt(m_file, at, 1, false) == 0xff)
                ++at;
            const auto marker = static_cast<unsigned>(numberAt(m_file, at++, 1, false));
            if (marker == kEnd) {
                m_pieces.keep(begun, at - begun);
                m_found.previews |= at < m_file.size(); // whole pictures and films hide there, with notes of their own
                return;
            }
            if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
                m_pieces.keep(begun, at - begun);
                continue;
            }
            const auto length = numberAt(m_file, at, 2, false);
            if (length < 2)
                throw std::runtime_error("a segment without length");
            const auto content = textAt(m_file, at + 2, length - 2);
            at += length;
            if (marker == kStartOfScan)
                at = behindScan(at);
            pass(begun, at, marker, content);
        }
    }

private:
    std::size_t behindScan(std::size_t at) const
    {
        const auto all = textAt(m_file, 0, m_file.size());
        for (at = all.find('\xff', at); at != std::string_view::npos && at + 1 < all.size();
             at = all.find('\xff', at + 1)) {
            const auto next = static_cast<unsigned char>(all[at + 1]);
            if (next != 0x00 && next != 0xff && (next < 0xd0 || next > 0xd7))
                return at;
        }
        throw std::runtime_error("a picture without end");
    }

    void pass(std::size_t begun, std::size_t end, unsigned marker, std::string_view content)
    {
        std::optional<std::string> instead;
        std::string_view before;
        if (marker == kNotes && content.starts_with(kExif)) {
            before = kExif;
            instead = withoutPrivateExif(std::as_bytes(std::span(content.substr(kExif.size()))), m_found);
        } else if (marker == kNotes && content.starts_with(kXmp)) {
            before = kXmp;
            instead = withoutPrivateXmp(std::string(content.substr(kXmp.size())), m_found);
        } else if (marker == kIptc && content.starts_with(kPhotoshop)) {
            before = kPhotoshop;
            instead = withoutPreviews(content.substr(kPhotoshop.size()));
            m_found.previews |= instead.has_value();
        } else if ((marker == kNotes && content.starts_with(kMoreXmp)) ||
                   (marker == kJfif && content.starts_with("JFXX")) ||
                   (marker == kProfile && content.starts_with("MPF\0"sv))) {
            m_found.previews = true;
            return;
        } else if (marker == kJfif && content.starts_with("JFIF\0"sv) && content.size() > 14) {
            m_found.previews = true;
            m_pieces.put(segment(kJfif, std::string(content.substr(0, 12)) + std::string(2, '\0')));
            return;
        }
        if (!instead)
            m_pieces.keep(begun, end - begun);
        else if (!instead->empty())
            m_pieces.put(segment(marker, std::string(before) + *instead));
    }

    std::span<const std::byte> m_file;
    Pieces& m_pieces;
    Found& m_found;
};

} // namespace

void stripJpeg(std::span<const std::byte> file, Pieces& pieces, Found& found)
{
    Jpeg(file, pieces, found).strip();
}

} // namespace vitrine::doctor
