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
    /// Where the finger is.
    readonly property point finger: root.tap ? root.tap.point.pressPosition : Qt.point(0, 0)
    readonly property bool byFinger: root.tap !== null && root.tap.pressed && root.contains(root.tap.point.position)
    readonly property bool focusShown: root.activeFocus && Theme.byKeys
    property bool keyHeld: false
    property real restScale: 1
    property real sunk: 1
    property TapHandler tap: null
    /// No finger is on the glass any more, and yet one was counted.
    property bool adrift: false

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

    // A finger that trembles still presses; one that is lifted elsewhere does not. However long it rests, it counts.
    // Not WithinBounds: with Qt 6.4 a finger that came down elsewhere and only passes leaves the control deaf for ever.
    // No type of its own either: handlers take a finger from those of another type.
    Loader {
        id: hand

        anchors.fill: parent
        z: -1
        // qmllint disable unqualified
        sourceComponent: Item {
            TapHandler {
                id: handler

                gesturePolicy: TapHandler.ReleaseWithinBounds
                longPressThreshold: 3600
                Component.onCompleted: root.tap = handler
            }
        }
        // qmllint enable unqualified
    }

    Connections {
        target: root.tap

        function onTapped(): void {
            root.triggered();
        }

        function onPressedChanged(): void {
            root.adrift = false;
            if (!root.tap.pressed)
                afterwards.restart();
        }
    }

    Connections {
        target: Theme

        function onTouchingChanged(): void {
            root.adrift = !Theme.touching && (root.tap?.pressed ?? false);
            if (!Theme.touching && root.tap !== null && root.tap.point.id !== -1)
                afterwards.restart();
        }
    }

    // Several fingers on one control: Qt 6.4 may lose the one it follows, and then waits for it for ever.
    Timer {
        id: afterwards

        interval: 200
        onTriggered: {
            const lost = root.tap;
            if (Theme.touching || lost === null || lost.point.id === -1 || (lost.pressed && !root.adrift))
                return;
            root.adrift = false;
            root.tap = null;
            hand.active = false;
            hand.active = true;
        }
    }
}
