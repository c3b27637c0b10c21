// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// How many pages there are and which one is shown; not touched. `current` starts at 0.
Row {
    id: root

    property int count: 0
    property int current: 0
    property color colour: Theme.fill
    property color restColour: Theme.edge

    spacing: Theme.dp(14)
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Page %1 of %2").arg(root.current + 1).arg(root.count)

    Repeater {
        model: root.count

        delegate: Rectangle {
            required property int index
            readonly property bool here: index === root.current

            width: Theme.dp(here ? 96 : 44)
            height: Theme.dp(12)
            radius: height / 2
            color: here ? root.colour : root.restColour

            Behavior on width {
                NumberAnimation {
                    duration: Theme.page
                    easing.type: Easing.Bezier
                    easing.bezierCurve: Theme.curve
                }
            }
        }
    }
}
