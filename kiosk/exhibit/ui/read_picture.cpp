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

// Beside words, in shares of the card's width. The words end at 0.62 (see ExhibitCard), and what lies under them can
// hardly be seen, so a picture may begin late; what counts in it comes to where it can be seen whole.
constexpr double kLatestBegin = 0.38;
constexpr double kFocusBesideWords = 0.72;
constexpr double kFade = 0.25;

// Where the whole picture lies on the card.
QRectF layBesideWords(const QSizeF& picture, const QSizeF& card, const PictureOrder& order)
{
    const bool right = order.words == PictureAddress::Words::Right;
    const double scale =
        std::max(card.height() / picture.height(), card.width() * (1 - kLatestBegin) / picture.width());
    const QSizeF laid = picture * scale;
    const double focus = (right ? 1 - order.focusX : order.focusX) * laid.width();
    const double begin = std::clamp(kFocusBesideWords * card.width() - focus, card.width() - laid.width(),
                                    std::max(kLatestBegin * card.width(), card.width() - laid.width()));
    const double top = std::clamp(card.height() / 2 - order.focusY * laid.height(), card.height() - laid.height(), 0.0);
    return {QPointF(right ? card.width() - laid.width() - begin : begin, top), laid};
}

QImage paintBesideWords(const QImage& picture, const QRectF& place, const PictureOrder& order)
{
    QImage card(order.size, QImage::Format_RGB32);
    card.fill(Qt::black);
    QPainter painter(&card);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture);
    const bool right = order.words == PictureAddress::Words::Right;
    const double edge = right ? place.right() : place.left();
    const double fade = kFade * card.width() * (right ? -1 : 1);
    if (right ? edge >= card.width() : edge <= 0)
        return card; // it begins outside
    QLinearGradient dusk(edge, 0, edge + fade, 0);
    dusk.setColorAt(0, Qt::black);
    dusk.setColorAt(1, Qt::transparent);
    painter.fillRect(card.rect(), dusk);
    return card;
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
        QSize fitted = native.scaled(shown, Qt::KeepAspectRatioByExpanding);
        if (order.words != PictureAddress::Words::Nowhere) {
            const QSize laid = layBesideWords(turned ? native.transposed() : native, size, order).size().toSize();
            fitted = turned ? laid.transposed() : laid;
        }
        // JPEG is decoded at this size straight away. Never larger than it is, unless it is drawn by lines.
        if (fitted.width() < native.width() || reader.format().startsWith("svg"))
            reader.setScaledSize(fitted);
    }
    QImage image = reader.read();
    if (image.isNull())
        return {{}, path + QStringLiteral(": ") + reader.errorString()};
    if (!size.isEmpty() && order.words != PictureAddress::Words::Nowhere) {
        image = paintBesideWords(image, layBesideWords(image.size(), size, order), order);
    } else if (!size.isEmpty()) {
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
