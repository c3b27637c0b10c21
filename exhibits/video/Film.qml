// SPDX-License-Identifier: Apache-2.0
import QtMultimedia
import QtQuick
import Vitrine.Ui

/// A film that never shows black: its poster stands until the first frame and again after the last, a loop has no gap,
/// and what is broken says so once and leaves the poster.
///
/// Back ends loop each in their own way (a stop of 140 ms, or stopping for good after the second round, or not at all),
/// so that a loop is made by two reels in turn: the one that waits stands at its first frame and starts as much before
/// the other's end as it took to start the last time.
Item {
    id: root

    property url source
    property bool loop: false
    property bool muted: false
    property real volume: 1
    property var poster: null
    property string title
    /// "poster" → "loading" → "playing" ⇄ "paused" → "ended", or "broken".
    property string phase: "poster"
    readonly property bool playing: root.phase === "playing" || root.phase === "loading"
    readonly property bool begun: root.phase !== "poster" && root.phase !== "broken"
    readonly property int position: root.front?.position ?? 0
    readonly property int duration: root.front?.duration ?? 0
    readonly property bool seekable: root.front?.seekable ?? false
    readonly property bool audible: devices.audioOutputs.length > 0
    readonly property bool hasSound: root.audible && (root.front?.hasAudio ?? false)
    property bool firstIsFront: true
    readonly property Reel front: (root.firstIsFront ? first : second).item as Reel
    readonly property Reel back: (root.firstIsFront ? second : first).item as Reel
    /// Milliseconds from play() to the first frame, learnt from each start.
    property real lead: 80
    property real startedAt: 0
    property bool handing: false
    readonly property real ratio: root.front?.ratio ?? 0
    /// A film that nearly has the shape of its place fills it; another is shown whole.
    readonly property bool fill: root.ratio > 0 && root.height > 0
        && Math.max(root.ratio / (root.width / root.height), root.width / root.height / root.ratio) < 1.18

    signal broke(string reason)

    function play(): void {
        if (root.phase === "broken" || root.playing)
            return;
        if (root.phase === "ended")
            root.front?.seek(0);
        root.phase = root.phase === "paused" && root.front?.seen ? "playing" : "loading";
        if (root.front === null)
            first.active = true;
        root.front.play();
        watch.reset();
    }

    function pause(): void {
        if (!root.playing)
            return;
        root.stopHanding();
        root.phase = "paused";
        root.front?.pause();
    }

    function toggle(): void {
        root.playing ? root.pause() : root.play();
    }

    function seek(position: int): void {
        if (!root.begun || root.front === null)
            return;
        root.stopHanding();
        const target = Math.max(0, Math.min(root.duration - 40, position));
        root.front.seek(target);
        if (root.phase === "ended")
            root.phase = "paused";
        watch.reset();
    }

    function restart(): void {
        root.seek(0);
        root.play();
    }

    function stopHanding(): void {
        handover.stop();
        root.handing = false;
        if (root.back?.playing)
            root.back.prepare();
    }

    function breakDown(reel: Reel, reason: string): void {
        // The waiting reel may fail too; the film goes on with the other and simply starts again at its end.
        if (reel !== root.front && root.front?.playing) {
            (root.firstIsFront ? second : first).active = false;
            return;
        }
        if (root.phase === "broken")
            return;
        root.phase = "broken";
        first.active = false;
        second.active = false;
        root.broke(reason);
    }

    function startNext(): void {
        if (root.handing)
            return;
        if (!root.back || !root.back.loaded) {
            root.front.seek(0);
            root.front.play();
            return;
        }
        root.handing = true;
        root.startedAt = Date.now();
        root.back.play();
    }

    function frontEnded(): void {
        if (root.loop && root.playing) {
            root.startNext();
            return;
        }
        root.phase = "ended";
    }

    function reelMoves(reel: Reel): void {
        if (reel === root.front) {
            if (root.phase === "loading")
                root.phase = "playing";
            if (root.loop)
                second.active = true;
            return;
        }
        if (!root.handing)
            return;
        root.lead = Math.max(20, Math.min(400, Date.now() - root.startedAt));
        root.handing = false;
        root.firstIsFront = !root.firstIsFront;
        rewind.restart();
    }

    onSourceChanged: root.phase = "poster"
    Component.onDestruction: {
        root.front?.close();
        root.back?.close();
    }

    MediaDevices {
        id: devices
    }

    Timer {
        id: handover

        onTriggered: root.startNext()
    }

    // The reel that was seen goes back to its first frame, once its last one is covered.
    Timer {
        id: rewind

        interval: 120
        onTriggered: root.back?.prepare()
    }

    // A decoder that hangs and a file that vanished give no error: time that stands still does.
    Timer {
        id: watch

        property int at: -1
        property int still: 0

        function reset(): void {
            watch.still = 0;
            watch.at = -1;
        }

        interval: 1000
        repeat: true
        running: root.playing
        onTriggered: {
            watch.still = root.position === watch.at ? watch.still + 1 : 0;
            watch.at = root.position;
            if (watch.still === 3 && root.phase === "playing") {
                root.front.seek(root.position);
                root.front.play();
            } else if (watch.still >= 6) {
                root.breakDown(root.front, root.phase === "loading" ? "does not start" : "stands still at " + root.position + " ms");
            }
        }
    }

    component ReelLoader: Loader {
        id: place

        property bool inFront: false

        anchors.fill: parent
        active: false
        z: place.inFront ? 1 : 0

        sourceComponent: Component {
            Reel {
                id: reel

                source: root.source
                audible: root.audible
                // The one that waits must not be heard before it is seen.
                muted: root.muted
                volume: root.volume
                fill: root.fill
                onMoving: root.reelMoves(reel)
                onEnded: if (reel === root.front) root.frontEnded()
                onFailed: reason => root.breakDown(reel, reason)
                onPositionChanged: {
                    if (reel !== root.front || !root.loop || root.handing || handover.running || reel.duration <= 0)
                        return;
                    const left = reel.duration - reel.position;
                    if (root.phase === "playing" && left < 700) {
                        handover.interval = Math.max(1, left - root.lead);
                        handover.start();
                    }
                }
                Component.onCompleted: if (!place.inFront) reel.prepare()
            }
        }
    }

    ReelLoader {
        id: first

        inFront: root.firstIsFront
    }

    ReelLoader {
        id: second

        inFront: !root.firstIsFront
    }

    Picture {
        anchors.fill: parent
        z: 2
        src: root.poster ? root.poster.src ?? "" : ""
        alt: root.poster ? root.poster.alt ?? "" : ""
        focusX: root.poster ? root.poster.focusX ?? 0.5 : 0.5
        focusY: root.poster ? root.poster.focusY ?? 0.5 : 0.5
        fallbackTitle: root.title
        fallbackKind: "video"
        visible: opacity > 0
        opacity: root.phase === "poster" || root.phase === "loading" && !(root.front?.seen ?? false) || root.phase === "ended" || root.phase === "broken" ? 1 : 0

        Behavior on opacity {
            NumberAnimation { duration: Theme.fade }
        }
    }
}
