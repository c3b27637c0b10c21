// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview

/// A button, one of several choices, or a switch; for mouse, finger and keys.
Rectangle {
    id: root

    property string text
    /// More about it, for who waits on it and for a screen reader.
    property string hint
    property string kind: "button" // "choice", "switch"
    property bool on: false

    signal triggered

    objectName: "tool"
    implicitWidth: words.implicitWidth + 24
    implicitHeight: 32
    radius: 8
    color: root.on ? Tones.accent : hover.hovered && root.enabled ? Tones.hovered : Tones.control
    opacity: root.enabled ? 1 : 0.5
    border.width: root.activeFocus ? 2 : 0
    border.color: root.on ? Tones.words : Tones.accent
    activeFocusOnTab: true
    Accessible.role: root.kind === "choice" ? Accessible.RadioButton : root.kind === "switch" ? Accessible.CheckBox : Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.hint
    Accessible.checkable: root.kind !== "button"
    Accessible.checked: root.on
    Accessible.focusable: true
    Accessible.onPressAction: root.triggered()
    Accessible.onToggleAction: root.triggered()
    Keys.onSpacePressed: root.triggered()
    Keys.onReturnPressed: root.triggered()
    Keys.onEnterPressed: root.triggered()
    Keys.onTabPressed: Tones.step(root, true)
    Keys.onBacktabPressed: Tones.step(root, false)
    Keys.onRightPressed: Tones.step(root, true)
    Keys.onDownPressed: Tones.step(root, true)
    Keys.onLeftPressed: Tones.step(root, false)
    Keys.onUpPressed: Tones.step(root, false)

    Text {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 12)
        elide: Text.ElideRight
        text: root.text
        font.pixelSize: Tones.text
        font.weight: root.on ? Font.DemiBold : Font.Normal
        color: root.on ? Tones.wordsOnAccent : Tones.words
        Accessible.ignored: true
    }

    HoverHandler {
        id: hover

        onHoveredChanged: Tones.asked = hover.hovered ? root : Tones.asked === root ? null : Tones.asked
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.triggered();
        }
    }
}
