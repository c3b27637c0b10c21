// SPDX-License-Identifier: Apache-2.0
#include "light/outlines.hpp"

#include <algorithm>
#include <cmath>

namespace studio {

Outline circle(Vec centre, double radius, int corners)
{
    return polygon(centre, radius, corners, 0);
}

Outline polygon(Vec centre, double radius, int corners, double turn)
{
    Outline points;
    for (int i = 0; i < corners; ++i) {
        const double t = turn + 2 * kPi * i / corners;
        points.push_back({centre.x + radius * std::cos(t), centre.y + radius * std::sin(t)});
    }
    return points;
}

Outline ring(Vec centre, double outer, double inner, double fromDegrees, double toDegrees)
{
    Outline points;
    constexpr int kSteps = 120;
    const auto on = [&](double radius, double share) {
        const double t = radians(fromDegrees + (toDegrees - fromDegrees) * share);
        points.push_back({centre.x + radius * std::cos(t), centre.y + radius * std::sin(t)});
    };
    for (int i = 0; i <= kSteps; ++i)
        on(outer, double(i) / kSteps);
    for (int i = kSteps; i >= 0; --i)
        on(inner, double(i) / kSteps);
    return points;
}

Outline box(double x, double y, double width, double height, double turn)
{
    const Vec centre{x + width / 2, y + height / 2};
    Outline points{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
    for (Vec& p : points)
        p = centre + turned(p - centre, turn);
    return points;
}

Outline lens(Vec centre, double half, double bulgeLeft, double bulgeRight, double thickness, double turn)
{
    constexpr int kSteps = 90;
    const auto sagitta = [&](double y, double bulge) {
        if (std::abs(bulge) < 1e-3)
            return 0.0;
        const double radius = (half * half + bulge * bulge) / (2 * std::abs(bulge));
        const double v = std::sqrt(radius * radius - y * y) - (radius - std::abs(bulge));
        return bulge > 0 ? v : -v - bulge; // a concave side keeps its thickness in the middle
    };
    Outline points;
    for (int i = 0; i <= kSteps; ++i) {
        const double y = -half + 2 * half * i / kSteps;
        points.push_back({-thickness - sagitta(y, bulgeLeft), y});
    }
    for (int i = kSteps; i >= 0; --i) {
        const double y = -half + 2 * half * i / kSteps;
        points.push_back({thickness + sagitta(y, bulgeRight), y});
    }
    for (Vec& p : points)
        p = centre + turned(p, turn);
    return points;
}

Outline tube(const std::function<Vec(double)>& curve, double width, int steps)
{
    Outline left;
    Outline right;
    for (int i = 0; i <= steps; ++i) {
        const double t = double(i) / steps;
        const Vec along = unit(curve(std::min(1.0, t + 0.001)) - curve(std::max(0.0, t - 0.001)));
        const Vec across{-along.y, along.x};
        left.push_back(curve(t) + across * (width / 2));
        right.push_back(curve(t) - across * (width / 2));
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

Outline gear(Vec centre, double radius, int teeth, double offset)
{
    constexpr double kHeight[] = {1, 1, 1.17, 1.17};
    constexpr double kPlace[] = {0, 0.42, 0.52, 0.90};
    Outline points;
    for (int i = 0; i < teeth; ++i) {
        const double width = 2 * kPi / teeth;
        for (int k = 0; k < 4; ++k) {
            const double t = (i + offset + kPlace[k]) * width;
            points.push_back(centre + Vec{std::cos(t), std::sin(t)} * (radius * kHeight[k]));
        }
    }
    return points;
}

Outline smooth(const Outline& points, int steps)
{
    const auto at = [&](std::size_t i) { return points[i % points.size()]; };
    Outline curve; // Catmull-Rom
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Vec a = at(i + points.size() - 1);
        const Vec b = at(i);
        const Vec c = at(i + 1);
        const Vec d = at(i + 2);
        for (int s = 0; s < steps; ++s) {
            const double t = double(s) / steps;
            const Vec p1 = (c - a) * t;
            const Vec p2 = (a * 2 - b * 5 + c * 4 - d) * (t * t);
            const Vec p3 = (b * 3 - a - c * 3 + d) * (t * t * t);
            curve.push_back((b * 2 + p1 + p2 + p3) * 0.5);
        }
    }
    return curve;
}

Outline moved(Outline outline, Vec by, double scale)
{
    for (Vec& p : outline)
        p = p * scale + by;
    return outline;
}

Outline tower(double x, double ground, double width, double height, Roof roof)
{
    const double y = ground - height;
    switch (roof) {
    case Roof::Gable:
        return {{x, ground}, {x, y}, {x + width / 2, y - width * 0.55}, {x + width, y}, {x + width, ground}};
    case Roof::Slope:
        return {{x, ground}, {x, y - width * 0.6}, {x + width, y}, {x + width, ground}};
    case Roof::Dome: {
        Outline points{{x, ground}};
        for (int i = 0; i <= 30; ++i) {
            const double t = kPi + kPi * i / 30;
            points.push_back({x + width / 2 + width / 2 * std::cos(t), y + width * 0.16 * (1 + std::sin(t))});
        }
        points.push_back({x + width, ground});
        return points;
    }
    case Roof::Flat:
        break;
    }
    return {{x, ground}, {x, y}, {x + width, y}, {x + width, ground}};
}

} // namespace studio
