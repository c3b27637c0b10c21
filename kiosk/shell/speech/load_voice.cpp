// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/voice.hpp"

#include <QCoreApplication>
#include <QPluginLoader>

namespace vitrine::shell {

std::unique_ptr<Voice> loadVoice(QString& why)
{
    QPluginLoader loader(QCoreApplication::applicationDirPath() + "/../modules/libvitrine_voice.so");
    QObject* plugin = loader.instance(); // it stays for as long as the program runs
    auto* maker = qobject_cast<VoiceMaker*>(plugin);
    if (!maker) {
        why = loader.errorString();
        return nullptr;
    }
    return maker->make();
}

} // namespace vitrine::shell
