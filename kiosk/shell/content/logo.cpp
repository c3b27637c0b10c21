// SPDX-License-Identifier: Apache-2.0
#include "shell/content/logo.hpp"

#include <QColor>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QUrl>

namespace vitrine::shell {

namespace {

constexpr qint64 kLargest = qint64(1024) * 1024;

QSize fitted(QSize size, const QSize& wanted)
{
    if (wanted.height() > 0)
        size.scale(wanted.width() > 0 ? wanted.width() : 100 * wanted.height(), wanted.height(), Qt::KeepAspectRatio);
    return size;
}

} // namespace

QImage drawLogo(const QString& file, const QColor& colour, const QSize& wanted)
{
    if (!file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QImageReader reader(file);
        reader.setAutoTransform(true);
        reader.setScaledSize(fitted(reader.size(), wanted));
        return reader.read();
    }
    QFile drawing(file);
    if (drawing.size() > kLargest || !drawing.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(drawing.readAll().replace("currentColor", colour.name().toLatin1()));
    if (!renderer.isValid())
        return {};
    QImage image(fitted(renderer.defaultSize(), wanted), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    return image;
}

LogoProvider::LogoProvider()
    : QQuickImageProvider(Image, ForceAsynchronousImageLoading)
{
}

QImage LogoProvider::requestImage(const QString& id, QSize* size, const QSize& wanted)
{
    const QString colour = id.section('/', 0, 0);
    const QString file = QUrl::fromPercentEncoding(id.section('/', 1).toUtf8());
    QImage image = drawLogo(file, QColor::fromString('#' + colour), wanted);
    if (size)
        *size = image.size();
    return image;
}

} // namespace vitrine::shell
