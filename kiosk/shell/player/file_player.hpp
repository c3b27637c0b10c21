// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/player.hpp"

#include <QMediaPlayer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace vitrine::shell {

/// Plays files with Qt Multimedia, one at a time. GUI thread.
class FilePlayer : public QObject, public Player {
    Q_OBJECT

public:
    FilePlayer();

    void start(Listener listener) override { m_listener = std::move(listener); }
    [[nodiscard]] bool able(QString& why) const override;
    void play(const Saying& saying) override;
    void stop() override;

private:
    void follow(QMediaPlayer::MediaStatus status);
    void giveUp(const QString& why);

    Listener m_listener;
    QPointer<QMediaPlayer> m_player; ///< a child; of what sounds
    QTimer m_patience;               ///< for a file that does not begin
    int m_id = 0;
};

} // namespace vitrine::shell
