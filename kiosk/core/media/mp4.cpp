// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr int kMostBoxes = 20'000;
constexpr const char* kConvertFilm = "convert it: ffmpeg -i IN -c:v libx264 -pix_fmt yuv420p -c:a aac OUT.mp4";

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
                fault(m_medium, "ends too early");
                return;
            }
            if (++m_count > kMostBoxes) {
                fault(m_medium, "is damaged");
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

/// 10 and 12 bit, 4:2:2 and 4:4:4: screens' decoders in hardware take none of them.
bool isDeepH264(std::string_view sampleEntry)
{
    const auto at = sampleEntry.find("avcC");
    const auto profile = at == std::string_view::npos ? 0 : bigEndian(sampleEntry, at + 5, 1);
    return profile == 110 || profile == 122 || profile == 144 || profile == 244;
}

void judgeSample(Medium& medium, const std::string& handler, std::string_view entry)
{
    const auto codec = entry.substr(4, 4);
    if (handler == "vide") {
        medium.hasFilm = true;
        medium.width = static_cast<std::int64_t>(bigEndian(entry, 32, 2));
        medium.height = static_cast<std::int64_t>(bigEndian(entry, 34, 2));
        if (codec == "hvc1" || codec == "hev1")
            fault(medium, "is coded as HEVC (H.265), which not every screen decodes", kConvertFilm);
        else if (codec != "avc1" && codec != "avc3" && codec != "vp09" && codec != "av01")
            fault(medium, "is coded as \"" + std::string(codec) + "\", which screens do not decode", kConvertFilm);
        else if (isDeepH264(entry))
            fault(medium, "has more than 8 bits or finer colours than screens decode", kConvertFilm);
    } else if (handler == "soun") {
        medium.hasSound = true;
        if (codec != "mp4a" && codec != "Opus" && codec != ".mp3" && codec != "fLaC")
            fault(medium, "has sound coded as \"" + std::string(codec) + "\", which screens do not decode",
                  kConvertFilm);
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
    const std::function<void(const Box&)> visit = [&](const Box& box) {
        if (box.type == "moov" || box.type == "trak" || box.type == "mdia" || box.type == "minf" ||
            box.type == "stbl") {
            hasIndex = hasIndex || box.type == "moov";
            boxes.each(box.begin, box.end, visit);
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
        fault(medium, "has no index: its recording or copying was interrupted");
    else if (!hasData)
        fault(medium, "holds neither pictures nor sound");
    else if (!medium.hasFilm && !medium.hasSound)
        fault(medium, "has no track that a screen can play", kConvertFilm);
    return medium;
}

} // namespace vitrine
