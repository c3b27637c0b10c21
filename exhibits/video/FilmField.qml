// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A field below a film: icon above a word; on: light ground.
Pressable {
    id: root

    required property string icon
    required property string text
    property bool on: false
    property bool switches: true
    readonly property color colour: root.on ? Theme.onGlow : Theme.onInk

    implicitWidth: Math.max(Theme.dp(196), words.implicitWidth + Theme.dp(28))
    implicitHeight: Math.max(Theme.dp(112), words.implicitHeight + Theme.dp(78))
    width: root.implicitWidth
    height: root.implicitHeight
    label: root.text
    Accessible.checkable: root.switches
    Accessible.checked: root.on

    Rectangle {
        anchors.fill: parent
        radius: Theme.dp(24)
        color: root.on ? Theme.glow : Qt.rgba(Theme.night.r, Theme.night.g, Theme.night.b, Theme.highContrast ? 1 : 0.6)
        border.width: root.on && !Theme.highContrast ? 0 : Theme.dp(Theme.highContrast ? 4 : 3)
        border.color: Theme.highContrast ? Theme.onInk : Qt.rgba(1, 1, 1, 0.34)
    }

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.dp(14)
        name: root.icon
        colour: root.colour
    }

    Words {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.dp(64)
        role: "least"
        weight: 600
        text: root.text
        wrapMode: Text.NoWrap
        colour: root.colour
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.dp(24)
        visible: root.pressed
        color: Qt.rgba(0, 0, 0, 0.14)
    }

    FocusRing {
        anchors.fill: parent
        shown: root.focusShown
    }
}
