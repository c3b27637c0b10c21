// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace vitrine::shell {

/// What a look at the glass found.
struct Glance {
    std::uint64_t print = 0; ///< the same for the same picture; 0: nobody has looked yet
    int brightness = 0;      ///< of all places, in percent
    int dark = 0;            ///< how many places are black, in percent
};

/// Makes a glance of rows of pixels. Pure: which rows, and from where, is the caller's.
class GlanceMaker {
public:
    /// `black`: a place is black if no colour of it is brighter (0 to 255).
    explicit GlanceMaker(int black)
        : m_black(black)
    {
    }

    /// Four bytes each; the last of them is not looked at, and the colours may come in any order.
    void row(std::span<const std::uint32_t> pixels);
    [[nodiscard]] Glance made() const;

private:
    int m_black;
    std::uint64_t m_print = 0xcbf29ce484222325;
    std::uint64_t m_light = 0;
    std::size_t m_places = 0;
    std::size_t m_dark = 0;
};

} // namespace vitrine::shell
