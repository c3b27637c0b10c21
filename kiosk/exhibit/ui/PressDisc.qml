// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The soft disc under a finger.
Rectangle {
    id: root

    property point finger
    property bool shown: false

    x: root.finger.x - root.width / 2
    y: root.finger.y - root.height / 2
    width: Theme.dp(140)
    height: root.width
    radius: root.width / 2
    visible: opacity > 0
    opacity: 0
    color: Qt.rgba(1, 1, 1, 0.06)
    border.width: Theme.dp(3)
    border.color: Qt.rgba(1, 1, 1, 0.34)

    // There in the next frame, gone softly.
    onShownChanged: {
        if (root.shown) {
            leave.stop();
            root.opacity = 1;
        } else {
            leave.restart();
        }
    }

    NumberAnimation {
        id: leave

        target: root
        property: "opacity"
        to: 0
        duration: Theme.press
    }
}
