// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One line that a visitor writes with the keyboard of the scene. Keys of a keyboard that somebody plugs in write
/// nothing: only input method events do, and only while the scene's keyboard is there for this field. Nothing can be
/// selected, pasted or dragged; the words are gone with the visit and in no picture for staff.
Item {
    id: root

    /// What is asked for. It stands in the empty field, or above it where there is a placeholder too.
    required property string label
    /// An example of what may be written.
    property string placeholder
    property alias text: input.text
    property int maximumLength: 60
    property string icon
    /// More Qt.Imh flags, such as Qt.ImhPreferNumbers.
    property int hints: Qt.ImhNone
    readonly property bool typing: Typing.field === root
    readonly property bool full: input.length >= root.maximumLength
    property alias cursorPosition: input.cursorPosition

    /// The visitor is done.
    signal accepted
    /// The visitor threw away what was there.
    signal cleared

    /// What the keyboard writes goes where the focus is.
    function takeFocus(): void {
        input.forceActiveFocus();
    }

    function begin(): void {
        input.forceActiveFocus();
        Typing.begin(root);
    }

    function accept(): void {
        Typing.end();
        root.accepted();
    }

    function clear(): void {
        if (root.typing || clearing.activeFocus)
            input.forceActiveFocus(); // before the button goes
        input.clear();
        root.cleared();
    }

    function leave(): void {
        if (root.typing)
            Typing.end();
    }

    implicitWidth: Theme.dp(720)
    implicitHeight: ground.y + ground.implicitHeight
    opacity: root.enabled ? 1 : 0.32
    onEnabledChanged: if (!root.enabled) root.leave()
    onVisibleChanged: if (!root.visible) root.leave()
    Component.onCompleted: ++Typing.fields
    Component.onDestruction: {
        root.leave();
        --Typing.fields;
    }

    Connections {
        target: Typing

        function onForgotten(): void {
            input.clear();
        }
    }

    Words {
        id: title

        visible: root.placeholder !== ""
        width: root.width
        role: "button"
        text: root.label
        horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }

    Rectangle {
        id: ground

        y: title.visible ? title.height + Theme.dp(16) : 0
        width: root.width
        height: root.height - y
        implicitHeight: Math.max(Theme.dp(112), input.implicitHeight + Theme.dp(32))
        radius: Theme.dp(28)
        color: Theme.sheet
        border.width: Theme.dp(root.typing ? 5 : Theme.highContrast ? 4 : 3)
        border.color: root.typing ? Theme.fill : Theme.ink

        Row {
            id: line

            readonly property real spare: (glass.visible ? glass.width + spacing : 0) + (clearing.visible ? clearing.width + spacing : 0)

            x: Theme.dp(36)
            width: parent.width - 2 * x
            height: parent.height
            spacing: Theme.dp(20)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: glass

                anchors.verticalCenter: parent.verticalCenter
                visible: root.icon !== ""
                name: root.icon
                size: Math.max(Theme.dp(46), Theme.size("body"))
            }

            Item {
                id: place

                width: line.width - line.spare
                height: line.height

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: input.text === ""
                    width: parent.width
                    text: root.placeholder !== "" ? root.placeholder : root.label
                    colour: Theme.ink2
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    lineHeightMode: Text.ProportionalHeight // on the line of what is written
                    lineHeight: 1
                    horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
                    Accessible.ignored: true
                }

                TextInput {
                    id: input

                    objectName: "input" // for tests
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width
                    activeFocusOnTab: true
                    readOnly: !root.typing
                    selectByMouse: false
                    maximumLength: root.maximumLength
                    inputMethodHints: root.hints | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData | Qt.ImhNoTextHandles | Qt.ImhNoEditMenu
                    horizontalAlignment: Theme.mirrored ? TextInput.AlignRight : TextInput.AlignLeft
                    color: Theme.ink
                    selectionColor: "transparent"
                    selectedTextColor: Theme.ink
                    font: Theme.fontOf("body", Theme.size("body"), 500)
                    clip: true
                    cursorDelegate: Item {}
                    Accessible.role: Accessible.EditableText
                    Accessible.name: root.label
                    Accessible.description: root.placeholder
                    Accessible.onPressAction: root.begin()
                    // A key chooses or walks on; none of them writes.
                    Keys.onPressed: event => {
                        switch (event.key) {
                        case Qt.Key_Return:
                        case Qt.Key_Enter:
                        case Qt.Key_Select:
                        case Qt.Key_Space:
                            event.accepted = true;
                            if (!event.isAutoRepeat)
                                root.typing ? root.accept() : root.begin();
                            return;
                        case Qt.Key_Tab:
                        case Qt.Key_Backtab:
                        case Qt.Key_Up:
                        case Qt.Key_Down:
                        case Qt.Key_Left:
                        case Qt.Key_Right:
                        case Qt.Key_PageUp:
                        case Qt.Key_PageDown:
                            return;
                        default:
                            event.accepted = true;
                        }
                    }

                    Rectangle {
                        id: caret

                        // Behind the last letter, whichever side that is.
                        x: Math.max(0, Math.min(input.cursorRectangle.x - (Theme.mirrored ? width : 0), input.width - width))
                        y: input.cursorRectangle.y
                        width: Math.max(2, Theme.dp(4))
                        height: input.cursorRectangle.height
                        visible: root.typing
                        color: Theme.accentText

                        SequentialAnimation on opacity {
                            running: caret.visible && !Theme.calm
                            loops: Animation.Infinite
                            alwaysRunToEnd: true

                            PauseAnimation { duration: 500 }
                            PropertyAction { value: 0 }
                            PauseAnimation { duration: 500 }
                            PropertyAction { value: 1 }
                        }
                    }
                }

                // Above the input, which would select and paste for a mouse.
                Finger {
                    id: hand

                    x: -Theme.dp(36)
                    width: parent.width + 2 * Theme.dp(36)
                    height: parent.height
                    onTapped: {
                        root.begin();
                        input.cursorPosition = input.positionAt(hand.began.x + hand.x, input.height / 2);
                    }
                }
            }

            RoundButton {
                id: clearing

                anchors.verticalCenter: parent.verticalCenter
                visible: input.text !== ""
                size: Theme.dp(80)
                kind: "second"
                icon: "close"
                label: qsTr("Delete what is written")
                onTriggered: root.clear()
            }
        }

        Veiled {
            anchors.fill: parent
        }

        FocusRing {
            anchors.fill: parent
            radius: ground.radius
            shown: input.activeFocus && Theme.byKeys
        }
    }
}
