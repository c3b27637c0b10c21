// SPDX-License-Identifier: Apache-2.0
#include "shell/net/fence.hpp"

#include "core/pack/kind.hpp"
#include "shell/net/no_network.hpp"
#include "shell/net/url_gate.hpp"

#include <QLibraryInfo>
#include <QQmlEngine>

namespace vitrine::shell {

std::filesystem::path besideProgram()
{
    std::error_code ignored; // without /proc there is no default; --exhibits says where then
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path().parent_path();
}

void fence(QQmlEngine& engine, UrlGate& gate, NoNetwork& noNetwork)
{
    const QString modules = QLibraryInfo::path(QLibraryInfo::QmlImportsPath);
    const QString ours =
        QString::fromStdString((besideProgram() / "modules").string()); // what is not compiled in: films
    engine.setImportPathList({QStringLiteral("qrc:/qt/qml"), modules, ours});
    gate.allow(modules);
    gate.allow(ours);
    engine.addUrlInterceptor(&gate);
    engine.setNetworkAccessManagerFactory(&noNetwork);
}

void admit(QQmlEngine& engine, UrlGate& gate, const Kinds& kinds)
{
    for (const Kind& kind : kinds.all()) {
        const auto folder = QString::fromStdString(kind.folder.string());
        gate.allow(folder);
        if (!engine.importPathList().contains(folder + "/qml"))
            engine.addImportPath(folder + "/qml");
    }
}

} // namespace vitrine::shell
