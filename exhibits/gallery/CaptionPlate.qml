// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Title, caption and credit of a picture, on a plate. Long ones scroll.
Plate {
    id: root

    property string title
    property string caption
    property string credit
    property real most: Theme.dp(400)
    readonly property bool empty: root.title === "" && root.caption === "" && root.credit === ""

    padding: Theme.dp(44)
    visible: !root.empty
    height: area.height + 2 * root.padding - Theme.dp(16)

    ScrollArea {
        id: area

        y: -Theme.dp(8)
        width: root.width - 2 * root.padding
        height: Math.min(words.height, root.most)
        ground: Theme.night
        contentHeight: words.height

        Column {
            id: words

            width: area.width
            spacing: Theme.dp(12)

            Heading {
                width: parent.width
                visible: root.title !== ""
                role: "card"
                text: root.title
                colour: Theme.onInk
            }

            Words {
                width: parent.width
                visible: root.caption !== ""
                role: "support"
                text: root.caption
                colour: Theme.onInk
            }

            Words {
                width: parent.width
                visible: root.credit !== ""
                role: "least"
                weight: 400
                text: root.credit
                colour: Theme.onInk2
            }
        }
    }
}
