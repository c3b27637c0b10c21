// SPDX-License-Identifier: Apache-2.0
#include "role_font.hpp"

#include <algorithm>

namespace vitrine::ui {

namespace {

constexpr double kEasySize = 1.2;
constexpr int kEasyWeight = 500;
constexpr double kDisplayFrom = 40;

/// What is read sentence by sentence.
bool isBody(const TypeRole& role)
{
    return QLatin1String(role.name) == QLatin1String("body");
}

} // namespace

double roleSize(const TypeRole& role, double scale, Writing writing)
{
    return scaledSize(role, scale) * (writing == Writing::Easy && isBody(role) ? kEasySize : 1);
}

int roleWeight(const TypeRole& role, Writing writing)
{
    return writing == Writing::Easy && isBody(role) ? kEasyWeight : role.weight;
}

QString familyFor(double designPixels)
{
    return designPixels >= kDisplayFrom ? QStringLiteral("Inter Display") : QStringLiteral("Inter");
}

QFont roleFont(const TypeRole& role, double pixels, double designPixels, Writing writing, int weight)
{
    QFont font;
    font.setFamilies(familiesOf(writing, familyFor(designPixels)));
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(static_cast<QFont::Weight>(weight > 0 ? weight : roleWeight(role, writing)));
    if (!joins(writing))
        font.setLetterSpacing(QFont::AbsoluteSpacing, role.tracking * pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace vitrine::ui
