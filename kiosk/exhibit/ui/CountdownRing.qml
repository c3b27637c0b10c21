// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A ring that shrinks steadily while time runs out, with the seconds that are left. Let `remaining` run by itself (an
/// animation): the ring follows it, the number changes each second.
Item {
    id: root

    /// Seconds.
    property real total: 20
    property real remaining: root.total
    property color colour: Theme.bright
    property color trackColour: Qt.rgba(1, 1, 1, Theme.highContrast ? 0.4 : 0.18)
    property real thickness: Theme.dp(16)
    /// Room for the glow, all around the ring.
    readonly property real halo: Theme.highContrast ? 0 : Theme.dp(26)
    readonly property int seconds: Math.max(0, Math.ceil(root.remaining))
    /// What is said of it. A reader is told of every change: give it steps where each second would be too much.
    property int spokenSeconds: root.seconds
    readonly property string spoken: qsTr("%n second(s) left", "", root.spokenSeconds)

    implicitWidth: Theme.dp(428)
    implicitHeight: root.implicitWidth
    Accessible.role: Accessible.Indicator
    Accessible.name: root.spoken

    RingArc {
        anchors.fill: parent
        thickness: root.thickness
        colour: root.trackColour
    }

    RingArc {
        anchors.fill: parent
        anchors.margins: -root.halo
        halo: root.halo
        thickness: root.thickness
        colour: root.colour
        portion: root.total > 0 ? Math.max(0, Math.min(1, root.remaining / root.total)) : 0
    }

    Column {
        anchors.centerIn: parent
        spacing: root.width * 0.012

        Digits {
            anchors.horizontalCenter: parent.horizontalCenter
            role: "poster"
            size: root.width * 0.42
            colour: Theme.onInk
            text: root.seconds
        }

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            role: "support"
            text: qsTr("second(s)", "below the number", root.seconds)
            colour: Theme.onInk2
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
