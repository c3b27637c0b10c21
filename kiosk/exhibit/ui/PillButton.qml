// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A button with words. "main": the one thing to do; "second": beside it; "dark": on night or on a picture.
Pressable {
    id: root

    property string text
    property string icon
    /// The icon stands after the words.
    property bool iconAfter: false
    property string kind: "main"
    /// The only button of the page is larger.
    property bool alone: false
    property real radius: root.height / 2
    readonly property real padding: Theme.dp(root.icon ? 40 : 48)
    readonly property color colour: root.kind === "main" ? Theme.onFill : root.kind === "dark" ? Theme.onInk : Theme.ink

    label: root.text
    implicitWidth: content.implicitWidth + 2 * root.padding
    implicitHeight: Math.max(Theme.dp(root.alone ? 144 : 112), words.implicitHeight + Theme.dp(32))
    width: root.implicitWidth
    height: root.implicitHeight
    opacity: root.enabled ? 1 : 0.32

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.kind === "main" ? Theme.fill : root.kind === "dark" ? Qt.rgba(Theme.night.r, Theme.night.g, Theme.night.b, Theme.highContrast ? 1 : 0.82) : Theme.sheet
        border.width: root.kind === "main" ? 0 : Theme.dp(Theme.highContrast ? 4 : 3)
        border.color: root.kind === "dark" ? (Theme.highContrast ? Theme.onInk : Qt.rgba(1, 1, 1, 0.34)) : Theme.ink
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.dp(20)
        layoutDirection: (Qt.application.layoutDirection === Qt.RightToLeft) !== root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            visible: root.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            colour: root.colour
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width > 0 ? root.width - 2 * root.padding - (root.icon ? Theme.dp(66) : 0) : implicitWidth)
            role: "main"
            text: root.text
            colour: root.colour
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        visible: root.pressed
        color: Qt.rgba(0, 0, 0, 0.14)
    }

    FocusRing {
        anchors.fill: parent
        radius: root.radius
        shown: root.focusShown
    }
}
