// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/messages.hpp"

#include <QLocalSocket>
#include <QObject>
#include <QTimer>
#include <QVariantMap>

#include <deque>
#include <functional>

namespace vitrine::shell {

/// The shell's end of the link to the daemon. The daemon may be away: the client tries again for ever, and what must
/// not get lost waits for it, up to a limit. Never blocks.
class LinkClient : public QObject {
    Q_OBJECT

public:
    struct Facts {
        std::function<link::Hello()> hello;
        std::function<link::Heartbeat()> heartbeat;
    };
    LinkClient(QString socket, Facts facts, QObject* parent = nullptr);

    void start();
    /// A fault, a step of the visit, a drawn generation, a picture.
    void send(const link::ToDaemon& message);
    /// A heartbeat at once and on its way before anything else happens: before an exhibit is made, so that the daemon
    /// knows which one it was if it takes the shell down.
    void beatNow();
    [[nodiscard]] bool connected() const { return m_socket.state() == QLocalSocket::ConnectedState; }

signals:
    void loadAsked(int generation, bool now);
    void setAsideAsked(const QStringList& exhibits);
    void pauseAsked(bool on);
    void sleepAsked(bool on);
    void quitAsked();
    void clockTold(bool sure);
    void unloadAsked();
    void pictureAsked(qint64 id, int width);
    /// What became of the code that staff asked for; members as in link::Pairing.
    void pairingTold(const QVariantMap& pairing);
    /// What came by drop-in folder or stick; members as in link::DropIns.
    void dropInsTold(const QVariantMap& dropIns);
    void connectedChanged(bool connected);
    void beat();

private:
    void connectAgain();
    void greet();
    void beatOnce();
    void read();
    void take(const link::ToShell& message);
    void write(const link::ToDaemon& message);

    QString m_name;
    Facts m_facts;
    QLocalSocket m_socket;
    QTimer m_retry;
    QTimer m_heartbeat;
    QByteArray m_received;
    std::deque<link::ToDaemon> m_kept;
};

} // namespace vitrine::shell
