// SPDX-License-Identifier: Apache-2.0
#include "sound/music.hpp"

#include "films/films.hpp"

#include <cmath>
#include <initializer_list>
#include <string_view>

namespace studio {

namespace {

using Chord = std::initializer_list<int>;

void chord(Track& track, double at, double seconds, Chord notes, double gain)
{
    double pan = -0.4;
    for (const int note : notes) {
        track.pad(at, seconds, hertz(note), gain, pan);
        pan += 0.8 / double(notes.size());
    }
}

} // namespace

Track colourMusic()
{
    constexpr double kBar = kColourSeconds / 4;
    constexpr int kNotes = 12; // to a bar: they climb and fall like the colours
    Track track(kColourSeconds, true);
    const Chord bars[] = {{38, 57, 62, 66, 73}, {35, 54, 62, 66, 69}, {43, 55, 59, 66, 71}, {45, 57, 61, 64, 71}};
    const Chord scales[] = {
        {74, 78, 81, 85, 88, 90}, {71, 74, 78, 81, 85, 86}, {71, 74, 78, 83, 86, 90}, {73, 76, 81, 83, 85, 88}};
    for (int bar = 0; bar < 4; ++bar) {
        chord(track, bar * kBar, kBar, bars[bar], 0.055);
        for (int i = 0; i < kNotes; ++i) {
            const int step = i < kNotes / 2 ? i : kNotes - 1 - i;
            const double gain = 0.075 + 0.03 * std::sin(2 * 3.14159265 * (bar * kNotes + i) / (4.0 * kNotes));
            track.pluck(bar * kBar + i * kBar / kNotes, hertz(scales[bar].begin()[step]), gain, -0.7 + 1.4 * step / 5);
        }
    }
    track.room(0.9);
    return track;
}

Track dataMusic()
{
    constexpr double kShot = kDataSeconds / 4;
    constexpr double kBit = 210.0 / 620; // seconds from one packet of the film to the next
    Track track(kDataSeconds, false);
    chord(track, 0, kShot, {38, 57, 62, 69}, 0.05);
    chord(track, kShot, kShot, {43, 59, 62, 66}, 0.05);
    chord(track, 2 * kShot, kShot, {40, 59, 64, 67}, 0.05);
    chord(track, 3 * kShot, kShot - 1.5, {38, 57, 62, 66, 73, 76}, 0.055);
    const auto message = [&](int shot, std::string_view bits, int note, double gain, double pan) {
        const int count = static_cast<int>((kShot - 1.6) / kBit);
        for (int i = 1; i < count; ++i)
            if (bits[static_cast<std::size_t>(i) % bits.size()] == '1')
                track.pluck(shot * kShot + i * kBit, hertz(note), gain, pan);
    };
    message(0, "1011001", 78, 0.11, -0.3);
    message(1, "1101", 74, 0.08, -0.5);
    message(1, "0110", 83, 0.06, 0.5);
    message(2, "110100", 76, 0.06, -0.7);
    message(2, "101101", 79, 0.06, 0);
    message(2, "100110", 86, 0.06, 0.7);
    int i = 0; // the town: a bell for each house that lights up
    for (const int note : {74, 78, 81, 69, 85, 76, 88, 78, 90, 81, 93, 86}) {
        track.pluck(3 * kShot + 0.4 + i * 0.46, hertz(note), 0.085, std::sin(i * 2.4) * 0.8);
        ++i;
    }
    track.room(0.9);
    track.fade(0.6, 2.2);
    return track;
}

} // namespace studio
