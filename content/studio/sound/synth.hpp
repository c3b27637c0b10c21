// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <vector>

namespace studio {

/// Stereo sound that is played on by adding voices. A round one has no end: what rings on past its end is heard at its
/// beginning, so that it loops without a seam.
class Track {
public:
    static constexpr int kRate = 48000;

    Track(double seconds, bool round);

    /// A string that is struck once. `pan`: -1 left, 1 right.
    void pluck(double at, double hertz, double gain, double pan);
    /// A long soft tone of several strings a little out of tune.
    void pad(double at, double seconds, double hertz, double gain, double pan);
    /// A large, dark room.
    void room(double wet);
    /// Silence to sound and back; not for a round track.
    void fade(double in, double out);

    void writeWave(std::ostream& out) const;

private:
    void add(std::size_t frame, double left, double right);

    std::size_t m_frames;
    bool m_round;
    std::vector<double> m_left;
    std::vector<double> m_right;
};

/// Frequency of a note; 69 is the a of 440 Hz.
[[nodiscard]] double hertz(int midiNote);

} // namespace studio
