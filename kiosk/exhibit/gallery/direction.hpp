// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <qqmlintegration.h>

namespace vitrine::gallery {

/// Which way is read: of the whole program, as the shell sets it with the language.
class Direction : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY mirroredChanged)

public:
    explicit Direction(QObject* parent = nullptr);

    [[nodiscard]] bool mirrored() const;
    void setMirrored(bool mirrored);

signals:
    void mirroredChanged();
};

} // namespace vitrine::gallery
