// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/stage/stage.hpp"
#include "temp_pack.hpp"

#include <QLibraryInfo>
#include <QQmlComponent>
#include <QQmlEngine>

#include <memory>
#include <stdexcept>

namespace vitrine::shell {

/// A stage of `engine`, which finds the plugins `kinds` of that place.
inline std::unique_ptr<Stage> makeStage(QQmlEngine& engine, const TempPlace& place, const QStringList& kinds)
{
    QStringList paths{QStringLiteral("qrc:/qt/qml"), QLibraryInfo::path(QLibraryInfo::QmlImportsPath)};
    for (const QString& kind : kinds)
        paths << place.path("exhibits/" + kind + "/qml");
    engine.setImportPathList(paths);
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nimport Vitrine.Shell\nStage { width: 640; height: 360 }", {});
    std::unique_ptr<Stage> stage(qobject_cast<Stage*>(component.create()));
    if (!stage)
        throw std::runtime_error(component.errorString().toStdString());
    return stage;
}

} // namespace vitrine::shell
