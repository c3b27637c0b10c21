// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One choice among a few, such as a filter. Chosen: dark ground and a check.
Pressable {
    id: root

    property string text
    property string icon
    property bool chosen: false
    readonly property color colour: root.chosen ? Theme.paper : Theme.ink

    label: root.text
    implicitWidth: content.implicitWidth + Theme.dp(64)
    implicitHeight: Math.max(Theme.dp(80), words.implicitHeight + Theme.dp(24))
    width: root.implicitWidth
    height: root.implicitHeight
    Accessible.checkable: true
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: root.chosen ? Theme.ink : Theme.sheet
        border.width: Theme.dp(Theme.highContrast ? 4 : 2)
        border.color: root.chosen ? Theme.ink : Theme.edge
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.dp(14)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: name !== ""
            name: root.chosen ? "check" : root.icon
            size: Theme.dp(34)
            colour: root.colour
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            role: "support"
            weight: root.chosen ? 600 : 500
            text: root.text
            colour: root.colour
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: root.height / 2
        shown: root.focusShown
    }
}
