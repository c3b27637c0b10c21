// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// One page of the wall: up to eight pictures without a gap in the grid; the first (and the last) are wider where the
/// number asks for it.
Item {
    id: root

    required property var works
    property int first: 0
    property real margin: Theme.dp(64)
    property bool awake: true
    readonly property int count: root.works.length
    readonly property int columns: Theme.portrait ? (root.count > 2 ? 2 : 1) : root.count < 4 ? root.count : Math.ceil(root.count / 2)
    readonly property int rows: Math.ceil(root.count / Math.max(1, root.columns))
    /// Places that stay empty are given to the first picture, one more to the last.
    readonly property bool wideFirst: root.columns * root.rows > root.count
    readonly property real gap: Theme.dp(24)
    readonly property real cellWidth: (root.width - 2 * root.margin - (root.columns - 1) * root.gap) / Math.max(1, root.columns)
    readonly property real cellHeight: (root.height - (root.rows - 1) * root.gap) / Math.max(1, root.rows)

    signal chosen(int index)
    signal broken(int index, string reason)

    Repeater {
        model: root.works

        delegate: Pressable {
            id: tile

            required property int index
            required property var modelData
            readonly property int cell: tile.index + (root.wideFirst && tile.index > 0 ? 1 : 0)
            readonly property bool wide: root.wideFirst && tile.index === 0
            readonly property var picture: tile.modelData.picture ?? ({})

            readonly property real along: root.margin + (tile.cell % root.columns) * (root.cellWidth + root.gap)

            x: Theme.mirrored ? root.width - width - tile.along : tile.along
            y: Math.floor(tile.cell / root.columns) * (root.cellHeight + root.gap)
            width: tile.wide ? 2 * root.cellWidth + root.gap : root.cellWidth
            height: root.cellHeight
            label: (tile.modelData.title ?? "") || tile.picture.alt || qsTr("Picture %1").arg(root.first + tile.index + 1)
            onTriggered: root.chosen(root.first + tile.index)

            Shadow {
                anchors.fill: parent
            }

            Picture {
                anchors.fill: parent
                radius: Theme.dp(24)
                src: root.awake ? tile.picture.src ?? "" : ""
                focusX: tile.picture.focusX ?? 0.5
                focusY: tile.picture.focusY ?? 0.5
                fallbackTitle: tile.label
                fallbackKind: "gallery"
                Accessible.ignored: true
                onBroken: reason => root.broken(root.first + tile.index, reason)
            }

            Scrim {
                anchors.fill: parent
                radius: Theme.dp(24)
                visible: title.visible && !Theme.highContrast
                textTop: title.y
            }

            Rectangle {
                anchors.fill: parent
                radius: Theme.dp(24)
                visible: Theme.highContrast
                color: "transparent"
                border.width: Theme.dp(4)
                border.color: Theme.ink
            }

            Rectangle {
                visible: Theme.highContrast && title.visible
                x: Theme.dp(4)
                y: title.y - Theme.dp(12)
                width: parent.width - 2 * x
                height: parent.height - y - Theme.dp(4)
                color: Theme.night
            }

            Heading {
                id: title

                x: Theme.dp(28)
                y: tile.height - height - Theme.dp(24)
                width: tile.width - 2 * x
                visible: text !== ""
                role: "card"
                fitHeight: tile.height * 0.6
                text: tile.modelData.title ?? ""
                colour: Theme.onInk
                Accessible.ignored: true
            }

            Rectangle {
                anchors.fill: parent
                radius: Theme.dp(24)
                visible: tile.pressed
                color: Qt.rgba(0, 0, 0, 0.14)
            }

            FocusRing {
                anchors.fill: parent
                shown: tile.focusShown
            }
        }
    }
}
