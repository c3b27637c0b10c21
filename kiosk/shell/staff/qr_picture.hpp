// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QString>
#include <qqmlintegration.h>

namespace vitrine::shell {

/// `text` as a QR code, black on white whatever the contrast, with the quiet zone that phones need. One pixel a module;
/// null: this build has no encoder (libqrencode), or the text is too long.
[[nodiscard]] QImage qrCode(const QString& text);

/// Shows it as large as whole pixels a module allow.
class QrPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// There is something to see.
    Q_PROPERTY(bool drawn READ drawn NOTIFY textChanged)

public:
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool drawn() const { return !m_code.isNull(); }
    void setText(const QString& text);
    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString m_text;
    QImage m_code;
};

} // namespace vitrine::shell
