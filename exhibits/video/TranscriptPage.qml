// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// All that is said and seen in the film, to read.
Rectangle {
    id: root

    property string title
    property string text

    signal closed

    Keys.onEscapePressed: root.closed() // the keypad's way back
    color: Theme.paper

    // Nothing below is touched through it.
    TapHandler {}
    DragHandler { target: null }

    Heading {
        id: heading

        readonly property real margin: Theme.dp(Theme.portrait ? 56 : 64)

        x: Theme.mirrored ? root.width - width - margin : margin
        y: Theme.dp(56)
        width: root.width - margin - close.width - Theme.dp(96)
        fitHeight: root.height * 0.25
        text: root.title
    }

    RoundButton {
        id: close

        x: Theme.mirrored ? heading.margin : root.width - width - heading.margin
        y: Theme.dp(40)
        kind: "second"
        icon: "close"
        label: qsTr("Close")
        onTriggered: root.closed()
        Component.onCompleted: close.forceActiveFocus()
    }

    ScrollArea {
        x: heading.margin
        y: Math.max(heading.y + heading.height, close.y + close.height) + Theme.dp(32)
        width: root.width - 2 * x
        height: root.height - y - Theme.dp(40)
        contentHeight: words.height

        BodyText {
            id: words

            width: parent.width
            blocks: root.text.split(/\n\s*\n/).filter(part => part.trim() !== "").map(part => ({ type: "paragraph", runs: [{ text: part.trim().replace(/\s+/g, " ") }] }))
        }
    }
}
