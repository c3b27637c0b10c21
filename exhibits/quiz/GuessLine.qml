// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// The line a guess slides along; left and right go by a step. Marks show what was guessed.
Item {
    id: root

    property real share: 0.5
    property bool able: true
    /// Shares of the line where the players thought it was.
    property var marks: []
    property bool numbered: false
    /// What the guess is, in words.
    property string amount

    signal sought(real share)
    signal nudged(bool up)

    activeFocusOnTab: root.able
    Keys.onLeftPressed: root.nudged(Theme.mirrored)
    Keys.onRightPressed: root.nudged(!Theme.mirrored)
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Your guess")
    Accessible.description: root.amount
    Accessible.focusable: root.able
    Accessible.onIncreaseAction: root.nudged(true)
    Accessible.onDecreaseAction: root.nudged(false)

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.dp(12)
        radius: height / 2
        color: Theme.highContrast ? Theme.night : Qt.rgba(1, 1, 1, 0.34)
        border.width: Theme.highContrast ? Theme.dp(3) : 0
        border.color: Theme.onInk
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: root.width * root.share - width / 2
        width: Theme.dp(root.able ? (touch.pressed ? 76 : 64) : 28)
        height: Theme.dp(root.able ? (touch.pressed ? 76 : 64) : 96)
        radius: width / 2
        color: root.able ? Theme.onInk : Theme.highContrast ? Theme.onInk : Theme.bright
    }

    Repeater {
        model: root.marks

        delegate: Rectangle {
            id: mark

            required property int index
            required property real modelData

            x: root.width * mark.modelData - width / 2
            anchors.verticalCenter: parent?.verticalCenter
            width: Theme.dp(52)
            height: width
            radius: width / 2
            color: Theme.night
            border.width: Theme.dp(4)
            border.color: Theme.onInk

            Text {
                anchors.centerIn: parent
                visible: root.numbered
                text: mark.index + 1
                textFormat: Text.PlainText
                font: Theme.fontOf("least", Theme.dp(28), 700)
                color: Theme.onInk
                Accessible.ignored: true
            }
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: Theme.dp(24)
        shown: root.activeFocus && Theme.byKeys
    }

    MouseArea {
        id: touch

        anchors.fill: parent
        enabled: root.able
        preventStealing: true
        onPressed: event => root.sought(event.x / root.width)
        onPositionChanged: event => root.sought(event.x / root.width)
    }
}
