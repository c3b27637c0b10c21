// SPDX-License-Identifier: Apache-2.0
#include "comfort.hpp"

#include <algorithm>

namespace vitrine::exhibit {

Comfort::Comfort(QObject* parent)
    : QObject(parent)
{
}

void Comfort::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 1.0, 2.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    emit textScaleChanged();
}

void Comfort::setContrast(const QString& contrast)
{
    const bool known = contrast == QLatin1String("dark") || contrast == QLatin1String("light");
    const QString next = known ? contrast : QStringLiteral("standard");
    if (next == m_contrast)
        return;
    m_contrast = next;
    emit contrastChanged();
}

void Comfort::setCalm(bool calm)
{
    if (calm == m_calm)
        return;
    m_calm = calm;
    emit calmChanged();
}

void Comfort::setCaptions(bool captions)
{
    if (captions == m_captions)
        return;
    m_captions = captions;
    emit captionsChanged();
}

void Comfort::setReach(bool reach)
{
    if (reach == m_reach)
        return;
    m_reach = reach;
    emit reachChanged();
}

void Comfort::setReadAloud(bool readAloud)
{
    if (readAloud == m_readAloud)
        return;
    m_readAloud = readAloud;
    emit readAloudChanged();
}

void Comfort::setSignLanguage(bool signLanguage)
{
    if (signLanguage == m_signLanguage)
        return;
    m_signLanguage = signLanguage;
    emit signLanguageChanged();
}

void Comfort::setLeftHanded(bool leftHanded)
{
    if (leftHanded == m_leftHanded)
        return;
    m_leftHanded = leftHanded;
    emit leftHandedChanged();
}

void Comfort::setVolume(qreal volume)
{
    volume = std::clamp(volume, 0.0, 1.0);
    if (volume == m_volume)
        return;
    m_volume = volume;
    emit volumeChanged();
}

void Comfort::reset()
{
    setTextScale(1.0);
    setContrast(QStringLiteral("standard"));
    setCalm(false);
    setCaptions(false);
    setReach(false);
    setReadAloud(false);
    setSignLanguage(false);
    setLeftHanded(false);
}

} // namespace vitrine::exhibit
