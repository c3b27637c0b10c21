// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exhibit_context.hpp"

namespace vitrine::exhibit {

/// A context that QML can make and fill, so that an author tries and tests an exhibit without a screen around it.
class PreviewContext : public ExhibitContext {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString exhibitId READ exhibitId WRITE setExhibitId NOTIFY exhibitIdChanged)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QVariantMap settings READ settings WRITE setSettings NOTIFY settingsChanged)
    Q_PROPERTY(bool ducked READ ducked WRITE setDucked NOTIFY duckedChanged)
    Q_PROPERTY(bool online READ online WRITE setOnline NOTIFY onlineChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(QString contrast READ contrast WRITE setContrast NOTIFY contrastChanged)
    Q_PROPERTY(bool calm READ calm WRITE setCalm NOTIFY calmChanged)
    Q_PROPERTY(bool captions READ captions WRITE setCaptions NOTIFY captionsChanged)

public:
    explicit PreviewContext(QObject* parent = nullptr);

    [[nodiscard]] qreal textScale() const { return comfort()->textScale(); }
    [[nodiscard]] QString contrast() const { return comfort()->contrast(); }
    [[nodiscard]] bool calm() const { return comfort()->calm(); }
    [[nodiscard]] bool captions() const { return comfort()->captions(); }
    void setTextScale(qreal scale) { comfort()->setTextScale(scale); }
    void setContrast(const QString& contrast) { comfort()->setContrast(contrast); }
    void setCalm(bool calm) { comfort()->setCalm(calm); }
    void setCaptions(bool captions) { comfort()->setCaptions(captions); }

signals:
    void textScaleChanged();
    void contrastChanged();
    void calmChanged();
    void captionsChanged();

private:
    PreviewContext(Comfort* comfort, QObject* parent);
};

} // namespace vitrine::exhibit
