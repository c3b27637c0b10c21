// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictures.hpp"

#include <cmath>
#include <random>

namespace studio {

void prism(Scene& scene)
{
    scene.glass({{560, 830}, {900, 240}, {1240, 830}}, 1.40, 0.042);
    scene.beam({-30, 770}, {-30, 782}, -17.2, 0.05, kWhite, 3);
    scene.beam({-30, 740}, {-30, 790}, -17.2, 0, kTeal, 0.25, 5);
    scene.exposure = 1.3;
}

void threeStops(Scene& scene)
{
    scene.glass({{240, 760}, {450, 396}, {660, 760}}, 1.40, 0.042);
    scene.glass({{1010, 250}, {1250, 640}, {780, 640}}, 1.40, 0.03);
    scene.glass(circle({1480, 640}, 170), 1.4, 0.03);
    scene.beam({-30, 700}, {-30, 712}, -14, 0.05, kWhite, 3);
    scene.exposure = 2.3;
}

void bench(Scene& scene)
{
    const double y = 540;
    scene.glass(lens({430, y}, 330, 70, 70, 8), 1.46, 0.012);
    scene.glass(lens({1000, y}, 250, -46, -46, 14), 1.46, 0.012);
    scene.glass(lens({1420, y}, 380, 90, 60, 8), 1.46, 0.012);
    scene.beam({-30, y - 270}, {-30, y + 270}, 0, 0, kTeal, 1.6, 13);
    scene.beam({-30, y - 228}, {-30, y + 228}, 0, 0, {585, 603}, 0.8, 3);
    scene.exposure = 0.85;
    scene.gamma = 1.6;
}

void five(Scene& scene)
{
    for (int i = 0; i < 5; ++i) {
        const bool thick = i % 2 == 0;
        scene.glass(lens({360 + i * 300.0, 540}, thick ? 330 : 390, thick ? 62 : -34, thick ? 62 : 34, 16), 1.42, 0.02,
                    0.12);
    }
    scene.beam({-30, 290}, {-30, 790}, 0, 0, kTeal, 1.2, 6);
    scene.beam({-30, 330}, {-30, 750}, 0, 0, kAmber, 1, 5);
    scene.beam({-30, 360}, {-30, 720}, 0, 0, kWhite, 0.8, 3);
    scene.gamma = 1.6;
}

void grating(Scene& scene)
{
    for (int i = 0; i < 13; ++i)
        scene.wall(box(860, -20 + i * 88, 26, 62));
    for (int i = 0; i < 4; ++i)
        scene.glass(lens({1250 + (i % 2) * 210.0, 160 + i * 260.0}, 118, 42, 42, 4), 1.45, 0.03);
    scene.bulb({120, 540}, 10, kTeal, 2, 0, 80);
    scene.bulb({120, 300}, 8, kAmber, 0.9, 18, 70);
    scene.exposure = 0.6;
    scene.gamma = 1.5;
}

void fibre(Scene& scene)
{
    for (int i = 0; i < 9; ++i) {
        const double off = i - 4;
        const auto curve = [off](double t) {
            return Vec{-60 + 1560 * t, 540 + off * (40 + 34 * t * t) + 250 * std::sin(t * 5.2 - 0.8) * (1 - 0.25 * t)};
        };
        scene.glass(tube(curve, 15), 1.55, 0.012, 0.05, 0.35);
        const Vec start = curve(0.004);
        const Vec along = unit(curve(0.012) - start);
        const Vec across = Vec{-along.y, along.x} * 4;
        const double colour = 450 + i * 24;
        scene.beam(start - across, start + across, std::atan2(along.y, along.x) * 180 / kPi, 11,
                   {colour - 12, colour + 12}, 1);
    }
    scene.exposure = 0.55;
    scene.gamma = 1.55;
}

void drops(Scene& scene)
{
    for (int row = 0; row < 6; ++row)
        for (int i = 0; i < 11; ++i)
            scene.glass(circle({120 + i * 168 + (row % 2) * 84.0, 90 + row * 180.0},
                               30 + 44 * std::pow(std::sin(i * 0.55 + row * 0.8), 2)),
                        1.40, 0.03, 0.07, 0.35);
    scene.beam({-40, -300}, {-40, 900}, 14, 0, kTeal, 2);
    scene.beam({1960, -200}, {1960, 900}, 164, 0, kAmber, 0.9);
    scene.exposure = 0.42;
    scene.gamma = 1.4;
}

void memory(Scene& scene)
{
    for (int row = 0; row < 2; ++row)
        for (int i = 0; i < 4; ++i)
            scene.glass(box(300 + i * 350.0, 190 + row * 380.0, 270, 320, (i * 7 + row * 3) % 5 * 0.05 - 0.1), 1.38,
                        0.03);
    scene.beam({-30, 120}, {-30, 300}, 12, 0, kWhite, 2, 4);
    scene.bulb({1130, 540}, 6, kTeal, 1, 0, 360, 60);
}

void spheres(Scene& scene)
{
    struct Ball {
        Vec centre;
        double radius;
    };
    std::mt19937 random(21);
    std::uniform_real_distribution<double> u(0, 1);
    std::vector<Ball> balls;
    for (int attempt = 0; attempt < 9000 && balls.size() < 64; ++attempt) {
        const double small = u(random);
        const double radius = attempt < 300 ? 120 - attempt * 0.12 : 20 + 60 * small * small;
        const double x = u(random) * 2000 - 40;
        const Vec centre{x, u(random) * 1160 - 40};
        bool free = length(centre - Vec{900, 520}) > radius + 40;
        for (const Ball& ball : balls)
            free = free && length(ball.centre - centre) >= ball.radius + radius + 12;
        if (free)
            balls.push_back({centre, radius});
    }
    for (const Ball& ball : balls)
        scene.glass(circle(ball.centre, ball.radius, 220), 1.42, 0.022, 0.06, 0.35);
    scene.bulb({900, 520}, 3, kTeal, 2.4);
    scene.bulb({1500, 180}, 3, kAmber, 0.9);
    scene.bulb({300, 900}, 3, kWhite, 0.5);
    scene.exposure = 0.62;
    scene.gamma = 1.5;
}

void crystal(Scene& scene)
{
    const Vec middle{1000, 520};
    scene.glass(polygon(middle, 330, 6, 0.18), 1.5, 0.045, 0.08);
    scene.glass(polygon({430, 820}, 130, 5, 0.5), 1.45, 0.04, 0.08);
    scene.glass(polygon({1560, 250}, 150, 7, 0.2), 1.45, 0.04, 0.08);
    scene.glass(polygon({1620, 850}, 110, 5, 1.1), 1.45, 0.04, 0.08);
    scene.beam({-30, 300}, {-30, 380}, 9, 0, kWhite, 2.4, 4);
    scene.beam({300, 1110}, {360, 1110}, -52, 0, kTeal, 0.9, 3);
    scene.exposure = 1.5;
    scene.gamma = 1.65;
}

} // namespace studio
