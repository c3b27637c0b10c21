// SPDX-License-Identifier: Apache-2.0
#include "player_plugin.hpp"

#include "file_player.hpp"

namespace vitrine::shell {

std::unique_ptr<Player> PlayerPlugin::make()
{
    return std::make_unique<FilePlayer>();
}

} // namespace vitrine::shell
