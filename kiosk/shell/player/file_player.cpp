// SPDX-License-Identifier: Apache-2.0
#include "file_player.hpp"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>

#include <chrono>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// A file that has not begun by then is taken for broken; the voice reads it.
constexpr auto kBeginsWithin = 3s;
/// A player that stands is closed in no time; one that runs holds up the screen.
constexpr auto kStands = 400ms;

/// What people hear as half as loud is not half the amplitude.
float amplitudeOf(qreal volume)
{
    return static_cast<float>(
        QAudio::convertVolume(static_cast<float>(volume), QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
}

/// For machines of tests, which have no loudspeaker: play all the same.
bool playsUnheard()
{
    return qEnvironmentVariableIsSet("VITRINE_PLAY_UNHEARD");
}

} // namespace

FilePlayer::FilePlayer()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kBeginsWithin);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(QStringLiteral("does not begin to play")); });
}

bool FilePlayer::able(QString& why) const
{
    if (playsUnheard() || !QMediaDevices::defaultAudioOutput().isNull())
        return true;
    why = QStringLiteral("this computer has no sound output");
    return false;
}

void FilePlayer::play(const Saying& saying)
{
    stop();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    m_id = saying.id;
    m_player = new QMediaPlayer(this);
    auto* output = new QAudioOutput(device, m_player);
    output->setVolume(amplitudeOf(saying.volume));
    m_player->setAudioOutput(output);
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, &FilePlayer::follow);
    connect(m_player, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString& why) { giveUp(why); });
    connect(m_player, &QMediaPlayer::positionChanged, this, [this](qint64 position) {
        if (position <= 0 || m_id == 0)
            return;
        m_patience.stop();
        if (const qint64 duration = m_player->duration(); duration > 0)
            m_listener.progressed(m_id, static_cast<double>(position) / static_cast<double>(duration));
    });
    m_patience.start();
    m_player->setSource(saying.recorded);
    m_player->play();
}

void FilePlayer::follow(QMediaPlayer::MediaStatus status)
{
    if (status == QMediaPlayer::InvalidMedia) {
        giveUp(QStringLiteral("cannot be decoded"));
    } else if (status == QMediaPlayer::LoadedMedia && !m_player->hasAudio()) {
        giveUp(QStringLiteral("has no sound"));
    } else if (status == QMediaPlayer::EndOfMedia && m_id != 0) {
        const int id = m_id;
        stop();
        // Not from within the player: who hears of it starts the next one.
        QTimer::singleShot(0, this, [this, id] { m_listener.finished(id); });
    }
}

void FilePlayer::giveUp(const QString& why)
{
    if (m_id == 0)
        return;
    const int id = m_id;
    stop();
    QTimer::singleShot(0, this, [this, id, why] { m_listener.broken(id, why); });
}

void FilePlayer::stop()
{
    m_id = 0;
    m_patience.stop();
    if (!m_player)
        return;
    QMediaPlayer* player = std::exchange(m_player, nullptr);
    player->disconnect(this);
    if (QAudioOutput* output = player->audioOutput())
        output->setMuted(true);
    player->pause();
    QTimer::singleShot(kStands, player, &QObject::deleteLater);
}

} // namespace vitrine::shell
