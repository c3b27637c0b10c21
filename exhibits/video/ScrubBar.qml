// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// Where the film is; a finger on it goes elsewhere. Chapters are marks. Left and right go by five seconds.
Item {
    id: root

    property int position: 0
    property int duration: 0
    /// [{at: seconds, title}]
    property var chapters: []
    property bool able: true
    /// While a finger holds it the bar follows the finger, not the film.
    property bool held: touch.pressed
    property real heldShare: 0
    readonly property real share: root.held ? root.heldShare : root.duration > 0 ? Math.min(1, root.position / root.duration) : 0

    signal sought(int position)

    function shareAt(x: real): real {
        return Math.max(0, Math.min(1, x / root.width));
    }

    function nudge(ms: int): void {
        root.sought(Math.max(0, Math.min(root.duration, root.position + ms)));
    }

    implicitHeight: Theme.dp(72)
    activeFocusOnTab: root.able
    Keys.onLeftPressed: root.nudge(-5000)
    Keys.onRightPressed: root.nudge(5000)
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Position in the film")
    Accessible.description: qsTr("%1 of %2 seconds").arg(Math.round(root.position / 1000)).arg(Math.round(root.duration / 1000))
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.nudge(5000)
    Accessible.onDecreaseAction: root.nudge(-5000)

    Rectangle {
        id: track

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.dp(12)
        radius: height / 2
        color: Theme.highContrast ? Theme.night : Qt.rgba(1, 1, 1, 0.34)
        border.width: Theme.highContrast ? Theme.dp(3) : 0
        border.color: Theme.onInk

        Rectangle {
            width: parent.width * root.share
            height: parent.height
            radius: height / 2
            gradient: Gradient {
                orientation: Gradient.Horizontal

                GradientStop { position: 0; color: Theme.mid }
                GradientStop { position: 1; color: Theme.bright }
            }
        }

        Repeater {
            model: root.duration > 0 ? root.chapters.filter(chapter => chapter.at > 0 && chapter.at * 1000 < root.duration) : []

            delegate: Rectangle {
                required property var modelData

                anchors.verticalCenter: parent?.verticalCenter
                x: track.width * modelData.at * 1000 / root.duration - width / 2
                width: Theme.dp(8)
                height: Theme.dp(26)
                radius: width / 2
                color: Theme.night
                border.width: Theme.dp(2)
                border.color: Theme.onInk
            }
        }
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: root.width * root.share - width / 2
        width: Theme.dp(root.held ? 60 : 48)
        height: width
        radius: width / 2
        visible: root.able
        color: Theme.onInk
    }

    FocusRing {
        anchors.fill: parent
        radius: Theme.dp(24)
        shown: root.activeFocus && Theme.byKeys
    }

    MouseArea {
        id: touch

        anchors.fill: parent
        enabled: root.able
        preventStealing: true
        onPressed: event => root.heldShare = root.shareAt(event.x)
        onPositionChanged: event => root.heldShare = root.shareAt(event.x)
        onReleased: root.sought(Math.round(root.heldShare * root.duration))
    }
}
