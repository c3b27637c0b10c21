// SPDX-License-Identifier: Apache-2.0
#include "shell/display_check.hpp"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace vitrine::shell {

namespace {

QStringList installedPlatforms()
{
    QStringList names;
    QStringList folders{QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms"};
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM_PLUGIN_PATH"))
        folders.prepend(qEnvironmentVariable("QT_QPA_PLATFORM_PLUGIN_PATH"));
    for (const QString& folder : folders) {
        for (QString file : QDir(folder).entryList({"libq*.so"}, QDir::Files))
            names << file.remove(0, 4).chopped(3); // libqxcb.so -> xcb
    }
    return names;
}

/// Somebody listens at this Unix socket.
bool answers(const QString& path)
{
    const QByteArray name = path.toLocal8Bit();
    sockaddr_un address{};
    if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return true; // not the display's fault; let Qt try
    const bool connected = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(fd);
    return connected;
}

} // namespace

vitrine::Words whyNoDisplay(const std::function<QString(const char*)>& variable, const QStringList& platforms)
{
    const QString asked = variable("QT_QPA_PLATFORM").section(';', 0, 0).section(':', 0, 0);
    if (!asked.isEmpty()) {
        const bool known = platforms.contains(asked) || (asked == "wayland" && !platforms.filter("wayland").isEmpty());
        if (!known)
            return phrase("no display: the Qt platform plugin \"{}\" that QT_QPA_PLATFORM asks for is not installed",
                          asked.toStdString());
        if (asked != "xcb" && !asked.startsWith("wayland"))
            return {};
    }
    if (variable("DISPLAY").isEmpty() && variable("WAYLAND_DISPLAY").isEmpty())
        return phrase("no display: neither DISPLAY nor WAYLAND_DISPLAY is set; the pages need a desktop to stand on");
    return {};
}

vitrine::Words whyNoDisplay()
{
    const auto variable = [](const char* name) { return qEnvironmentVariable(name); };
    if (vitrine::Words why = whyNoDisplay(variable, installedPlatforms()); !why.empty())
        return why;

    const QString asked = variable("QT_QPA_PLATFORM");
    const QString display = variable("DISPLAY");
    const bool wantsX = (asked.isEmpty() && variable("WAYLAND_DISPLAY").isEmpty()) || asked.startsWith("xcb");
    if (wantsX && display.startsWith(':')) { // a local X server; others are left to Qt
        const QString number = display.mid(1).section('.', 0, 0);
        if (!answers("/tmp/.X11-unix/X" + number))
            return phrase("no display: nobody answers at DISPLAY={}", display.toStdString());
    }
    return {};
}

} // namespace vitrine::shell
