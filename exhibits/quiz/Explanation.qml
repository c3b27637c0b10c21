// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// Whether it was right, why, and the way on. Slides in from the right edge.
Rectangle {
    id: root

    required property QuizGame game
    readonly property var blocks: root.game.question.explanation ?? []
    readonly property real padding: Theme.dp(Theme.portrait ? 48 : 64)
    readonly property color colour: root.game.right ? Theme.good : Theme.bad

    radius: Theme.dp(28)
    color: Theme.paper
    border.width: Theme.highContrast ? Theme.dp(4) : 0
    border.color: Theme.ink
    opacity: 0
    Component.onCompleted: {
        arrive.start();
        onward.forceActiveFocus();
    }

    transform: Translate { id: slide }

    ParallelAnimation {
        id: arrive

        NumberAnimation { target: root; property: "opacity"; to: 1; duration: Theme.fade }
        NumberAnimation {
            target: slide
            property: "x"
            from: Theme.calm ? 0 : root.width * 0.12
            to: 0
            duration: Theme.fade
            easing.type: Easing.Bezier
            easing.bezierCurve: Theme.curve
        }
    }

    Icon {
        id: mark

        x: root.padding
        y: root.padding + (verdict.lineHeight - height) / 2
        name: root.game.right ? "check" : "close"
        size: Theme.dp(84)
        colour: root.colour
    }

    Heading {
        id: verdict

        anchors.left: mark.right
        anchors.leftMargin: Theme.dp(24)
        y: root.padding
        width: root.width - x - root.padding
        fitHeight: root.height * 0.34
        role: "title"
        text: (root.game.right ? qsTr("Right: %1") : qsTr("Not quite: %1")).arg(root.game.rightWords)
        colour: root.colour
    }

    ScrollArea {
        id: area

        anchors.top: verdict.bottom
        anchors.topMargin: Theme.dp(28)
        anchors.bottom: onward.top
        anchors.bottomMargin: Theme.dp(24)
        x: root.padding
        width: root.width - 2 * root.padding
        ground: Theme.paper
        contentHeight: text.height

        Column {
            id: text

            width: area.width
            spacing: Theme.dp(24)

            BodyText {
                width: parent.width
                blocks: root.blocks.slice(0, 1)
            }

            BodyText {
                width: parent.width
                visible: root.blocks.length > 1
                role: "support"
                blocks: root.blocks.slice(1)
                colour: Theme.ink2
            }
        }
    }

    PillButton {
        id: onward

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.dp(48)
        radius: Theme.dp(28)
        text: root.game.number < root.game.count ? qsTr("Next question") : qsTr("See the result")
        icon: "next"
        iconAfter: true
        onTriggered: root.game.next()
    }
}
