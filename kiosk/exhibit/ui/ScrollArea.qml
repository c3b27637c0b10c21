// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Room for more than fits: a finger drags it, and where something is cut off a soft edge shows the cut and two arrows
/// reach the rest. Give it `contentHeight`. What fits stands still and shows no arrows.
Item {
    id: root

    default property alias content: flick.flickableData
    readonly property alias contentItem: flick.contentItem
    property alias contentHeight: flick.contentHeight
    property alias contentY: flick.contentY
    /// The colour below, for the soft edge.
    property color ground: Theme.paper
    /// False: the page has arrows of its own and calls forward() and backward().
    property bool arrows: true
    readonly property bool overflows: flick.contentHeight > root.height + 1
    readonly property bool atStart: flick.contentY <= 1
    readonly property bool atEnd: flick.contentY >= flick.contentHeight - flick.height - 1
    readonly property real viewHeight: flick.height

    function forward(): void {
        root.glide(root.goal() + flick.height * 0.8);
    }

    function backward(): void {
        root.glide(root.goal() - flick.height * 0.8);
    }

    /// Where it stands, or is on its way to: two quick presses go twice as far.
    function goal(): real {
        return motion.running ? motion.to : flick.contentY;
    }

    /// Back to the top at once, for new content.
    function rewind(): void {
        motion.stop();
        flick.contentY = 0;
    }

    function glide(to: real): void {
        const target = Math.max(0, Math.min(flick.contentHeight - flick.height, to));
        motion.stop();
        if (Theme.calm) {
            flick.contentY = target;
            return;
        }
        motion.to = target;
        motion.start();
    }

    function scroll(event: KeyEvent): void {
        if (!root.overflows || (event.key !== Qt.Key_PageDown && event.key !== Qt.Key_PageUp))
            return;
        event.accepted = true;
        event.key === Qt.Key_PageDown ? root.forward() : root.backward();
    }

    Keys.onPressed: event => root.scroll(event)
    onOverflowsChanged: if (!root.overflows) root.rewind()

    NumberAnimation {
        id: motion

        target: flick
        property: "contentY"
        duration: Theme.fade
        easing.type: Easing.Bezier
        easing.bezierCurve: Theme.curve
    }

    Flickable {
        id: flick

        width: root.width
        height: root.height - (root.overflows && root.arrows ? feet.height + Theme.dp(16) : 0)
        contentWidth: width
        clip: root.overflows
        interactive: root.overflows
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        onMovementStarted: motion.stop()
    }

    Rectangle {
        width: root.width
        height: Theme.dp(56)
        visible: root.overflows && !root.atStart && !Theme.highContrast
        gradient: Gradient {
            GradientStop { position: 0; color: root.ground }
            GradientStop { position: 1; color: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0) }
        }
    }

    Rectangle {
        y: flick.height - height
        width: root.width
        height: Theme.dp(56)
        visible: root.overflows && !root.atEnd && !Theme.highContrast
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0) }
            GradientStop { position: 1; color: root.ground }
        }
    }

    Rectangle {
        y: flick.height
        width: root.width
        height: Theme.dp(3)
        visible: root.overflows && !root.atEnd
        color: Theme.edge
    }

    Row {
        id: feet

        anchors.bottom: parent.bottom
        spacing: Theme.dp(16)
        visible: root.overflows && root.arrows

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            turned: Theme.mirrored ? 90 : -90
            label: qsTr("Further up")
            enabled: !root.atStart
            onTriggered: root.backward()
        }

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            turned: Theme.mirrored ? -90 : 90
            label: qsTr("Further down")
            enabled: !root.atEnd
            onTriggered: root.forward()
        }
    }
}
