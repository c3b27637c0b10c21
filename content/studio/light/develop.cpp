// SPDX-License-Identifier: Apache-2.0
#include "light/develop.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace studio {

namespace {

constexpr float kSharp = 0.8F;
constexpr float kGlow = 0.35F;
constexpr float kHalo = 0.22F;

bool inside(const Outline& outline, Vec p)
{
    bool in = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Vec a = outline[i];
        const Vec b = outline[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            in = !in;
    }
    return in;
}

void tint(const Shape& shape, Canvas& canvas)
{
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    for (const Vec p : shape.outline) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    const double s = canvas.scale();
    const auto pixel = [](double value, std::size_t most) {
        return static_cast<std::size_t>(std::clamp(value, 0.0, double(most)));
    };
    for (std::size_t y = pixel(top * s, canvas.height()); y < pixel(bottom * s + 1, canvas.height()); ++y)
        for (std::size_t x = pixel(left * s, canvas.width()); x < pixel(right * s + 1, canvas.width()); ++x) {
            const Vec p{(double(x) + 0.5) / s, (double(y) + 0.5) / s};
            if (!inside(shape.outline, p))
                continue;
            const double fromAbove = 0.55 + 0.45 * (1 - (p.y - top) / (bottom - top + 1));
            for (std::size_t c = 0; c < 3; ++c)
                canvas.light()[(y * canvas.width() + x) * 3 + c] +=
                    static_cast<float>(shape.look.fill * shape.look.tint[c] * fromAbove);
        }
}

Canvas shapesOf(const Scene& scene, double scale)
{
    Canvas canvas(scene.width, scene.height, scale);
    for (const Shape& shape : scene.shapes) {
        if (shape.look.fill > 0)
            tint(shape, canvas);
        if (shape.look.edge <= 0)
            continue;
        Rgb colour;
        for (std::size_t c = 0; c < 3; ++c)
            colour[c] = static_cast<float>(shape.look.edge * shape.look.tint[c]);
        for (std::size_t i = 0; i < shape.outline.size(); ++i)
            canvas.line(shape.outline[i], shape.outline[(i + 1) % shape.outline.size()], colour);
    }
    return canvas;
}

} // namespace

std::vector<std::uint8_t> develop(const Scene& scene, Canvas canvas, long rays)
{
    const std::size_t width = canvas.width();
    const std::size_t height = canvas.height();
    const double s = canvas.scale();
    const auto exposure =
        static_cast<float>(scene.exposure * 300 / double(rays) * (scene.width * scene.height * s / (1920.0 * 1080.0)));
    std::vector<float>& light = canvas.light();
    for (float& value : light)
        value = std::max(0.F, value * exposure);
    const std::vector<float> glow = blurred(light, width, height, std::max(1, static_cast<int>(3 * s)));
    const std::vector<float> halo = blurred(light, width, height, std::max(2, static_cast<int>(22 * s)));
    const Canvas shapes = shapesOf(scene, s);

    std::vector<std::uint8_t> pixels(light.size());
    std::minstd_rand random(5); // grain hides the steps of 8 bits in the dark
    const float curve = 1 / static_cast<float>(scene.gamma);
    const auto fade = static_cast<float>(scene.fade);
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x) {
            const std::size_t at = (y * width + x) * 3;
            Rgb sum;
            for (std::size_t c = 0; c < 3; ++c)
                sum[c] = light[at + c] * kSharp + glow[at + c] * kGlow + halo[at + c] * kHalo + shapes.light()[at + c];
            const float cx = (float(x) - float(width) * 0.5F) / float(width);
            const float cy = (float(y) - float(height) * 0.45F) / float(height);
            const float corner = std::max(0.6F, 1.35F - 1.3F * (cx * cx + cy * cy));
            const float luminance = 0.2126F * sum[0] + 0.7152F * sum[1] + 0.0722F * sum[2];
            const float white = std::max(0.F, luminance - 1.2F) * 0.25F; // very bright light loses its colour
            for (std::size_t c = 0; c < 3; ++c) {
                const float value = std::pow(1 - std::exp(-(sum[c] + white)), curve);
                const float base = static_cast<float>(scene.ground[c] / 255) * corner;
                const float grain = (float(random() % 1024) / 1024 - 0.5F) * 1.4F;
                const float result = (base + (1 - base) * value) * 255 * fade + grain;
                pixels[at + c] = static_cast<std::uint8_t>(std::clamp(result, 0.F, 255.F));
            }
        }
    return pixels;
}

void writePortablePixmap(std::ostream& out, const std::vector<std::uint8_t>& pixels, std::size_t width,
                         std::size_t height)
{
    out << "P6 " << width << ' ' << height << " 255\n";
    out.write(reinterpret_cast<const char*>(pixels.data()), static_cast<std::streamsize>(pixels.size()));
}

} // namespace studio
