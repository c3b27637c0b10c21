// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The strong outline of a card in high contrast, and the line between picture and words.
Item {
    id: root

    property real radius: Theme.dp(24)
    property real division: 0
    readonly property real stroke: Theme.dp(4)

    Rectangle {
        y: root.division
        width: parent.width
        height: root.stroke
        visible: root.division > 0
        color: Theme.ink
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.width: root.stroke
        border.color: Theme.ink
    }
}
