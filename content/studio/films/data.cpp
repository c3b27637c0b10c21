// SPDX-License-Identifier: Apache-2.0
// How light carries data, in four shots: a message of light and dark, a fibre that keeps it, three colours in one
// fibre, a town that receives it. Packets of light travel along the rays themselves.
#include "films/films.hpp"

#include "light/outlines.hpp"
#include "pictures/pictures.hpp"

#include <cmath>
#include <string_view>

namespace studio {

namespace {

constexpr double kSpeed = 620; // pixels a second
constexpr double kBit = 210;   // length of one bit on its way
constexpr double kFade = 0.8;
constexpr std::size_t kLongestWay = 6000;

/// Brightness along the way at a moment: each bit is a soft packet, a zero leaves a faint trace of the way.
std::vector<float> packets(std::string_view bits, double second, double faint = 0.05)
{
    std::vector<float> train(kLongestWay);
    for (std::size_t i = 0; i < kLongestWay; ++i) {
        const double place = (kSpeed * second - double(i)) / kBit;
        if (place < 0)
            break; // the light has not come so far yet
        const auto bit = static_cast<std::size_t>(place);
        const double bell = std::sin(kPi * (place - std::floor(place)));
        train[i] = static_cast<float>(faint + (bits[bit % bits.size()] == '1' ? 1.6 * bell * bell : 0));
    }
    return train;
}

/// Fades a shot in and out of the dark.
double shown(double t, double seconds)
{
    return rise(t, 0, kFade) * (1 - rise(t, seconds - kFade, seconds));
}

void message(Scene& scene, double t)
{
    const double y = 430;
    scene.glass(lens({455, y}, 250, 56, 56, 8), 1.5, 0.012, 0.12);
    scene.glass(lens({1465, y}, 250, 56, 56, 8), 1.5, 0.012, 0.12);
    scene.beam({-40, y - 170}, {-40, y + 170}, 0, 0, kTeal, 1.6, 9).train = packets("1011001", t + 0.4);
    scene.exposure = 1.25;
    scene.gamma = 1.6;
}

void fibreShot(Scene& scene, double t)
{
    const auto curve = [](double s) {
        return Vec{-120 + 1800 * s, 430 + 190 * std::sin(s * 5.6 - 0.4) * (1 - 0.35 * s)};
    };
    scene.glass(tube(curve, 96, 260), 1.52, 0.01, 0.1, 0.55);
    const Vec start = curve(0.02);
    const Vec along = unit(curve(0.03) - start);
    const Vec across = Vec{-along.y, along.x} * 26;
    const double angle = std::atan2(along.y, along.x) * 180 / kPi;
    scene.beam(start - across, start + across, angle + 21, 1, kTeal, 1, 4).train = packets("1101", t + 0.5);
    scene.beam(start - across, start + across, angle - 15, 1, kWhite, 0.7, 3).train = packets("1101", t + 0.5);
    scene.exposure = 0.85;
    scene.gamma = 1.6;
}

void colours(Scene& scene, double t)
{
    const Vec along = turned({1, 0}, radians(-20));
    const Vec across = Vec{-along.y, along.x};
    const Vec entrance = Vec{860, 392} - along * 1010;
    const Vec exit = Vec{860, 392} - along * 330;
    scene.glass({entrance - across * 30, exit - across * 30, exit + across * 30, entrance + across * 30}, 1.5, 0.005,
                0.12, 0.6);
    scene.glass(polygon({980, 440}, 290, 3, -kPi / 2), 1.24, 0.078, 0.1, 0.6);
    struct Channel {
        Band band;
        std::string_view bits;
        double share, brightness;
    };
    const Channel channels[] = {
        {{596, 606}, "110100", 1, 1.0}, {{526, 534}, "101101", 1, 0.8}, {{452, 462}, "100110", 1, 1.5}};
    const Vec lamp = entrance - along * 60;
    for (const Channel& channel : channels) {
        Lamp& beam = scene.beam(lamp - across * 9, lamp + across * 9, -20, 0.1, channel.band, channel.share);
        beam.train = packets(channel.bits, t + 0.5, 0.08);
        beam.brightness = channel.brightness;
    }
    scene.exposure = 1.1;
    scene.gamma = 1.7;
}

void town(Scene& scene, double t)
{
    city(scene);
    int i = 0;
    for (Lamp& lamp : scene.lamps) {
        const double when = 0.4 + std::fmod(i++ * 2.3, 5.0); // one house after the other, in no order
        lamp.brightness = rise(t, when, when + 1.6);
    }
}

} // namespace

void dataFilm(Scene& scene, double second)
{
    struct Shot {
        double seconds;
        void (*draw)(Scene&, double);
    };
    constexpr Shot kShots[] = {{9.5, message}, {9.5, fibreShot}, {9.5, colours}, {9.5, town}};
    double t = second;
    for (const Shot& shot : kShots) {
        if (t < shot.seconds || &shot == &kShots[3]) {
            shot.draw(scene, t);
            scene.fade = shown(t, shot.seconds);
            return;
        }
        t -= shot.seconds;
    }
}

} // namespace studio
