// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// The loop of the house's best pictures and films, and one call to touch, in each language in turn. A new playlist
/// takes over from the old picture by the same cross-fade, so that a change of content shows no seam.
Item {
    id: root

    required property Exhibition exhibition
    /// What takes over next; its first picture is decoded before.
    property Exhibition incoming: null
    /// The call in every language, the first first.
    property list<string> calls
    property bool playing: true
    /// Nothing moves by itself.
    property bool still: false
    property bool closing: false
    /// How far the pictures reach beyond the page, which may wander.
    property real spill: 0
    /// When it counts up, what stands still changes places: the words go to the other side, a lone picture moves on.
    property int places: 0
    property bool swapped: false
    /// The first picture of the playlist shown now is there as a whole.
    property bool whole: false
    readonly property bool placed: root.width > 0 && root.height > 0
    readonly property bool upright: root.height > root.width
    readonly property var playlist: root.exhibition && root.placed ? root.fitting(root.exhibition.playlist) : []

    readonly property var ahead: root.incoming && root.placed ? root.fitting(root.incoming.playlist)[0] ?? null : null
    readonly property bool incomingReady: root.ahead === null || root.ahead.film === true || early.ready || early.failed

    property int index: -1
    property int call: 0
    property AttractSlide front: one
    readonly property AttractSlide back: root.front === one ? two : one
    /// Up to 12 px, so that nothing burns in.
    property int shift: 0
    readonly property var shifts: [[0, 0], [12, -6], [6, -12], [-8, -8], [-12, 4], [-4, 12], [8, 8]]
    property int brokenInARow: 0
    /// A new entry was wanted while a slide was still fading.
    property bool waiting: false

    signal broken(string reason)

    /// Films, and the pictures made for this format; where there is none, all of them.
    function fitting(playlist: list<var>): list<var> {
        const some = playlist.some(entry => !entry.film && entry.upright === root.upright);
        return some ? playlist.filter(entry => entry.film || entry.upright === root.upright) : playlist;
    }

    /// Gives the next entry to the slide that is not seen; it takes over when it is decoded.
    function prepare(): void {
        if (fade.running) {
            root.waiting = true;
            return;
        }
        root.waiting = false;
        if (root.playlist.length === 0) {
            root.whole = root.exhibition !== null && root.placed;
            return;
        }
        root.index = (root.index + 1) % root.playlist.length;
        root.back.nearer = !root.front.nearer;
        root.back.entry = root.playlist[root.index];
        root.takeIfReady();
    }

    function takeIfReady(): void {
        if (fade.running || !root.back.ready)
            return;
        root.front = root.back; // from here on `back` is the slide that leaves
        root.front.z = 1;
        root.back.z = 0;
        root.front.opacity = 0;
        fade.target = root.front;
        fade.duration = root.back.entry === null ? 0 : 1200; // the very first picture is simply there
        fade.start();
    }

    function next(): void {
        if (root.playlist.length > 1) {
            root.prepare();
        } else if (root.front.film) { // a film alone starts again
            const entry = root.front.entry;
            root.front.entry = null;
            root.front.entry = entry;
        }
    }

    /// Nothing stands still for longer than a panel bears.
    function changePlaces(): void {
        if (!root.playing)
            return;
        swap.restart();
        if (root.playlist.length === 1 && !root.front.film)
            root.prepare();
    }

    function skip(reason: string): void {
        root.broken(reason);
        root.brokenInARow += 1;
        if (root.brokenInARow <= root.playlist.length)
            Qt.callLater(root.prepare);
        else
            root.whole = true; // all there is: the ground and the call
    }

    /// Places are counted from where reading begins: from the left, or from the right.
    function near(start: real, width: real): real {
        return Theme.mirrored ? root.width - width - start : start;
    }

    onPlaylistChanged: {
        root.whole = false;
        root.index = -1;
        root.prepare();
    }
    onPlacesChanged: root.changePlaces()
    Accessible.role: Accessible.Button
    Accessible.name: root.calls.length > 0 ? root.calls[0] : ""

    // What is seen before the first picture is decoded.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.spill
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.deep }
            GradientStop { position: 1; color: Theme.deep2 }
        }
    }

    Item { // of their own, because they change places
        anchors.fill: parent
        anchors.margins: -root.spill

        // Asked for by the very same address as by the slide that will show it.
        Picture {
            id: early

            anchors.fill: parent
            visible: false
            src: root.ahead !== null && !root.ahead.film ? root.ahead.src : ""
            focusX: root.ahead !== null ? root.ahead.focusX : 0.5
            focusY: root.ahead !== null ? root.ahead.focusY : 0.5
            coverWithoutSource: false
            Accessible.ignored: true
        }

        AttractSlide {
            id: one

            anchors.fill: parent
            opacity: 0
            moving: !root.still
            playing: root.playing && root.front === one
            onReadyChanged: if (root.back === one) root.takeIfReady()
            onFilmFinished: if (root.front === one) root.next()
            onBroken: reason => root.skip(reason)
        }

        AttractSlide {
            id: two

            anchors.fill: parent
            opacity: 0
            moving: !root.still
            playing: root.playing && root.front === two
            onReadyChanged: if (root.back === two) root.takeIfReady()
            onFilmFinished: if (root.front === two) root.next()
            onBroken: reason => root.skip(reason)
        }
    }

    NumberAnimation {
        id: fade

        property: "opacity"
        to: 1
        onFinished: {
            root.back.opacity = 0;
            root.back.entry = null; // its pixels go
            root.brokenInARow = 0;
            if (root.waiting)
                root.prepare(); // the playlist may be another one by now
            else
                root.whole = true;
        }
    }

    Timer {
        interval: 14000
        repeat: true
        running: root.playing && root.playlist.length > 1 && !root.front.film
        onTriggered: root.prepare()
    }

    Timer {
        interval: 60000
        repeat: true
        running: root.playing && !root.still
        onTriggered: root.shift = (root.shift + 1) % root.shifts.length
    }

    Timer {
        interval: 7000
        repeat: true
        running: root.playing && root.calls.length > 1
        onTriggered: turn.restart()
    }

    SequentialAnimation {
        id: turn

        NumberAnimation { target: words; property: "opacity"; to: 0; duration: 300 }
        PropertyAction { target: root; property: "call"; value: (root.call + 1) % Math.max(1, root.calls.length) }
        NumberAnimation { target: words; property: "opacity"; to: 1; duration: 500 }
    }

    SequentialAnimation {
        id: swap

        NumberAnimation { targets: [page, shades]; property: "opacity"; to: 0; duration: 500 }
        ScriptAction { script: root.swapped = !root.swapped } // qmllint disable
        NumberAnimation { targets: [page, shades]; property: "opacity"; to: 1; duration: 700 }
    }

    // The picture stays bright where no words are: in landscape the shade lies in the corners of the words.
    Item {
        id: shades

        anchors.fill: parent

        Shade {
            visible: !Theme.portrait
            atRight: root.swapped !== Theme.mirrored
            reachX: (root.swapped ? root.width - words.start : words.start + words.reach) + Theme.dp(24)
            reachY: root.height - words.y + Theme.dp(12)
            following: turn.running
        }

        Shade {
            visible: !Theme.portrait && (house.visible || about.visible)
            atRight: root.swapped === Theme.mirrored
            atTop: true
            reachX: (root.swapped ? (about.visible ? about.start + about.width : house.start + house.width)
                : root.width - (house.visible ? house.start : about.start)) + Theme.dp(24)
            reachY: house.y + Math.max(house.height, about.height) + Theme.dp(12)
            fadeX: Theme.dp(300)
            fadeY: Theme.dp(160)
        }

        Scrim {
            anchors.fill: parent
            anchors.margins: -root.spill
            visible: Theme.portrait
            textTop: words.y + root.spill
        }

        Rectangle {
            x: -root.spill
            y: -root.spill
            visible: Theme.portrait
            width: parent.width + 2 * root.spill
            height: Theme.dp(260)
            gradient: Gradient {
                GradientStop { position: 0; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.86) }
                GradientStop { position: 0.55; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.66) }
                GradientStop { position: 1; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0) }
            }
        }
    }

    Item {
        id: page

        visible: root.exhibition !== null
        x: Theme.dp(root.shifts[root.shift][0])
        y: Theme.dp(root.shifts[root.shift][1])
        width: root.width
        height: root.height

        Behavior on x { NumberAnimation { duration: 4000; easing.type: Easing.InOutQuad } }
        Behavior on y { NumberAnimation { duration: 4000; easing.type: Easing.InOutQuad } }

        House {
            id: house

            readonly property real start: root.swapped ? (Theme.portrait ? page.width - width - Theme.dp(72) : Theme.dp(97))
                : Theme.portrait ? Theme.dp(72) : about.start - width - Theme.dp(90)

            x: root.near(start, width)
            y: Theme.dp(74)
            logo: root.exhibition ? root.exhibition.logo : ""
            name: root.exhibition ? root.exhibition.house : ""
            colour: Theme.onInk
        }

        Rectangle {
            visible: !Theme.portrait && about.visible && house.visible
            x: root.near(about.start - Theme.dp(46), width)
            y: house.y
            width: Theme.dp(2)
            height: house.height
            color: Qt.rgba(1, 1, 1, 0.4)
        }

        Column {
            id: about

            readonly property list<string> lines: root.exhibition ? root.exhibition.note.split("\n") : []
            readonly property real start: !root.swapped ? page.width - width - Theme.dp(Theme.portrait ? 72 : 97)
                : Theme.portrait ? Theme.dp(72) : house.visible ? house.start + house.width + Theme.dp(90) : Theme.dp(97)

            visible: lines.length > 0 && lines[0] !== ""
            anchors.verticalCenter: house.verticalCenter
            x: root.near(start, width)

            Repeater {
                model: about.lines

                delegate: Words {
                    required property string modelData
                    required property int index

                    // At the glass's edge in portrait, beside the line in landscape.
                    x: (Theme.portrait && !root.swapped) !== Theme.mirrored ? about.width - width : 0
                    text: modelData
                    role: "button"
                    weight: 500
                    wrapMode: Text.NoWrap
                    colour: index === 0 ? Theme.onInk : Theme.glow
                }
            }
        }

        Column {
            id: words

            /// How wide the words are.
            readonly property real reach: Math.max(heading.contentWidth, others.childrenRect.width)

            readonly property real start: !root.swapped ? Theme.dp(Theme.portrait ? 72 : 97)
                : Theme.portrait ? page.width - reach - Theme.dp(72) : page.width - Theme.dp(97 + 64) - rings.width - reach

            x: root.near(start, width)
            y: page.height - height - Theme.dp(Theme.portrait ? 150 : 78)
            width: Theme.portrait ? Theme.dp(Math.min(780, page.width / Theme.unit - 300)) : Math.min(page.width * 0.62, Theme.dp(880))
            spacing: Theme.dp(44)

            Heading {
                id: heading

                width: parent.width
                role: "poster"
                text: root.calls.length > 0 ? root.calls[root.call % root.calls.length] : ""
                colour: Theme.onInk
            }

            Flow {
                id: others

                x: Theme.mirrored ? words.width - width : 0
                width: Theme.portrait && !root.swapped ? page.width - Theme.dp(144) : parent.width
                spacing: Theme.dp(44)
                visible: root.calls.length > 1
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                Repeater {
                    model: Array.from(root.calls).filter((text, i) => i !== root.call % root.calls.length)

                    delegate: Words {
                        required property string modelData

                        role: "button"
                        weight: 400
                        wrapMode: Text.NoWrap
                        text: modelData
                        colour: Theme.onInk2
                    }
                }
            }
        }

        TouchRings {
            id: rings

            x: root.near(Theme.portrait ? (root.swapped ? Theme.dp(40) : page.width - width - Theme.dp(64))
                : words.start + heading.contentWidth + Theme.dp(64), width)
            y: words.y + Theme.dp(Theme.portrait ? -30 : 64)
            moving: root.playing && !root.still
            closing: root.closing

            Behavior on x {
                enabled: turn.running

                NumberAnimation { duration: 500; easing.type: Easing.InOutQuad }
            }
        }
    }
}
