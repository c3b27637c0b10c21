// SPDX-License-Identifier: Apache-2.0
#include "shell/contact_program.hpp"

#include "core/config/screen.hpp"
#include "shell/net/fence.hpp"
#include "shell/tour/contact_sheet.hpp"

#include <QGuiApplication>
#include <QQuickWindow>

#include <cstdio>

namespace vitrine::shell {

namespace {

int failed(const vitrine::Words& sentence, const Problems& problems = {})
{
    std::fputs(printProblems(problems, {}, staffLanguage()).c_str(), stderr);
    std::fprintf(stderr, "vitrine-shell: %s\n", sentence.in(staffLanguage()).c_str());
    return 1;
}

} // namespace

int runContactSheet(const Options& options, int argc, char** argv)
{
    ContactSheetOrder order;
    if (!options.screen.empty()) {
        Problems problems;
        const auto screen = readScreen(options.screen, problems);
        if (hasErrors(problems) || !screen)
            return failed(phrase("the screen is not known"), problems);
        order.of.screen = *screen;
    }
    const ContactSheetOptions& wanted = *options.contactSheet;
    order.of.pack = options.pack;
    order.of.exhibits = options.exhibits.empty() ? std::vector{besideProgram() / "exhibits"} : options.exhibits;
    order.out = QDir(QString::fromStdString(wanted.out.string()));
    order.languages = wanted.languages;
    order.texts = wanted.texts;
    order.contrasts = wanted.contrasts;
    order.formats = wanted.formats;
    order.reach = wanted.reach;

    QGuiApplication::setApplicationName(QStringLiteral("vitrine-shell"));
    const QGuiApplication app(argc, argv);
    // Pages are drawn on this thread, and the same on every machine.
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) {
        QQuickWindow::setSceneGraphBackend(QStringLiteral("software"));
        QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    }
    const auto drawn = drawContactSheet(
        order, [](const QString& line) { std::fprintf(stderr, "vitrine-shell: %s\n", qPrintable(line)); });
    if (!drawn)
        return failed(drawn.error().message, drawn.error().problems);
    std::fprintf(stderr, "vitrine-shell: %zu pictures, see %s\n", drawn->size(),
                 qPrintable(order.out.filePath(QStringLiteral("index.html"))));
    return 0;
}

} // namespace vitrine::shell
