// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/voice.hpp"

#include <QtPlugin>

#include <functional>
#include <memory>

namespace vitrine::shell {

/// What makes words sound that somebody has read aloud. Everything it tells comes later, never from within a call.
class Player {
public:
    struct Listener {
        std::function<void(int id)> finished; ///< not of what was stopped
        std::function<void(int id, double share)> progressed;
        std::function<void(int id, const QString& why)> broken; ///< this file cannot be played
    };

    Player() = default;
    virtual ~Player() = default;
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    virtual void start(Listener listener) = 0;
    /// It would be heard; else why not.
    [[nodiscard]] virtual bool able(QString& why) const = 0;
    /// Plays its recording now, in place of what sounds.
    virtual void play(const Saying& saying) = 0;
    virtual void stop() = 0;
};

/// A plugin like the voice: it brings Qt Multimedia.
class PlayerMaker {
public:
    PlayerMaker() = default;
    virtual ~PlayerMaker() = default;
    PlayerMaker(const PlayerMaker&) = delete;
    PlayerMaker& operator=(const PlayerMaker&) = delete;
    [[nodiscard]] virtual std::unique_ptr<Player> make() = 0;
};

/// From the plugin beside the program; null and why, if there is none.
[[nodiscard]] std::unique_ptr<Player> loadPlayer(QString& why);

} // namespace vitrine::shell

#define VITRINE_PLAYER "vitrine.Player/1"
Q_DECLARE_INTERFACE(vitrine::shell::PlayerMaker, VITRINE_PLAYER)
