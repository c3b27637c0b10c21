// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtMultimedia

/// A film of the attract loop, without sound. It stands alone in its file because QtMultimedia is loaded only by those
/// who have a film to show.
Item {
    id: root

    property url source
    property bool playing: false
    /// Frames have arrived.
    readonly property bool ready: player.hasVideo && player.position > 0

    signal finished
    signal broken(string reason)

    onPlayingChanged: root.playing ? player.play() : player.pause()
    Component.onCompleted: if (root.playing) player.play()
    Component.onDestruction: player.stop()

    VideoOutput {
        id: output

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
    }

    MediaPlayer {
        id: player

        source: root.source
        videoOutput: output
        onMediaStatusChanged: {
            if (player.mediaStatus === MediaPlayer.EndOfMedia)
                root.finished();
            else if (player.mediaStatus === MediaPlayer.InvalidMedia)
                root.broken(player.errorString);
        }
    }
}
