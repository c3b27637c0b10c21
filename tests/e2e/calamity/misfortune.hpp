// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>

#include <vector>

/// What can happen to a program that draws: for tests of the supervision, in a kind of theirs.
class Misfortune : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT

public:
    using QQuickItem::QQuickItem;

    Q_INVOKABLE void crash();          ///< in this thread
    Q_INVOKABLE void abort();          ///< as a failed check does
    Q_INVOKABLE void throwUp();        ///< an exception that nobody catches
    Q_INVOKABLE void leave();          ///< an exit that nobody asked for
    Q_INVOKABLE void crashElsewhere(); ///< in a thread beside
    Q_INVOKABLE void loop();           ///< this thread, for ever
    Q_INVOKABLE void blockRendering(); ///< the render thread, for ever; this one where it draws itself
    Q_INVOKABLE void loseGraphics();   ///< the render thread ends as Qt does that cannot have its graphics context back
    Q_INVOKABLE void eatMemory();      ///< 64 MB at each call
    Q_INVOKABLE void loseMemory();     ///< 640 MiB that outlive the exhibit: to take it away is no help

private:
    std::vector<QByteArray> m_eaten;
};
