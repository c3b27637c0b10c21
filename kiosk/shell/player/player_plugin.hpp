// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/player.hpp"

#include <QObject>

namespace vitrine::shell {

class PlayerPlugin : public QObject, public PlayerMaker {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID VITRINE_PLAYER)
    Q_INTERFACES(vitrine::shell::PlayerMaker)

public:
    [[nodiscard]] std::unique_ptr<Player> make() override;
};

} // namespace vitrine::shell
