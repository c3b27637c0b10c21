// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Shell
import Vitrine.Ui

/// The stage and the way to it: a window opens from the card to the whole stage, the card's cover on it fades into the
/// exhibit; and back into the same card.
Item {
    id: root

    required property Shell shell
    readonly property bool wanted: root.shell.visit.below === "exhibit"
    readonly property Exhibit exhibit: stage.exhibit as Exhibit
    /// The exhibit covers everything; nothing below needs to be drawn.
    readonly property bool covers: root.wanted && opening.value === 1 && (root.exhibit !== null || root.shell.exhibitBroken)
    /// Where the open card stands, and what is on it. An empty place: there is no card to come from.
    property rect from: Qt.rect(0, 0, 0, 0)
    property var cover: null
    property string title
    property string kind
    property bool besideWords: false

    function comeFrom(card: HomeCard, place: rect): void {
        root.from = place;
        root.cover = card.cover;
        root.title = card.title;
        root.kind = card.kind;
        root.besideWords = card.beside;
    }

    visible: opening.value > 0 || root.wanted
    onVisibleChanged: if (!root.visible) stage.release()
    Component.onCompleted: root.shell.stage = stage

    QtObject {
        id: opening

        // It opens when there is something to see, and until then the card stands lifted.
        readonly property bool open: root.wanted && (root.exhibit !== null || root.shell.exhibitBroken)
        readonly property bool plain: Theme.calm || root.from.width === 0
        property real value: open ? 1 : 0

        Behavior on value {
            NumberAnimation {
                duration: opening.open ? Theme.open : Theme.page
                easing.type: Easing.Bezier
                easing.bezierCurve: Theme.curve
            }
        }
    }

    Item {
        id: gap

        readonly property real t: opening.plain ? 1 : opening.value

        x: root.from.x * (1 - t)
        y: root.from.y * (1 - t)
        width: root.from.width + (root.width - root.from.width) * t
        height: root.from.height + (root.height - root.from.height) * t
        opacity: opening.plain ? opening.value : 1
        visible: opening.value > 0
        clip: true

        Rectangle {
            anchors.fill: parent
            color: root.exhibit !== null && root.exhibit.ground === "ink" ? Theme.night : Theme.paper
        }

        // The exhibit lies still; the window over it grows.
        Stage {
            id: stage

            x: -gap.x
            y: -gap.y
            width: root.width
            height: root.height - note.height
            active: root.wanted && !root.shell.visit.asking && !root.shell.exhibitBroken
        }

        UnavailablePage {
            x: -gap.x
            y: -gap.y
            width: root.width
            height: root.height
            visible: root.shell.exhibitBroken
            title: root.shell.exhibitTitle
            onHomeWanted: root.shell.goHome()
        }

        // The card's own picture, at the size it is decoded in already; it grows with the window.
        Picture {
            readonly property real growth: root.from.width > 0 ? Math.max(gap.width / root.from.width, gap.height / root.from.height) : 1

            anchors.centerIn: parent
            visible: opacity > 0 && !opening.plain
            opacity: 0.96 * (1 - Math.max(0, (opening.value - 0.15) / 0.85))
            width: root.from.width
            height: root.from.height
            radius: Theme.dp(24)
            scale: growth * (1 + 0.12 * opening.value) // its round corners end outside
            src: root.cover ? root.cover.src ?? "" : ""
            focusX: root.cover ? root.cover.focusX ?? 0.5 : 0.5
            focusY: root.cover ? root.cover.focusY ?? 0.5 : 0.5
            besideWords: root.besideWords
            fallbackTitle: root.title
            fallbackKind: root.kind
            Accessible.ignored: true
        }
    }

    LanguageNote {
        id: note

        y: root.height - height
        width: root.width
        height: implicitHeight
        opacity: opening.value
        text: root.wanted && !root.shell.exhibitBroken ? root.shell.exhibitNote : ""
    }
}
