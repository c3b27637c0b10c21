// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Gallery
import Vitrine.Ui

/// Every component of Vitrine.Ui in every state, a page for each group, and a strip to change what they all follow.
Rectangle {
    id: root

    /// Their titles stand on the tabs.
    readonly property var pages: [
        { name: "PageWords", title: "Wörter" }, { name: "PageButtons", title: "Knöpfe" }, { name: "PageTiles", title: "Wahl" },
        { name: "PageCards", title: "Karten" }, { name: "PagePictures", title: "Bilder" }, { name: "PageCovers", title: "Cover" },
        { name: "PageIcons", title: "Zeichen" }, { name: "PageProgress", title: "Fortschritt" }, { name: "PageGround", title: "Grund" },
        { name: "PageColours", title: "Farben" }
    ]
    property string page: "PageWords"
    /// False: the page alone, for pictures.
    property bool strips: true
    property alias upright: strip.upright
    readonly property real margin: Theme.dp(64)
    readonly property real pageWidth: Math.min(root.width, root.upright ? Theme.dp(1080) : root.width) - 2 * root.margin
    /// The page's own height, all of it.
    readonly property real fullHeight: loader.height + 2 * root.margin

    color: Theme.paper

    Binding { target: Theme; property: "unit"; value: root.width / 1920 }
    Binding { target: Theme; property: "portrait"; value: root.upright }

    Column {
        id: head

        x: root.margin
        y: Theme.dp(24)
        width: root.width - 2 * root.margin
        spacing: Theme.dp(16)
        visible: root.strips

        Flow {
            width: parent.width
            spacing: Theme.dp(16)

            Repeater {
                model: root.pages

                delegate: Chip {
                    id: tab

                    required property var modelData

                    text: tab.modelData.title
                    chosen: root.page === tab.modelData.name
                    onTriggered: {
                        root.page = tab.modelData.name;
                        area.rewind();
                    }
                }
            }
        }

        ControlStrip {
            id: strip

            width: parent.width
        }
    }

    ScrollArea {
        id: area

        y: root.strips ? head.y + head.height + Theme.dp(16) : 0
        width: root.width
        height: root.height - y
        contentHeight: root.fullHeight

        Loader {
            id: loader

            x: (root.width - root.pageWidth) / 2
            y: root.margin
            width: root.pageWidth
            source: Qt.resolvedUrl(root.page + ".qml")
        }
    }
}
