// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Something that staff can do, with what it means.
Tile {
    id: root

    required property string icon
    property string text
    property real least: Theme.dp(124)

    implicitHeight: Math.max(root.least, words.implicitHeight + Theme.dp(32))
    padding: Theme.dp(16)
    opacity: root.enabled ? 1 : 0.4
    Accessible.checkable: false
    Accessible.description: root.text

    Icon {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(10)
        LayoutMirroring.enabled: Theme.mirrored
        name: root.icon
        size: Theme.dp(46)
    }

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: picture.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.dp(24)
        LayoutMirroring.enabled: Theme.mirrored

        Words {
            width: parent.width
            role: "button"
            text: root.title
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: root.text !== ""
            role: "least"
            weight: 400
            colour: Theme.ink2
            text: root.text
            Accessible.ignored: true
        }
    }
}
