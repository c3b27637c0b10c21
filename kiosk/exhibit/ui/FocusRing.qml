// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Keypad focus, visible on any ground: a gap, a dark ring, a bright one outside. Fill the control with it.
Item {
    id: root

    property real radius: Theme.dp(24)
    property bool shown: false
    readonly property real gap: Theme.dp(Theme.highContrast ? 4 : 6)
    readonly property real inner: Theme.dp(8)
    readonly property real outer: Theme.dp(Theme.highContrast ? 0 : 4)

    visible: root.shown

    Rectangle {
        readonly property real out: root.gap + root.inner + root.outer

        anchors.fill: parent
        anchors.margins: -out
        visible: !Theme.highContrast
        radius: root.radius + out
        color: "transparent"
        border.width: root.outer + 1
        border.color: Theme.bright
    }

    Rectangle {
        readonly property real out: root.gap + root.inner

        anchors.fill: parent
        anchors.margins: -out
        radius: root.radius + out
        color: "transparent"
        border.width: root.inner
        border.color: Theme.highContrast ? Theme.fill : Theme.ink
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.gap
        radius: root.radius + root.gap
        color: "transparent"
        border.width: root.gap
        border.color: Theme.paper
    }
}
