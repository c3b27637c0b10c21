// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace vitrine::doctor {

/// What a picture was found to be when it was decoded.
struct PictureFacts {
    std::int64_t width = 0; ///< as it is shown: turned already
    std::int64_t height = 0;
    int bits = 8;             ///< per channel
    bool turned = false;      ///< stored lying or upside down, with a note how to hold it (EXIF)
    bool cmyk = false;        ///< colours for print
    std::string colours;      ///< name of its colour profile; empty: none, or that of screens (sRGB)
    double brightness = 0;    ///< mean, 0..1
    double contrast = 0;      ///< standard deviation of the brightness, 0..1
    std::uint64_t across = 0; ///< where the picture becomes brighter from left to right, 8 x 8 places
    std::uint64_t down = 0;   ///< and from top to bottom
};

/// What a film was found to be when all of it was decoded.
struct FilmFacts {
    std::string codec;
    std::string profile;
    std::string pixels; ///< "yuv420p"
    std::int64_t width = 0;
    std::int64_t height = 0;
    double rate = 0;                  ///< pictures a second, on average
    bool unevenRate = false;          ///< some pictures stand more than twice as long as others
    int turned = 0;                   ///< degrees by which a note asks to turn it
    std::int64_t frames = 0;          ///< decoded
    std::int64_t broken = 0;          ///< packets that could not be decoded
    double seconds = 0;               ///< when its last picture ends
    std::optional<double> flashes;    ///< when more than three flashes in a second begin
    std::optional<double> redFlashes; ///< the same for saturated red
};

/// What a film's sound, or a sound, was found to be.
struct SoundFacts {
    std::string codec;
    int tracks = 0;
    int channels = 0;
    int rate = 0;                   ///< samples a second
    std::int64_t broken = 0;        ///< packets that could not be decoded
    double seconds = 0;             ///< when it ends
    std::optional<double> loudness; ///< EBU R 128, integrated, LUFS; nothing: silent or too short to tell
    double peak = -200;             ///< true peak, dBTP
    std::int64_t clippings = 0;     ///< how often the wave was cut off at full scale
};

/// How it went with the program that opened a file.
enum class Outcome {
    Answered,
    Ended, ///< the file ended it
    Stuck, ///< it had to be ended: nothing came any more
    Slow,  ///< it had to be ended: the film went on, and on
};

/// What was learned about one file by opening it.
struct Facts {
    std::string file;
    std::string container; ///< "matroska,webm"; empty for pictures
    std::optional<PictureFacts> picture;
    std::optional<FilmFacts> film;
    std::optional<SoundFacts> sound;
    std::string failure;                 ///< what the library said that could not open it; empty: it was opened
    Outcome outcome = Outcome::Answered; ///< known to who started the program, not to the program
};

[[nodiscard]] boost::json::value factsToJson(const Facts& facts);
/// Never throws: what a decoder's program says is believed no more than a file; nothing when it makes no sense.
[[nodiscard]] std::optional<Facts> factsFromJson(const boost::json::value& value);

} // namespace vitrine::doctor
