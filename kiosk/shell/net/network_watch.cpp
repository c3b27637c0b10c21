// SPDX-License-Identifier: Apache-2.0
#include "shell/net/network_watch.hpp"

#include <QNetworkInterface>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

QStringList networkAddresses()
{
    QStringList addresses;
    for (const QNetworkInterface& interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning) ||
            flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry& entry : interface.addressEntries()) {
            if (!entry.ip().isLinkLocal())
                addresses << entry.ip().toString();
        }
    }
    // IPv4, then the shortest.
    const auto effort = [](const QString& address) {
        return std::pair(address.contains(QLatin1Char(':')), address.size());
    };
    std::ranges::stable_sort(addresses, {}, effort);
    return addresses;
}

NetworkWatch::NetworkWatch(Question isThere, QObject* parent)
    : QObject(parent)
    , m_isThere(std::move(isThere))
    , m_online(m_isThere())
{
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &NetworkWatch::ask);
    m_again.start();
}

void NetworkWatch::ask()
{
    if (m_isThere() == m_online)
        return;
    m_online = !m_online;
    emit changed(m_online);
}

} // namespace vitrine::shell
