// SPDX-License-Identifier: Apache-2.0
#include "light/scene.hpp"

#include <algorithm>

namespace studio {

void Scene::add(Outline outline, Material material, Look look)
{
    double area = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Vec a = outline[i];
        const Vec b = outline[(i + 1) % outline.size()];
        area += a.x * b.y - b.x * a.y;
    }
    if (area < 0) // all outlines run the same way round, so that every normal points outwards
        std::reverse(outline.begin(), outline.end());
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Vec a = outline[i];
        const Vec b = outline[(i + 1) % outline.size()];
        const Vec d = b - a;
        const double l = length(d);
        if (l > 1e-6)
            edges.push_back({a, b, {d.y / l, -d.x / l}, material});
    }
    shapes.push_back({std::move(outline), look});
}

void Scene::glass(Outline outline, double a, double b, double fill, double edge)
{
    add(std::move(outline), {Material::Kind::Glass, a, b}, {fill, edge, kGlassLook.tint});
}

Lamp& Scene::beam(Vec from, Vec to, double angle, double spread, Band band, double share, int threads)
{
    lamps.push_back({Lamp::Kind::Beam, from, to, radians(angle), radians(spread), band, share, threads});
    return lamps.back();
}

Lamp& Scene::bulb(Vec centre, double radius, Band band, double share, double angle, double spread, int threads)
{
    lamps.push_back({Lamp::Kind::Bulb, centre, {radius, 0}, radians(angle), radians(spread), band, share, threads});
    return lamps.back();
}

} // namespace studio
