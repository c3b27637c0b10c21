// SPDX-License-Identifier: Apache-2.0
#include "qr_code.hpp"

#include <qrencode.h>

#include <QPainter>

#include <algorithm>
#include <memory>

namespace vitrine::ui {

namespace {

constexpr int kQuietZone = 4; // modules, as the standard asks

} // namespace

QImage qrImage(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return {};
    const int side = code->width + 2 * kQuietZone;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1) != 0)
                image.setPixel(x + kQuietZone, y + kQuietZone, qRgb(0, 0, 0));
        }
    }
    return image;
}

QrCode::QrCode(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
}

void QrCode::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_code = qrImage(text);
    emit textChanged();
    update();
}

void QrCode::paint(QPainter* painter)
{
    painter->fillRect(boundingRect(), Qt::white);
    if (m_code.isNull())
        return;
    // Whole pixels only: a camera stumbles over grey seams.
    const int side = m_code.width() * std::max(1, static_cast<int>(std::min(width(), height())) / m_code.width());
    const QPoint corner((static_cast<int>(width()) - side) / 2, (static_cast<int>(height()) - side) / 2);
    painter->drawImage(QRect(corner, QSize(side, side)), m_code);
}

} // namespace vitrine::ui
