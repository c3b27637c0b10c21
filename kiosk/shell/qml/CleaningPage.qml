// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The glass is deaf: it may be wiped.
Rectangle {
    id: root

    required property int seconds

    color: Theme.night
    Accessible.role: Accessible.AlertMessage
    Accessible.name: `${headline.text}. ${how.text}`

    MouseArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(root.width - Theme.dp(128), Theme.dp(1200))
        spacing: Theme.dp(40)

        Digits {
            anchors.horizontalCenter: parent.horizontalCenter
            text: String(root.seconds)
            size: Theme.dp(220)
            colour: Theme.onInk
        }

        Heading {
            id: headline

            width: parent.width
            role: "title"
            horizontalAlignment: Text.AlignHCenter
            colour: Theme.onInk
            text: qsTr("The glass can be cleaned now")
        }

        Words {
            id: how

            width: parent.width
            role: "support"
            horizontalAlignment: Text.AlignHCenter
            colour: Theme.onInk2
            text: qsTr("It does not react to touch. A finger that lies still for two seconds adds 30 seconds.")
        }
    }
}
