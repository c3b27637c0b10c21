// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A tile with a switch, its name and its state in words. It does not switch itself: `triggered` asks for it.
Tile {
    id: root

    property string icon
    property string onWord: qsTr("On")
    property string offWord: qsTr("Off")

    implicitWidth: Theme.dp(484)
    implicitHeight: Math.max(Theme.dp(132), words.implicitHeight + Theme.dp(40))
    padding: Theme.dp(24)
    Accessible.role: Accessible.CheckBox
    Accessible.description: !root.enabled ? root.offWords : root.on ? root.onWord : root.offWord

    Icon {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        LayoutMirroring.enabled: Theme.mirrored
        name: root.icon
        size: Theme.dp(50)
    }

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: picture.right
        anchors.right: track.left
        anchors.leftMargin: Theme.dp(20)
        anchors.rightMargin: Theme.dp(8)
        // Its own place alone: what is in it turns its words round by itself.
        LayoutMirroring.enabled: Theme.mirrored

        Heading {
            width: parent.width
            role: "button"
            text: root.title
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            role: "least"
            weight: 400
            text: root.on ? root.onWord : root.offWord
            colour: root.on ? Theme.ink : Theme.ink2
            Accessible.ignored: true
        }
    }

    Rectangle {
        id: track

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        LayoutMirroring.enabled: Theme.mirrored
        width: Theme.dp(96)
        height: Theme.dp(56)
        radius: height / 2
        color: root.on ? Theme.fill : Theme.sheet
        border.width: Theme.dp(4)
        border.color: root.on ? Theme.fill : Theme.ink2

        Rectangle {
            width: Theme.dp(root.on ? 40 : 36)
            height: width
            radius: width / 2
            anchors.verticalCenter: parent.verticalCenter
            x: root.on !== Theme.mirrored ? parent.width - width - Theme.dp(root.on ? 8 : 10) : Theme.dp(root.on ? 8 : 10)
            color: root.on ? Theme.onFill : Theme.ink2

            Behavior on x {
                NumberAnimation {
                    duration: Theme.press
                }
            }
        }
    }
}
