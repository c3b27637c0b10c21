// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include "core/text/letters.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr int kMostElements = 200'000;
constexpr const char* kDeepColours = unsaid("has more than 8 bits or finer colours than screens decode");
constexpr const char* kConvertWebm =
    unsaid("convert it: ffmpeg -i IN -c:v libvpx-vp9 -pix_fmt yuv420p -c:a libopus OUT.webm");

enum Id : std::uint64_t {
    kHeader = 0x1A45DFA3,
    kDocType = 0x4282,
    kSegment = 0x18538067,
    kCluster = 0x1F43B675,
    kTracks = 0x1654AE6B,
    kTrackEntry = 0xAE,
    kTrackType = 0x83,
    kCodec = 0x86,
    kVideo = 0xE0,
    kWidth = 0xB0,
    kHeight = 0xBA,
    kPrivate = 0x63A2,
    kPictureTime = 0x23E383,
    kInfo = 0x1549A966,
    kTick = 0x2AD7B1,
    kDuration = 0x4489,
    kTrackNumber = 0xD7,
    kSimpleBlock = 0xA3,
    kBlockGroup = 0xA0,
    kBlock = 0xA1,
};

struct Element {
    std::uint64_t id = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool open = false; ///< of unknown length, as live recordings have them
};

/// EBML: identifier and length in one to eight bytes each, the length of each told by its leading zero bits.
std::optional<Element> elementAt(FileBytes& file, std::uint64_t at, std::uint64_t end)
{
    const auto head = file.at(at, 12);
    if (head.empty())
        return std::nullopt;
    const auto idBytes = static_cast<std::size_t>(std::countl_zero(static_cast<unsigned char>(head[0]))) + 1;
    if (idBytes > 4 || idBytes >= head.size())
        return std::nullopt;
    const auto sizeBytes = static_cast<std::size_t>(std::countl_zero(static_cast<unsigned char>(head[idBytes]))) + 1;
    if (sizeBytes > 8 || idBytes + sizeBytes > head.size())
        return std::nullopt;
    const auto mask = (std::uint64_t{1} << (7 * sizeBytes)) - 1;
    const auto size = bigEndian(head, idBytes, sizeBytes) & mask;
    Element element{bigEndian(head, 0, idBytes), at + idBytes + sizeBytes, 0, size == mask};
    if (!element.open && size > end - element.begin)
        return std::nullopt;
    element.end = element.open ? end : element.begin + size;
    return element;
}

class WebM {
public:
    WebM(FileBytes& file, Medium& medium)
        : m_file(file)
        , m_medium(medium)
    {
    }

    void read(std::uint64_t begin, std::uint64_t end)
    {
        for (auto at = begin; at < end;) {
            const auto element = elementAt(m_file, at, end);
            if (!element || ++m_count > kMostElements) {
                fault(m_medium, phrase("ends too early"));
                return;
            }
            take(*element);
            at = element->end;
            if ((element->id == kSimpleBlock || element->id == kBlockGroup) && m_vp9Track == 0)
                return; // all that was to be learned from the pictures
        }
    }

    [[nodiscard]] bool hasTracks() const { return m_tracks; }
    [[nodiscard]] bool hasData() const { return m_data; }

private:
    [[nodiscard]] std::uint64_t number(const Element& element)
    {
        const auto bytes = m_file.at(element.begin, static_cast<std::size_t>(element.end - element.begin) & 15u);
        return bigEndian(bytes, 0, bytes.size());
    }

    [[nodiscard]] double real(const Element& element)
    {
        const auto bits = number(element);
        return element.end - element.begin == 4
                   ? static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)))
                   : std::bit_cast<double>(bits);
    }

    void take(const Element& element)
    {
        const auto text = [&] {
            return m_file.at(element.begin,
                             static_cast<std::size_t>(std::min<std::uint64_t>(64, element.end - element.begin)));
        };
        switch (element.id) {
        case kDocType:
            if (text() != "webm")
                fault(m_medium, phrase("is a Matroska film and not WebM"), phrase(kConvertWebm));
            break;
        case kHeader:
        case kSegment:
        case kVideo:
            read(element.begin, element.end);
            break;
        case kTracks:
            m_tracks = true;
            read(element.begin, element.end);
            break;
        case kInfo:
            read(element.begin, element.end);
            m_medium.seconds = m_duration * static_cast<double>(m_tick) / 1e9;
            break;
        case kTick:
            m_tick = number(element);
            break;
        case kDuration:
            m_duration = real(element);
            break;
        case kCluster:
            m_data = true;
            if (m_vp9Track != 0)
                read(element.begin, element.end); // until its first picture has told its profile
            break;
        case kBlockGroup:
            read(element.begin, element.end);
            break;
        case kSimpleBlock:
        case kBlock:
            judgeBlock(element);
            break;
        case kTrackNumber:
            m_trackNumber = number(element);
            break;
        case kPrivate:
            m_private = text();
            break;
        case kPictureTime:
            m_pictureTime = number(element);
            break;
        case kTrackEntry:
            read(element.begin, element.end);
            judgeTrack();
            break;
        case kTrackType:
            m_type = number(element);
            break;
        case kCodec:
            m_codec = text();
            break;
        case kWidth:
            m_medium.width = static_cast<std::int64_t>(number(element));
            break;
        case kHeight:
            m_medium.height = static_cast<std::int64_t>(number(element));
            break;
        default:
            break;
        }
    }

    void judgeTrack()
    {
        if (m_type == 1) {
            m_medium.hasFilm = true;
            if (m_codec != "V_VP8" && m_codec != "V_VP9" && m_codec != "V_AV1")
                fault(m_medium, phrase("is coded as \"{}\", which screens do not decode", printable(m_codec)),
                      phrase(kConvertWebm));
            if (m_codec == "V_VP9")
                m_vp9Track = m_trackNumber;
            // The second number of AV1's description holds its profile, the third says whether it has 10 or 12 bits.
            if (m_codec == "V_AV1" &&
                (bigEndian(m_private, 1, 1) >> 5 != 0 || (bigEndian(m_private, 2, 1) & 0x40u) != 0))
                fault(m_medium, phrase(kDeepColours), phrase(kConvertWebm));
            if (m_pictureTime > 0)
                m_medium.rate = 1e9 / static_cast<double>(m_pictureTime);
        } else if (m_type == 2) {
            m_medium.hasSound = true;
            if (m_codec != "A_OPUS" && m_codec != "A_VORBIS")
                fault(m_medium, phrase("has sound coded as \"{}\", which screens do not decode", printable(m_codec)),
                      phrase(kConvertWebm));
        }
        m_type = 0;
        m_codec.clear();
        m_private.clear();
        m_pictureTime = 0;
    }

    /// A VP9 picture begins with the bits 10 and its profile: 0 is 8 bits and 4:2:0, what screens decode.
    void judgeBlock(const Element& block)
    {
        const auto bytes = m_file.at(block.begin, 5);
        if (m_vp9Track == 0 || bigEndian(bytes, 0, 1) != (0x80u | m_vp9Track))
            return;
        m_vp9Track = 0;
        const auto first = bigEndian(bytes, 4, 1);
        if ((first >> 6) == 2 && (first & 0x30u) != 0)
            fault(m_medium, phrase(kDeepColours), phrase(kConvertWebm));
    }

    FileBytes& m_file;
    Medium& m_medium;
    std::uint64_t m_tick = 1'000'000; ///< nanoseconds
    double m_duration = 0;            ///< in ticks
    std::uint64_t m_vp9Track = 0;     ///< whose first picture is still to come; 0: none
    std::uint64_t m_type = 0;
    std::uint64_t m_trackNumber = 0;
    std::uint64_t m_pictureTime = 0; ///< nanoseconds
    std::string m_private;
    std::string m_codec;
    bool m_tracks = false;
    bool m_data = false;
    int m_count = 0;
};

} // namespace

Medium inspectWebM(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::WebM;
    WebM webm(file, medium);
    webm.read(0, file.size());
    if (!webm.hasTracks())
        fault(medium, phrase("has no tracks: its recording or copying was interrupted"));
    else if (!webm.hasData())
        fault(medium, phrase("holds neither pictures nor sound"));
    else if (!medium.hasFilm && !medium.hasSound)
        fault(medium, phrase("has no track that a screen can play"), phrase(kConvertWebm));
    return medium;
}

} // namespace vitrine
