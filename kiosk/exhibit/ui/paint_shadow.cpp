// SPDX-License-Identifier: Apache-2.0
#include "paint_shadow.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace vitrine::ui {

namespace {

// Three running means one after the other come very near to a Gauss curve, at a cost that does not grow with reach.
constexpr int kPasses = 3;

void blurRow(const uchar* from, uchar* to, int count, int stride, int reach)
{
    const int width = 2 * reach + 1;
    int sum = 0;
    const auto at = [&](int i) { return i < 0 || i >= count ? 0 : from[static_cast<std::ptrdiff_t>(i) * stride]; };
    for (int i = -reach; i <= reach; ++i)
        sum += at(i);
    for (int i = 0; i < count; ++i) {
        to[static_cast<std::ptrdiff_t>(i) * stride] = static_cast<uchar>((sum + width / 2) / width);
        sum += at(i + reach + 1) - at(i - reach);
    }
}

void blur(QImage& alpha, int soft)
{
    const int reach = std::max(1, soft / kPasses);
    QImage other(alpha.size(), QImage::Format_Alpha8);
    for (int pass = 0; pass < kPasses; ++pass) {
        for (int y = 0; y < alpha.height(); ++y)
            blurRow(alpha.constScanLine(y), other.scanLine(y), alpha.width(), 1, reach);
        for (int x = 0; x < alpha.width(); ++x)
            blurRow(other.constBits() + x, alpha.bits() + x, alpha.height(), static_cast<int>(alpha.bytesPerLine()),
                    reach);
    }
}

} // namespace

QImage paintShadow(int soft, int radius, const QColor& colour)
{
    soft = std::clamp(soft, 1, 512);
    radius = std::clamp(radius, 0, 512);
    const int side = 2 * (2 * soft + radius) + 2;
    QImage alpha(side, side, QImage::Format_Alpha8);
    alpha.fill(0);
    QPainter shape(&alpha);
    shape.setRenderHint(QPainter::Antialiasing);
    shape.setPen(Qt::NoPen);
    shape.setBrush(Qt::black);
    shape.drawRoundedRect(QRect(soft, soft, side - 2 * soft, side - 2 * soft), radius, radius);
    shape.end();
    blur(alpha, soft);

    QImage shadow(side, side, QImage::Format_ARGB32_Premultiplied);
    shadow.fill(colour);
    QPainter painter(&shadow);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(0, 0, alpha);
    return shadow;
}

QImage paintGlow(int reach, int thickness, const QColor& colour)
{
    reach = std::clamp(reach, 1, 256);
    thickness = std::clamp(thickness, 1, 256);
    QImage glow(1 + 2 * reach, 2 * reach + thickness, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < glow.height(); ++y) {
        for (int x = 0; x < glow.width(); ++x) {
            const int beside = std::max({0, reach - y, y - reach - thickness + 1});
            const int beyond = std::max(0, x - reach);
            const double away = std::hypot(beside, beyond);
            const double near = std::max(0.0, 1 - away / (reach + 1));
            QColor light(colour);
            light.setAlphaF(static_cast<float>(0.55 * near * near));
            glow.setPixelColor(x, y, light);
        }
    }
    return glow;
}

} // namespace vitrine::ui
