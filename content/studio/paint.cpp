// SPDX-License-Identifier: Apache-2.0
// paint NAME FILE.ppm [SCALE [MILLION_RAYS]] draws one picture; paint alone names them all.
#include "light/develop.hpp"
#include "light/trace.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>

int main(int argc, char** argv)
{
    using namespace studio;
    if (argc < 3) {
        for (const PicturePlan& plan : pictures())
            std::cout << plan.name << '\n';
        return argc == 1 ? 0 : 2;
    }
    const std::string name = argv[1];
    const auto plan = std::ranges::find(pictures(), name, &PicturePlan::name);
    if (plan == pictures().end()) {
        std::cerr << "paint: there is no picture called \"" << name << "\"\n";
        return 2;
    }
    const double scale = argc > 3 ? std::stod(argv[3]) : 1;
    const auto rays = static_cast<long>((argc > 4 ? std::stod(argv[4]) : plan->rays) * 1e6);
    Scene scene;
    plan->scene(scene);
    Canvas canvas = trace(scene, scale, rays, 2);
    const std::size_t width = canvas.width();
    const std::size_t height = canvas.height();
    std::ofstream out(argv[2], std::ios::binary);
    writePortablePixmap(out, develop(scene, std::move(canvas), rays), width, height);
    out.close();
    if (!out) {
        std::cerr << "paint: cannot write " << argv[2] << '\n';
        return 1;
    }
}
