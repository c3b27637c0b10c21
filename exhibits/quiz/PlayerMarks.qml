// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// How each player did: a number, a check or a cross, in words too.
Flow {
    id: root

    /// [{right}] in the players' order.
    required property var turns

    spacing: Theme.dp(24)
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    Repeater {
        model: root.turns

        delegate: Row {
            id: mark

            required property int index
            required property var modelData
            readonly property color colour: mark.modelData.right ? Theme.good : Theme.bad

            spacing: Theme.dp(12)
            layoutDirection: root.layoutDirection

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: mark.modelData.right ? "check" : "close"
                size: Theme.dp(46)
                colour: mark.colour
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: "button"
                text: mark.modelData.right ? qsTr("Player %1: right").arg(mark.index + 1) : qsTr("Player %1: wrong").arg(mark.index + 1)
                colour: mark.colour
            }
        }
    }
}
