// SPDX-License-Identifier: Apache-2.0
#include "estimate.hpp"

#include <algorithm>
#include <cmath>

namespace vitrine::exhibit {

namespace {

constexpr double kGroupedFrom = 10'000;

double number(const QVariantMap& settings, const char* key, double otherwise)
{
    bool given = false;
    const double value = settings.value(QString::fromLatin1(key)).toDouble(&given);
    return given ? value : otherwise;
}

/// Digits behind the point that a step asks for: 0.5 one, 0.25 two.
int digitsOf(double step)
{
    int digits = 0;
    for (double rest = step; digits < 3 && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10)
        ++digits;
    return digits;
}

} // namespace

Estimate Estimate::of(const QVariantMap& settings)
{
    Estimate estimate;
    const double one = number(settings, "from", 0);
    const double other = number(settings, "to", 100);
    estimate.from = std::min(one, other);
    estimate.to = std::max(one, other);
    estimate.value = number(settings, "value", estimate.from);
    estimate.step = std::max(0.001, number(settings, "step", 1));
    estimate.near = std::max(0.0, number(settings, "near", (estimate.to - estimate.from) / 20));
    estimate.unit = settings.value(QStringLiteral("unit")).toString();
    return estimate;
}

double Estimate::fitted(double guess) const
{
    const double steps = std::round((std::clamp(guess, from, to) - from) / step);
    return std::min(to, from + steps * step);
}

bool Estimate::right(double guess) const
{
    // Steps of a tenth add up to a hair beside the number that was meant.
    return std::abs(guess - value) <= near + step * 1e-6;
}

QString Estimate::words(double number, const QLocale& locale) const
{
    auto own = locale;
    if (std::abs(number) < kGroupedFrom)
        own.setNumberOptions(own.numberOptions() | QLocale::OmitGroupSeparator);
    const auto digits = own.toString(number, 'f', digitsOf(step));
    return unit.isEmpty() ? digits : digits + QChar(QChar::Nbsp) + unit;
}

} // namespace vitrine::exhibit
