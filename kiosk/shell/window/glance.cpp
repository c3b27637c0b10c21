// SPDX-License-Identifier: Apache-2.0
#include "shell/window/glance.hpp"

#include <algorithm>

namespace vitrine::shell {

namespace {

constexpr std::uint32_t kColours = 0x00FFFFFF;
constexpr std::uint64_t kPrime = 0x100000001b3; // FNV-1a, a pixel at a time
/// The print knows each pixel of a row; for the light every 16th is enough.
constexpr std::size_t kApart = 16;

} // namespace

void GlanceMaker::row(std::span<const std::uint32_t> pixels)
{
    for (const auto pixel : pixels)
        m_print = (m_print ^ (pixel & kColours)) * kPrime;
    for (std::size_t at = kApart / 2; at < pixels.size(); at += kApart) {
        const int one = static_cast<int>(pixels[at] & 0xFF);
        const int two = static_cast<int>(pixels[at] >> 8 & 0xFF);
        const int three = static_cast<int>(pixels[at] >> 16 & 0xFF);
        m_light += static_cast<std::uint64_t>(one + two + three);
        m_dark += std::max({one, two, three}) <= m_black ? 1U : 0U;
        ++m_places;
    }
}

Glance GlanceMaker::made() const
{
    if (m_places == 0)
        return {};
    const auto whole = m_places * 3 * 255;
    return {m_print == 0 ? 1 : m_print, static_cast<int>((m_light * 100 + whole / 2) / whole),
            static_cast<int>(m_dark * 100 / m_places)};
}

} // namespace vitrine::shell
