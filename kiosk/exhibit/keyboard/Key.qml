// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One key. `kind`: "letter"; "tool" for those that write nothing; "main" for the one that ends the writing.
Pressable {
    id: root

    property string text
    property string icon
    property string kind: "letter"
    property bool on: false
    readonly property bool main: root.kind === "main"
    readonly property color ground: root.main ? Theme.fill : root.on ? Theme.tint : root.kind === "tool" && !Theme.highContrast ? Theme.tint2 : Theme.sheet
    readonly property color colour: root.main ? Theme.onFill : Theme.ink

    label: root.text

    Rectangle {
        anchors.fill: parent
        radius: Theme.dp(16)
        color: root.pressed ? Qt.darker(root.ground, 1.16) : root.ground
        border.width: root.main ? 0 : Theme.dp(Theme.highContrast || root.on ? 4 : 2)
        border.color: Theme.highContrast || root.on ? Theme.ink : Theme.edge
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.dp(10)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: Theme.dp(40)
            colour: root.colour
        }

        // As large as the key allows: text size makes the letters larger, not the keyboard.
        Text {
            readonly property real wanted: Theme.size(root.kind === "letter" ? "card" : "button")

            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            width: Math.min(implicitWidth, root.width - Theme.dp(32) - (root.icon !== "" ? Theme.dp(50) : 0))
            text: root.text
            color: root.colour
            textFormat: Text.PlainText
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.dp(25))
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            font: Theme.fontOf("button", Math.min(wanted, root.height * 0.62), root.kind === "letter" ? 500 : 600)
            Accessible.ignored: true
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: Theme.dp(16)
        shown: root.focusShown
    }
}
