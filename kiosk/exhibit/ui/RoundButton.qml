// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A round button with an icon; `label` is its accessible name. "main", "second" or "dark".
Pressable {
    id: root

    property string icon
    property string kind: "main"
    /// Dense pages may use 80.
    property real size: Theme.dp(112)
    readonly property color colour: root.kind === "main" ? Theme.onFill : root.kind === "dark" ? Theme.onInk : Theme.ink

    implicitWidth: root.size
    implicitHeight: root.size
    width: root.implicitWidth
    height: root.implicitHeight
    opacity: root.enabled ? 1 : 0.32

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.kind === "main" ? Theme.fill : root.kind === "dark" ? Qt.rgba(Theme.night.r, Theme.night.g, Theme.night.b, Theme.highContrast ? 1 : 0.82) : Theme.sheet
        border.width: root.kind === "main" ? 0 : Theme.dp(Theme.highContrast ? 4 : 3)
        border.color: root.kind === "dark" ? (Theme.highContrast ? Theme.onInk : Qt.rgba(1, 1, 1, 0.34)) : Theme.ink
    }

    Icon {
        anchors.centerIn: parent
        name: root.icon
        size: Theme.dp(52)
        colour: root.colour
    }

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        visible: root.pressed
        color: Qt.rgba(0, 0, 0, 0.14)
    }

    FocusRing {
        anchors.fill: parent
        radius: root.width / 2
        shown: root.focusShown
    }
}
