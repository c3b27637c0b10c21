// SPDX-License-Identifier: Apache-2.0
#include "light/trace.hpp"

#include "light/grid.hpp"
#include "light/spectrum.hpp"

#include <cmath>
#include <cstdint>
#include <optional>
#include <thread>

namespace studio {

namespace {

constexpr int kMostBounces = 14;
constexpr double kFarAway = 4000;
constexpr double kLossInGlass = 0.985;
constexpr double kLossAtMirror = 0.92;

/// Chance that depends only on the ray: a film's next frame throws the same dice (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t ray)
        : m_state(ray * 0x9E3779B97F4A7C15ULL + 1)
    {
    }
    double next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return double((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
    }

private:
    std::uint64_t m_state;
};

struct Ray {
    Vec from, direction;
    double wavelength;
    Rgb light;
};

double inThreads(double u, int threads, double blur, Dice& dice)
{
    if (threads == 0)
        return u;
    return (std::floor(u * threads) + 0.5) / threads + (dice.next() - 0.5) * blur;
}

/// The n-th of a lamp's rays. Place, direction and colour come from a sequence that fills its cube evenly (R3), which
/// is far calmer to look at than chance.
Ray leave(const Lamp& lamp, std::uint64_t n, Dice& dice)
{
    const auto even = [&](double step) { return std::fmod(0.5 + double(n) * step, 1.0); };
    const double u = even(0.8191725133961645);
    const double v = even(0.6710436067037893);
    const double w = even(0.5497004779019703);
    Ray ray;
    ray.wavelength = lamp.band.from + (lamp.band.to - lamp.band.from) * w;
    ray.light = colourOf(ray.wavelength);
    for (std::size_t c = 0; c < 3; ++c)
        ray.light[c] *= float(lamp.brightness);
    double angle = lamp.angle;
    if (lamp.kind == Lamp::Kind::Beam) {
        ray.from = lamp.from + (lamp.to - lamp.from) * inThreads(u, lamp.threads, 0.0016, dice);
        angle += (v - 0.5) * lamp.spread;
    } else {
        const double around = dice.next() * 2 * kPi;
        ray.from = lamp.from + Vec{std::cos(around), std::sin(around)} * (std::sqrt(v) * lamp.to.x);
        angle += (inThreads(u, lamp.threads, 0.0006, dice) - 0.5) * lamp.spread;
    }
    ray.direction = {std::cos(angle), std::sin(angle)};
    return ray;
}

/// Direction after glass: reflected with the chance Fresnel gives, else bent (Snell).
Vec throughGlass(Vec d, Vec normal, double cosine, double eta, Dice& dice)
{
    const double k = 1 - eta * eta * (1 - cosine * cosine);
    double reflected = 1;
    double cosineInside = 0;
    if (k > 0) {
        cosineInside = std::sqrt(k);
        const double across = (eta * cosine - cosineInside) / (eta * cosine + cosineInside);
        const double along = (eta * cosineInside - cosine) / (eta * cosineInside + cosine);
        reflected = (across * across + along * along) / 2;
    }
    if (dice.next() < reflected)
        return d + normal * (2 * cosine);
    return unit(d * eta + normal * (eta * cosine - cosineInside));
}

void follow(const Scene& scene, const Grid& grid, const Lamp& lamp, Ray ray, Dice& dice, Canvas& canvas)
{
    double energy = 1;
    double way = 0;
    for (int bounce = 0; bounce < kMostBounces; ++bounce) {
        const Rgb light{float(ray.light[0] * energy), float(ray.light[1] * energy), float(ray.light[2] * energy)};
        const Along along{lamp.train.empty() ? nullptr : &lamp.train, way};
        const std::optional<Hit> hit = grid.firstHit(ray.from, ray.direction);
        if (!hit) {
            canvas.line(ray.from, ray.from + ray.direction * kFarAway, light, along);
            return;
        }
        const Vec place = ray.from + ray.direction * hit->distance;
        canvas.line(ray.from, place, light, along);
        way += hit->distance;
        ray.from = place;
        const Edge& edge = scene.edges[hit->edge];
        Vec normal = edge.normal;
        double cosine = -dot(ray.direction, normal);
        const bool enters = cosine > 0;
        if (!enters) {
            normal = normal * -1;
            cosine = -cosine;
        }
        switch (edge.material.kind) {
        case Material::Kind::Wall:
            return;
        case Material::Kind::Mirror:
            ray.direction = ray.direction + normal * (2 * cosine);
            energy *= kLossAtMirror;
            break;
        case Material::Kind::Glass: {
            const double micrometres = ray.wavelength / 1000;
            const double index = edge.material.a + edge.material.b / (micrometres * micrometres);
            ray.direction = throughGlass(ray.direction, normal, cosine, enters ? 1 / index : index, dice);
            energy *= kLossInGlass;
            break;
        }
        }
    }
}

} // namespace

Canvas trace(const Scene& scene, double scale, long rays, unsigned threads)
{
    const Grid grid(scene);
    double shares = 0;
    for (const Lamp& lamp : scene.lamps)
        shares += lamp.share;
    std::vector<Canvas> canvases(threads, Canvas(scene.width, scene.height, scale));
    const auto work = [&](unsigned worker) {
        std::uint64_t first = 0;
        for (const Lamp& lamp : scene.lamps) {
            const auto count = static_cast<std::uint64_t>(double(rays) * lamp.share / shares);
            for (std::uint64_t n = worker; n < count && lamp.brightness > 0; n += threads) {
                Dice dice(first + n);
                follow(scene, grid, lamp, leave(lamp, n, dice), dice, canvases[worker]);
            }
            first += count;
        }
    };
    std::vector<std::thread> workers;
    for (unsigned i = 1; i < threads; ++i)
        workers.emplace_back(work, i);
    work(0);
    for (std::thread& worker : workers)
        worker.join();
    for (unsigned i = 1; i < threads; ++i)
        canvases[0] += canvases[i];
    canvases[0].mendBorder();
    return std::move(canvases[0]);
}

} // namespace studio
