// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One choice among a few, such as a filter. Chosen: dark ground and a check. It does not choose itself: `triggered`
/// asks for it.
Pressable {
    id: root

    property string text
    property string icon
    /// A number after the words, such as how many there are; below 0: none.
    property int count: -1
    property bool chosen: false
    readonly property color colour: root.chosen ? Theme.paper : Theme.ink

    label: root.count < 0 ? root.text : root.text + " " + root.count
    implicitWidth: Math.ceil(content.implicitWidth + Theme.dp(64))
    implicitHeight: Math.max(Theme.dp(80), words.implicitHeight + Theme.dp(28))
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: root.chosen ? Theme.ink : root.pressed ? Qt.darker(Theme.sheet, 1.16) : Theme.sheet
        border.width: Theme.dp(Theme.highContrast ? 4 : 2)
        border.color: root.chosen ? Theme.ink : Theme.edge
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.dp(14)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: name !== ""
            name: root.chosen ? "check" : root.icon
            size: Theme.dp(34)
            colour: root.colour
        }

        Words {
            id: words

            role: "support"
            weight: 600
            text: root.text
            colour: root.colour
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Words {
            visible: root.count >= 0
            role: "support"
            text: root.count
            colour: root.chosen ? Theme.paper : Theme.ink2
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
