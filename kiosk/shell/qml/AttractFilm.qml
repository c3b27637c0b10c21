// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtMultimedia
import Vitrine.Film
import Vitrine.Shell

/// A film of the attract loop, without sound. Nothing names this type; its file is loaded with the first film.
FilmSlide {
    id: root

    ready: output.ratio > 0
    onPlayingChanged: root.playing ? player.play() : player.pause()
    Component.onCompleted: if (root.playing) player.play()
    Component.onDestruction: player.stop()

    FilmOutput {
        id: output

        anchors.fill: parent
        fill: true
    }

    MediaPlayer {
        id: player

        source: root.source
        videoOutput: output.videoSink
        onMediaStatusChanged: {
            if (player.mediaStatus === MediaPlayer.EndOfMedia)
                root.finished();
            else if (player.mediaStatus === MediaPlayer.InvalidMedia)
                root.broken(player.errorString);
            else if (player.mediaStatus === MediaPlayer.LoadedMedia && !player.hasVideo)
                root.broken("has no moving picture");
        }
    }
}
