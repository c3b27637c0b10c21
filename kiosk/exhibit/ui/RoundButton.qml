// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A round button with an icon; `label` is its accessible name. `kind` as in ButtonGround.
Pressable {
    id: root

    property string icon
    property string kind: "main"
    /// Device px; dense pages take 80 design px.
    property real size: Theme.dp(112)
    /// How far the icon is turned, in degrees. Not the button: assistive technology would look for it elsewhere.
    property real turned: 0

    implicitWidth: root.size
    implicitHeight: root.size
    opacity: root.enabled ? 1 : 0.32

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.press
        }
    }

    ButtonGround {
        id: ground

        anchors.fill: parent
        radius: width / 2
        kind: root.kind
        pressed: root.pressed
    }

    Icon {
        anchors.centerIn: parent
        name: root.icon
        rotation: root.turned
        size: Math.round(Math.min(Theme.dp(52), root.size * 0.5))
        colour: ground.wordColour
    }

    FocusRing {
        anchors.fill: parent
        radius: root.width / 2
        shown: root.focusShown
    }
}
