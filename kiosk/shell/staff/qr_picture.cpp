// SPDX-License-Identifier: Apache-2.0
#include "shell/staff/qr_picture.hpp"

#include <QPainter>

#include <algorithm>

#ifdef VITRINE_QRENCODE
#include <qrencode.h>

#include <memory>
#endif

namespace vitrine::shell {

QImage qrCode(const QString& text)
{
#ifdef VITRINE_QRENCODE
    constexpr int kQuiet = 4;
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        text.isEmpty() ? nullptr : QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1),
        &QRcode_free);
    if (!code)
        return {};
    QImage picture(code->width + 2 * kQuiet, code->width + 2 * kQuiet, QImage::Format_RGB32);
    picture.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[y * code->width + x] & 1) != 0)
                picture.setPixel(x + kQuiet, y + kQuiet, 0xFF000000);
    return picture;
#else
    Q_UNUSED(text)
    return {};
#endif
}

void QrPicture::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_code = qrCode(text);
    emit textChanged();
    update();
}

void QrPicture::paint(QPainter* painter)
{
    if (m_code.isNull())
        return;
    const int times = std::max(1, static_cast<int>(std::min(width(), height())) / m_code.width());
    const int side = times * m_code.width();
    painter->drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_code);
}

} // namespace vitrine::shell
