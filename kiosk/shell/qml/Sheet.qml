// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A sheet that rises from the bar while the ground dims with it. A touch beside it closes it.
Item {
    id: root

    default property alias content: inside.data
    property bool open: false
    /// It fills everything above the bar.
    property bool full: false
    property real topMargin: Theme.dp(root.full ? 0 : 88)
    property real sideMargin: root.full ? 0 : Theme.dp(Theme.portrait ? 0 : 64)
    property string label

    signal dismissed

    visible: rise.value < 1
    enabled: root.open
    Accessible.role: Accessible.Dialog
    Accessible.name: root.label

    QtObject {
        id: rise

        /// 0: all the way up; 1: gone.
        property real value: root.open ? 0 : 1

        Behavior on value {
            NumberAnimation {
                duration: root.open ? Theme.sheetRise : Theme.sheetRise * 0.7
                easing.type: Easing.Bezier
                easing.bezierCurve: root.open ? Theme.curve : Theme.leaveCurve
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.highContrast ? Theme.night : Theme.scrim
        opacity: (Theme.highContrast ? 1 : 0.9) * (1 - rise.value)
    }

    // Everything below is out of reach while the sheet is there.
    MouseArea {
        anchors.fill: parent
        onClicked: root.dismissed()
    }

    Rectangle {
        id: paper

        x: root.sideMargin
        y: root.topMargin + (Theme.calm ? 0 : rise.value * (root.height - root.topMargin))
        width: root.width - 2 * root.sideMargin
        height: root.height - root.topMargin + radius // round at the top only: the rest lies behind the bar
        opacity: Theme.calm ? 1 - rise.value : 1
        color: Theme.paper
        radius: root.full ? 0 : Theme.dp(40)
        border.width: Theme.highContrast && !root.full ? Theme.dp(4) : 0
        border.color: Theme.ink

        MouseArea {
            anchors.fill: parent // a touch on paper closes nothing
        }

        Item {
            id: inside

            width: parent.width
            height: root.height - root.topMargin
        }
    }
}
