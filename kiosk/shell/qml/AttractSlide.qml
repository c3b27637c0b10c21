// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// One picture or film of the attract loop, as large as the glass, slowly coming nearer.
Item {
    id: root

    /// {src, alt, focusX, focusY, film}, or null.
    property var entry: null
    property bool moving: true
    property bool playing: false
    property int duration: 14000
    /// The picture stands a little nearer, and elsewhere: so a lone picture moves on where nothing may move by itself.
    property bool nearer: false
    readonly property bool film: root.entry !== null && root.entry.film === true
    readonly property bool ready: root.entry !== null
        && (root.film ? player.item !== null && (player.item as FilmSlide).ready : picture.ready || picture.failed)

    signal filmFinished
    signal broken(string reason)

    visible: opacity > 0
    transformOrigin: Item.TopLeft
    scale: root.nearer && !root.moving ? 1.05 : 1

    Picture {
        id: picture

        anchors.fill: parent
        visible: !root.film
        src: root.entry !== null && !root.film ? root.entry.src : ""
        alt: root.entry !== null ? root.entry.alt : ""
        focusX: root.entry !== null ? root.entry.focusX : 0.5
        focusY: root.entry !== null ? root.entry.focusY : 0.5
        fallbackKind: "gallery"
        coverWithoutSource: false // a slide that waits for its entry is not seen
        transformOrigin: Item.Center
        Accessible.ignored: true
        onBroken: reason => root.broken(reason)

        NumberAnimation on scale {
            id: zoom

            running: root.moving && root.visible && root.playing
            from: 1
            to: 1.06
            duration: root.duration + 2400 // it goes on under the cross-fade
        }
    }

    Loader {
        id: player

        anchors.fill: parent
        active: root.film
        asynchronous: true
        source: "AttractFilm.qml"
        onLoaded: (player.item as FilmSlide).source = root.entry.src

        Binding {
            target: player.item
            when: player.item !== null
            property: "playing"
            value: root.playing
        }

        Connections {
            target: player.item as FilmSlide

            function onFinished(): void {
                root.filmFinished();
            }

            function onBroken(reason: string): void {
                root.broken(reason);
            }
        }
    }
}
