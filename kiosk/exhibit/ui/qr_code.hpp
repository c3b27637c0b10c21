// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QString>
#include <qqmlintegration.h>

namespace vitrine::ui {

/// `text` as a QR code (ISO/IEC 18004), black on white with its quiet zone, one pixel for each module. Null: there is
/// no text, or too much of it.
[[nodiscard]] QImage qrImage(const QString& text);

/// Shows it as large as whole pixels allow, the same in every contrast: a camera reads it, not an eye.
class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// False where the text is too long for a code.
    Q_PROPERTY(bool valid READ valid NOTIFY textChanged)

public:
    explicit QrCode(QQuickItem* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool valid() const { return !m_code.isNull(); }
    void setText(const QString& text);
    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString m_text;
    QImage m_code;
};

} // namespace vitrine::ui
