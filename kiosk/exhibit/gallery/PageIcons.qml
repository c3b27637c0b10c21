// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Zeichen"

    Flow {
        width: root.width
        spacing: Theme.dp(24)

        Repeater {
            model: [
                "ad", "audience", "audio", "back", "calm", "capital", "captions", "check", "clean", "clock", "close", "comfort", "compare",
                "contrast", "data", "document", "easyread", "erase", "events", "fault", "filter", "gallery", "guestbook", "home", "info",
                "language", "lefthand", "less", "lock", "map", "memory", "more", "mixer", "model", "network", "next", "pause", "people",
                "pin", "play", "poll", "qr", "quiz", "reach", "readaloud", "restart", "screens", "search", "sign", "sort",
                "story", "textsize", "timeline", "touch", "video", "volume", "zoomin", "zoomout"
            ]

            delegate: Item {
                id: cell

                required property string modelData

                width: Math.max(Theme.dp(141), name.implicitWidth)
                height: picture.height + name.implicitHeight + Theme.dp(24)

                Icon {
                    id: picture

                    anchors.horizontalCenter: parent.horizontalCenter
                    name: cell.modelData
                    size: Theme.dp(56)
                }

                Words {
                    id: name

                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    role: "least"
                    wrapMode: Text.NoWrap
                    colour: Theme.ink2
                    text: cell.modelData
                }
            }
        }
    }
}
