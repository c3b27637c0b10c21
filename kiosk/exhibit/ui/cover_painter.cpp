// SPDX-License-Identifier: Apache-2.0
#include "cover_painter.hpp"

#include "cover_figures.hpp"

#include <QPainter>

namespace vitrine::ui {

QImage paintCover(const QString& seed, const QString& kind, const QColor& accent, const QSize& size)
{
    if (size.isEmpty())
        return {};
    const auto lights = makeCoverLights(accent);

    // The canvas fills the picture from its upper edge: what is cut lies at the bottom, below the title's scrim.
    const qreal scale = std::max(size.width() / kCoverWidth, size.height() / kCoverHeight);
    QTransform canvas;
    canvas.translate((size.width() - kCoverWidth * scale) / 2, 0);
    canvas.scale(scale, scale);

    QImage light(size, QImage::Format_ARGB32_Premultiplied);
    light.fill(Qt::transparent);
    QPainter drawing(&light);
    drawing.setRenderHint(QPainter::Antialiasing);
    drawing.setTransform(canvas);
    drawCoverFigure(drawing, SeededRandom(seed), kind, lights);
    drawing.end();

    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&picture);
    painter.setTransform(canvas);
    // As in SVG, the direction (0,0)-(.6,1) is that of the unit square: on the canvas its normal is skewed with it.
    QLinearGradient ground(QPointF(0, 0), QPointF(0.6, 1));
    ground.setCoordinateMode(QGradient::ObjectMode);
    ground.setColorAt(0, lights.groundFrom);
    ground.setColorAt(1, lights.groundTo);
    painter.fillRect(QRectF(0, 0, kCoverWidth, kCoverHeight), ground);
    painter.resetTransform();
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    painter.drawImage(0, 0, light);
    return picture;
}

} // namespace vitrine::ui
