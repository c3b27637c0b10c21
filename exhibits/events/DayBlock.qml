// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// One day: its number very large, and what takes place on it.
Item {
    id: root

    required property var day
    property bool first: false
    /// A look back or an archive: that a row is over goes without saying.
    property bool plain: false
    readonly property bool above: Theme.portrait || Theme.textScale >= 1.5
    readonly property string relative: root.day.relative === "today" ? qsTr("Today") : root.day.relative === "tomorrow" ? qsTr("Tomorrow") : ""

    signal wanted(var row)

    implicitHeight: Math.max(rows.y + rows.height, date.y + date.height) + Theme.dp(40)
    height: root.implicitHeight

    Rectangle {
        width: parent.width
        height: Theme.dp(2)
        visible: !root.first
        color: Theme.line
    }

    Item {
        id: date

        x: Theme.mirrored ? root.width - width : 0
        y: Theme.dp(root.first ? 0 : 28)
        width: root.above ? root.width : Theme.dp(330)
        height: root.above ? Math.max(number.height, beside.height) : number.height + beside.height
        Accessible.role: Accessible.Heading
        Accessible.name: [root.relative, root.day.weekday, root.day.day, root.day.month].filter(word => word !== "").join(" ")

        Text {
            id: number

            x: Theme.mirrored ? date.width - width : 0
            text: root.day.day
            textFormat: Text.PlainText
            font: Theme.font("question")
            color: Theme.accentText
            lineHeight: Theme.size("question")
            lineHeightMode: Text.FixedHeight
            Accessible.ignored: true
        }

        Column {
            id: beside

            readonly property real lead: root.above ? number.width + Theme.dp(28) : 0

            x: Theme.mirrored ? Theme.dp(24) : lead
            y: root.above ? (number.height - height) / 2 : number.height
            width: date.width - lead - Theme.dp(24)

            Words {
                width: parent.width
                role: "support"
                weight: 600
                text: root.relative !== "" ? qsTr("%1, %2").arg(root.relative).arg(root.day.weekday) : root.day.weekday
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                role: "support"
                text: root.day.month
                colour: Theme.ink2
                Accessible.ignored: true
            }
        }
    }

    Column {
        id: rows

        x: root.above || Theme.mirrored ? 0 : date.width
        y: root.above ? date.y + date.height + Theme.dp(20) : date.y + Theme.dp(10)
        width: root.width - (root.above ? 0 : date.width)
        spacing: Theme.dp(32)

        Repeater {
            model: root.day.rows

            delegate: EventRow {
                id: row

                required property var modelData

                width: rows.width
                row: row.modelData
                plain: root.plain
                onWanted: root.wanted(row.modelData)
            }
        }
    }
}
