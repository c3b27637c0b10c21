// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QVariantList>
#include <qqmlintegration.h>

namespace vitrine::ui {

/// Words of a body text as QML's Text takes them.
class BlockText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit BlockText(QObject* parent = nullptr);

    /// Runs as styled text: every character that could begin markup is escaped, <b> and <br> are all there is. A
    /// text from a pack can therefore name no file, address or colour.
    Q_INVOKABLE [[nodiscard]] static QString markup(const QVariantList& runs);
    /// The same words without markup, for reading aloud.
    Q_INVOKABLE [[nodiscard]] static QString plain(const QVariantList& runs);
    /// How wide `letters` letters of running text are, at a size of `pixels`.
    Q_INVOKABLE [[nodiscard]] static qreal measure(int letters, qreal pixels);
};

} // namespace vitrine::ui
