// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview

/// A line to write in.
Rectangle {
    id: root

    property string label
    property string hint
    /// What it shows while nobody writes.
    property string value
    property bool wrong: false
    readonly property alias written: input.text

    signal accepted

    implicitHeight: 32
    radius: 8
    color: Tones.ground
    border.width: input.activeFocus ? 2 : 1
    border.color: root.wrong ? Tones.error : input.activeFocus ? Tones.accent : Tones.edge
    onValueChanged: if (!input.activeFocus) input.text = root.value

    TextInput {
        id: input

        objectName: "tool"
        anchors { fill: parent; leftMargin: 10; rightMargin: 10 }
        verticalAlignment: TextInput.AlignVCenter
        clip: true
        selectByMouse: true
        activeFocusOnTab: true
        text: root.value
        font.pixelSize: Tones.text
        color: Tones.words
        selectionColor: Tones.accent
        selectedTextColor: Tones.wordsOnAccent
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.hint
        onAccepted: {
            root.accepted();
            if (!root.wrong)
                input.text = root.value;
        }
        onActiveFocusChanged: {
            if (input.activeFocus)
                input.selectAll();
            else if (!root.wrong)
                input.text = root.value;
        }
        Keys.onTabPressed: Tones.step(input, true)
        Keys.onBacktabPressed: Tones.step(input, false)
    }

    HoverHandler {
        id: hover

        onHoveredChanged: Tones.asked = hover.hovered ? root : Tones.asked === root ? null : Tones.asked
    }
}
