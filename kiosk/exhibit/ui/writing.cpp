// SPDX-License-Identifier: Apache-2.0
#include "writing.hpp"

#include <QFont>
#include <QLocale>
#include <QTextLayout>

#include <algorithm>

namespace vitrine::ui {

namespace {

constexpr double kArabicLeast = 1.30; // Noto Sans Arabic from the dots below to the marks above
constexpr double kArabicFactor = 1.12;
constexpr double kSignsLeast = 1.22;
constexpr double kSignsFactor = 1.06;

// What the letters of a line fill, from where Inter begins to the lowest of them.
constexpr double kArabicInk = 1.42;
constexpr double kSignsInk = 1.21;
constexpr char16_t kFirstBesideLatin = 0x0590; // Latin, Greek and Cyrillic end before it

bool isArabic(QChar letter)
{
    return letter.unicode() >= kFirstBesideLatin && letter.script() == QChar::Script_Arabic;
}

bool isSign(QChar letter)
{
    if (letter.unicode() < kFirstBesideLatin)
        return false;
    const auto script = letter.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Hangul;
}

/// Of the fonts that are really there.
Fit measured(const QString& sample, double ink)
{
    constexpr int kSize = 100;
    QFont font;
    font.setFamilies(familiesOf(Writing::Latin, QStringLiteral("Inter")));
    font.setPixelSize(kSize);
    const auto lineOf = [&](const QString& text, qreal& ascent, qreal& height) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        const auto line = layout.createLine();
        layout.endLayout();
        ascent = line.ascent() / kSize;
        height = line.height() / kSize;
    };
    qreal latin = 0;
    qreal ascent = 0;
    qreal height = 0;
    lineOf(QStringLiteral("x"), latin, height);
    lineOf(sample, ascent, height);
    return {ascent - latin, height, ink};
}

QString signsOf(Writing writing)
{
    switch (writing) {
    case Writing::Traditional:
        return QStringLiteral("Noto Sans CJK TC");
    case Writing::HongKong:
        return QStringLiteral("Noto Sans CJK HK");
    case Writing::Japanese:
        return QStringLiteral("Noto Sans CJK JP");
    case Writing::Korean:
        return QStringLiteral("Noto Sans CJK KR");
    default:
        return QStringLiteral("Noto Sans CJK SC");
    }
}

} // namespace

Writing writingOf(const QString& language)
{
    if (language.endsWith(QLatin1String("-simple")))
        return Writing::Easy;
    const auto parts = language.split(QLatin1Char('-'));
    const auto& name = parts.first();
    if (name == QLatin1String("zh")) {
        if (parts.contains(QLatin1String("HK")) || parts.contains(QLatin1String("MO")))
            return Writing::HongKong;
        return parts.contains(QLatin1String("Hant")) || parts.contains(QLatin1String("TW")) ? Writing::Traditional
                                                                                            : Writing::Simplified;
    }
    if (name == QLatin1String("ja"))
        return Writing::Japanese;
    if (name == QLatin1String("ko"))
        return Writing::Korean;
    return QLocale(name).script() == QLocale::ArabicScript ? Writing::Arabic : Writing::Latin;
}

QStringList familiesOf(Writing writing, const QString& first)
{
    // Where Inter is not installed, Noto Sans takes its place.
    return {first,
            QStringLiteral("Inter"),
            QStringLiteral("Noto Sans"),
            QStringLiteral("Noto Sans Arabic"),
            signsOf(writing),
            QStringLiteral("sans-serif")};
}

double lineHeightIn(Writing writing, double lineHeight)
{
    switch (writing) {
    case Writing::Latin:
    case Writing::Easy:
        return lineHeight;
    case Writing::Arabic:
        return std::max(kArabicLeast, lineHeight * kArabicFactor);
    default:
        return std::max(kSignsLeast, lineHeight * kSignsFactor);
    }
}

bool joins(Writing writing)
{
    return writing == Writing::Arabic;
}

bool joins(const QString& text)
{
    return std::any_of(text.begin(), text.end(), isArabic);
}

Fit fitOf(const QString& text)
{
    if (joins(text)) {
        static const Fit arabic = measured(QStringLiteral("جع"), kArabicInk);
        return arabic;
    }
    if (std::any_of(text.begin(), text.end(), isSign)) {
        static const Fit signs = measured(QStringLiteral("光"), kSignsInk);
        return signs;
    }
    return {};
}

} // namespace vitrine::ui
