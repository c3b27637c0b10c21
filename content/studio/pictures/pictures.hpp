// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/outlines.hpp"
#include "light/scene.hpp"

namespace studio {

// optics.cpp: what light does with glass
void prism(Scene& scene);
void threeStops(Scene& scene);
void bench(Scene& scene);
void five(Scene& scene);
void grating(Scene& scene);
void fibre(Scene& scene);
void drops(Scene& scene);
void memory(Scene& scene);
void spheres(Scene& scene);
void crystal(Scene& scene);

// city.cpp: the town and its houses
void hero(Scene& scene);
void heroTall(Scene& scene);
void city(Scene& scene);
void cityTall(Scene& scene);
void rooms(Scene& scene);
void jenTower(Scene& scene);
void dome(Scene& scene);

// people.cpp: who meets here
void together(Scene& scene);
void table(Scene& scene);
void people(Scene& scene);
void steps(Scene& scene);
void head(Scene& scene);

// things.cpp: inventions
void gears(Scene& scene);
void cursor(Scene& scene);
void web(Scene& scene);
void shelf(Scene& scene);
void cart(Scene& scene);
void key(Scene& scene);
void microscope(Scene& scene);
void bulbOfGlass(Scene& scene);

// learning.cpp: how a machine learns
void samples(Scene& scene);
void target(Scene& scene);
void layers(Scene& scene);
void valley(Scene& scene);

} // namespace studio
