// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/scene.hpp"

#include <optional>

namespace studio {

struct Hit {
    double distance;
    std::size_t edge; ///< index into the scene's edges
};

/// Finds what a ray meets first. The paper and a margin around it are cut into cells that know their edges.
class Grid {
public:
    explicit Grid(const Scene& scene);
    [[nodiscard]] std::optional<Hit> firstHit(Vec from, Vec direction) const;

private:
    const Scene& m_scene;
    int m_columns;
    int m_rows;
    std::vector<std::vector<std::size_t>> m_cells;
};

} // namespace studio
