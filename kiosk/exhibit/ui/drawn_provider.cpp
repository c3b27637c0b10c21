// SPDX-License-Identifier: Apache-2.0
#include "drawn_provider.hpp"

#include "paint_shadow.hpp"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

#include <algorithm>

namespace vitrine::ui {

namespace {

constexpr int kLargestIcon = 2048; // an address is text; nobody shall ask for gigabytes with it

QColor colourOf(const QString& hex)
{
    return QColor(QLatin1Char('#') + hex);
}

QByteArray drawing(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/qt/qml/Vitrine/Ui/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

} // namespace

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& /*requestedSize*/)
{
    const auto parts = id.split(QLatin1Char('/'));
    if (parts.size() != 3)
        return {};
    const QColor colour = colourOf(parts.at(1));
    const auto svg = drawing(parts.at(0), colour);
    const int side = std::clamp(parts.at(2).toInt(), 1, kLargestIcon);
    if (svg.isEmpty())
        return {};
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(colour.alphaF());
    QSvgRenderer(svg).render(&painter);
    *size = image.size();
    return image;
}

ShadowProvider::ShadowProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage ShadowProvider::requestImage(const QString& id, QSize* size, const QSize& /*requestedSize*/)
{
    const auto parts = id.split(QLatin1Char('/'));
    if (parts.size() != 4)
        return {};
    QColor colour = colourOf(parts.at(2));
    colour.setAlphaF(parts.at(3).toFloat() / 100);
    auto image = paintShadow(parts.at(0).toInt(), parts.at(1).toInt(), colour);
    *size = image.size();
    return image;
}

GlowProvider::GlowProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

QImage GlowProvider::requestImage(const QString& id, QSize* size, const QSize& /*requestedSize*/)
{
    const auto parts = id.split(QLatin1Char('/'));
    if (parts.size() != 3)
        return {};
    auto image = paintGlow(parts.at(0).toInt(), parts.at(1).toInt(), colourOf(parts.at(2)));
    *size = image.size();
    return image;
}

} // namespace vitrine::ui
