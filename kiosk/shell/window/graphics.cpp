// SPDX-License-Identifier: Apache-2.0
#include "shell/window/graphics.hpp"

#include <QGuiApplication>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>
#include <QSGRendererInterface>

#include <cstring>
#include <system_error>

namespace vitrine::shell {

void limitAtlas()
{
    for (const char* const side : {"QSG_ATLAS_WIDTH", "QSG_ATLAS_HEIGHT"})
        if (!qEnvironmentVariableIsSet(side))
            qputenv(side, "512");
}

bool hasGraphicsChip(const std::filesystem::path& devices)
{
    std::error_code error; // a folder that is not there has nothing in it
    for (const char* const chip : {"nvidia0", "mali0", "kgsl-3d0", "pvrsrvkm", "galcore"})
        if (std::filesystem::exists(devices / chip, error))
            return true;
    for (std::filesystem::directory_iterator file(devices / "dri", error), end; !error && file != end;
         file.increment(error))
        if (file->path().filename().string().starts_with("renderD"))
            return true;
    return false;
}

void chooseRenderer(bool software)
{
    const QString platform = QGuiApplication::platformName();
    const bool drawsPixels = platform == QStringLiteral("xcb") || platform.startsWith(QStringLiteral("wayland"));
    if (!software && (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || !drawsPixels || hasGraphicsChip()))
        return;
    QQuickWindow::setSceneGraphBackend(QStringLiteral("software"));
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets); // else frames of films are converted by OpenGL
}

std::jthread loadGraphicsDriver()
{
    if (QQuickWindow::sceneGraphBackend() == QStringLiteral("software"))
        return {};
    return std::jthread([] { QOpenGLContext().create(); }); // the context goes at once, the driver stays
}

bool drawnByProcessor(const QQuickWindow& window)
{
    if (window.rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        return true;
    auto* context = QOpenGLContext::currentContext();
    if (!context)
        return false;
    const auto* name = reinterpret_cast<const char*>(context->functions()->glGetString(GL_RENDERER));
    return name && (std::strstr(name, "llvmpipe") || std::strstr(name, "softpipe") || std::strstr(name, "swrast"));
}

} // namespace vitrine::shell
