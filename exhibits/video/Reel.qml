// SPDX-License-Identifier: Apache-2.0
import QtMultimedia
import QtQuick
import Vitrine.Film

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
    readonly property int position: player.position // qmllint disable
    readonly property int duration: player.duration // qmllint disable
    readonly property bool seekable: player.seekable
    readonly property bool hasAudio: player.hasAudio
    readonly property bool loaded: player.mediaStatus === MediaPlayer.LoadedMedia || player.mediaStatus === MediaPlayer.BufferedMedia
    readonly property bool playing: player.playbackState === MediaPlayer.PlayingState
    /// Width to height; 0 until a frame was seen.
    readonly property real ratio: picture.ratio
    /// A frame of this run was drawn.
    property bool seen: false
    property bool waiting: false
    property bool played: false
    property bool spoilt: false
    /// Between an order and the first frame after it. A player that is closed meanwhile holds up the whole screen for
    /// a second: its decoder waits for the GUI thread, which waits for the decoder.
    property bool busy: false
    /// Nobody looks at it any more; it goes as soon as that is quick.
    property bool retired: false

    /// The first frame after play().
    signal moving
    signal ended
    signal failed(string reason)

    function play(): void {
        root.played = true;
        root.waiting = true;
        root.busy = true;
        player.play();
    }

    function pause(): void {
        player.pause();
    }

    function seek(position: int): void {
        player.position = position; // qmllint disable
    }

    /// Stands ready at its first frame. stop() is never called: it holds up the screen for 300 ms.
    function prepare(): void {
        root.busy = true;
        player.pause();
        if (root.position > 0)
            player.position = 0;
    }

    /// Never within the change of a frame: GStreamer waits for its end, and takes more than 300 ms for a damaged film.
    /// Whoever hears of it pauses and winds another reel, which takes as long.
    function tell(): void {
        root.moving();
    }

    /// Once: a player tells an error and then that its medium is none, and who hears of it twice counts two failures.
    function fail(reason: string): void {
        root.busy = false;
        if (root.spoilt)
            return;
        root.spoilt = true;
        root.failed(reason);
    }

    function goIfQuick(): void {
        if (!root.retired || root.busy)
            return;
        player.pause();
        farewell.start();
    }

    width: root.parent?.width ?? 0
    height: root.parent?.height ?? 0
    onRetiredChanged: root.goIfQuick()
    onBusyChanged: Qt.callLater(root.goIfQuick) // qmllint disable

    // A file that never shows a frame must not be waited for.
    Timer {
        interval: 4000
        running: root.retired
        onTriggered: root.busy = false
    }

    // A player that stands is closed in no time, one that runs takes 300 ms.
    Timer {
        id: farewell

        interval: 400
        onTriggered: root.destroy()
    }

    MediaPlayer {
        id: player

        source: root.source
        videoOutput: picture.videoSink
        audioOutput: sound.item as AudioOutput
        onErrorOccurred: (error, errorString) => root.fail(errorString)
        onMediaStatusChanged: {
            if (player.mediaStatus === MediaPlayer.EndOfMedia)
                root.ended();
            else if (player.mediaStatus === MediaPlayer.InvalidMedia)
                root.fail("cannot be decoded");
            else if (player.mediaStatus === MediaPlayer.LoadedMedia && !player.hasVideo)
                root.fail("has no moving picture"); // FFmpeg plays captions and sound too
        }
    }

    Loader {
        id: sound

        active: root.audible

        // qmllint disable unqualified
        sourceComponent: AudioOutput {
            muted: root.muted
            volume: root.volume
        }
        // qmllint enable unqualified
    }

    FilmOutput {
        id: picture

        anchors.fill: parent
        fill: root.fill
        onCame: {
            root.seen = true;
            root.busy = false;
            if (root.waiting && root.playing) {
                root.waiting = false;
                Qt.callLater(root.tell); // qmllint disable
            }
        }
    }
}
