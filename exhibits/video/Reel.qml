// SPDX-License-Identifier: Apache-2.0
import QtMultimedia
import QtQuick

/// One player and its picture. Knows nothing of loops, controls or captions; Film decides.
Item {
    id: root

    property url source
    /// Whether there is anything to play sound on. Without a sound server no output is attached: one back end crashes on
    /// it, the other complains.
    property bool audible: false
    property bool muted: false
    property real volume: 1
    property bool fill: false
    readonly property int position: player.position
    readonly property int duration: player.duration
    readonly property bool seekable: player.seekable
    readonly property bool hasAudio: player.hasAudio
    readonly property bool loaded: player.mediaStatus === MediaPlayer.LoadedMedia || player.mediaStatus === MediaPlayer.BufferedMedia
    readonly property bool playing: player.playbackState === MediaPlayer.PlayingState
    /// Width to height; 0 until a frame was seen.
    readonly property real ratio: picture.sourceRect.height > 0 ? picture.sourceRect.width / picture.sourceRect.height : 0
    /// A frame of this run was drawn.
    property bool seen: false
    property bool waiting: false

    /// The first frame after play().
    signal moving
    signal ended
    signal failed(string reason)

    function play(): void {
        root.waiting = true;
        player.play();
    }

    function pause(): void {
        player.pause();
    }

    function seek(position: int): void {
        player.position = position;
    }

    /// Stands ready at its first frame.
    function prepare(): void {
        player.stop();
        player.pause();
    }

    function close(): void {
        root.waiting = false;
        player.stop();
        player.source = "";
    }

    MediaPlayer {
        id: player

        source: root.source
        videoOutput: picture
        audioOutput: sound.item as AudioOutput
        onErrorOccurred: (error, errorString) => root.failed(errorString)
        onMediaStatusChanged: {
            if (player.mediaStatus === MediaPlayer.EndOfMedia)
                root.ended();
            else if (player.mediaStatus === MediaPlayer.InvalidMedia)
                root.failed("cannot be decoded");
        }
    }

    Loader {
        id: sound

        active: root.audible

        sourceComponent: AudioOutput {
            muted: root.muted
            volume: root.volume
        }
    }

    VideoOutput {
        id: picture

        anchors.fill: parent
        fillMode: root.fill ? VideoOutput.PreserveAspectCrop : VideoOutput.PreserveAspectFit
    }

    Connections {
        target: picture.videoSink

        function onVideoFrameChanged(): void {
            root.seen = true;
            if (root.waiting && root.playing) {
                root.waiting = false;
                root.moving();
            }
        }
    }
}
