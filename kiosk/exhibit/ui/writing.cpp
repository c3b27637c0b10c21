// SPDX-License-Identifier: Apache-2.0
#include "writing.hpp"

#include <QFont>
#include <QLocale>
#include <QTextLayout>

#include <algorithm>

namespace vitrine::ui {

namespace {

constexpr double kArabicLeast = 1.40; // Noto Sans Arabic from the dots below to the marks above
constexpr double kArabicFactor = 1.12;
constexpr double kSignsLeast = 1.22;
constexpr double kSignsFactor = 1.06;

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
double measuredLift(const QString& sample)
{
    constexpr int kSize = 100;
    QFont font;
    font.setFamilies(familiesOf(Writing::Latin, QStringLiteral("Inter")));
    font.setPixelSize(kSize);
    const auto ascentOf = [&](const QString& text) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        const auto line = layout.createLine();
        layout.endLayout();
        return line.ascent() / kSize;
    };
    return ascentOf(sample) - ascentOf(QStringLiteral("x"));
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

double liftOf(const QString& text)
{
    if (joins(text)) {
        static const double arabic = measuredLift(QStringLiteral("جع"));
        return arabic;
    }
    if (std::any_of(text.begin(), text.end(), isSign)) {
        static const double signs = measuredLift(QStringLiteral("光"));
        return signs;
    }
    return 0;
}

} // namespace vitrine::ui
