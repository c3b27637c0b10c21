// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image_providers.hpp"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>

namespace vitrine {

/// What every Qt Quick Test of ours needs of its engines.
class QuickTestSetup : public QObject {
    Q_OBJECT

public slots:
    virtual void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml")); // Qt before 6.5 does not look there by itself
        m_engines << engine;
    }
    /// Qt Quick Test leaves its engines to the end of the process, when no thread may read pictures any more.
    void cleanupTestCase()
    {
        for (const QPointer<QQmlEngine>& engine : m_engines) {
            if (engine)
                ui::removeImageProviders(*engine);
        }
    }

private:
    QList<QPointer<QQmlEngine>> m_engines;
};

} // namespace vitrine
