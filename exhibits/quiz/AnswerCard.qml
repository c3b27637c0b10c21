// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One answer: open, chosen, right (check), wrong (cross and "Your answer"), or sunk to an outline.
Pressable {
    id: root

    required property string words
    required property string letter
    required property bool chosen
    required property bool correct
    /// The players that chose it, where several play.
    required property var takers
    property bool together: false
    property bool asking: true
    property bool several: false
    property bool moves: true
    readonly property bool matters: root.chosen || root.correct
    readonly property bool raised: root.asking || root.correct
    readonly property bool wrong: !root.asking && root.chosen && !root.correct
    readonly property bool marked: root.asking ? root.several && root.chosen : root.matters
    readonly property color colour: root.raised ? Theme.ink : Theme.onInk

    implicitHeight: Math.max(Theme.dp(136), text.implicitHeight + (yours.visible && yours.below ? yours.height : 0) + Theme.dp(40))
    enabled: root.asking
    label: root.asking ? root.letter + ": " + root.words
        : root.words + ". " + (root.correct ? qsTr("Right") : qsTr("Wrong")) + (root.chosen ? ". " + yours.text : "")
    Accessible.role: root.several ? Accessible.CheckBox : Accessible.Button
    Accessible.checkable: root.several
    Accessible.checked: root.chosen

    Behavior on x {
        enabled: root.moves && !Theme.calm
        NumberAnimation { duration: Theme.fade; easing.type: Easing.Bezier; easing.bezierCurve: Theme.curve }
    }
    Behavior on y {
        enabled: root.moves && !Theme.calm
        NumberAnimation { duration: Theme.fade; easing.type: Easing.Bezier; easing.bezierCurve: Theme.curve }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.dp(28)
        color: root.raised ? Theme.sheet : Theme.highContrast ? Theme.night : Qt.rgba(0, 0, 0, 0.12)
        border.width: Theme.dp(root.asking && root.marked ? 6 : Theme.highContrast ? 4 : root.raised ? 0 : 3)
        border.color: root.raised ? (root.marked ? Theme.fill : Theme.ink) : Theme.highContrast ? Theme.onInk : Qt.rgba(1, 1, 1, 0.34)

        Behavior on color {
            ColorAnimation { duration: Theme.fade }
        }
    }

    Rectangle {
        id: disc

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.mirrored ? root.width - width - Theme.dp(32) : Theme.dp(32)
        width: Theme.dp(96)
        height: width
        radius: width / 2
        color: root.marked ? (root.asking ? Theme.fill : root.correct ? Theme.good : Theme.bad)
            : root.raised ? Theme.tint : Qt.rgba(1, 1, 1, 0.14)
        border.width: Theme.highContrast ? Theme.dp(4) : 0
        border.color: root.colour

        Icon {
            anchors.centerIn: parent
            visible: root.marked
            name: root.wrong ? "close" : "check"
            size: Theme.dp(56)
            colour: Theme.onFill
        }

        Text {
            anchors.centerIn: parent
            visible: !root.marked
            text: root.letter
            textFormat: Text.PlainText
            font: Theme.fontOf("card", Theme.dp(46), 800)
            color: root.raised ? (Theme.highContrast ? Theme.ink : Theme.accentText) : Theme.onInk
            Accessible.ignored: true
        }
    }

    Heading {
        id: text

        readonly property real indent: Theme.dp(32) + disc.width + Theme.dp(32)
        readonly property real feet: Theme.dp(32) + (yours.visible && !yours.below ? yours.implicitWidth + Theme.dp(20) : 0)

        x: Theme.mirrored ? feet : indent
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: yours.visible && yours.below ? -yours.height / 2 : 0
        width: root.width - indent - feet
        role: "card"
        text: root.words
        colour: root.colour
        opacity: root.raised || root.wrong || Theme.highContrast ? 1 : 0.88
        Accessible.ignored: true
    }

    Words {
        id: yours

        readonly property bool below: Theme.textScale > 1.2 || root.width < Theme.dp(600) || root.words.length > 14

        visible: !root.asking && root.chosen
        x: Theme.mirrored ? (below ? text.x + text.width - implicitWidth : Theme.dp(44)) : below ? text.x : root.width - implicitWidth - Theme.dp(44)
        y: below ? text.y + text.height + Theme.dp(2) : (root.height - height) / 2
        role: "least"
        weight: 500
        text: !root.together ? qsTr("Your answer") : root.takers.length === 1 ? qsTr("Player %1").arg(root.takers[0])
            : qsTr("Players %1").arg(root.takers.join(", "))
        colour: root.raised ? Theme.ink2 : Theme.onInk
        Accessible.ignored: true
    }

    FocusRing {
        anchors.fill: parent
        radius: Theme.dp(28)
        shown: root.focusShown
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.dp(28)
        visible: root.pressed
        color: Qt.rgba(0, 0, 0, 0.14)
    }
}
