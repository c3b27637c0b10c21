// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// What everything that is touched has in common: an effect in the next frame, the action on release, a finger that
/// may slide off to cancel, Enter and Space, a name and a role. Controls build on it.
Item {
    id: root

    /// Said by the screen reader; controls with words set it to them.
    property string label
    property bool pressed: root.byFinger || root.keyHeld
    /// Where the finger came down.
    readonly property point finger: hand.began
    readonly property bool byFinger: hand.pressed
    property bool focusShown: root.activeFocus && Theme.byKeys
    property bool keyHeld: false
    /// Told of a control that cannot be used now; those with a description of their own begin it so.
    readonly property string offWords: root.enabled ? "" : qsTr("Not available now")
    property real restScale: 1
    property real sunk: 1

    signal triggered

    function press(event: KeyEvent): void {
        if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter && event.key !== Qt.Key_Space && event.key !== Qt.Key_Select)
            return;
        event.accepted = true;
        if (!event.isAutoRepeat)
            root.keyHeld = true;
    }

    function release(event: KeyEvent): void {
        if (event.isAutoRepeat || !root.keyHeld)
            return;
        event.accepted = true;
        root.keyHeld = false;
        root.triggered();
    }

    activeFocusOnTab: true
    scale: root.restScale * root.sunk
    Accessible.role: Accessible.Button
    Accessible.name: root.label
    // Qt 6.4 does not tell that something is disabled.
    Accessible.description: root.offWords
    Accessible.focusable: true
    Accessible.pressed: root.pressed
    Accessible.onPressAction: root.triggered()
    Keys.onPressed: event => root.press(event)
    Keys.onReleased: event => root.release(event)
    // Down in the next frame, up over 150 ms.
    onPressedChanged: {
        if (root.pressed) {
            rise.stop();
            root.sunk = Theme.calm ? 1 : 0.97;
        } else {
            rise.restart();
        }
    }
    onActiveFocusChanged: if (!root.activeFocus) root.keyHeld = false
    onEnabledChanged: if (!root.enabled) root.keyHeld = false

    NumberAnimation {
        id: rise

        target: root
        property: "sunk"
        to: 1
        duration: Theme.press
        easing.type: Easing.Bezier
        easing.bezierCurve: Theme.curve
    }

    Finger {
        id: hand

        anchors.fill: parent
        z: -1
        onTapped: root.triggered()
    }
}
