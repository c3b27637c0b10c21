// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A button with words: a verb. `kind` as in ButtonGround. Words that do not fit take a second line.
Pressable {
    id: root

    property string text
    property string icon
    /// The icon stands after the words.
    property bool iconAfter: false
    property string kind: "main"
    /// The only button of a page is larger, one of many smaller.
    property bool alone: false
    property bool dense: false
    property real radius: root.dense && root.kind === "dark" ? root.height / 2 : Theme.dp(root.alone ? 36 : root.dense ? 24 : 28)
    readonly property real padding: Theme.dp(root.alone ? 72 : root.dense ? 36 : 52)
    readonly property real iconRoom: root.icon === "" ? 0 : picture.width + content.spacing

    label: root.text
    implicitWidth: Math.ceil(words.implicitWidth + root.iconRoom + 2 * root.padding)
    implicitHeight: Math.max(Theme.dp(root.alone ? 144 : root.dense ? 88 : 112), words.implicitHeight + Theme.dp(32))
    opacity: root.enabled ? 1 : 0.32

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.press
        }
    }

    ButtonGround {
        id: ground

        anchors.fill: parent
        radius: root.radius
        kind: root.kind
        pressed: root.pressed
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.dp(root.dense ? 16 : 22)
        layoutDirection: Theme.mirrored !== root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            id: picture

            visible: root.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            size: Theme.dp(root.dense ? 40 : 46)
            colour: ground.wordColour
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), Math.max(0, root.width - 2 * root.padding - root.iconRoom))
            role: root.dense ? "button" : root.alone ? "alone" : "main"
            text: root.text
            colour: ground.wordColour
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: root.radius
        shown: root.focusShown
    }
}
