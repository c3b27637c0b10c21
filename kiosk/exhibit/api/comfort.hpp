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
    Q_PROPERTY(bool reach READ reach NOTIFY reachChanged)
    Q_PROPERTY(bool readAloud READ readAloud NOTIFY readAloudChanged)
    Q_PROPERTY(bool signLanguage READ signLanguage NOTIFY signLanguageChanged)
    Q_PROPERTY(bool leftHanded READ leftHanded NOTIFY leftHandedChanged)
    Q_PROPERTY(qreal volume READ volume NOTIFY volumeChanged)

public:
    explicit Comfort(QObject* parent = nullptr);

    [[nodiscard]] qreal textScale() const { return m_textScale; }        ///< 1.0 to 2.0
    [[nodiscard]] const QString& contrast() const { return m_contrast; } ///< "standard", "dark" or "light"
    [[nodiscard]] bool calm() const { return m_calm; }                   ///< nothing moves by itself
    [[nodiscard]] bool captions() const { return m_captions; }
    [[nodiscard]] bool reach() const { return m_reach; }         ///< all that is touched lies within reach of a seat
    [[nodiscard]] bool readAloud() const { return m_readAloud; } ///< what is shown is spoken too
    [[nodiscard]] bool signLanguage() const { return m_signLanguage; }
    [[nodiscard]] bool leftHanded() const { return m_leftHanded; } ///< the bar's order is reversed

    /// 0 to 1: how loud the screen is at this place. Whatever makes sound multiplies by it.
    [[nodiscard]] qreal volume() const { return m_volume; }

    void setTextScale(qreal scale);
    void setContrast(const QString& contrast);
    void setCalm(bool calm);
    void setCaptions(bool captions);
    void setReach(bool reach);
    void setVolume(qreal volume);
    void setReadAloud(bool readAloud);
    void setSignLanguage(bool signLanguage);
    void setLeftHanded(bool leftHanded);
    /// Back to how a visit starts.
    void reset();

signals:
    void textScaleChanged();
    void contrastChanged();
    void calmChanged();
    void captionsChanged();
    void reachChanged();
    void readAloudChanged();
    void signLanguageChanged();
    void leftHandedChanged();
    void volumeChanged();

private:
    qreal m_textScale = 1.0;
    QString m_contrast = QStringLiteral("standard");
    bool m_calm = false;
    bool m_captions = false;
    bool m_reach = false;
    bool m_readAloud = false;
    bool m_signLanguage = false;
    bool m_leftHanded = false;
    qreal m_volume = 1;
};

} // namespace vitrine::exhibit
