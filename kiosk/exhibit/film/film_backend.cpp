// SPDX-License-Identifier: Apache-2.0
// Qt Multimedia loads its back end with the first player, which takes longer than a finger may be made to wait. This
// module is loaded when the shell compiles the kinds at an idle moment; so that is when the back end comes too.

#include <QCoreApplication>
#include <QMediaPlayer>
#include <QVideoSink>

namespace vitrine::film {

namespace {

void makeFirstPlayer()
{
    // Without sound: where there is no sound server one back end crashes on an output (see the film's Reel).
    QVideoSink sink;
    QMediaPlayer player;
    player.setVideoSink(&sink);
}

/// QML loads modules on a thread of its own, where no player may live.
void loadBackend()
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), &makeFirstPlayer, Qt::QueuedConnection);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(loadBackend)

} // namespace vitrine::film
