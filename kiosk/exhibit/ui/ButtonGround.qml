// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The ground of a button. "main": the one thing to do; "second": beside it; "ink": an arrow on paper; "dark": on night
/// or on a picture; "light": the main button on night.
Rectangle {
    id: root

    property string kind: "main"
    property bool pressed: false
    readonly property bool filled: root.kind === "main" || root.kind === "ink" || root.kind === "light"
    readonly property color ground: root.kind === "main" ? Theme.fill : root.kind === "ink" ? Theme.ink : root.kind === "light" ? Theme.onInk : root.kind === "dark" ? root.night : Theme.sheet
    /// What stands on it.
    readonly property color wordColour: root.kind === "main" ? Theme.onFill : root.kind === "ink" ? Theme.paper : root.kind === "light" ? Theme.night : root.kind === "dark" ? Theme.onInk : Theme.ink
    readonly property color night: Qt.rgba(Theme.night.r, Theme.night.g, Theme.night.b, Theme.highContrast ? 1 : 0.82)

    // Brightness .86 under a finger.
    color: root.pressed ? Qt.darker(root.ground, 1.16) : root.ground
    border.width: root.filled ? 0 : Theme.dp(Theme.highContrast ? 4 : 3)
    border.color: root.kind !== "dark" ? Theme.ink : Theme.highContrast ? Theme.onInk : Qt.rgba(1, 1, 1, 0.34)
}
