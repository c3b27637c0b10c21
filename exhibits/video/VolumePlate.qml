// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// Quieter, louder, silent. Loudest is what the house allows.
Plate {
    id: root

    property int step: 4
    readonly property int most: 5
    property bool muted: false

    signal wished(int step, bool muted)

    padding: Theme.dp(24)
    width: row.width + 2 * root.padding
    height: row.height + 2 * root.padding

    Row {
        id: row

        spacing: Theme.dp(24)

        RoundButton {
            size: Theme.dp(88)
            kind: "dark"
            icon: "zoomout"
            label: qsTr("Quieter")
            enabled: !root.muted && root.step > 1
            onTriggered: root.wished(root.step - 1, false)
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(10)
            Accessible.role: Accessible.Indicator
            Accessible.name: root.muted ? qsTr("Sound off") : qsTr("Volume %1 of %2").arg(root.step).arg(root.most)

            Repeater {
                model: root.most

                delegate: Rectangle {
                    required property int index

                    anchors.bottom: parent?.bottom
                    width: Theme.dp(22)
                    height: Theme.dp(24 + 12 * index)
                    radius: Theme.dp(6)
                    color: !root.muted && index < root.step ? Theme.bright : "transparent"
                    border.width: Theme.dp(3)
                    border.color: Theme.onInk
                }
            }
        }

        RoundButton {
            size: Theme.dp(88)
            kind: "dark"
            icon: "zoomin"
            label: qsTr("Louder")
            enabled: root.muted || root.step < root.most
            onTriggered: root.wished(root.muted ? root.step : root.step + 1, false)
        }

        PillButton {
            implicitHeight: Theme.dp(88)
            kind: "dark"
            text: root.muted ? qsTr("Sound on") : qsTr("Sound off")
            onTriggered: root.wished(root.step, !root.muted)
        }
    }
}
