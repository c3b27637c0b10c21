// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

namespace vitrine::keyboard {

/// Which letters lie where. Pure; QML draws them.
class Letters : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// The layout for a language shown: "de", "en", "fr" or "ar"; what has none of its own writes "en".
    Q_INVOKABLE [[nodiscard]] static QString layoutFor(const QString& language);
    /// Those of the language shown and of the others, each once.
    Q_INVOKABLE [[nodiscard]] static QStringList layoutsFor(const QString& shown, const QStringList& others);
    /// Three rows of texts, from above. `page`: "small", "large" or "signs".
    Q_INVOKABLE [[nodiscard]] static QVariantList rows(const QString& layout, const QString& page);
    /// What stands on the key that leads to the layout.
    Q_INVOKABLE [[nodiscard]] static QString mark(const QString& layout);
    /// The layout has large letters.
    Q_INVOKABLE [[nodiscard]] static bool hasLarge(const QString& layout);
    /// How long the last letter before `position` is: marks and what lies beyond 16 bits go with it.
    Q_INVOKABLE [[nodiscard]] static int lengthBefore(const QString& text, int position);
};

} // namespace vitrine::keyboard
