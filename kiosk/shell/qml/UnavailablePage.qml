// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// What a visitor meets when an exhibit cannot be shown: no error, a sentence and the way back.
Rectangle {
    id: root

    property string title

    signal homeWanted

    color: Theme.paper

    Column {
        anchors.verticalCenter: parent.verticalCenter
        readonly property real side: Theme.dp(Theme.portrait ? 72 : 200)

        x: Theme.mirrored ? root.width - width - side : side
        width: Math.min(root.width - 2 * side, Theme.dp(1200))
        spacing: Theme.dp(32)

        Heading {
            width: parent.width
            role: "title"
            text: root.title
        }

        Words {
            width: parent.width
            role: "body"
            colour: Theme.ink2
            text: qsTr("This is not available at the moment. We are working on it. There is more to discover.")
        }

        Item {
            width: 1
            height: Theme.dp(16)
        }

        PillButton {
            x: Theme.mirrored ? parent.width - width : 0
            text: qsTr("See everything")
            icon: "home"
            onTriggered: root.homeWanted()
        }
    }

    // Nobody has to read it to the end.
    Timer {
        interval: 12000
        running: root.visible
        onTriggered: root.homeWanted()
    }
}
