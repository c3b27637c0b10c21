// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace vitrine::doctor {

/// Finds what may cause seizures, after WCAG 2.2, "general flash and red flash thresholds" (success criterion 2.3.1),
/// and ITU-R BT.1702: more than three flashes in a second. A flash is a pair of opposing changes of relative luminance
/// by 10 % or more, the darker of the two below 0.80; or a pair of opposing changes to and from a saturated red. It
/// counts when it takes a quarter of the picture; the films of a kiosk fill the whole field of view.
class Flashes {
public:
    /// Pictures of `count` points are looked at; a few thousand are enough.
    explicit Flashes(std::size_t count);

    /// The next picture: red, green and blue for each point, as screens take them (sRGB), at `seconds`.
    void see(std::span<const std::uint8_t> colours, double seconds);
    /// When the first second with more than three flashes begins.
    [[nodiscard]] std::optional<double> general() const { return m_general.first; }
    [[nodiscard]] std::optional<double> red() const { return m_red.first; }

private:
    /// What one point has shown since its last turn.
    struct Point {
        float lowest = -1; ///< of relative luminance; -1: nothing seen yet
        float highest = 0;
        std::int8_t way = 0; ///< brighter 1, darker -1
        float u = 0;         ///< its last colour that counted, CIE 1976
        float v = 0;
        bool red = false;
    };
    /// Changes of enough points at one time, in turns this way and that.
    struct Changes {
        struct Moment {
            double seconds;
            std::size_t up;
            std::size_t down;
        };
        std::deque<Moment> recent;
        std::deque<double> turns;
        int way = 0;
        std::optional<double> first;
        void add(double seconds, std::size_t up, std::size_t down, std::size_t needed);
    };
    [[nodiscard]] static int turnOfLight(Point& point, float luminance);
    [[nodiscard]] static int turnOfRed(Point& point, float r, float g, float b);

    std::vector<Point> m_points;
    Changes m_general;
    Changes m_red;
};

} // namespace vitrine::doctor
