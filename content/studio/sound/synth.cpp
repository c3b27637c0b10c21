// SPDX-License-Identifier: Apache-2.0
#include "sound/synth.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace studio {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

/// Loses high notes on each way round, like a wall with curtains.
class Echo {
public:
    Echo(double seconds, double back)
        : m_line(static_cast<std::size_t>(seconds * Track::kRate))
        , m_back(back)
    {
    }
    double next(double in)
    {
        const double out = m_line[m_at];
        m_dark += 0.28 * (out - m_dark);
        m_line[m_at] = in + m_dark * m_back;
        m_at = (m_at + 1) % m_line.size();
        return out;
    }

private:
    std::vector<double> m_line;
    std::size_t m_at = 0;
    double m_back;
    double m_dark = 0;
};

void put(std::ostream& out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.put(static_cast<char>((value >> (8 * i)) & 0xFF));
}

} // namespace

double hertz(int midiNote)
{
    return 440 * std::pow(2, (midiNote - 69) / 12.0);
}

Track::Track(double seconds, bool round)
    : m_frames(static_cast<std::size_t>(std::lround(seconds * kRate)))
    , m_round(round)
    , m_left(m_frames)
    , m_right(m_frames)
{
}

void Track::add(std::size_t frame, double left, double right)
{
    if (frame >= m_frames && !m_round)
        return;
    m_left[frame % m_frames] += left;
    m_right[frame % m_frames] += right;
}

void Track::pluck(double at, double hz, double gain, double pan)
{
    constexpr double kSeconds = 3.2;
    const auto first = static_cast<std::size_t>(at * kRate);
    const auto frames = static_cast<std::size_t>(kSeconds * kRate);
    for (std::size_t i = 0; i < frames; ++i) {
        const double t = double(i) / kRate;
        double value = 0;
        for (int partial = 1; partial <= 5; ++partial) // higher partials are softer and die sooner
            value += std::sin(kTurn * hz * partial * t) * std::exp(-t * (1.3 + 1.9 * partial)) / (partial * partial);
        const double attack = std::min(1.0, t / 0.006);
        const double end = std::min(1.0, (kSeconds - t) / 0.2);
        value *= gain * attack * end;
        add(first + i, value * std::sqrt((1 - pan) / 2), value * std::sqrt((1 + pan) / 2));
    }
}

void Track::pad(double at, double seconds, double hz, double gain, double pan)
{
    constexpr std::array<double, 3> kDetune{-0.0021, 0.0004, 0.0024};
    constexpr double kSwell = 2.2; // seconds to rise and to fall
    const auto first = static_cast<std::size_t>(at * kRate);
    const auto frames = static_cast<std::size_t>((seconds + kSwell) * kRate);
    for (std::size_t i = 0; i < frames; ++i) {
        const double t = double(i) / kRate;
        const double rise = std::min({1.0, t / kSwell, (seconds + kSwell - t) / kSwell});
        const double envelope = rise * rise * (3 - 2 * rise);
        double left = 0;
        double right = 0;
        for (std::size_t string = 0; string < kDetune.size(); ++string) {
            const double phase = kTurn * hz * (1 + kDetune[string]) * t + double(string) * 2.1;
            double value = 0;
            for (int partial = 1; partial <= 4; ++partial)
                value += std::sin(phase * partial) / (partial * partial * 1.15);
            const double place = std::clamp(pan + (double(string) - 1) * 0.6, -1.0, 1.0);
            left += value * std::sqrt((1 - place) / 2);
            right += value * std::sqrt((1 + place) / 2);
        }
        add(first + i, left * gain * envelope, right * gain * envelope);
    }
}

void Track::room(double wet)
{
    constexpr std::array<double, 4> kLeft{0.0897, 0.1103, 0.1327, 0.1571};
    constexpr std::array<double, 4> kRight{0.0929, 0.1061, 0.1381, 0.1523};
    std::vector<Echo> left;
    std::vector<Echo> right;
    for (std::size_t i = 0; i < kLeft.size(); ++i) {
        left.emplace_back(kLeft[i], 0.80);
        right.emplace_back(kRight[i], 0.80);
    }
    const std::vector<double> dryLeft = m_left;
    const std::vector<double> dryRight = m_right;
    for (int pass = m_round ? 0 : 1; pass < 2; ++pass) // a round track fills the room once before it is heard
        for (std::size_t i = 0; i < m_frames; ++i) {
            double l = 0;
            double r = 0;
            for (Echo& echo : left)
                l += echo.next(dryLeft[i] * 0.7 + dryRight[i] * 0.3);
            for (Echo& echo : right)
                r += echo.next(dryRight[i] * 0.7 + dryLeft[i] * 0.3);
            if (pass == 1) {
                m_left[i] = dryLeft[i] + wet * l / 4;
                m_right[i] = dryRight[i] + wet * r / 4;
            }
        }
}

void Track::fade(double in, double out)
{
    for (std::size_t i = 0; i < m_frames; ++i) {
        const double t = double(i) / kRate;
        const double left = double(m_frames - i) / kRate;
        const double gain = std::min({1.0, t / in, left / out});
        m_left[i] *= gain;
        m_right[i] *= gain;
    }
}

void Track::writeWave(std::ostream& out) const
{
    double peak = 1e-9;
    for (std::size_t i = 0; i < m_frames; ++i)
        peak = std::max({peak, std::abs(m_left[i]), std::abs(m_right[i])});
    const double scale = 0.7 * 32767 / peak;
    const auto bytes = static_cast<std::uint32_t>(m_frames * 4);
    out << "RIFF";
    put(out, 36 + bytes, 4);
    out << "WAVEfmt ";
    put(out, 16, 4);
    put(out, 1, 2); // PCM
    put(out, 2, 2); // stereo
    put(out, kRate, 4);
    put(out, kRate * 4, 4);
    put(out, 4, 2);
    put(out, 16, 2);
    out << "data";
    put(out, bytes, 4);
    for (std::size_t i = 0; i < m_frames; ++i)
        for (const double value : {m_left[i], m_right[i]})
            put(out, static_cast<std::uint32_t>(std::lround(value * scale)), 2);
}

} // namespace studio
