// SPDX-License-Identifier: Apache-2.0
#include "tokens.hpp"

#include "image_providers.hpp"
#include "role_font.hpp"

#include <QEvent>
#include <QGuiApplication>
#include <QQmlEngine>

#include <algorithm>

namespace vitrine::ui {

namespace {

constexpr double kDesignPxMm = 0.49;
constexpr double kDistanceMm = 700;
// The smallest canvas, in design px, that the layouts are made for.
constexpr double kLeastLong = 1600;
constexpr double kLeastShort = 900;

} // namespace

Tokens::Tokens(QObject* parent)
    : QObject(parent)
    , m_palette(makePalette(m_accent, m_contrast))
{
    qApp->installEventFilter(this);
    connect(qApp, &QGuiApplication::layoutDirectionChanged, this, &Tokens::mirroredChanged);
}

void Tokens::classBegin()
{
    addImageProviders(*qmlEngine(this));
}

QString Tokens::contrast() const
{
    switch (m_contrast) {
    case Contrast::Dark:
        return QStringLiteral("dark");
    case Contrast::Light:
        return QStringLiteral("light");
    case Contrast::Standard:
        break;
    }
    return QStringLiteral("standard");
}

void Tokens::mix()
{
    m_palette = makePalette(m_accent, m_contrast);
    emit paletteChanged();
}

void Tokens::setAccent(const QColor& accent)
{
    if (!accent.isValid() || accent == m_accent)
        return;
    m_accent = accent;
    mix();
}

void Tokens::setContrast(const QString& contrast)
{
    const auto next = contrast == QLatin1String("dark")    ? Contrast::Dark
                      : contrast == QLatin1String("light") ? Contrast::Light
                                                           : Contrast::Standard;
    if (next == m_contrast)
        return;
    m_contrast = next;
    mix();
}

void Tokens::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 1.0, 2.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    emit textScaleChanged();
}

void Tokens::setCalm(bool calm)
{
    if (calm == m_calm)
        return;
    m_calm = calm;
    emit motionChanged();
}

void Tokens::setUnit(qreal unit)
{
    unit = std::max(unit, 0.1);
    if (qFuzzyCompare(unit, m_unit))
        return;
    m_unit = unit;
    emit unitChanged();
}

void Tokens::setPortrait(bool portrait)
{
    if (portrait == m_portrait)
        return;
    m_portrait = portrait;
    emit portraitChanged();
}

void Tokens::setByKeys(bool byKeys)
{
    if (byKeys == m_byKeys)
        return;
    m_byKeys = byKeys;
    emit byKeysChanged();
}

void Tokens::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    const auto writing = writingOf(language);
    const bool other = writing != m_writing;
    m_writing = writing;
    emit languageChanged();
    if (!other)
        return;
    emit writingChanged();
    emit unitChanged(); // every font follows a size, and every size follows the unit
}

bool Tokens::mirrored() const
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

QVariantList Tokens::curve() const
{
    return {0.2, 0.0, 0.0, 1.0, 1.0, 1.0};
}

QVariantList Tokens::leaveCurve() const
{
    return {1.0, 0.0, 0.8, 1.0, 1.0, 1.0};
}

qreal Tokens::sizeOf(const QString& role, qreal unit, qreal scale) const
{
    return roleSize(typeRole(role), scale, m_writing) * unit;
}

qreal Tokens::lineHeightOf(const QString& role, int writing) const
{
    return lineHeightIn(static_cast<Writing>(writing), typeRole(role).lineHeight);
}

QColor Tokens::readingGround(const QColor& words) const
{
    if (!words.isValid())
        return Qt::transparent; // a picture is framed, not covered
    const double enough = highContrast() ? 7 : 4.5;
    for (const QColor& ground : {m_palette.tint2, m_palette.tint, m_palette.sheet, m_palette.deep}) {
        if (contrastRatio(words, ground) >= enough)
            return ground;
    }
    return m_palette.night;
}

qreal Tokens::trackingOf(const QString& role) const
{
    return typeRole(role).tracking;
}

int Tokens::weightOf(const QString& role, int writing) const
{
    return roleWeight(typeRole(role), static_cast<Writing>(writing));
}

QString Tokens::familyOf(qreal designSize) const
{
    return familyFor(designSize);
}

QFont Tokens::fontOf(const QString& role, qreal pixels, int weight) const
{
    return roleFont(typeRole(role), pixels, pixels / m_unit, m_writing, weight);
}

qreal Tokens::liftOf(const QString& text, qreal pixels)
{
    return ui::liftOf(text) * pixels;
}

qreal Tokens::unitFor(qreal width, qreal height, qreal widthMm, qreal distanceMm)
{
    const bool upright = height > width;
    const qreal shortSide = std::min(width, height);
    const qreal longSide = std::max(width, height);
    if (widthMm <= 0 || width <= 0)
        return upright ? width / 1080 : width / 1920;
    const qreal mm = kDesignPxMm * std::max(0.85, distanceMm / kDistanceMm);
    const qreal wanted = mm / (widthMm / width);
    return std::min({wanted, shortSide / kLeastShort, longSide / kLeastLong});
}

bool Tokens::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        setByKeys(true);
        break;
    case QEvent::TouchBegin:
    case QEvent::MouseButtonPress:
        setByKeys(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine::ui
