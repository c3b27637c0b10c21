// SPDX-License-Identifier: Apache-2.0
// Runs the Qt Quick tests of one exhibit kind. Vitrine.Exhibit and Vitrine.Ui are linked in, as in the shell.
#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
    Q_OBJECT

public slots:
    // Qt before 6.5 does not look for modules where ours are.
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(exhibit_test, Setup)

#include "main.moc"
