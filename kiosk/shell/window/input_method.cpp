// SPDX-License-Identifier: Apache-2.0
#include "shell/window/input_method.hpp"

#include <QFileInfo>
#include <QLibraryInfo>

namespace vitrine::shell {

bool chooseInputMethod(const std::filesystem::path& modules)
{
    const QString plugins = QLibraryInfo::path(QLibraryInfo::PluginsPath);
    const QString qml = QLibraryInfo::path(QLibraryInfo::QmlImportsPath);
    const bool installed =
        QFileInfo::exists(plugins + QStringLiteral("/platforminputcontexts/libqtvirtualkeyboardplugin.so")) &&
        QFileInfo::exists(qml + QStringLiteral("/QtQuick/VirtualKeyboard/qmldir")) &&
        QFileInfo::exists(QString::fromStdString((modules / "Vitrine/Keyboard/qmldir").string()));
    // Otherwise Qt takes what the session names, or "compose", which writes what dead keys of any keyboard make.
    qputenv("QT_IM_MODULE", installed ? "qtvirtualkeyboard" : "none");
    qunsetenv("QT_IM_MODULES");                         // from Qt 6.7 on this one goes first
    qputenv("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1"); // else it opens a window of its own
    return installed;
}

} // namespace vitrine::shell
