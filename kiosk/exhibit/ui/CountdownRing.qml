// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A ring that shrinks steadily while time runs out, and the seconds that are left.
Item {
    id: root

    /// Seconds.
    property real total: 20
    property real remaining: root.total
    property color colour: Theme.bright
    property color trackColour: Qt.rgba(1, 1, 1, 0.16)
    property real thickness: Theme.dp(18)

    implicitWidth: Theme.dp(360)
    implicitHeight: root.implicitWidth
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("%n second(s) left", "", Math.ceil(root.remaining))

    RingArc {
        anchors.fill: parent
        thickness: root.thickness
        colour: root.trackColour
        portion: 1
    }

    RingArc {
        anchors.fill: parent
        thickness: root.thickness
        colour: root.colour
        portion: root.total > 0 ? Math.max(0, Math.min(1, root.remaining / root.total)) : 0
    }

    Digits {
        anchors.centerIn: parent
        role: "poster"
        colour: Theme.onInk
        text: Math.max(0, Math.ceil(root.remaining)).toString()
    }
}
