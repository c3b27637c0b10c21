// SPDX-License-Identifier: Apache-2.0
#include "shell/log.hpp"

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <mutex>

namespace vitrine::shell {

namespace {

struct Budget {
    std::mutex mutex;
    std::chrono::steady_clock::time_point second;
    int lines = 0;
    int leftOut = 0;
};

Budget& budget()
{
    static Budget one;
    return one;
}

/// False: too many lines in this second. `before` becomes how many the second before lost.
bool mayWrite(int& before)
{
    Budget& b = budget();
    const std::scoped_lock lock(b.mutex);
    const auto now = std::chrono::steady_clock::now();
    before = 0;
    if (now - b.second >= std::chrono::seconds(1)) {
        before = b.leftOut;
        b.second = now;
        b.lines = 0;
        b.leftOut = 0;
    }
    if (++b.lines <= kLinesASecond)
        return true;
    ++b.leftOut;
    return false;
}

void write(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    int leftOut = 0;
    if (!mayWrite(leftOut) && type != QtFatalMsg)
        return;
    QByteArray text;
    if (leftOut > 0)
        text += "vitrine-shell: " + QByteArray::number(leftOut) + " lines were left out\n";
    // QML names its file; what we say ourselves needs no place.
    const QByteArray file = context.file ? context.file : "";
    const bool fromQml = file.startsWith("qrc:") || file.endsWith(".qml");
    text += "vitrine-shell: ";
    if (fromQml && !message.contains(QString::fromUtf8(file)))
        text += file + ':' + QByteArray::number(context.line) + ": ";
    text += message.toUtf8().replace('\n', "; ") + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void logToStandardError()
{
    qInstallMessageHandler(write);
}

} // namespace vitrine::shell
