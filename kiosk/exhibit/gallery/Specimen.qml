// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One component in one state, and what is to be seen on it. On night, if it is made for films and pictures.
Column {
    id: root

    default property alias content: place.data
    required property string caption
    property bool night: false
    property real room: Theme.dp(root.night ? 36 : 0)
    property real least: 0

    spacing: Theme.dp(14)

    Rectangle {
        width: place.childrenRect.width + 2 * root.room
        height: place.childrenRect.height + 2 * root.room
        radius: Theme.dp(24)
        color: root.night ? Theme.night : "transparent"

        Item {
            id: place

            x: root.room
            y: root.room
        }
    }

    Words {
        width: Math.max(root.least, place.childrenRect.width + 2 * root.room, Math.min(implicitWidth, Theme.dp(260)))
        role: "least"
        colour: Theme.ink2
        text: root.caption
    }
}
