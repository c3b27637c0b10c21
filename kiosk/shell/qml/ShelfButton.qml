// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Words and an arrow that lead to all of a shelf.
Pressable {
    id: root

    property string text

    implicitWidth: Math.ceil(content.implicitWidth + Theme.dp(40))

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: root.pressed ? Theme.tint : "transparent"
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.dp(12)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: "support"
            weight: 600
            wrapMode: Text.NoWrap
            text: root.text
            colour: Theme.accentText
            Accessible.ignored: true
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "next"
            size: Theme.dp(34)
            colour: Theme.accentText
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: root.height / 2
        shown: root.focusShown
    }
}
