// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictures.hpp"

#include <cmath>

namespace studio {

void together(Scene& scene)
{
    scene.glass(lens({900, 540}, 400, 110, 110, 10), 1.5, 0.008);
    scene.glass(lens({1560, 540}, 190, 34, 34, 6), 1.48, 0.008);
    scene.beam({-40, 150}, {-40, 330}, 6, 0, kTeal, 1.3, 7);
    scene.beam({-40, 750}, {-40, 930}, -6, 0, kAmber, 1.1, 7);
    scene.exposure = 0.95;
    scene.gamma = 1.6;
}

void table(Scene& scene)
{
    const Vec middle{960, 540};
    scene.glass(circle(middle, 250, 260), 1.36, 0.02, 0.12);
    scene.glass(circle(middle, 70, 120), 1.3, 0.02, 0.05);
    for (int i = 0; i < 8; ++i) {
        const double turn = radians(22.5 + i * 45);
        const Vec seat = middle + Vec{std::cos(turn) * 1.32, std::sin(turn)} * 400;
        scene.glass(circle(seat, 46), 1.42, 0.02, 0.16);
        scene.bulb(seat, 5, i % 3 == 1 ? kAmber : i % 4 == 2 ? kWhite : kTeal, 1);
    }
    scene.exposure = 0.5;
    scene.gamma = 1.5;
}

void people(Scene& scene)
{
    struct Person {
        double x, size;
        Band band;
    };
    const Person all[] = {
        {200, 0.8, kAmber}, {560, 1.15, kTeal}, {960, 1.4, kWhite}, {1360, 1.1, kAmber}, {1730, 0.9, kTeal}};
    const double ground = 1100;
    for (const Person& person : all) {
        const double s = person.size;
        const Vec head{person.x, ground - 560 * s};
        scene.glass(circle(head, 92 * s), 1.32, 0.03, 0.22, 1.1);
        const Outline shoulders{{-170, 0}, {-165, -230}, {-110, -390}, {0, -430}, {110, -390}, {165, -230}, {170, 0}};
        scene.glass(moved(smooth(shoulders, 10), {person.x, ground}, s), 1.3, 0.03, 0.22, 1.1);
        scene.bulb({person.x, ground - 200 * s}, 5, person.band, s, -90, 120);
    }
    scene.exposure = 0.75;
    scene.gamma = 1.55;
}

void steps(Scene& scene)
{
    for (int i = 0; i < 6; ++i) {
        const double height = 150 + i * 120.0;
        scene.glass(box(220 + i * 250.0, 1085 - height, 236, height), 1.34 + i * 0.02, 0.03, 0.13);
    }
    scene.glass(circle({1588, 215}, 88), 1.4, 0.03, 0.16);
    scene.beam({-40, 980}, {-40, 1040}, -24, 0, kAmber, 1.3, 4);
    scene.beam({-40, 760}, {-40, 880}, -20, 0, kTeal, 1.3, 5);
    scene.bulb({1588, 215}, 6, kWhite, 0.5, 0, 360, 72);
    scene.exposure = 0.85;
    scene.gamma = 1.6;
}

void head(Scene& scene)
{
    const Outline profile{{790, 1140},  {800, 1020}, {770, 930},   {690, 840},   {625, 730},   {600, 590},  {625, 440},
                          {710, 310},   {840, 232},  {990, 212},   {1110, 246},  {1196, 330},  {1232, 420}, {1236, 482},
                          {1226, 522},  {1256, 580}, {1318, 672},  {1322, 700},  {1262, 722},  {1250, 742}, {1288, 772},
                          {1286, 794},  {1258, 806}, {1284, 830},  {1276, 858},  {1246, 874},  {1262, 930}, {1240, 982},
                          {1180, 1004}, {1084, 990}, {1052, 1040}, {1064, 1140}, {1060, 1300}, {800, 1300}};
    scene.glass(moved(smooth(profile), {-330, 0}), 1.12, 0.02, 0.26, 1.6);
    scene.bulb({630, 470}, 3, kTeal, 1.6, 0, 360, 110);
    scene.bulb({680, 440}, 3, {575, 606}, 0.9, 0, 360, 70);
    scene.bulb({600, 520}, 6, kWhite, 0.5);
    scene.exposure = 0.8;
    scene.gamma = 1.6;
}

} // namespace studio
