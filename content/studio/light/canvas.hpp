// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/vec.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace studio {

using Rgb = std::array<float, 3>;

/// Brightness along a ray: one number a pixel of the way; empty means 1 everywhere.
struct Along {
    const std::vector<float>* train = nullptr;
    double offset = 0; ///< index into the train where the line begins
};

/// Collects light. Coordinates are those of the scene; `scale` turns them into pixels.
class Canvas {
public:
    Canvas(double sceneWidth, double sceneHeight, double scale);

    void line(Vec from, Vec to, Rgb light, Along along = {});
    void operator+=(const Canvas& other);
    /// Lines stop short of the border, where half of their light would fall outside; copies what lies beside it.
    void mendBorder();

    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::size_t height() const { return m_height; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] std::vector<float>& light() { return m_light; }
    [[nodiscard]] const std::vector<float>& light() const { return m_light; }

private:
    std::size_t m_width;
    std::size_t m_height;
    double m_scale;
    std::vector<float> m_light; ///< red, green, blue, row by row
};

/// Three passes of a box, which look like a Gauss curve.
[[nodiscard]] std::vector<float> blurred(std::vector<float> image, std::size_t width, std::size_t height, int radius);

} // namespace studio
