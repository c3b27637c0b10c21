// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One field of the bar: an icon and a word, beside or below each other. Open: light ground, dark word.
Pressable {
    id: root

    required property string icon
    required property string text
    /// What else it may say: it is wide enough for both, so that the bar never moves.
    property string otherText
    property bool open: false
    property bool stacked: Theme.portrait
    readonly property color colour: root.open ? Theme.onGlow : Theme.onInk

    label: root.text
    implicitWidth: root.stacked ? Theme.dp(208) : Math.max(Theme.dp(208), content.implicitWidth + Math.max(0, other.implicitWidth - word.implicitWidth) + Theme.dp(76))
    implicitHeight: root.stacked ? Theme.dp(128) : Theme.dp(96)
    Accessible.checkable: true
    Accessible.checked: root.open

    Rectangle {
        anchors.fill: parent
        radius: Theme.dp(22)
        color: root.open ? Theme.glow : root.pressed ? Qt.rgba(1, 1, 1, 0.14) : "transparent"
        border.width: Theme.highContrast && !root.open ? Theme.dp(3) : 0
        border.color: Theme.onInk
    }

    Grid {
        id: content

        anchors.centerIn: parent
        columns: root.stacked ? 1 : 2
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        columnSpacing: Theme.dp(18)
        rowSpacing: Theme.dp(4)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            name: root.icon
            size: Theme.dp(46)
            colour: root.colour
        }

        Text {
            id: word

            // The bar never moves, so its words keep their size; what they open is as large as the visitor wants.
            text: root.text
            textFormat: Text.PlainText
            color: root.colour
            font: Theme.fontOf("button", Theme.sizeOf("button", Theme.unit, 1), 600)
            Accessible.ignored: true
        }
    }

    Text {
        id: other

        visible: false
        text: root.otherText
        textFormat: Text.PlainText
        font: word.font
        Accessible.ignored: true
    }

    FocusRing {
        anchors.fill: parent
        radius: Theme.dp(22)
        shown: root.focusShown
    }
}
