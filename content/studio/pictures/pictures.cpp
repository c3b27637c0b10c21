// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictures.hpp"

namespace studio {

const std::vector<PicturePlan>& pictures()
{
    static const std::vector<PicturePlan> all{
        {"prism", prism, 2},
        {"three-stops", threeStops, 2},
        {"bench", bench, 2},
        {"five", five, 2},
        {"grating", grating, 2},
        {"fibre", fibre, 2},
        {"drops", drops, 2},
        {"memory", memory, 2},
        {"spheres", spheres, 2},
        {"crystal", crystal, 2},
        {"hero", hero, 2},
        {"hero-tall", heroTall, 2},
        {"city", city, 2},
        {"city-tall", cityTall, 2},
        {"rooms", rooms, 2},
        {"jentower", jenTower, 2},
        {"dome", dome, 2},
        {"together", together, 2},
        {"table", table, 2},
        {"people", people, 2},
        {"steps", steps, 2},
        {"head", head, 2},
        {"gears", gears, 2},
        {"cursor", cursor, 2},
        {"web", web, 2},
        {"shelf", shelf, 2},
        {"cart", cart, 2},
        {"key", key, 2},
        {"microscope", microscope, 2},
        {"bulb", bulbOfGlass, 2},
        {"samples", samples, 2},
        {"target", target, 2},
        {"layers", layers, 2},
        {"valley", valley, 2},
    };
    return all;
}

} // namespace studio
