// SPDX-License-Identifier: Apache-2.0
#include "shell/program_parts.hpp"

#include "shell/net/fence.hpp"
#include "shell/shell.hpp"
#include "shell/window/graphics.hpp"

#include <QBuffer>
#include <QImageReader>
#include <QQmlError>
#include <QQuickWindow>

#include <cstdio>

namespace vitrine::shell {

void print(const Problems& problems, const std::string& folder)
{
    std::fputs(printProblems(problems, folder).c_str(), stderr);
}

bool readScreenFile(const Options& options, Screen& screen)
{
    if (options.screen.empty())
        return true;
    Problems problems;
    const auto read = readScreen(options.screen, problems);
    if (hasErrors(problems) || !read) {
        print(problems);
        return false;
    }
    screen = *read;
    return true;
}

std::filesystem::path modulesFolder()
{
    return besideProgram() / "modules";
}

std::vector<std::filesystem::path> exhibitFolders(const Options& options)
{
    if (!options.exhibits.empty())
        return options.exhibits;
    return {besideProgram() / "exhibits"};
}

void lookForImagePlugins()
{
    QBuffer nothing;
    static_cast<void>(QImageReader(&nothing, "png").canRead());
}

std::unique_ptr<QQuickItem> make(QQmlComponent& component, const QVariantMap& properties)
{
    std::unique_ptr<QObject> made;
    if (component.isReady())
        made.reset(component.createWithInitialProperties(properties));
    for (const QQmlError& error : component.errors())
        qCritical("%s", qPrintable(error.toString()));
    auto* item = qobject_cast<QQuickItem*>(made.get());
    if (item)
        static_cast<void>(made.release());
    return std::unique_ptr<QQuickItem>(item);
}

void tellHowItIsDrawn(QQuickWindow& window, Shell& shell)
{
    QObject::connect(
        &window, &QQuickWindow::sceneGraphInitialized, &window,
        [&window, &shell] {
            QMetaObject::invokeMethod(&shell,
                                      [&shell, is = drawnByProcessor(window)] { shell.setSoftwareRendered(is); });
        },
        Qt::DirectConnection); // on the render thread, where OpenGL can be asked
}

void logFaults(Shell& shell)
{
    QObject::connect(&shell, &Shell::fault, &shell,
                     [](const QString& code, const QString& exhibit, const QString&, const QString& sentence) {
                         qWarning("fault %s%s%s: %s", qPrintable(code), exhibit.isEmpty() ? "" : " ",
                                  qPrintable(exhibit), qPrintable(sentence));
                     });
}

} // namespace vitrine::shell
