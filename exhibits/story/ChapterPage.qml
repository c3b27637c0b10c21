// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// The page that lists the chapters.
Rectangle {
    id: root

    /// [{name, page}]
    required property var list
    /// The name of the chapter that is being read.
    property string current

    signal chosen(int page)
    signal closed

    Keys.onEscapePressed: root.closed() // the keypad's way back
    color: Theme.paper

    // Nothing below is touched through it.
    TapHandler {}
    DragHandler { target: null }

    Heading {
        id: title

        readonly property real margin: Theme.dp(Theme.portrait ? 56 : 64)

        x: Theme.mirrored ? root.width - width - margin : margin
        y: Theme.dp(56)
        width: root.width - margin - close.width - Theme.dp(96)
        text: qsTr("Chapters")
    }

    RoundButton {
        id: close

        x: Theme.mirrored ? title.margin : root.width - width - title.margin
        y: Theme.dp(40)
        kind: "second"
        icon: "close"
        label: qsTr("Close")
        onTriggered: root.closed()
        Component.onCompleted: close.forceActiveFocus()
    }

    ScrollArea {
        id: area

        x: title.margin
        y: Math.max(title.y + title.height, close.y + close.height) + Theme.dp(40)
        width: parent.width - 2 * x
        height: parent.height - y - Theme.dp(40)
        contentHeight: tiles.height + Theme.dp(20)

        Grid {
            id: tiles

            x: Theme.dp(10)
            y: Theme.dp(10)
            width: parent.width - Theme.dp(20)
            columns: Theme.portrait || Theme.textScale >= 1.5 ? 1 : 2
            spacing: Theme.dp(24)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: root.list

                delegate: Tile {
                    id: tile

                    required property int index
                    required property var modelData

                    width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                    height: Math.max(Theme.dp(132), name.height + Theme.dp(56))
                    title: tile.modelData.name
                    on: root.current === tile.modelData.name
                    onTriggered: root.chosen(tile.modelData.page)

                    Heading {
                        id: name

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width
                        role: "card"
                        text: tile.modelData.name
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
