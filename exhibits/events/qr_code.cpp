// SPDX-License-Identifier: Apache-2.0
#include "qr_code.hpp"

#include <qrencode.h>

#include <QPainter>

#include <memory>

namespace vitrine::exhibit {

namespace {

constexpr int kQuietZone = 4; // squares, as the standard asks

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

QrCode::QrCode(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
}

void QrCode::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_size = 0;
    m_squares.clear();
    const auto bytes = text.toUtf8();
    const std::unique_ptr<QRcode, FreeCode> code(
        bytes.isEmpty()
            ? nullptr
            : QRcode_encodeData(static_cast<int>(bytes.size()),
                                reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_M));
    if (code != nullptr) {
        m_size = code->width;
        m_squares = QByteArray(reinterpret_cast<const char*>(code->data), qsizetype(m_size) * m_size);
    }
    emit textChanged();
    update();
}

void QrCode::paint(QPainter* painter)
{
    painter->fillRect(boundingRect(), Qt::white);
    if (m_size == 0)
        return;
    // Whole pixels only: a camera stumbles over grey seams.
    const int square = qMax(1, static_cast<int>(qMin(width(), height())) / (m_size + 2 * kQuietZone));
    const int left = (static_cast<int>(width()) - square * m_size) / 2;
    const int top = (static_cast<int>(height()) - square * m_size) / 2;
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (m_squares.at(y * m_size + x) & 1)
                painter->fillRect(left + x * square, top + y * square, square, square, Qt::black);
        }
    }
}

} // namespace vitrine::exhibit
