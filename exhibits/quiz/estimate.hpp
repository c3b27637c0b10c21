// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QString>
#include <QVariantMap>

namespace vitrine::exhibit {

/// A number to be guessed: between which ends, in which steps, and how near counts as right.
struct Estimate {
    double from = 0;
    double to = 0;
    double value = 0;
    double step = 1;
    double near = 0;
    QString unit;

    [[nodiscard]] static Estimate of(const QVariantMap& settings);
    /// The nearest value that can be chosen.
    [[nodiscard]] double fitted(double guess) const;
    [[nodiscard]] double middle() const { return fitted((from + to) / 2); }
    [[nodiscard]] bool right(double guess) const;
    /// "1926", "18 Monate", "13.000 Produkte": a year has no separator, what is larger has.
    [[nodiscard]] QString words(double number, const QLocale& locale) const;
};

} // namespace vitrine::exhibit
