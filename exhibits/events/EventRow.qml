// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One event: when, what, where. A long description is a touch away.
Item {
    id: root

    required property var row
    property bool plain: false
    readonly property bool narrow: Theme.portrait || Theme.textScale >= 1.5
    readonly property bool longWords: root.row.words.length > 180
    readonly property bool past: root.row.past && !root.plain
    readonly property string when: root.row.dates !== "" ? root.row.dates : root.row.time === "" ? qsTr("All day") : qsTr("%1", "time of day").arg(root.row.time)
    readonly property string mark: root.row.cancelled ? qsTr("Cancelled") : root.row.running ? qsTr("On now") : root.past ? qsTr("Over") : ""

    signal wanted

    implicitHeight: Math.max(words.height + words.y, more.visible ? more.height : 0)
    height: root.implicitHeight

    Words {
        id: time

        x: Theme.mirrored ? root.width - width : 0
        width: root.narrow ? root.width - (more.visible ? more.width + Theme.dp(24) : 0) : Theme.dp(300)
        role: "support"
        weight: 600
        text: root.when
        colour: root.past ? Theme.ink2 : Theme.ink
    }

    Column {
        id: words

        readonly property real lead: root.narrow ? 0 : time.width + Theme.dp(24)
        readonly property real trail: !root.narrow && more.visible ? more.width + Theme.dp(32) : 0

        x: Theme.mirrored ? trail : lead
        y: root.narrow ? Math.max(time.height, more.visible ? more.height : 0) + Theme.dp(8) : -Theme.dp(6)
        width: root.width - lead - trail
        spacing: Theme.dp(8)

        Words {
            width: parent.width
            visible: root.mark !== ""
            role: "least"
            weight: 600
            text: root.mark
            colour: root.row.cancelled ? Theme.bad : root.row.running ? Theme.accentText : Theme.ink2
        }

        Heading {
            width: parent.width
            role: "card"
            text: root.row.title
            colour: root.past || root.row.cancelled ? Theme.ink2 : Theme.ink
        }

        Row {
            width: parent.width
            spacing: Theme.dp(12)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            visible: root.row.place !== ""

            Icon {
                name: "pin"
                size: Theme.dp(34)
                colour: Theme.ink2
            }

            Words {
                width: parent.width - Theme.dp(46)
                role: "support"
                text: root.row.place
                colour: Theme.ink2
            }
        }

        Words {
            x: Theme.mirrored ? parent.width - width : 0
            width: Math.min(parent.width, Theme.dp(1040) * Theme.textScale)
            visible: root.row.words !== "" && !root.longWords
            role: "support"
            text: root.row.words
            colour: root.past ? Theme.ink2 : Theme.ink
        }
    }

    PillButton {
        id: more

        x: Theme.mirrored ? 0 : root.width - width
        y: root.narrow ? 0 : Theme.dp(4)
        visible: root.longWords || root.row.vevent !== ""
        implicitHeight: Theme.dp(88)
        kind: "second"
        icon: root.row.vevent !== "" ? "qr" : "document"
        text: root.row.vevent !== "" ? qsTr("Take along") : qsTr("Read more")
        label: qsTr("%1: %2").arg(text).arg(root.row.title)
        onTriggered: root.wanted()
    }
}
