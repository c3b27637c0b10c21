// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// The filters of home in one row; where they are more than fit, two arrows reach the rest.
Item {
    id: root

    required property HomeFinder finder
    readonly property bool overflows: chips.implicitWidth > root.width
    readonly property real arrowRoom: root.overflows ? Theme.dp(80 + 16) : 0
    readonly property real furthest: Math.max(0, flick.contentWidth - flick.width)
    /// How far it is moved from where one begins to read, and is to be.
    readonly property real moved: Theme.mirrored ? root.furthest - flick.contentX : flick.contentX
    property real goal: 0

    signal chosen(int chip)

    function moveTo(moved: real): void {
        root.goal = Math.max(0, Math.min(root.furthest, moved));
        motion.stop();
        motion.to = Theme.mirrored ? root.furthest - root.goal : root.goal;
        motion.start();
    }

    function rewind(): void {
        root.goal = 0;
        root.settle();
    }

    /// What its place follows from has changed.
    function settle(): void {
        if (flick.moving)
            return;
        motion.stop();
        const within = Math.max(0, Math.min(root.furthest, root.goal));
        flick.contentX = Theme.mirrored ? root.furthest - within : within;
    }

    /// A chip that was chosen elsewhere comes into sight.
    function reveal(chip: Item): void {
        const room = Theme.dp(48);
        if (chip.x - room < flick.contentX)
            root.moveTo(Theme.mirrored ? root.furthest - chip.x + room : chip.x - room);
        else if (chip.x + chip.width + room > flick.contentX + flick.width)
            root.moveTo(Theme.mirrored ? root.furthest - (chip.x + chip.width + room - flick.width) : chip.x + chip.width + room - flick.width);
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Filters")
    onFurthestChanged: root.settle()
    Component.onCompleted: root.settle()

    Connections {
        target: Theme

        function onMirroredChanged(): void {
            root.rewind();
        }
    }

    // When the row is laid out with the numbers that have changed too.
    Timer {
        id: revealing

        property Item chip: null

        interval: 0
        onTriggered: root.reveal(revealing.chip)
    }

    NumberAnimation {
        id: motion

        target: flick
        property: "contentX"
        duration: Theme.page
        easing.type: Easing.Bezier
        easing.bezierCurve: Theme.curve
    }

    Flickable {
        id: flick

        x: root.arrowRoom
        width: root.width - 2 * root.arrowRoom
        height: root.height
        contentWidth: Math.max(width, chips.implicitWidth)
        contentHeight: height
        clip: root.overflows
        interactive: root.overflows
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        onMovementStarted: motion.stop()
        onMovementEnded: root.goal = root.moved

        Row {
            id: chips

            x: Theme.mirrored ? flick.contentWidth - width : 0
            height: root.height
            spacing: Theme.dp(16)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: root.finder.chips

                delegate: Chip {
                    id: chip

                    required property int index
                    required property string name
                    required property int found
                    required chosen

                    // What would find nothing beside what is chosen is no choice.
                    visible: chip.found > 0 || chip.chosen || chip.index === 0
                    anchors.verticalCenter: parent?.verticalCenter
                    text: chip.name
                    count: chip.index === 0 ? -1 : chip.found
                    onTriggered: root.chosen(chip.index)
                    onChosenChanged: {
                        if (!chip.chosen || !root.overflows)
                            return;
                        revealing.chip = chip;
                        revealing.start();
                    }
                }
            }
        }
    }

    CutEdge {
        x: flick.x
        height: root.height
        visible: root.overflows && flick.contentX > 1
    }

    CutEdge {
        x: flick.x + flick.width - width
        height: root.height
        atRight: true
        visible: root.overflows && flick.contentX < root.furthest - 1
    }

    RoundButton {
        x: Theme.mirrored ? root.width - width : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: root.overflows
        size: Theme.dp(80)
        kind: "second"
        icon: "back"
        label: qsTr("Previous filters")
        enabled: root.moved > 1
        onTriggered: root.moveTo(root.moved - 0.7 * flick.width)
    }

    RoundButton {
        x: Theme.mirrored ? 0 : root.width - width
        anchors.verticalCenter: parent.verticalCenter
        visible: root.overflows
        size: Theme.dp(80)
        kind: "second"
        icon: "next"
        label: qsTr("More filters")
        enabled: root.moved < root.furthest - 1
        onTriggered: root.moveTo(root.moved + 0.7 * flick.width)
    }
}
