// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictures.hpp"

#include <cmath>

namespace studio {

void gears(Scene& scene)
{
    scene.glass(gear({760, 600}, 300, 16, 0), 1.40, 0.03);
    scene.glass(gear({1330, 380}, 210, 11, 0.3), 1.40, 0.03);
    scene.glass(gear({1420, 880}, 150, 9, 0.1), 1.4, 0.03);
    scene.glass(gear({240, 180}, 170, 10, 0.2), 1.4, 0.03);
    scene.bulb({760, 600}, 6, kTeal, 1.6);
    scene.bulb({1330, 380}, 5, kAmber, 1);
    scene.bulb({1420, 880}, 5, kWhite, 0.3);
    scene.bulb({240, 180}, 4, kTeal, 0.25);
    scene.exposure = 0.5;
    scene.gamma = 1.5;
}

void cursor(Scene& scene)
{
    const Outline arrow{{0, 0}, {0, 96}, {23, 76}, {41, 116}, {58, 108}, {40, 69}, {70, 68}};
    scene.glass(moved(arrow, {700, 190}, 7.4), 1.38, 0.035, 0.12, 0.6);
    scene.beam({-30, 330}, {-30, 560}, 6, 0, kWhite, 2.2, 5);
    scene.beam({1990, 900}, {1990, 1000}, 197, 0, kTeal, 0.6, 4);
    scene.exposure = 1.15;
}

void web(Scene& scene)
{
    const Vec knots[] = {{420, 300},  {760, 560},  {380, 800},  {1060, 260}, {1150, 760},
                         {1480, 470}, {1690, 200}, {1660, 850}, {960, 990},  {160, 560}};
    const int lines[][2] = {{0, 1}, {1, 2}, {1, 3}, {1, 4}, {3, 5}, {4, 5}, {5, 6},
                            {5, 7}, {4, 8}, {9, 0}, {9, 2}, {3, 6}, {4, 7}};
    for (const Vec knot : knots)
        scene.glass(circle(knot, 52), 1.36, 0.03, 0.16);
    int i = 0;
    for (const auto& line : lines) {
        const Vec from = knots[line[0]];
        const Vec d = knots[line[1]] - from;
        const double angle = std::atan2(d.y, d.x) * 180 / kPi;
        const Vec across = unit(Vec{-d.y, d.x}) * 9;
        scene.beam(from - across, from + across, angle, 0.4, i % 3 == 1 ? kAmber : kTeal, 1, 3);
        ++i;
    }
    scene.bulb(knots[1], 5, kWhite, 1.2);
    scene.exposure = 0.75;
    scene.gamma = 1.6;
}

void shelf(Scene& scene)
{
    for (int row = 0; row < 4; ++row) {
        scene.wall(box(120, 292 + row * 242.0, 1680, 12));
        for (int i = 0; i < 9; ++i) {
            const int kind = (i * 5 + row * 3) % 4;
            const double x = 170 + i * 183.0;
            const double ground = 290 + row * 242.0;
            if (kind == 0)
                scene.glass(box(x, ground - 150, 110, 150), 1.38, 0.03, 0.12);
            else if (kind == 1)
                scene.glass(circle({x + 56, ground - 58}, 56), 1.4, 0.03, 0.12);
            else if (kind == 2)
                scene.glass({{x, ground}, {x + 60, ground - 140}, {x + 120, ground}}, 1.4, 0.035, 0.12);
            else
                scene.glass(box(x + 20, ground - 110, 80, 110), 1.42, 0.03, 0.12);
        }
        scene.beam({-40, 150 + row * 242.0}, {-40, 270 + row * 242.0}, row % 2 == 0 ? 0.6 : -0.6, 0,
                   row % 2 == 0 ? kTeal : kWhite, 1, 5);
        scene.bulb({1880, 230 + row * 242.0}, 6, row % 2 == 0 ? kAmber : kTeal, 0.9, 180, 40);
    }
    scene.exposure = 0.8;
    scene.gamma = 1.55;
}

void cart(Scene& scene)
{
    scene.glass({{610, 330}, {1420, 330}, {1320, 700}, {720, 700}}, 1.36, 0.04, 0.13, 0.6);
    scene.glass({{380, 220}, {540, 220}, {700, 790}, {1330, 790}, {1330, 830}, {666, 830}, {508, 262}, {380, 262}}, 1.4,
                0.03, 0.16, 0.6);
    scene.glass(circle({770, 920}, 66), 1.45, 0.03, 0.16, 0.6);
    scene.glass(circle({1230, 920}, 66), 1.45, 0.03, 0.16, 0.6);
    scene.beam({-40, 380}, {-40, 520}, 3, 0, kWhite, 1.6, 5);
    scene.beam({1980, 160}, {1980, 300}, 168, 0, kTeal, 1, 5);
    scene.bulb({770, 920}, 5, kAmber, 0.35);
    scene.bulb({1230, 920}, 5, kAmber, 0.35);
    scene.gamma = 1.6;
}

void key(Scene& scene)
{
    const Vec eye{560, 520};
    const Look bright{0.16, 1.0, kGlassLook.tint};
    const Material glass{Material::Kind::Glass, 1.42, 0.03};
    const Material hole{Material::Kind::Glass, 1 / 1.42, 0}; // leaving glass is entering its reciprocal
    scene.add(circle(eye, 270, 260), glass, bright);
    scene.add(circle(eye, 130, 180), hole, {0, 1.0, kGlassLook.tint});
    scene.add({{838, 440},
               {1640, 440},
               {1640, 800},
               {1540, 800},
               {1540, 690},
               {1450, 690},
               {1450, 760},
               {1340, 760},
               {1340, 600},
               {838, 600}},
              glass, bright);
    scene.bulb(eye, 6, kAmber, 1);
    scene.beam({-40, 60}, {-40, 170}, 12, 0, kTeal, 1.3, 5);
    scene.beam({1120, 1120}, {1220, 1120}, -66, 0, kWhite, 0.8, 3);
    scene.exposure = 0.75;
    scene.gamma = 1.6;
}

void microscope(Scene& scene)
{
    const double x = 960;
    scene.glass(lens({x, 250}, 150, 34, 34, 8, kPi / 2), 1.5, 0.012, 0.12);
    scene.glass(lens({x, 620}, 84, 26, 26, 6, kPi / 2), 1.52, 0.012, 0.14);
    scene.glass(lens({x, 720}, 56, 24, 24, 6, kPi / 2), 1.52, 0.012, 0.14);
    scene.wall(box(x - 210, 180, 16, 590));
    scene.wall(box(x + 194, 180, 16, 590));
    scene.glass(box(x - 420, 884, 840, 18), 1.5, 0.01, 0.1);
    scene.glass(circle({x, 858}, 24), 1.35, 0.03, 0.2);
    scene.bulb({x, 1040}, 10, kWhite, 1.6, -90, 60);
    scene.bulb({x - 14, 858}, 3, kTeal, 1, -90, 100, 26);
    scene.bulb({x + 14, 858}, 3, kAmber, 1, -90, 100, 26);
    scene.exposure = 0.8;
    scene.gamma = 1.6;
}

void bulbOfGlass(Scene& scene)
{
    const Outline half{{-95, 790}, {-120, 660}, {-235, 520}, {-255, 350}, {-150, 190}, {0, 140},
                       {150, 190}, {255, 350},  {235, 520},  {120, 660},  {95, 790},   {0, 800}};
    scene.glass(moved(smooth(half), {960, 20}), 1.16, 0.03, 0.16, 1.1);
    for (int i = 0; i < 3; ++i)
        scene.wall(box(862 + i * 8, 850 + i * 46.0, 196 - i * 16, 30));
    scene.bulb({960, 420}, 6, kAmber, 1.5, 0, 360, 84);
    scene.bulb({960, 420}, 10, kWhite, 0.8);
    scene.beam({-40, 640}, {-40, 860}, -8, 0, kTeal, 1, 7);
    scene.exposure = 0.75;
    scene.gamma = 1.6;
}

} // namespace studio
