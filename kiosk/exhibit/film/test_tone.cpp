// SPDX-License-Identifier: Apache-2.0
#include "test_tone.hpp"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioFormat>
#include <QMediaDevices>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vitrine::film {

namespace {

constexpr int kToneRate = 48'000;
constexpr double kToneHz = 440;
constexpr double kTonePeak = 0.5;
constexpr double kToneEdge = 0.02; ///< seconds of fading; a hard edge clicks

/// What people hear as half as loud is not half the amplitude.
qreal loudness(qreal volume)
{
    return static_cast<qreal>(
        QAudio::convertVolume(static_cast<float>(volume), QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
}

} // namespace

QByteArray TestTone::samples(Side side, int rate)
{
    QByteArray bytes(qsizetype{rate} * 2 * qsizetype{sizeof(qint16)}, '\0');
    auto* out = reinterpret_cast<qint16*>(bytes.data());
    for (qsizetype i = 0; i < rate; ++i) {
        const double at = static_cast<double>(i) / rate;
        const double edge = std::min({1.0, at / kToneEdge, (1 - at) / kToneEdge});
        const auto value =
            static_cast<qint16>(std::lround(32'767 * kTonePeak * edge * std::sin(2 * std::numbers::pi * kToneHz * at)));
        out[2 * i] = side == Right ? qint16{0} : value;
        out[2 * i + 1] = side == Left ? qint16{0} : value;
    }
    return bytes;
}

void TestTone::setVolume(qreal volume)
{
    if (volume == m_volume)
        return;
    m_volume = volume;
    if (m_sink)
        m_sink->setVolume(loudness(m_volume));
    emit volumeChanged();
}

void TestTone::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    emit playingChanged();
}

void TestTone::setSilent(bool silent)
{
    if (silent == m_silent)
        return;
    m_silent = silent;
    emit silentChanged();
}

void TestTone::play(Side side)
{
    m_sink.reset();
    m_samples.close();
    QAudioFormat format;
    format.setSampleRate(kToneRate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    setPlaying(false);
    setSilent(device.isNull());
    if (m_silent)
        return;
    m_samples.setData(samples(side, kToneRate));
    m_samples.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sink->setVolume(loudness(m_volume));
    connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        setPlaying(state == QAudio::ActiveState);
        if (state == QAudio::StoppedState && m_sink->error() != QAudio::NoError)
            setSilent(true);
    });
    m_sink->start(&m_samples);
}

} // namespace vitrine::film
