// SPDX-License-Identifier: Apache-2.0
#include "read_picture.hpp"

#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vitrine::ui {

namespace {

constexpr qint64 kMostPixels = 200'000'000; // a picture of 14 000 x 14 000; above it is a bomb or for a zoom exhibit

QString localPath(const QUrl& source)
{
    if (source.isLocalFile())
        return source.toLocalFile();
    if (source.scheme() == QLatin1String("qrc"))
        return QLatin1Char(':') + source.path();
    return {};
}

// The part of `whole` with the shape of `size` that has the focus point as near to its middle as the edges allow.
QRect cutAround(const QSize& whole, const QSize& size, double focusX, double focusY)
{
    const QSize part = size.scaled(whole, Qt::KeepAspectRatio).boundedTo(whole).expandedTo({1, 1});
    const auto start = [](int all, int shown, double focus) {
        return std::clamp(static_cast<int>(std::lround(focus * all - shown / 2.0)), 0, all - shown);
    };
    return {QPoint(start(whole.width(), part.width(), focusX), start(whole.height(), part.height(), focusY)), part};
}

} // namespace

PictureReading readPicture(const PictureOrder& order)
{
    const QSize& size = order.size;
    const QString path = localPath(order.source);
    if (path.isEmpty())
        return {{}, order.source.toString() + QStringLiteral(": pictures are read from files only")};
    if (!QFileInfo::exists(path))
        return {{}, path + QStringLiteral(": there is no such file")};

    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize native = reader.size();
    if (qint64{native.width()} * native.height() > kMostPixels)
        return {{}, path + QStringLiteral(": too many pixels to show at once")};

    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    if (native.isValid() && !size.isEmpty()) {
        const QSize shown = turned ? size.transposed() : size;
        const QSize fitted = native.scaled(shown, Qt::KeepAspectRatioByExpanding);
        // JPEG is decoded at this size straight away. Never larger than it is, unless it is drawn by lines.
        if (fitted.width() < native.width() || reader.format().startsWith("svg"))
            reader.setScaledSize(fitted);
    }
    QImage image = reader.read();
    if (image.isNull())
        return {{}, path + QStringLiteral(": ") + reader.errorString()};
    if (!size.isEmpty()) {
        image = image.copy(cutAround(image.size(), size, order.focusX, order.focusY));
        if (order.radius > 0 && image.size() != size) // corners are round at the size that is shown
            image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return {finishPicture(std::move(image), order), {}};
}

QImage finishPicture(QImage image, const PictureOrder& order)
{
    if (image.isNull())
        return image;
    if (order.grey)
        image = image.convertToFormat(QImage::Format_Grayscale8);
    if (order.radius <= 0)
        return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                             : QImage::Format_RGB32);

    QImage rounded(image.size(), QImage::Format_ARGB32_Premultiplied);
    rounded.fill(Qt::transparent);
    QPainter painter(&rounded);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(image);
    painter.drawRoundedRect(QRectF(rounded.rect()).adjusted(0, 0, 0, order.topOnly ? order.radius : 0), order.radius,
                            order.radius);
    return rounded;
}

} // namespace vitrine::ui
