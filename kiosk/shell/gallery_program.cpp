// SPDX-License-Identifier: Apache-2.0
#include "shell/gallery_program.hpp"

#include "shell/net/fence.hpp"
#include "shell/net/no_network.hpp"
#include "shell/net/url_gate.hpp"
#include "shell/quit_signals.hpp"
#include "shell/window/graphics.hpp"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickView>

#include <cstdio>
#include <memory>

namespace vitrine::shell {

int runGallery(const Options& options, int argc, char** argv)
{
    QuitSignals::block(); // before any thread is made, so that all of them inherit it
    QGuiApplication::setApplicationName(QStringLiteral("vitrine-shell"));
    const QGuiApplication app(argc, argv);
    chooseRenderer();
    QuitSignals signalled;
    QObject::connect(&signalled, &QuitSignals::asked, &app, [] { QGuiApplication::exit(0); });

    UrlGate gate;
    NoNetwork noNetwork;
    QQuickView view;
    fence(*view.engine(), gate, noNetwork);
    view.setTitle(QStringLiteral("Vitrine.Ui"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(options.windowed.value_or(QSize(1920, 1080)));
    QQmlComponent gallery(view.engine());
    gallery.setData("import Vitrine.Gallery\nGallery {}\n", QUrl());
    std::unique_ptr<QObject> made(gallery.isError() ? nullptr : gallery.create());
    if (!made) {
        std::fprintf(stderr, "vitrine-shell: the gallery cannot be shown: %s\n",
                     qPrintable(gallery.errorString().trimmed()));
        return 1;
    }
    view.setContent(QUrl(), &gallery, made.release()); // the view's from now on
    view.show();
    return QGuiApplication::exec();
}

} // namespace vitrine::shell
