// SPDX-License-Identifier: Apache-2.0
#include "dispatcher.hpp"

#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace vitrine::shell {

namespace {

constexpr int kStartMs = 10'000; ///< loading its voices takes it a second or two
constexpr int kAnswerMs = 1'000;
constexpr const char* kAddress = "SPEECHD_ADDRESS"; // "unix_socket:PATH" or "inet_socket:HOST:PORT"

/// As its library looks for it; empty: not a local one.
QString socketPath()
{
    const QString address = qEnvironmentVariable(kAddress);
    const QString local = QStringLiteral("unix_socket");
    if (address.startsWith(local + QLatin1Char(':')))
        return address.mid(local.size() + 1);
    if (!address.isEmpty() && address != local)
        return {};
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/speech-dispatcher/speechd.sock");
}

} // namespace

Dispatcher::Dispatcher(QObject* parent)
    : QObject(parent)
    , m_line(this) // a child, so that it changes threads together with this
{
    connect(&m_line, &QLocalSocket::disconnected, this, &Dispatcher::ended);
}

/// Its library would start it, too, but in the shell's process group: when a shell that crashed or hangs is ended as a
/// whole, the voices would end with it, and the dispatcher wait for them and answer nobody any more.
void Dispatcher::start()
{
    if (qEnvironmentVariableIsSet(kAddress))
        return;
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::setsid(); });
    process.start(QStringLiteral("speech-dispatcher"), {QStringLiteral("--spawn")});
    process.waitForFinished(kStartMs); // whether it runs now, its library finds out
}

void Dispatcher::watch()
{
    const QString path = socketPath();
    m_watched = false;
    if (path.isEmpty())
        return;
    m_line.connectToServer(path);
    m_watched = m_line.waitForConnected(kAnswerMs);
}

bool Dispatcher::alive()
{
    if (!m_watched)
        return true;
    m_line.waitForReadyRead(0); // an end that the event loop was not told of yet
    return m_line.state() == QLocalSocket::ConnectedState;
}

} // namespace vitrine::shell
