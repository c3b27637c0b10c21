// SPDX-License-Identifier: Apache-2.0
#include "shell/link_client.hpp"

#include <QJsonDocument>
#include <QStringList>
#include <QVariantList>

#include <boost/json/serialize.hpp>

#include <chrono>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

constexpr auto kRetry = 500ms;
constexpr auto kHeartbeat = 1s;
/// Messages kept while the daemon is away; the oldest go first.
constexpr std::size_t kKept = 256;
/// A daemon that does not read any more gets nothing more to read.
constexpr qint64 kBacklog = qint64(32) * 1024 * 1024;

/// As QML reads it.
QVariantList listOf(const boost::json::array& array)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(boost::json::serialize(array))).toVariant().toList();
}

} // namespace

LinkClient::LinkClient(QString socket, Facts facts, QObject* parent)
    : QObject(parent)
    , m_name(std::move(socket))
    , m_facts(std::move(facts))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetry);
    m_heartbeat.setInterval(kHeartbeat);
    connect(&m_retry, &QTimer::timeout, this, &LinkClient::connectAgain);
    connect(&m_heartbeat, &QTimer::timeout, this, &LinkClient::beatOnce);
    connect(&m_socket, &QLocalSocket::connected, this, &LinkClient::greet);
    connect(&m_socket, &QLocalSocket::stateChanged, this, [this] { emit connectedChanged(connected()); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &LinkClient::read);
    connect(&m_socket, &QLocalSocket::disconnected, &m_retry, qOverload<>(&QTimer::start));
    connect(&m_socket, &QLocalSocket::errorOccurred, &m_retry, qOverload<>(&QTimer::start));
}

void LinkClient::start()
{
    m_heartbeat.start();
    connectAgain();
}

void LinkClient::connectAgain()
{
    if (m_socket.state() != QLocalSocket::UnconnectedState) {
        m_retry.start();
        return;
    }
    m_received.clear();
    m_socket.connectToServer(m_name);
}

void LinkClient::greet()
{
    write(m_facts.hello());
    write(m_facts.heartbeat());
    while (!m_kept.empty()) {
        write(m_kept.front());
        m_kept.pop_front();
    }
}

void LinkClient::beatOnce()
{
    emit beat();
    if (connected())
        write(m_facts.heartbeat());
}

void LinkClient::beatNow()
{
    if (!connected())
        return;
    write(m_facts.heartbeat());
    m_socket.flush();
}

void LinkClient::send(const link::ToDaemon& message)
{
    if (connected()) {
        write(message);
        return;
    }
    if (std::holds_alternative<link::PictureReply>(message) || std::holds_alternative<link::Pair>(message))
        return; // whoever asked is gone
    m_kept.push_back(message);
    if (m_kept.size() > kKept)
        m_kept.pop_front();
}

void LinkClient::write(const link::ToDaemon& message)
{
    if (m_socket.bytesToWrite() > kBacklog)
        return;
    const std::string line = link::encode(message);
    m_socket.write(line.data(), static_cast<qint64>(line.size()));
}

void LinkClient::read()
{
    m_received += m_socket.readAll();
    qsizetype from = 0;
    for (qsizetype end = m_received.indexOf('\n'); end >= 0; end = m_received.indexOf('\n', from)) {
        const QByteArray line = m_received.mid(from, end - from);
        from = end + 1;
        if (const auto message = link::decodeToShell({line.constData(), static_cast<std::size_t>(line.size())}))
            take(*message);
        else
            qWarning("the daemon sent what cannot be understood: %s", message.error().message.en.c_str());
    }
    m_received.remove(0, from);
    if (static_cast<std::size_t>(m_received.size()) > link::kMaxLine) {
        qWarning("the daemon sent a line without end; connecting again");
        m_socket.abort();
        m_retry.start();
    }
}

void LinkClient::take(const link::ToShell& message)
{
    if (const auto* load = std::get_if<link::Load>(&message)) {
        emit loadAsked(load->generation, load->now);
    } else if (const auto* aside = std::get_if<link::SetAside>(&message)) {
        QStringList ids;
        for (const std::string& id : aside->exhibits)
            ids << QString::fromStdString(id);
        emit setAsideAsked(ids);
    } else if (const auto* sleep = std::get_if<link::Sleep>(&message)) {
        emit sleepAsked(sleep->on);
    } else if (const auto* pause = std::get_if<link::Pause>(&message)) {
        emit pauseAsked(pause->on);
    } else if (const auto* clock = std::get_if<link::WallClock>(&message)) {
        emit clockTold(clock->sure);
    } else if (std::holds_alternative<link::Unload>(message)) {
        emit unloadAsked();
    } else if (std::holds_alternative<link::Quit>(message)) {
        emit quitAsked();
    } else if (const auto* picture = std::get_if<link::PictureRequest>(&message)) {
        emit pictureAsked(picture->id, picture->width);
    } else if (const auto* pairing = std::get_if<link::Pairing>(&message)) {
        emit pairingTold({{"state", QString::fromStdString(pairing->state)},
                          {"code", QString::fromStdString(pairing->code)},
                          {"seconds", pairing->seconds},
                          {"listen", QString::fromStdString(pairing->listen)},
                          {"port", pairing->port},
                          {"fingerprint", QString::fromStdString(pairing->fingerprint)}});
    } else if (const auto* dropIns = std::get_if<link::DropIns>(&message)) {
        emit dropInsTold({{"places", listOf(dropIns->places)}, {"items", listOf(dropIns->items)}});
    }
}

} // namespace vitrine::shell
