// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibits.Video
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
    property url poster
    property string alt
    property real focusX: 0.5
    property real focusY: 0.5
    property string title
    /// "poster" → "loading" → "playing" ⇄ "paused" → "ended", or "broken".
    property string phase: "poster"
    readonly property bool playing: root.phase === "playing" || root.phase === "loading"
    readonly property bool begun: root.phase !== "poster" && root.phase !== "broken"
    readonly property bool resuming: root.resumeAt > 0
    readonly property int position: root.resuming ? root.resumeAt : root.front?.position ?? 0
    readonly property int duration: (root.front?.duration ?? 0) || (root.resuming ? root.lastDuration : 0)
    readonly property bool seekable: root.resuming || (root.front?.seekable ?? false)
    readonly property bool audible: root.front?.audible ?? true
    readonly property bool hasSound: root.audible && (root.front?.hasAudio ?? false)
    property bool firstIsFront: true
    property Reel first: null
    property Reel second: null
    readonly property Reel front: root.firstIsFront ? root.first : root.second
    readonly property Reel back: root.firstIsFront ? root.second : root.first
    /// Milliseconds from play() to the first frame, learnt from each start.
    property real lead: 80
    property real startedAt: 0
    property bool handing: false
    property bool armed: false
    property int failures: 0
    /// Waiting reels made in this round.
    property int spares: 0
    /// Where a new reel is to go on, which takes the place of one that failed; until then a finger on the time notices
    /// nothing.
    property int resumeAt: 0
    property int lastDuration: 0
    readonly property real ratio: root.front?.ratio ?? 0
    /// A film that nearly has the shape of its place fills it; another is shown whole.
    readonly property bool fill: root.ratio > 0 && root.height > 0
        && Math.max(root.ratio / (root.width / root.height), root.width / root.height / root.ratio) < 1.18

    signal broke(string reason)
    signal posterBroke(string reason)

    function play(): void {
        if (root.phase === "broken" || root.playing)
            return;
        if (root.phase === "ended")
            root.front?.seek(0);
        root.phase = root.phase === "paused" && root.front?.seen ? "playing" : "loading";
        root.failures = 0;
        watch.reset();
        if (ReelKeeper.ready)
            root.begin();
    }

    function begin(): void {
        if (!root.playing)
            return;
        if (root.front === null)
            root.setReel(root.firstIsFront, root.makeReel(root.firstIsFront));
        root.front.play();
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
        if (!root.begun || root.front === null && !root.resuming)
            return;
        root.stopHanding();
        const target = Math.max(0, Math.min(root.duration - 40, position));
        if (root.resuming)
            root.resumeAt = Math.max(1, target);
        else
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

    function makeReel(isFirst: bool): Reel {
        return ReelKeeper.make(root, {
            source: root.source,
            muted: Qt.binding(() => root.muted),
            volume: Qt.binding(() => root.volume),
            fill: Qt.binding(() => root.fill),
            z: Qt.binding(() => root.firstIsFront === isFirst ? 1 : 0)
        });
    }

    function setReel(isFirst: bool, reel: Reel): void {
        if (isFirst)
            root.first = reel;
        else
            root.second = reel;
    }

    function dropReels(): void {
        for (const reel of [root.first, root.second]) {
            if (reel !== null)
                ReelKeeper.retire(reel);
        }
        root.first = null;
        root.second = null;
        root.firstIsFront = true;
    }

    function breakDown(reel: Reel, reason: string): void {
        if (root.phase === "broken")
            return;
        // The waiting reel may fail too; the film goes on, and another one is made ready.
        if (reel !== null && reel !== root.front) {
            ReelKeeper.retire(reel);
            root.setReel(!root.firstIsFront, null);
            root.handing = false;
            return;
        }
        if (reel !== null && root.playing && root.failures < 2) {
            root.tryAgain();
            return;
        }
        root.phase = "broken";
        root.resumeAt = 0;
        root.dropReels();
        root.broke(reason);
    }

    /// On a busy machine Qt 6.4 takes a film for damaged, or for over, that is neither: it answers "error" to the
    /// decoder while it shows a frame, and the decoder waits for the answer for 300 ms only. So a failure is believed
    /// when it comes three times, with pauses in which the machine may get its breath back.
    function tryAgain(): void {
        root.failures += 1;
        root.lastDuration = root.duration;
        root.resumeAt = root.position;
        root.stopHanding();
        ReelKeeper.retire(root.front);
        root.setReel(root.firstIsFront, null);
        root.phase = "loading";
        watch.reset();
        again.restart();
    }

    /// A new reel shows its first frame before it can be wound: Qt 6.4 says so, newer ones forget an earlier order.
    function resume(): void {
        if (!root.resuming || !root.front.seekable || root.front.waiting)
            return;
        root.front.seek(root.resumeAt);
        root.resumeAt = 0;
    }

    /// Near the end of a loop: when the other one has to start.
    function lookAhead(): void {
        const left = root.duration - root.position;
        // Just after a change the player still tells the position of its last round.
        root.armed = root.armed || left > 700;
        if (!root.armed || !root.loop || root.handing || handover.running || root.resuming || root.phase !== "playing" || root.duration <= 0 || left > 700)
            return;
        handover.interval = Math.max(1, left - root.lead);
        handover.start();
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

    function reelEnded(reel: Reel): void {
        if (reel === root.front)
            root.frontEnded();
        else if (!reel.played)
            root.breakDown(reel, "ends before it begins");
    }

    function frontEnded(): void {
        if (root.playing && root.front.waiting && !root.handing) {
            root.breakDown(root.front, "ends before it begins");
            return;
        }
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
            root.resume();
            return;
        }
        if (!root.handing)
            return;
        root.lead = Math.max(20, Math.min(400, Date.now() - root.startedAt));
        root.handing = false;
        root.armed = false;
        root.failures = 0;
        root.spares = 0;
        handover.stop();
        root.firstIsFront = !root.firstIsFront;
        root.back.prepare();
    }

    onSourceChanged: {
        root.resumeAt = 0;
        root.phase = "poster";
        root.dropReels();
    }
    Component.onDestruction: root.dropReels()

    // Somebody who only looks in needs no second player. One that fails or does not get ready is replaced, but not for
    // ever: without it the film simply starts again at its end.
    Timer {
        id: second

        interval: root.back === null ? 600 : 5000
        repeat: true
        running: root.loop && root.phase === "playing" && !root.handing && !(root.front?.waiting ?? true)
            && !(root.back?.loaded ?? false) && root.spares < 3
        onTriggered: {
            if (root.back !== null) {
                root.breakDown(root.back, "does not get ready");
                return;
            }
            root.spares += 1;
            root.setReel(!root.firstIsFront, root.makeReel(!root.firstIsFront));
            root.back.prepare();
        }
    }

    Connections {
        target: ReelKeeper

        function onReadyChanged(): void { root.begin(); }
    }

    Timer {
        id: again

        interval: 300 * root.failures
        onTriggered: if (root.front === null) root.begin()
    }

    Timer {
        id: handover

        onTriggered: root.startNext()
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
        running: root.playing && ReelKeeper.ready
        onTriggered: {
            const at = root.front?.position ?? 0;
            watch.still = at === watch.at ? watch.still + 1 : 0;
            watch.at = at;
            if (at > 3000)
                root.resumeAt = 0; // the new reel plays and cannot be wound
            if (watch.still === 3 && root.phase === "playing") {
                root.front.seek(at);
                root.front.play();
            } else if (watch.still >= (root.phase === "loading" ? 3 + 2 * root.failures : 6)) {
                root.breakDown(root.front, root.phase === "loading" ? "does not start" : "stands still at " + at + " ms");
            }
        }
    }

    // qmllint disable unqualified
    component Hands: Connections {
        function onMoving(): void { root.reelMoves(target as Reel); }
        function onEnded(): void { root.reelEnded(target as Reel); }
        function onSeekableChanged(): void { if (target === root.front) root.resume(); }
        function onFailed(reason: string): void { root.breakDown(target as Reel, reason); }
        function onPositionChanged(): void { if (target === root.front) root.lookAhead(); }
    }
    // qmllint enable unqualified

    Hands { target: root.first }
    Hands { target: root.second }

    Picture {
        anchors.fill: parent
        z: 2
        src: root.poster
        alt: root.alt
        focusX: root.focusX
        focusY: root.focusY
        fallbackTitle: root.title
        fallbackKind: "video"
        onBroken: reason => root.posterBroke(reason)
        visible: opacity > 0
        opacity: root.phase === "poster" || root.phase === "loading" && !(root.front?.seen ?? false) || root.phase === "ended" || root.phase === "broken" ? 1 : 0

        Behavior on opacity {
            NumberAnimation { duration: Theme.fade }
        }
    }
}
