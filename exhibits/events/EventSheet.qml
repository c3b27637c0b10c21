// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Events

/// One event in full, with a code that a telephone takes along without a network.
Rectangle {
    id: root

    required property var row
    required property var day
    /// Its words take the room below the code.
    readonly property bool large: Theme.textScale >= 1.5
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 64)

    signal closed

    Keys.onEscapePressed: root.closed() // the keypad's way back
    color: Theme.paper
    opacity: 0
    Component.onCompleted: {
        root.opacity = 1;
        close.forceActiveFocus();
    }

    Behavior on opacity {
        NumberAnimation { duration: Theme.page }
    }

    // Nothing below is touched through it.
    TapHandler {}
    DragHandler { target: null }

    RoundButton {
        id: close

        x: Theme.mirrored ? root.margin : root.width - width - root.margin
        y: Theme.dp(48)
        kind: "second"
        icon: "close"
        label: qsTr("Close")
        onTriggered: root.closed()
    }

    Column {
        id: code

        readonly property real side: Math.min(width, Theme.dp(root.large ? 420 : 480))
        readonly property real below: close.y + close.height + Theme.dp(root.large ? 24 : 48)
        /// Where the squares must end, or their sentence has no room.
        readonly property real squaresEnd: root.height - spacing - say.height - Theme.dp(24)
        /// Too high for the room below the close button: it begins beside it, and the squares give way.
        readonly property bool beside: !Theme.portrait && below + side > squaresEnd
        readonly property real inset: root.margin + (beside ? close.width + Theme.dp(40) : 0)

        visible: squares.valid
        x: Theme.portrait !== Theme.mirrored ? inset : root.width - width - inset
        y: Theme.portrait ? root.height - height - Theme.dp(40) : beside ? close.y : below
        width: Theme.dp(Theme.portrait ? 420 : root.large ? 580 : 480)
        spacing: Theme.dp(20)

        QrCode {
            id: squares

            x: Theme.mirrored ? parent.width - width : 0
            // Three hundred are read from where a visitor stands.
            width: code.beside ? Math.max(Theme.dp(300), Math.min(code.side, code.squaresEnd - close.y)) : code.side
            height: width
            text: root.row.vevent
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Code with the date, for the camera of a telephone")
        }

        Words {
            id: say

            x: Theme.mirrored ? parent.width - width : 0
            width: Theme.portrait ? root.width - 2 * root.margin : parent.width
            role: "least"
            text: qsTr("Point the camera of your telephone here: the date goes into your calendar, without a network.")
            colour: Theme.ink2
        }
    }

    ScrollArea {
        id: area

        readonly property real trail: root.margin + (Theme.portrait ? close.width + Theme.dp(40)
            : Math.max(close.width, code.visible ? code.inset - root.margin + code.width : 0) + Theme.dp(72))

        x: Theme.mirrored ? trail : root.margin
        y: Theme.dp(64)
        width: root.width - root.margin - trail
        height: (Theme.portrait && code.visible ? code.y : root.height) - y - Theme.dp(40)
        contentHeight: words.height

        Column {
            id: words

            width: area.width
            spacing: Theme.dp(24)

            Words {
                width: parent.width
                role: "support"
                weight: 600
                text: root.row.dates !== "" ? root.row.dates
                    : root.row.time === "" ? root.day.whole : root.day.whole + ", " + qsTr("%1", "time of day").arg(root.row.time)
                colour: Theme.accentText
            }

            Heading {
                width: parent.width
                text: root.row.title
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: "support"
                text: root.row.place
                colour: Theme.ink2
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: root.row.words
            }
        }
    }
}
