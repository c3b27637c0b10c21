// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/player.hpp"
#include "shell/speech/voice.hpp"

#include <QCoreApplication>
#include <QPluginLoader>

namespace vitrine::shell {

namespace {

template <class Made, class Maker>
std::unique_ptr<Made> loadFrom(const char* plugin, QString& why)
{
    QPluginLoader loader(QCoreApplication::applicationDirPath() + QLatin1String("/../modules/") +
                         QLatin1String(plugin));
    auto* maker = qobject_cast<Maker*>(loader.instance()); // it stays for as long as the program runs
    if (!maker) {
        why = loader.errorString();
        return nullptr;
    }
    return maker->make();
}

} // namespace

std::unique_ptr<Voice> loadVoice(QString& why)
{
    return loadFrom<Voice, VoiceMaker>("libvitrine_voice.so", why);
}

std::unique_ptr<Player> loadPlayer(QString& why)
{
    return loadFrom<Player, PlayerMaker>("libvitrine_player.so", why);
}

} // namespace vitrine::shell
