// SPDX-License-Identifier: Apache-2.0
#include "shell/contact_program.hpp"
#include "shell/display_check.hpp"
#include "shell/gallery_program.hpp"
#include "shell/log.hpp"
#include "shell/options.hpp"
#include "shell/preview_program.hpp"
#include "shell/process_clock.hpp"
#include "shell/program.hpp"
#include "shell/spare_memory.hpp"

#include <QFileInfo>

#include <cstdio>

namespace {

/// Where there is no session bus Qt would have one launched, and wait for it. Nobody on a kiosk talks over it.
void launchNoSessionBus()
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") &&
        !QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

} // namespace

int main(int argc, char** argv)
{
    using namespace vitrine::shell;
    sinceProcessStartMs(); // takes its mark
    keepHeapsSmall();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto read = readOptions(arguments);
    if (const auto* leave = std::get_if<Leave>(&read)) {
        std::fputs(qPrintable(leave->text), leave->toStdout ? stdout : stderr);
        return leave->code;
    }
    if (const auto why = whyNoDisplay(); !why.empty()) {
        std::fprintf(stderr, "vitrine-shell: %s\n", why.in(vitrine::staffLanguage()).c_str());
        return 1;
    }
    logToStandardError();
    launchNoSessionBus();
    const auto& options = std::get<Options>(read);
    if (options.contactSheet)
        return runContactSheet(options, argc, argv);
    if (options.gallery)
        return runGallery(options, argc, argv);
    if (options.preview)
        return runPreview(options, argc, argv);
    return run(options, argc, argv);
}
