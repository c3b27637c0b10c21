// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <qqmlintegration.h>

namespace vitrine::exhibit {

/// Loads the multimedia back end before the first film needs it. That takes a second or more, once in the life of the
/// program, and happens on a thread of its own: the screen goes on meanwhile.
class MediaWarmUp : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)

public:
    explicit MediaWarmUp(QObject* parent = nullptr);

    [[nodiscard]] bool ready() const { return m_ready; }

signals:
    void readyChanged();

private:
    bool m_ready = false;
};

} // namespace vitrine::exhibit
