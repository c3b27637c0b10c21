// SPDX-License-Identifier: Apache-2.0
#include "light/grid.hpp"

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

constexpr double kCell = 32;
constexpr double kMargin = 400;

} // namespace

Grid::Grid(const Scene& scene)
    : m_scene(scene)
    , m_columns(static_cast<int>((scene.width + 2 * kMargin) / kCell) + 1)
    , m_rows(static_cast<int>((scene.height + 2 * kMargin) / kCell) + 1)
    , m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{
    const auto cell = [](double place) { return static_cast<int>(std::floor((place + kMargin) / kCell)); };
    for (std::size_t i = 0; i < scene.edges.size(); ++i) {
        const Edge& edge = scene.edges[i];
        const int left = std::max(0, cell(std::min(edge.from.x, edge.to.x)));
        const int right = std::min(m_columns - 1, cell(std::max(edge.from.x, edge.to.x)));
        const int top = std::max(0, cell(std::min(edge.from.y, edge.to.y)));
        const int bottom = std::min(m_rows - 1, cell(std::max(edge.from.y, edge.to.y)));
        for (int y = top; y <= bottom; ++y)
            for (int x = left; x <= right; ++x)
                m_cells[static_cast<std::size_t>(y * m_columns + x)].push_back(i);
    }
}

std::optional<Hit> Grid::firstHit(Vec from, Vec direction) const
{
    const double px = (from.x + kMargin) / kCell;
    const double py = (from.y + kMargin) / kCell;
    int x = static_cast<int>(std::floor(px));
    int y = static_cast<int>(std::floor(py));
    const int stepX = direction.x > 0 ? 1 : -1;
    const int stepY = direction.y > 0 ? 1 : -1;
    const double perX = std::abs(kCell / (direction.x == 0 ? 1e-12 : direction.x));
    const double perY = std::abs(kCell / (direction.y == 0 ? 1e-12 : direction.y));
    double nextX = (direction.x > 0 ? x + 1 - px : px - x) * perX;
    double nextY = (direction.y > 0 ? y + 1 - py : py - y) * perY;
    std::optional<Hit> best;
    while (x >= 0 && y >= 0 && x < m_columns && y < m_rows) {
        for (const std::size_t i : m_cells[static_cast<std::size_t>(y * m_columns + x)]) {
            const Edge& edge = m_scene.edges[i];
            const Vec e = edge.to - edge.from;
            const double denominator = direction.x * e.y - direction.y * e.x;
            if (std::abs(denominator) < 1e-12)
                continue;
            const Vec f = edge.from - from;
            const double distance = (f.x * e.y - f.y * e.x) / denominator;
            const double share = (f.x * direction.y - f.y * direction.x) / denominator;
            if (distance > 1e-4 && share >= 0 && share <= 1 && (!best || distance < best->distance))
                best = Hit{distance, i};
        }
        if (best && best->distance <= std::min(nextX, nextY))
            return best;
        if (nextX < nextY) {
            x += stepX;
            nextX += perX;
        } else {
            y += stepY;
            nextY += perY;
        }
    }
    return best;
}

} // namespace studio
