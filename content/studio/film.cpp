// SPDX-License-Identifier: Apache-2.0
// film NAME SCALE FPS THOUSAND_RAYS writes every frame to standard output, as ffmpeg's "-f rawvideo -pix_fmt rgb24"
// takes them. With SECOND FILE.ppm behind it, that one frame.
#include "light/develop.hpp"
#include "light/trace.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace studio;

struct Frame {
    std::vector<std::uint8_t> pixels;
    std::size_t width, height;
};

Frame frameAt(const FilmPlan& film, double second, double scale, long rays)
{
    Scene scene;
    film.scene(scene, second);
    Canvas canvas = trace(scene, scale, rays, 2);
    const std::size_t width = canvas.width();
    const std::size_t height = canvas.height();
    return {develop(scene, std::move(canvas), rays), width, height};
}

} // namespace

int main(int argc, char** argv)
{
    const std::string name = argc > 1 ? argv[1] : "";
    const auto film = std::ranges::find(films(), name, &FilmPlan::name);
    if (argc < 5 || film == films().end()) {
        std::cerr << "film: call it as film colour|data SCALE FPS THOUSAND_RAYS [SECOND FILE.ppm]\n";
        return 2;
    }
    const double scale = std::stod(argv[2]);
    const double fps = std::stod(argv[3]);
    const auto rays = static_cast<long>(std::stod(argv[4]) * 1000);
    if (argc > 6) {
        const Frame frame = frameAt(*film, std::stod(argv[5]), scale, rays);
        std::ofstream out(argv[6], std::ios::binary);
        writePortablePixmap(out, frame.pixels, frame.width, frame.height);
        return out.flush() ? 0 : 1;
    }
    const long frames = std::lround(film->seconds * fps);
    for (long i = 0; i < frames; ++i) {
        const Frame frame = frameAt(*film, double(i) / fps, scale, rays);
        std::cout.write(reinterpret_cast<const char*>(frame.pixels.data()),
                        static_cast<std::streamsize>(frame.pixels.size()));
        if (!std::cout) {
            std::cerr << "film: nobody takes the frames any more\n";
            return 1;
        }
    }
}
