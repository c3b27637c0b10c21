// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictures.hpp"

#include "pictures/town.hpp"

#include <cmath>

namespace studio {

namespace {

const std::vector<House> kSkyline{
    {-20, 90, 150, Roof::Flat},    {104, 60, 330, Roof::Gable},  {188, 110, 210, Roof::Slope},
    {322, 70, 400, Roof::Flat},    {416, 130, 260, Roof::Gable}, {580, 80, 480, Roof::Slope},
    {690, 64, 300, Roof::Flat},    {800, 124, 800, Roof::Dome},  {960, 90, 360, Roof::Flat},
    {1080, 130, 250, Roof::Gable}, {1244, 66, 520, Roof::Slope}, {1336, 110, 310, Roof::Flat},
    {1476, 84, 230, Roof::Gable},  {1590, 110, 400, Roof::Flat}, {1726, 70, 200, Roof::Slope},
    {1820, 120, 300, Roof::Flat}};

/// A lamp in the cellar of every house: most teal, some amber, some white.
void lightTown(Scene& scene, double ground)
{
    int i = 0;
    for (const House& house : kSkyline) {
        scene.glass(tower(house.x, ground, house.width, house.height, house.roof), 1.40, 0.03, 0.14);
        const Band band = i % 4 == 2 ? kAmber : i % 5 == 3 ? kWhite : kTeal;
        scene.bulb({house.x + house.width / 2, ground - 8}, 3, band, house.height / 400, -90, 150);
        ++i;
    }
    scene.exposure = 0.95;
    scene.gamma = 1.5;
}

} // namespace

const std::vector<House>& riverside()
{
    static const std::vector<House> houses{{340, 74, 330, Roof::Gable},  {436, 108, 730, Roof::Dome},
                                           {566, 80, 300, Roof::Flat},   {666, 110, 430, Roof::Slope},
                                           {796, 66, 250, Roof::Gable},  {882, 96, 520, Roof::Flat},
                                           {998, 120, 240, Roof::Slope}, {1136, 90, 420, Roof::Gable}};
    return houses;
}

void buildTown(Scene& scene, const std::vector<House>& houses, double left, double ground, double share)
{
    for (const House& house : houses)
        scene.glass(tower(left + house.x, ground, house.width, house.height, house.roof), 1.33, 0.03, 0.16, 0.55);
    for (const House& house : houses)
        scene.bulb({left + house.x + house.width / 2, ground - 6}, 3,
                   static_cast<int>(house.x) % 3 == 1 ? kAmber : kTeal, share, -90, 120);
}

void hero(Scene& scene)
{
    buildTown(scene, riverside(), 690, 1085, 0.012);
    scene.glass({{330, 610}, {580, 50}, {830, 610}}, 1.375, 0.062, 0.1, 0.55);
    scene.beam({-30, 556}, {-30, 568}, -20, 0.04, kWhite, 3.4);
    scene.exposure = 1.2;
    scene.gamma = 1.75;
}

void heroTall(Scene& scene)
{
    scene.portrait();
    const double ground = 1330;
    const std::vector<House> houses{{-30, 70, 120, Roof::Flat},  {60, 84, 210, Roof::Gable},
                                    {166, 60, 330, Roof::Flat},  {250, 96, 180, Roof::Slope},
                                    {376, 74, 290, Roof::Gable}, {480, 80, 210, Roof::Flat},
                                    {590, 96, 400, Roof::Slope}, {720, 120, 770, Roof::Dome},
                                    {870, 66, 300, Roof::Gable}, {958, 96, 480, Roof::Flat}};
    buildTown(scene, houses, 10, ground, 0.006);
    scene.shade({{-500, ground + 4}, {2000, ground + 4}, {2000, ground + 900}, {-500, ground + 900}});
    scene.glass({{60, 770}, {330, 190}, {600, 770}}, 1.375, 0.062, 0.1, 0.55);
    scene.beam({-30, 590}, {-30, 603}, -15, 0.04, kWhite, 3.4);
    scene.exposure = 1.2;
    scene.gamma = 1.75;
}

void city(Scene& scene)
{
    lightTown(scene, 1085);
}

void cityTall(Scene& scene)
{
    scene.portrait();
    lightTown(scene, 1925);
}

void rooms(Scene& scene)
{
    const auto wall = [&](double x0, double y0, double x1, double y1) {
        constexpr double kHalf = 7;
        scene.wall(box(x0 - kHalf, y0 - kHalf, x1 - x0 + 2 * kHalf, y1 - y0 + 2 * kHalf));
    };
    wall(240, 150, 1680, 150);
    wall(240, 930, 820, 930);
    wall(1000, 930, 1680, 930);
    wall(240, 150, 240, 930);
    wall(1680, 150, 1680, 930);
    wall(760, 150, 760, 330);
    wall(760, 460, 760, 560);
    wall(240, 560, 420, 560);
    wall(540, 560, 760, 560);
    wall(1160, 150, 1160, 420);
    wall(1160, 560, 1160, 930);
    wall(1160, 640, 1330, 640);
    wall(1460, 640, 1680, 640);
    wall(760, 700, 760, 930);
    for (const Vec c : {Vec{960, 300}, Vec{880, 800}, Vec{1060, 640}})
        scene.glass(circle(c, 34), 1.45, 0.02, 0.1, 0.4);
    scene.glass(circle({480, 740}, 60), 1.45, 0.02, 0.1, 0.4);
    scene.glass(box(1380, 300, 150, 60, 0.3), 1.45, 0.02, 0.1, 0.4);
    scene.bulb({960, 520}, 14, kWhite, 2.2);
    scene.bulb({360, 300}, 10, {580, 606}, 0.7);
    scene.bulb({1480, 480}, 10, kTeal, 1);
    scene.bulb({1400, 800}, 10, kTeal, 0.5);
    scene.exposure = 0.72;
    scene.gamma = 1.6;
}

void jenTower(Scene& scene)
{
    const std::vector<House> houses{{120, 150, 190, Roof::Gable},  {330, 120, 280, Roof::Flat},
                                    {520, 150, 210, Roof::Slope},  {1180, 160, 250, Roof::Gable},
                                    {1390, 120, 330, Roof::Slope}, {1570, 180, 220, Roof::Flat}};
    const double ground = 1085;
    for (const House& house : houses) {
        scene.glass(tower(house.x, ground, house.width, house.height, house.roof), 1.4, 0.03, 0.14);
        scene.bulb({house.x + house.width / 2, ground - 8}, 3, kTeal, 0.12, -90, 150);
    }
    scene.glass(tower(830, ground, 210, 930, Roof::Dome), 1.42, 0.03, 0.16);
    scene.glass(tower(870, ground, 130, 880, Roof::Dome), 1.2, 0.02, 0.05, 0.3);
    scene.bulb({935, ground - 40}, 5, kAmber, 2.2, -90, 150);
    scene.beam({-30, 120}, {-30, 420}, 10, 0, kTeal, 0.5, 7);
    scene.exposure = 0.9;
    scene.gamma = 1.6;
}

void dome(Scene& scene)
{
    const Vec middle{960, 930};
    scene.wall(ring(middle, 812, 800, 180, 360));
    scene.wall(box(100, 936, 1720, 14));
    std::vector<Vec> stars;
    for (int i = 0; i < 46; ++i) { // places of a seed head: even, but never in rows
        const double angle = radians(-8 - std::fmod(i * 137.508, 164));
        const double radius = 330 + 420 * std::sqrt((i + 0.5) / 46);
        stars.push_back(middle + Vec{std::cos(angle), std::sin(angle)} * radius);
    }
    for (std::size_t i = 0; i < stars.size(); ++i)
        scene.glass(circle(stars[i], 5 + double(i % 4) * 5, 60), 1.45, 0.03, 0.25, 0.7);
    scene.glass(circle({960, 860}, 58), 1.4, 0.03, 0.14, 0.6);
    scene.bulb({960, 860}, 4, kWhite, 1.2, -90, 170, 90);
    scene.bulb({960, 860}, 4, kTeal, 1.2, -90, 170);
    scene.exposure = 0.75;
    scene.gamma = 1.55;
}

} // namespace studio
