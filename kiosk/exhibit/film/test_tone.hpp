// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAudioSink>
#include <QBuffer>
#include <QObject>
#include <qqmlintegration.h>

#include <memory>

namespace vitrine::film {

/// A tone of one second for whoever checks the loudspeakers; made here, so that no file has to be there.
class TestTone : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal volume READ volume WRITE setVolume NOTIFY volumeChanged) ///< 0 to 1, as people hear it
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged)
    /// There is no output, or it does not take the tone.
    Q_PROPERTY(bool silent READ silent NOTIFY silentChanged)

public:
    enum Side { Left, Right, Both };
    Q_ENUM(Side)

    /// 16-bit stereo: 440 Hz on that side, nothing on the other, soft at both ends.
    [[nodiscard]] static QByteArray samples(Side side, int rate);

    [[nodiscard]] qreal volume() const { return m_volume; }
    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] bool silent() const { return m_silent; }
    void setVolume(qreal volume);

    Q_INVOKABLE void play(Side side);

signals:
    void volumeChanged();
    void playingChanged();
    void silentChanged();

private:
    void setPlaying(bool playing);
    void setSilent(bool silent);

    qreal m_volume = 0.5;
    bool m_playing = false;
    bool m_silent = false;
    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace vitrine::film
