// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A calm line above the bar: what is shown has its words in another language than the one chosen.
Rectangle {
    id: root

    property string text
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 40)

    visible: root.text !== ""
    implicitHeight: root.visible ? words.implicitHeight + Theme.dp(28) : 0
    color: Theme.night
    border.width: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Icon {
        id: icon

        x: Theme.mirrored ? root.width - width - root.margin : root.margin
        anchors.verticalCenter: words.verticalCenter
        name: "language"
        size: Theme.size("least") * 1.3
        colour: Theme.bright
    }

    Words {
        id: words

        readonly property real side: root.margin + icon.width + Theme.dp(16)

        x: Theme.mirrored ? root.margin : words.side
        anchors.verticalCenter: root.verticalCenter
        width: root.width - words.side - root.margin
        role: "least"
        text: root.text
        colour: Theme.onInk
        horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }
}
