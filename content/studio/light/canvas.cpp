// SPDX-License-Identifier: Apache-2.0
#include "light/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

constexpr std::size_t kChannels = 3;

/// Shortens a line to the inside of the picture (Liang-Barsky); false: nothing of it is inside.
bool clip(Vec from, Vec d, double width, double height, double& t0, double& t1)
{
    const auto against = [&](double p, double q) {
        if (p == 0)
            return q >= 0;
        const double t = q / p;
        if (p < 0)
            t0 = std::max(t0, t);
        else
            t1 = std::min(t1, t);
        return t0 <= t1;
    };
    return against(-d.x, from.x - 1) && against(d.x, width - 2 - from.x) && against(-d.y, from.y - 1) &&
           against(d.y, height - 2 - from.y);
}

void blurRows(std::vector<float>& image, std::size_t width, std::size_t height, int radius)
{
    const auto w = static_cast<std::ptrdiff_t>(width);
    const double share = 1 / double(2 * radius + 1);
    std::vector<float> row(width * kChannels);
    for (std::size_t y = 0; y < height; ++y) {
        float* line = &image[y * width * kChannels];
        std::copy(line, line + row.size(), row.begin());
        for (std::size_t channel = 0; channel < kChannels; ++channel) {
            double sum = 0; // in float, what bright light leaves behind when it is taken out again shows as stripes
            for (std::ptrdiff_t x = -radius; x < w; ++x) {
                const std::ptrdiff_t in = x + radius;
                const std::ptrdiff_t out = x - radius - 1;
                if (in < w)
                    sum += row[static_cast<std::size_t>(in) * kChannels + channel];
                if (out >= 0)
                    sum -= row[static_cast<std::size_t>(out) * kChannels + channel];
                if (x >= 0)
                    line[static_cast<std::size_t>(x) * kChannels + channel] = static_cast<float>(sum * share);
            }
        }
    }
}

void blurColumns(std::vector<float>& image, std::size_t width, std::size_t height, int radius)
{
    const auto h = static_cast<std::ptrdiff_t>(height);
    const double share = 1 / double(2 * radius + 1);
    const std::vector<float> source = image;
    const std::size_t stride = width * kChannels;
    std::vector<double> sum(stride, 0.0);
    for (std::ptrdiff_t y = -radius; y < h; ++y) { // whole rows at a time keep the cache warm
        const std::ptrdiff_t in = y + radius;
        const std::ptrdiff_t out = y - radius - 1;
        const float* add = in < h ? &source[static_cast<std::size_t>(in) * stride] : nullptr;
        const float* take = out >= 0 ? &source[static_cast<std::size_t>(out) * stride] : nullptr;
        float* result = y >= 0 ? &image[static_cast<std::size_t>(y) * stride] : nullptr;
        for (std::size_t i = 0; i < stride; ++i) {
            sum[i] += (add ? double(add[i]) : 0.0) - (take ? double(take[i]) : 0.0);
            if (result)
                result[i] = static_cast<float>(sum[i] * share);
        }
    }
}

} // namespace

Canvas::Canvas(double sceneWidth, double sceneHeight, double scale)
    : m_width(static_cast<std::size_t>(std::lround(sceneWidth * scale)))
    , m_height(static_cast<std::size_t>(std::lround(sceneHeight * scale)))
    , m_scale(scale)
    , m_light(m_width * m_height * kChannels, 0.F)
{
}

void Canvas::line(Vec from, Vec to, Rgb light, Along along)
{
    const Vec a = from * m_scale;
    const Vec whole = to * m_scale - a;
    double t0 = 0;
    double t1 = 1;
    if (!clip(a, whole, double(m_width), double(m_height), t0, t1))
        return;
    const Vec start = a + whole * t0;
    const Vec d = whole * (t1 - t0);
    const double longest = std::max(std::abs(d.x), std::abs(d.y));
    if (longest < 1e-6)
        return;
    const int steps = static_cast<int>(std::ceil(longest)); // even steps up to the end: short lines leave no gap
    const double lengthOfStep = length(d) / steps;
    const bool flat = std::abs(d.x) >= std::abs(d.y);
    const std::size_t next = flat ? m_width * kChannels : kChannels; // the neighbour that shares a step's light
    const float k = static_cast<float>(lengthOfStep);
    const double dx = d.x / steps;
    const double dy = d.y / steps;
    double x = start.x;
    double y = start.y;
    double way = along.offset + length(whole) * t0 / m_scale;
    const double wayStep = lengthOfStep / m_scale;
    for (int i = 0; i < steps; ++i, x += dx, y += dy, way += wayStep) {
        float brightness = k;
        if (along.train) {
            if (way < 0 || way >= double(along.train->size()))
                continue;
            brightness *= (*along.train)[static_cast<std::size_t>(way)];
            if (brightness < 1e-4F)
                continue;
        }
        const auto column = static_cast<std::size_t>(x);
        const auto row = static_cast<std::size_t>(y);
        const auto share = static_cast<float>(flat ? y - double(row) : x - double(column));
        float* here = &m_light[(row * m_width + column) * kChannels];
        float* there = here + next;
        for (std::size_t c = 0; c < kChannels; ++c) {
            const float value = light[c] * brightness;
            here[c] += value * (1 - share);
            there[c] += value * share;
        }
    }
}

void Canvas::operator+=(const Canvas& other)
{
    for (std::size_t i = 0; i < m_light.size(); ++i)
        m_light[i] += other.m_light[i];
}

void Canvas::mendBorder()
{
    constexpr std::size_t kBorder = 2;
    const std::size_t stride = m_width * kChannels;
    for (std::size_t y = 0; y < m_height; ++y) {
        float* row = &m_light[y * stride];
        for (std::size_t i = 0; i < kBorder * kChannels; ++i) {
            row[i] = row[kBorder * kChannels + i % kChannels];
            row[stride - kBorder * kChannels + i] = row[stride - (kBorder + 1) * kChannels + i % kChannels];
        }
    }
    for (std::size_t i = 0; i < kBorder; ++i) {
        std::copy_n(&m_light[kBorder * stride], stride, &m_light[i * stride]);
        std::copy_n(&m_light[(m_height - kBorder - 1) * stride], stride, &m_light[(m_height - 1 - i) * stride]);
    }
}

std::vector<float> blurred(std::vector<float> image, std::size_t width, std::size_t height, int radius)
{
    for (int pass = 0; pass < 3; ++pass) {
        blurRows(image, width, height, radius);
        blurColumns(image, width, height, radius);
    }
    return image;
}

} // namespace studio
