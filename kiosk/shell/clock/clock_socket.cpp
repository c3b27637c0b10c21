// SPDX-License-Identifier: Apache-2.0
#include "shell/clock/clock_socket.hpp"

#include <QDateTime>
#include <QLocalSocket>

namespace vitrine::shell {

namespace {

constexpr qint64 kMaxOrder = 100;

} // namespace

ClockSocket::ClockSocket(ShellClock& clock, const QString& path, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_path(path)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ClockSocket::accept);
}

QString ClockSocket::listen()
{
    QLocalServer::removeServer(m_path); // of a shell that was killed
    return m_server.listen(m_path) ? QString() : QStringLiteral("--clock %1: %2").arg(m_path, m_server.errorString());
}

void ClockSocket::accept()
{
    while (QLocalSocket* const socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void ClockSocket::read(QLocalSocket* socket)
{
    while (socket->canReadLine()) {
        const QString order = QString::fromLatin1(socket->readLine()).trimmed();
        const QString answer = obey(order);
        // After what the timers have put into the event queue.
        QMetaObject::invokeMethod(
            socket, [socket, answer] { socket->write(answer.toUtf8() + '\n'); }, Qt::QueuedConnection);
    }
    if (socket->bytesAvailable() > kMaxOrder)
        socket->abort();
}

QString ClockSocket::obey(const QString& line)
{
    QString ok = QStringLiteral("ok");
    if (line == QStringLiteral("hold")) {
        m_clock.hold();
        return ok;
    }
    if (line == QStringLiteral("go")) {
        m_clock.go();
        return ok;
    }
    bool number = false;
    const qlonglong by = line.mid(1).toLongLong(&number);
    if (line.startsWith('+') && number && by >= 0) {
        m_clock.advance(std::chrono::milliseconds(by));
        return ok;
    }
    const QDateTime wall = QDateTime::fromString(line.mid(1), Qt::ISODate);
    if (line.startsWith('=') && wall.isValid()) {
        m_clock.setWall(wall.toLocalTime());
        return ok;
    }
    return QStringLiteral("error: \"%1\" is neither +MILLISECONDS nor =YYYY-MM-DDTHH:MM:SS, hold or go").arg(line);
}

} // namespace vitrine::shell
