// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "palette.hpp"
#include "writing.hpp"

#include <QFont>
#include <QObject>
#include <QQmlParserStatus>
#include <QVariantList>
#include <qqmlintegration.h>

namespace vitrine::ui {

/// What Theme is made of: the few facts the screen sets, and every token that follows from them. QML uses the
/// singleton Theme, whose functions follow changes; C++ sets the facts through it.
class Tokens : public QObject, public QQmlParserStatus {
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    // Facts. The screen sets them.
    Q_PROPERTY(QColor accent READ accent WRITE setAccent NOTIFY paletteChanged)
    Q_PROPERTY(QString contrast READ contrast WRITE setContrast NOTIFY paletteChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool calm READ calm WRITE setCalm NOTIFY motionChanged)
    Q_PROPERTY(qreal unit READ unit WRITE setUnit NOTIFY unitChanged)
    Q_PROPERTY(bool portrait READ portrait WRITE setPortrait NOTIFY portraitChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// The language shown is an easy one: larger, stronger body text.
    Q_PROPERTY(bool easy READ easy NOTIFY writingChanged)
    Q_PROPERTY(int writing READ writing NOTIFY writingChanged)
    Q_PROPERTY(bool mirrored READ mirrored NOTIFY mirroredChanged)
    Q_PROPERTY(bool byKeys READ byKeys WRITE setByKeys NOTIFY byKeysChanged)
    // Colours.
    Q_PROPERTY(bool highContrast READ highContrast NOTIFY paletteChanged)
    Q_PROPERTY(QColor paper READ paper NOTIFY paletteChanged)
    Q_PROPERTY(QColor sheet READ sheet NOTIFY paletteChanged)
    Q_PROPERTY(QColor ink READ ink NOTIFY paletteChanged)
    Q_PROPERTY(QColor ink2 READ ink2 NOTIFY paletteChanged)
    Q_PROPERTY(QColor night READ night NOTIFY paletteChanged)
    Q_PROPERTY(QColor onInk READ onInk NOTIFY paletteChanged)
    Q_PROPERTY(QColor onInk2 READ onInk2 NOTIFY paletteChanged)
    Q_PROPERTY(QColor edge READ edge NOTIFY paletteChanged)
    Q_PROPERTY(QColor line READ line NOTIFY paletteChanged)
    Q_PROPERTY(QColor fill READ fill NOTIFY paletteChanged)
    Q_PROPERTY(QColor onFill READ onFill NOTIFY paletteChanged)
    Q_PROPERTY(QColor accentText READ accentText NOTIFY paletteChanged)
    Q_PROPERTY(QColor deep READ deep NOTIFY paletteChanged)
    Q_PROPERTY(QColor deep2 READ deep2 NOTIFY paletteChanged)
    Q_PROPERTY(QColor tint READ tint NOTIFY paletteChanged)
    Q_PROPERTY(QColor tint2 READ tint2 NOTIFY paletteChanged)
    Q_PROPERTY(QColor mid READ mid NOTIFY paletteChanged)
    Q_PROPERTY(QColor bright READ bright NOTIFY paletteChanged)
    Q_PROPERTY(QColor glow READ glow NOTIFY paletteChanged)
    Q_PROPERTY(QColor onGlow READ onGlow NOTIFY paletteChanged)
    Q_PROPERTY(QColor good READ good NOTIFY paletteChanged)
    Q_PROPERTY(QColor bad READ bad NOTIFY paletteChanged)
    Q_PROPERTY(QColor scrim READ scrim CONSTANT)
    Q_PROPERTY(QString images READ images CONSTANT)
    // Motion, in milliseconds.
    Q_PROPERTY(int press READ press NOTIFY motionChanged)
    Q_PROPERTY(int page READ page NOTIFY motionChanged)
    Q_PROPERTY(int sheetRise READ sheetRise NOTIFY motionChanged)
    Q_PROPERTY(int open READ open NOTIFY motionChanged)
    Q_PROPERTY(int fade READ fade NOTIFY motionChanged)
    Q_PROPERTY(QVariantList curve READ curve CONSTANT)
    Q_PROPERTY(QVariantList leaveCurve READ leaveCurve CONSTANT)

public:
    explicit Tokens(QObject* parent = nullptr);

    [[nodiscard]] const QColor& accent() const { return m_accent; }
    [[nodiscard]] QString contrast() const;
    [[nodiscard]] qreal textScale() const { return m_textScale; }
    [[nodiscard]] bool calm() const { return m_calm; }
    [[nodiscard]] qreal unit() const { return m_unit; } ///< device px per design px
    [[nodiscard]] bool portrait() const { return m_portrait; }
    [[nodiscard]] const QString& language() const { return m_language; } ///< BCP 47, the one shown
    [[nodiscard]] bool easy() const { return m_writing == Writing::Easy; }
    [[nodiscard]] int writing() const { return static_cast<int>(m_writing); }
    [[nodiscard]] bool mirrored() const; ///< the language shown runs from right to left
    /// What the visitor used last was a key, not a finger: focus is shown.
    [[nodiscard]] bool byKeys() const { return m_byKeys; }

    void setAccent(const QColor& accent);
    void setContrast(const QString& contrast); ///< "standard", "dark" or "light"
    void setTextScale(qreal scale);
    void setCalm(bool calm);
    void setUnit(qreal unit);
    void setPortrait(bool portrait);
    void setByKeys(bool byKeys);
    void setLanguage(const QString& language);

    [[nodiscard]] bool highContrast() const { return m_contrast != Contrast::Standard; }
    [[nodiscard]] const QColor& paper() const { return m_palette.paper; }
    [[nodiscard]] const QColor& sheet() const { return m_palette.sheet; }
    [[nodiscard]] const QColor& ink() const { return m_palette.ink; }
    [[nodiscard]] const QColor& ink2() const { return m_palette.ink2; }
    [[nodiscard]] const QColor& night() const { return m_palette.night; }
    [[nodiscard]] const QColor& onInk() const { return m_palette.onInk; }
    [[nodiscard]] const QColor& onInk2() const { return m_palette.onInk2; }
    [[nodiscard]] const QColor& edge() const { return m_palette.edge; }
    [[nodiscard]] const QColor& line() const { return m_palette.line; }
    [[nodiscard]] const QColor& fill() const { return m_palette.fill; }
    [[nodiscard]] const QColor& onFill() const { return m_palette.onFill; }
    [[nodiscard]] const QColor& accentText() const { return m_palette.accentText; }
    [[nodiscard]] const QColor& deep() const { return m_palette.deep; }
    [[nodiscard]] const QColor& deep2() const { return m_palette.deep2; }
    [[nodiscard]] const QColor& tint() const { return m_palette.tint; }
    [[nodiscard]] const QColor& tint2() const { return m_palette.tint2; }
    [[nodiscard]] const QColor& mid() const { return m_palette.mid; }
    [[nodiscard]] const QColor& bright() const { return m_palette.bright; }
    [[nodiscard]] const QColor& glow() const { return m_palette.glow; }
    [[nodiscard]] const QColor& onGlow() const { return m_palette.onGlow; }
    [[nodiscard]] const QColor& good() const { return m_palette.good; }
    [[nodiscard]] const QColor& bad() const { return m_palette.bad; }
    [[nodiscard]] QColor scrim() const { return {6, 12, 23}; } ///< what lies between a picture and its words

    /// What the address of every image of ours begins with. Read it from here: an engine has our images from the moment
    /// it has a Theme.
    [[nodiscard]] QString images() const { return QStringLiteral("image://vitrine-"); }

    // Calm motion turns every movement into a short fade; a press answers at once either way.
    [[nodiscard]] int press() const { return 150; }
    [[nodiscard]] int page() const { return m_calm ? 150 : 240; }
    [[nodiscard]] int sheetRise() const { return m_calm ? 150 : 240; }
    [[nodiscard]] int open() const { return m_calm ? 150 : 280; }
    [[nodiscard]] int fade() const { return m_calm ? 150 : 300; }
    [[nodiscard]] QVariantList curve() const;
    [[nodiscard]] QVariantList leaveCurve() const;

    // The type scale. `unit`, `scale` and `writing` are arguments so that a binding that calls through Theme follows
    // them.
    Q_INVOKABLE [[nodiscard]] qreal sizeOf(const QString& role, qreal unit, qreal scale) const;
    Q_INVOKABLE [[nodiscard]] qreal lineHeightOf(const QString& role, int writing) const;
    Q_INVOKABLE [[nodiscard]] qreal trackingOf(const QString& role) const;
    Q_INVOKABLE [[nodiscard]] int weightOf(const QString& role, int writing) const;
    Q_INVOKABLE [[nodiscard]] QString familyOf(qreal designSize) const;
    /// What lies behind words of that colour while they are read aloud.
    Q_INVOKABLE [[nodiscard]] QColor readingGround(const QColor& words) const;
    /// A font of `role` with `pixels` as its size; `weight` 0 takes the role's.
    Q_INVOKABLE [[nodiscard]] QFont fontOf(const QString& role, qreal pixels, int weight) const;

    /// How far a Text is raised (its paddings) so that another script stands in its lines as Latin letters do.
    Q_INVOKABLE [[nodiscard]] static qreal liftOf(const QString& text, qreal pixels);

    /// Device px per design px. With a panel's width in mm a design px is 0.49 mm, more when seen from afar; without
    /// it, 1920 (portrait: 1080) design px fill the width. Small panels get a smaller design px rather than a layout
    /// that does not fit.
    Q_INVOKABLE [[nodiscard]] static qreal unitFor(qreal width, qreal height, qreal widthMm, qreal distanceMm);

    void classBegin() override;
    void componentComplete() override {}

signals:
    void paletteChanged();
    void textScaleChanged();
    void motionChanged();
    void unitChanged();
    void portraitChanged();
    void mirroredChanged();
    void byKeysChanged();
    void languageChanged();
    void writingChanged();

protected:
    /// Watches the whole application: a key press shows focus, a touch hides it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void mix();

    QColor m_accent{0x0A, 0x7D, 0x8C};
    Contrast m_contrast = Contrast::Standard;
    Palette m_palette;
    qreal m_textScale = 1.0;
    qreal m_unit = 1.0;
    bool m_calm = false;
    bool m_portrait = false;
    bool m_byKeys = false;
    QString m_language;
    Writing m_writing = Writing::Latin;
};

} // namespace vitrine::ui
