// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

namespace vitrine::exhibit {

/// What a visitor chose for this visit. The screen sets it; exhibits read it.
class Comfort : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The visitor's comfort belongs to the screen.")
    Q_PROPERTY(qreal textScale READ textScale NOTIFY textScaleChanged)
    Q_PROPERTY(QString contrast READ contrast NOTIFY contrastChanged)
    Q_PROPERTY(bool calm READ calm NOTIFY calmChanged)
    Q_PROPERTY(bool captions READ captions NOTIFY captionsChanged)

public:
    explicit Comfort(QObject* parent = nullptr);

    [[nodiscard]] qreal textScale() const { return m_textScale; }        ///< 1.0 to 2.0
    [[nodiscard]] const QString& contrast() const { return m_contrast; } ///< "standard", "dark" or "light"
    [[nodiscard]] bool calm() const { return m_calm; }                   ///< nothing moves by itself
    [[nodiscard]] bool captions() const { return m_captions; }

    void setTextScale(qreal scale);
    void setContrast(const QString& contrast);
    void setCalm(bool calm);
    void setCaptions(bool captions);
    /// Back to how a visit starts.
    void reset();

signals:
    void textScaleChanged();
    void contrastChanged();
    void calmChanged();
    void captionsChanged();

private:
    qreal m_textScale = 1.0;
    QString m_contrast = QStringLiteral("standard");
    bool m_calm = false;
    bool m_captions = false;
};

} // namespace vitrine::exhibit
