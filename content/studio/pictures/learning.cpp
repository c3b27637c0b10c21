// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictures.hpp"

#include <cmath>

namespace studio {

void samples(Scene& scene)
{
    for (int row = 0; row < 3; ++row)
        for (int i = 0; i < 6; ++i) {
            const Vec middle{270 + i * 276.0, 210 + row * 330.0};
            const int kind = (i + row * 2) % 3;
            if (kind == 0)
                scene.glass(circle(middle, 92), 1.38, 0.03, 0.13);
            else
                scene.glass(polygon(middle, kind == 1 ? 108 : 112, kind == 1 ? 3 : 4, kind == 1 ? -kPi / 2 : kPi / 4),
                            1.38, 0.04, 0.13);
            scene.bulb(middle, 4, kind == 0 ? kTeal : kind == 1 ? kAmber : kWhite, kind == 2 ? 0.6 : 1);
        }
    scene.exposure = 0.5;
    scene.gamma = 1.5;
}

void target(Scene& scene)
{
    const Vec middle{1220, 520};
    for (int i = 4; i > 0; --i) {
        scene.glass(circle(middle, i * 105.0, 240), 1.1, 0.02, 0.05, 0.7);
        if (i > 1)
            scene.glass(circle(middle, i * 105.0 - 40, 240), 0.91, 0, 0, 0.4);
    }
    scene.beam({-40, 700}, {-40, 740}, -16, 0, kAmber, 1, 3);
    scene.beam({-40, 480}, {-40, 520}, 6, 0, kTeal, 1, 3);
    scene.beam({-40, 220}, {-40, 232}, 13.2, 0, kWhite, 1.3);
    scene.bulb(middle, 6, kTeal, 0.5);
    scene.exposure = 1.0;
    scene.gamma = 1.6;
}

void layers(Scene& scene)
{
    const int counts[] = {4, 6, 6, 3};
    for (int column = 0; column < 4; ++column)
        for (int i = 0; i < counts[column]; ++i) {
            const double gap = 960.0 / counts[column];
            const Vec middle{420 + column * 370.0, 60 + gap * (i + 0.5)};
            scene.glass(circle(middle, 50), 1.42, 0.02, 0.16);
        }
    for (int i = 0; i < 4; ++i)
        scene.bulb({60, 60 + 240.0 * (i + 0.5)}, 5, i % 2 == 0 ? kTeal : kAmber, 1, 0, 60, 40);
    scene.bulb({60, 540}, 5, kWhite, 0.7, 0, 66);
    scene.exposure = 0.65;
    scene.gamma = 1.55;
}

void valley(Scene& scene)
{
    Outline bowl;
    const auto floorAt = [](double x) { return 930 - (x - 960) * (x - 960) / 1150; };
    for (int i = 0; i <= 120; ++i) {
        const double x = 150 + 1620 * i / 120.0;
        bowl.push_back({x, floorAt(x)});
    }
    for (int i = 120; i >= 0; --i) {
        const double x = 150 + 1620 * i / 120.0;
        bowl.push_back({x, floorAt(x) + 16});
    }
    scene.mirror(bowl);
    scene.glass(circle({960, 642}, 62), 1.4, 0.03, 0.2); // the focus of the parabola: 1150 / 4 above its lowest point
    scene.beam({300, -40}, {940, -40}, 90, 0, kTeal, 1, 12);
    scene.beam({980, -40}, {1620, -40}, 90, 0, kAmber, 1, 12);
    scene.exposure = 0.8;
    scene.gamma = 1.6;
}

} // namespace studio
