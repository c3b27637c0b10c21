// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

constexpr const char* kJpegEndsEarly = unsaid("ends too early");
constexpr const char* kJpegDamaged = unsaid("is damaged");
constexpr std::size_t kJpegPiece = 256ULL * 1024;

enum Marker : std::uint64_t {
    kBaseline = 0xC0, ///< what is below stands for nothing
    kProgressive = 0xC2,
    kHuffman = 0xC4,
    kLastFrame = 0xCF,
    kFirstRestart = 0xD0,
    kLastRestart = 0xD7,
    kEnd = 0xD9,
    kScan = 0xDA,
    kQuantisation = 0xDB,
    kInterval = 0xDD,
};

std::uint64_t byteAt(std::string_view bytes, std::size_t at)
{
    return bigEndian(bytes, at, 1);
}

/// Tables of codes: each with so many codes of each length as there is room for.
bool areHuffmanTables(std::string_view segment)
{
    while (!segment.empty()) {
        if (segment.size() < 17 || (byteAt(segment, 0) & 0xEFu) > 3)
            return false;
        std::size_t codes = 0;
        std::uint64_t room = 1;
        for (std::size_t length = 1; length <= 16; ++length) {
            const auto count = byteAt(segment, length);
            room *= 2;
            if (count > room)
                return false;
            room -= count;
            codes += count;
        }
        if (codes > 256 || segment.size() < 17 + codes)
            return false;
        segment.remove_prefix(17 + codes);
    }
    return true;
}

bool areQuantisationTables(std::string_view segment)
{
    while (!segment.empty()) {
        const auto kind = byteAt(segment, 0);
        const std::size_t length = (kind >> 4) == 0 ? 64 : 128;
        if (kind > 0x1F || (kind & 15u) > 3 || segment.size() < 1 + length)
            return false;
        segment.remove_prefix(1 + length);
    }
    return true;
}

/// Reads a JPEG from marker to marker and through the coded data between them, which is not decoded.
class Jpeg {
public:
    Jpeg(FileBytes& file, Medium& medium)
        : m_file(file)
        , m_medium(medium)
    {
    }

    void read()
    {
        while (m_medium.fault.empty() && !m_ended)
            segment();
        if (m_medium.fault.empty() && m_coded < fewestBytes())
            fault(m_medium, phrase(kJpegEndsEarly));
    }

private:
    struct Part {
        std::uint64_t id = 0;
        std::uint64_t across = 0; ///< blocks beside each other in one unit
        std::uint64_t down = 0;
    };

    void segment()
    {
        const auto head = m_file.at(m_at, 4);
        const auto marker = byteAt(head, 1);
        if (head.size() < 2 || byteAt(head, 0) != 0xFF)
            return fault(m_medium, phrase(head.size() < 2 ? kJpegEndsEarly : kJpegDamaged));
        if (marker == 0xFF) { // fill bytes before a marker
            ++m_at;
            return;
        }
        if (marker == kEnd) { // some cameras add bytes of their own behind it
            m_ended = true;
            if (!m_scanned)
                fault(m_medium, phrase("holds no picture"));
            return;
        }
        if (marker < kBaseline || (marker >= kFirstRestart && marker <= kLastRestart))
            return fault(m_medium, phrase(kJpegDamaged));
        const auto length = bigEndian(head, 2, 2);
        if (head.size() < 4 || m_at + 2 + length > m_file.size())
            return fault(m_medium, phrase(kJpegEndsEarly));
        if (length < 2)
            return fault(m_medium, phrase(kJpegDamaged));
        take(marker, m_file.at(m_at + 4, length - 2));
        m_at += 2 + length;
        if (marker == kScan && m_medium.fault.empty())
            coded();
    }

    void take(std::uint64_t marker, std::string_view inside)
    {
        const bool frame =
            marker >= kBaseline && marker <= kLastFrame && marker != kHuffman && marker != 0xC8 && marker != 0xCC;
        if (frame)
            takeFrame(marker, inside);
        else if (marker == kScan)
            takeScan(inside);
        else if (marker == kInterval)
            m_restarts = bigEndian(inside, 0, 2) != 0;
        else if ((marker == kHuffman && !areHuffmanTables(inside)) ||
                 (marker == kQuantisation && !areQuantisationTables(inside)))
            fault(m_medium, phrase(kJpegDamaged));
    }

    void takeFrame(std::uint64_t marker, std::string_view inside)
    {
        m_medium.height = static_cast<std::int64_t>(bigEndian(inside, 1, 2));
        m_medium.width = static_cast<std::int64_t>(bigEndian(inside, 3, 2));
        const auto count = byteAt(inside, 5);
        if (marker > kProgressive || byteAt(inside, 0) != 8)
            fault(m_medium, phrase("is a kind of JPEG that screens do not show"),
                  phrase("export it as baseline or progressive JPEG"));
        else if (count == 4)
            fault(m_medium, phrase("has colours for print (CMYK)"), phrase("export it in RGB"));
        else if (inside.size() != 6 + 3 * count || (count != 1 && count != 3) || !m_parts.empty())
            fault(m_medium, phrase(kJpegDamaged));
        m_progressive = marker == kProgressive;
        for (std::size_t i = 0; i < count; ++i) {
            const auto sampling = byteAt(inside, 7 + 3 * i);
            const Part part{byteAt(inside, 6 + 3 * i), sampling >> 4, sampling & 15u};
            if (part.across < 1 || part.across > 4 || part.down < 1 || part.down > 4 || byteAt(inside, 8 + 3 * i) > 3)
                fault(m_medium, phrase(kJpegDamaged));
            m_parts.push_back(part);
        }
    }

    void takeScan(std::string_view inside)
    {
        const auto count = byteAt(inside, 0);
        bool known = count >= 1 && count <= 4 && inside.size() == 4 + 2 * count;
        for (std::size_t i = 0; known && i < count; ++i)
            known =
                std::ranges::any_of(m_parts, [&](const Part& part) { return part.id == byteAt(inside, 1 + 2 * i); });
        if (!known)
            fault(m_medium, phrase(kJpegDamaged));
        m_scanned = true;
    }

    /// Through coded data, in which 0xFF stands only before 0x00, before a restart in its turn, or before a marker.
    void coded()
    {
        std::uint64_t turn = 0;
        for (;;) {
            const auto piece = m_file.at(m_at, kJpegPiece);
            const auto begin = piece.find('\xFF');
            if (piece.empty() || (begin == piece.size() - 1 && piece.size() < kJpegPiece))
                return fault(m_medium, phrase(kJpegEndsEarly));
            if (begin == std::string::npos || begin == piece.size() - 1) {
                m_coded += begin == std::string::npos ? piece.size() : begin;
                m_at += begin == std::string::npos ? piece.size() : begin;
                continue;
            }
            m_coded += begin;
            m_at += begin;
            if (!through(piece, begin, turn))
                return;
        }
    }

    /// From one 0xFF to the next within a piece; answers whether the coded data goes on.
    bool through(std::string_view piece, std::size_t at, std::uint64_t& turn)
    {
        while (at + 1 < piece.size()) {
            const auto next = byteAt(piece, at + 1);
            const bool restart = next >= kFirstRestart && next <= kLastRestart;
            if (restart && (!m_restarts || next != kFirstRestart + turn++ % 8)) {
                fault(m_medium, phrase(kJpegDamaged));
                return false;
            }
            if (next != 0 && !restart)
                return false; // a marker: segment() judges it
            const auto following = std::min(piece.find('\xFF', at + 2), piece.size());
            m_coded += following - at - 1;
            m_at += following - at;
            at = following;
        }
        return true;
    }

    /// A block of a baseline picture takes two bits at least: one for its brightness, one to say that this was all.
    [[nodiscard]] std::uint64_t fewestBytes() const
    {
        if (m_progressive || m_parts.empty())
            return 0;
        std::uint64_t widest = 1;
        std::uint64_t highest = 1;
        for (const auto& part : m_parts) {
            widest = std::max(widest, part.across);
            highest = std::max(highest, part.down);
        }
        const auto blocks = [](std::int64_t side, std::uint64_t share, std::uint64_t most) {
            return static_cast<std::uint64_t>(side) * share / most / 8;
        };
        std::uint64_t all = 0;
        for (const auto& part : m_parts)
            all += blocks(m_medium.width, part.across, widest) * blocks(m_medium.height, part.down, highest);
        return all * 2 / 8;
    }

    FileBytes& m_file;
    Medium& m_medium;
    std::uint64_t m_at = 2;
    std::uint64_t m_coded = 0; ///< bytes of coded data
    std::vector<Part> m_parts;
    bool m_progressive = false;
    bool m_restarts = false;
    bool m_scanned = false;
    bool m_ended = false;
};

} // namespace

Medium inspectJpeg(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Jpeg;
    Jpeg(file, medium).read();
    return medium;
}

} // namespace vitrine
