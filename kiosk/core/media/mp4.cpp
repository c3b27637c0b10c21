// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include "core/text/letters.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr int kMostBoxes = 20'000;
constexpr const char* kConvertFilm = unsaid("convert it: ffmpeg -i IN -c:v libx264 -pix_fmt yuv420p -c:a aac OUT.mp4");

struct Box {
    std::string type;
    std::uint64_t begin = 0; ///< of what is inside
    std::uint64_t end = 0;
};

/// ISO base media (MP4): boxes in boxes, each with its size and a type of four letters.
class Boxes {
public:
    Boxes(FileBytes& file, Medium& medium)
        : m_file(file)
        , m_medium(medium)
    {
    }

    void each(std::uint64_t begin, std::uint64_t end, const std::function<void(const Box&)>& visit)
    {
        while (begin + 8 <= end) {
            const auto head = m_file.at(begin, 16);
            auto size = bigEndian(head, 0, 4);
            std::uint64_t header = 8;
            if (size == 1) {
                size = bigEndian(head, 8, 8);
                header = 16;
            } else if (size == 0) {
                size = end - begin; // to the end of the file
            }
            if (head.size() < 8 || size < header || size > end - begin) {
                fault(m_medium, phrase("ends too early"));
                return;
            }
            if (++m_count > kMostBoxes) {
                fault(m_medium, phrase("is damaged"));
                return;
            }
            visit({head.substr(4, 4), begin + header, begin + size});
            begin += size;
        }
    }

private:
    FileBytes& m_file;
    Medium& m_medium;
    int m_count = 0;
};

/// 10 and 12 bit, 4:2:2 and 4:4:4: screens' decoders in hardware take none of them. Each coding tells in a box of its
/// own, four letters and then its numbers.
bool isDeep(std::string_view sampleEntry)
{
    const auto number = [&](std::string_view box, std::size_t behind) {
        const auto at = sampleEntry.find(box);
        return at == std::string_view::npos ? 0 : bigEndian(sampleEntry, at + box.size() + behind, 1);
    };
    const auto h264 = number("avcC", 1);
    return h264 == 110 || h264 == 122 || h264 == 144 || h264 == 244 || // profiles
           number("vpcC", 4) != 0 ||                                   // VP9: all profiles but the first
           number("av1C", 1) >> 5 != 0 || (number("av1C", 2) & 0x40u) != 0;
}

/// What boxes of times say: so many units of time, so many of them a second.
double secondsIn(FileBytes& file, const Box& box)
{
    const auto bytes = file.at(box.begin, 32);
    const bool wide = bigEndian(bytes, 0, 1) == 1;
    const auto perSecond = static_cast<double>(bigEndian(bytes, wide ? 20 : 12, 4));
    const auto units = bigEndian(bytes, wide ? 24 : 16, wide ? 8 : 4);
    const bool unknown = units == (wide ? ~std::uint64_t{0} : std::uint64_t{0xFFFFFFFF});
    return perSecond > 0 && !unknown ? static_cast<double>(units) / perSecond : 0;
}

/// Pictures of a track by its table of how many last how long.
std::uint64_t countPictures(FileBytes& file, const Box& box)
{
    constexpr std::uint64_t kMostRuns = 1'000'000;
    constexpr std::size_t kRunsAtOnce = 4096;
    const auto runs = std::min(bigEndian(file.at(box.begin + 4, 4), 0, 4), kMostRuns);
    std::uint64_t pictures = 0;
    std::string piece;
    for (std::uint64_t run = 0; run < runs; ++run) {
        if (run % kRunsAtOnce == 0)
            piece = file.at(box.begin + 8 + 8 * run, 8 * kRunsAtOnce);
        pictures += bigEndian(piece, 8 * (run % kRunsAtOnce), 4);
    }
    return pictures;
}

void judgeSample(Medium& medium, const std::string& handler, std::string_view entry)
{
    const auto codec = entry.substr(4, 4);
    if (handler == "vide") {
        medium.hasFilm = true;
        medium.width = static_cast<std::int64_t>(bigEndian(entry, 32, 2));
        medium.height = static_cast<std::int64_t>(bigEndian(entry, 34, 2));
        if (codec == "hvc1" || codec == "hev1")
            fault(medium, phrase("is coded as HEVC (H.265), which not every screen decodes"), phrase(kConvertFilm));
        else if (codec != "avc1" && codec != "avc3" && codec != "vp09" && codec != "av01")
            fault(medium, phrase("is coded as \"{}\", which screens do not decode", printable(codec)),
                  phrase(kConvertFilm));
        else if (isDeep(entry))
            fault(medium, phrase("has more than 8 bits or finer colours than screens decode"), phrase(kConvertFilm));
    } else if (handler == "soun") {
        medium.hasSound = true;
        if (codec != "mp4a" && codec != "Opus" && codec != ".mp3" && codec != "fLaC")
            fault(medium, phrase("has sound coded as \"{}\", which screens do not decode", printable(codec)),
                  phrase(kConvertFilm));
    }
}

} // namespace

Medium inspectMp4(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Mp4;
    Boxes boxes(file, medium);
    bool hasIndex = false;
    bool hasData = false;
    std::string handler;
    double trackSeconds = 0;
    const std::function<void(const Box&)> visit = [&](const Box& box) {
        if (box.type == "moov" || box.type == "trak" || box.type == "mdia" || box.type == "minf" ||
            box.type == "stbl") {
            hasIndex = hasIndex || box.type == "moov";
            boxes.each(box.begin, box.end, visit);
        } else if (box.type == "mvhd") {
            medium.seconds = secondsIn(file, box);
        } else if (box.type == "mdhd") {
            trackSeconds = secondsIn(file, box);
        } else if (box.type == "stts" && handler == "vide" && trackSeconds > 0) {
            medium.rate = static_cast<double>(countPictures(file, box)) / trackSeconds;
        } else if (box.type == "hdlr") {
            // Only the handler of a track counts; one in "meta" has no sample descriptions after it.
            handler = file.at(box.begin + 8, 4);
        } else if (box.type == "stsd") {
            boxes.each(box.begin + 8, box.end, [&](const Box& entry) {
                const auto bytes = file.at(entry.begin - 8, 512);
                if (bytes.size() >= 36)
                    judgeSample(medium, handler, bytes);
            });
        } else if (box.type == "mdat") {
            hasData = true;
        }
    };
    boxes.each(0, file.size(), visit);
    if (!hasIndex)
        fault(medium, phrase("has no index: its recording or copying was interrupted"));
    else if (!hasData)
        fault(medium, phrase("holds neither pictures nor sound"));
    else if (!medium.hasFilm && !medium.hasSound)
        fault(medium, phrase("has no track that a screen can play"), phrase(kConvertFilm));
    return medium;
}

} // namespace vitrine
