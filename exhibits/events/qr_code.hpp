// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickPaintedItem>
#include <qqmlintegration.h>

namespace vitrine::exhibit {

/// A text as a QR code (ISO/IEC 18004), black on white with its quiet zone, whatever the contrast chosen: a camera
/// reads it, not an eye.
class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// False where the text is too long for a code.
    Q_PROPERTY(bool valid READ valid NOTIFY textChanged)

public:
    explicit QrCode(QQuickItem* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool valid() const { return m_size > 0; }
    void setText(const QString& text);
    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString m_text;
    int m_size = 0; ///< squares in a row
    QByteArray m_squares;
};

} // namespace vitrine::exhibit
