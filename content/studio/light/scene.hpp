// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/vec.hpp"

#include <array>
#include <string>
#include <vector>

namespace studio {

using Colour = std::array<double, 3>;

/// What happens to light at an outline. Glass bends it by Cauchy's formula n = a + b / λ² (λ in µm): a larger b spreads
/// the colours further apart.
struct Material {
    enum class Kind { Glass, Wall, Mirror };
    Kind kind = Kind::Glass;
    double a = 1.45;
    double b = 0.02;
};

/// How a shape itself is drawn, whatever light falls on it.
struct Look {
    double fill = 0.1;
    double edge = 0.5;
    Colour tint{0.55, 0.85, 0.95};
};

inline constexpr Look kGlassLook{};
inline constexpr Look kWallLook{0.55, 0.2, {0.5, 0.7, 0.8}};

struct Edge {
    Vec from, to;
    Vec normal; ///< points out of the shape
    Material material;
};

struct Shape {
    Outline outline;
    Look look;
};

/// Range of wavelengths in nanometres.
struct Band {
    double from, to;
};
inline constexpr Band kWhite{380, 730};
inline constexpr Band kTeal{479, 506};
inline constexpr Band kAmber{582, 604};

struct Lamp {
    enum class Kind { Beam, Bulb };
    Kind kind = Kind::Beam;
    Vec from, to;      ///< Beam: the line it leaves from. Bulb: its centre; to.x is its radius
    double angle = 0;  ///< radians, 0 to the right
    double spread = 0; ///< radians, all of the cone
    Band band = kWhite;
    double share = 1; ///< of all rays
    int threads = 0;  ///< the light leaves in so many thin threads; 0: evenly
    double brightness = 1;
    /// Light in flight: brightness along the way, one number a pixel from the lamp on. Empty: light everywhere.
    std::vector<float> train{};
};

/// Glass, walls and lamps on dark paper.
class Scene {
public:
    double width = 1920;
    double height = 1080;
    double exposure = 1;
    double gamma = 1.7;
    double fade = 1; ///< 0 black, 1 as painted: films fade by it
    Colour ground{7, 14, 26};

    std::vector<Edge> edges;
    std::vector<Shape> shapes;
    std::vector<Lamp> lamps;

    void portrait() { width = 1080, height = 1920; }
    void add(Outline outline, Material material = {}, Look look = kGlassLook);
    void glass(Outline outline, double a, double b, double fill = 0.1, double edge = 0.5);
    void wall(Outline outline) { add(std::move(outline), {Material::Kind::Wall, 1, 0}, kWallLook); }
    /// Keeps light out without being seen.
    void shade(Outline outline) { add(std::move(outline), {Material::Kind::Wall, 1, 0}, {0, 0, {}}); }
    void mirror(Outline outline)
    {
        add(std::move(outline), {Material::Kind::Mirror, 1, 0}, {0.7, 0.5, {0.6, 0.75, 0.85}});
    }

    /// Parallel light from the line `from`-`to`; angles in degrees.
    Lamp& beam(Vec from, Vec to, double angle, double spread, Band band, double share, int threads = 0);
    /// Light from a small disc into a cone of `spread` degrees (360: all around).
    Lamp& bulb(Vec centre, double radius, Band band, double share, double angle = 0, double spread = 360,
               int threads = 0);
};

/// A film: the scene at each moment, in seconds.
struct FilmPlan {
    std::string name;
    double seconds;
    void (*scene)(Scene& scene, double second);
};

struct PicturePlan {
    std::string name;
    void (*scene)(Scene& scene);
    double rays = 2; ///< millions
};

[[nodiscard]] const std::vector<PicturePlan>& pictures();
[[nodiscard]] const std::vector<FilmPlan>& films();

} // namespace studio
