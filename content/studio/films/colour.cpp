// SPDX-License-Identifier: Apache-2.0
// How light becomes colour: the title picture comes alive. Everything moves in whole periods of the film, so that its
// last frame leads into its first.
#include "films/films.hpp"

#include "light/outlines.hpp"
#include "pictures/town.hpp"

#include <cmath>

namespace studio {

void colourFilm(Scene& scene, double second)
{
    const double round = 2 * kPi * second / kColourSeconds;
    const double swing = std::sin(round);

    constexpr double kMoreRays = 8; // of less light each: the faint glow over the town must not crawl
    buildTown(scene, riverside(), 690, 1085, 0.012 * kMoreRays);
    int i = 0;
    for (Lamp& lamp : scene.lamps) // each house breathes at its own time
        lamp.brightness = (0.8 + 0.5 * std::sin(round * 2 + 1.7 * i++)) / kMoreRays;

    const Vec middle{580, 420};
    Outline prism{{330, 610}, {580, 50}, {830, 610}};
    for (Vec& corner : prism)
        corner = middle + turned(corner - middle, radians(2.2) * std::cos(round));
    scene.glass(std::move(prism), 1.375, 0.062, 0.1, 0.55);
    scene.beam({-30, 556}, {-30, 568}, -20 + 4.6 * swing, 0.04, kWhite, 3.4);
    scene.exposure = 1.2;
    scene.gamma = 1.75;
}

} // namespace studio
