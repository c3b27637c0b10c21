// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// Rings that say "touch here" without a word: a dot and three circles that breathe outwards.
Item {
    id: root

    property bool moving: true
    /// A finger came down: the rings close on it.
    property bool closing: false

    implicitWidth: Theme.dp(210)
    implicitHeight: root.implicitWidth
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        width: Theme.dp(30)
        height: width
        radius: width / 2
        color: Theme.onInk
    }

    Repeater {
        model: [{ d: 90, line: 4, light: 1 }, { d: 148, line: 3, light: 0.62 }, { d: 206, line: 2, light: 0.36 }]

        delegate: Rectangle {
            id: ring

            required property var modelData
            required property int index
            property real breath: 1

            anchors.centerIn: parent
            width: root.closing ? Theme.dp(30) : Theme.dp(modelData.d) * breath
            height: width
            radius: width / 2
            color: index === 0 ? Qt.rgba(1, 1, 1, 0.12) : "transparent"
            border.width: Theme.dp(modelData.line)
            border.color: Qt.rgba(1, 1, 1, modelData.light)

            SequentialAnimation {
                running: root.moving && root.visible
                loops: Animation.Infinite

                PauseAnimation { duration: ring.index * 160 }
                NumberAnimation { target: ring; property: "breath"; from: 1; to: 1.09; duration: 700; easing.type: Easing.OutQuad }
                NumberAnimation { target: ring; property: "breath"; from: 1.09; to: 1; duration: 900; easing.type: Easing.InOutQuad }
                PauseAnimation { duration: 1200 - ring.index * 160 }
            }

            Behavior on width {
                enabled: root.closing

                NumberAnimation { duration: Theme.fade; easing.type: Easing.Bezier; easing.bezierCurve: Theme.curve }
            }
        }
    }
}
