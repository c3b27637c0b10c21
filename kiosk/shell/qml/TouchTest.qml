// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// Every field that was touched turns, every finger has a ring: what stays dark is deaf, what turns by itself is broken.
TestPage {
    id: root

    readonly property int across: root.width > root.height ? 16 : 9
    readonly property int down: root.width > root.height ? 9 : 16
    readonly property list<TouchPoint> points: [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9]
    property int fingers: 0
    property int turned: 0

    function look(): void {
        root.fingers = 0;
        for (let i = 0; i < root.points.length; ++i) {
            const point = root.points[i];
            if (!point.pressed)
                continue;
            root.fingers += 1;
            const column = Math.min(root.across - 1, Math.floor(point.x / root.width * root.across));
            const row = Math.min(root.down - 1, Math.floor(point.y / root.height * root.down));
            const cell = cells.itemAt(row * root.across + column) as TouchField;
            if (cell !== null && !cell.on) {
                cell.on = true;
                root.turned += 1;
            }
        }
    }

    Grid {
        columns: root.across

        Repeater {
            id: cells

            model: root.across * root.down

            delegate: TouchField {
                width: root.width / root.across
                height: root.height / root.down
            }
        }
    }

    MultiPointTouchArea {
        anchors.fill: parent
        maximumTouchPoints: 10
        touchPoints: [
            TouchPoint { id: p0 }, TouchPoint { id: p1 }, TouchPoint { id: p2 }, TouchPoint { id: p3 }, TouchPoint { id: p4 },
            TouchPoint { id: p5 }, TouchPoint { id: p6 }, TouchPoint { id: p7 }, TouchPoint { id: p8 }, TouchPoint { id: p9 }
        ]
        onTouchUpdated: root.look()
    }

    Repeater {
        model: root.points

        delegate: Rectangle {
            required property TouchPoint modelData

            visible: modelData.pressed
            x: modelData.x - width / 2
            y: modelData.y - height / 2
            width: Theme.dp(160)
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.dp(8)
            border.color: Theme.onInk
        }
    }

    Rectangle {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: (root.above - root.under) / 2
        width: board.width + Theme.dp(80)
        height: board.height + Theme.dp(64)
        radius: Theme.dp(28)
        color: Theme.sheet

        Column {
            id: board

            anchors.centerIn: parent
            width: Math.min(Theme.dp(560), root.width - Theme.dp(200))
            spacing: Theme.dp(20)

            Words {
                width: parent.width
                role: "button"
                text: qsTr("%1 of %2 fields").arg(root.turned).arg(root.across * root.down)
            }

            Words {
                width: parent.width
                role: "least"
                text: qsTr("Fingers on the glass: %1").arg(root.fingers)
            }

            PillButton {
                width: Math.min(implicitWidth, parent.width)
                dense: true
                icon: "check"
                text: qsTr("Done")
                onTriggered: root.ended()
            }
        }
    }
}
