// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// Whether it was right, why, and the way on. Slides in from the right edge.
Rectangle {
    id: root

    required property QuizGame game
    /// There is little height for large words.
    property bool low: false
    readonly property var question: root.game.question
    readonly property var blocks: root.question.explanation ?? []
    readonly property real padding: Theme.dp(root.low ? 32 : Theme.portrait ? 48 : 64)
    readonly property real foot: Theme.dp(root.low ? 24 : 48)
    readonly property bool together: root.game.players > 1
    readonly property color colour: root.together ? Theme.ink : root.game.right ? Theme.good : Theme.bad

    function verdictWords(): string {
        const game = root.game;
        // Several right answers, or an order, have their marks beside; they would make no headline.
        const listed = game.form === QuizGame.Order || game.form === QuizGame.Choice && game.several;
        if (root.together)
            return listed ? qsTr("So it is") : qsTr("Right is: %1").arg(game.rightWords);
        if (listed)
            return game.right ? qsTr("Right") : qsTr("Not quite");
        if (game.form === QuizGame.Guess && game.right && game.turns[0].guess !== game.scale.value)
            return qsTr("Very near: %1").arg(game.rightWords);
        return (game.right ? qsTr("Right: %1") : qsTr("Not quite. Right is: %1")).arg(game.rightWords);
    }

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
            from: Theme.calm ? 0 : root.width * (Theme.mirrored ? -0.12 : 0.12)
            to: 0
            duration: Theme.fade
            easing.type: Easing.Bezier
            easing.bezierCurve: Theme.curve
        }
    }

    ScrollArea {
        id: area

        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
        height: onward.y - y - Theme.dp(24)
        arrows: false
        contentHeight: text.height

        Column {
            id: text

            width: area.width
            spacing: Theme.dp(root.low ? 12 : 28)

            Item {
                width: parent.width
                height: verdict.height

                Icon {
                    id: mark

                    x: Theme.mirrored ? parent.width - width : 0
                    visible: !root.together
                    y: (verdict.lineHeight - height) / 2
                    name: root.game.right ? "check" : "close"
                    size: Theme.dp(root.low ? 60 : 84)
                    colour: root.colour
                }

                Heading {
                    id: verdict

                    readonly property real indent: mark.visible ? mark.width + Theme.dp(24) : 0

                    x: Theme.mirrored ? 0 : indent
                    width: parent.width - indent
                    fitHeight: root.low ? 0.7 * Theme.size("title") : 0
                    text: root.verdictWords()
                    colour: root.colour
                }
            }

            PlayerMarks {
                width: parent.width
                visible: root.together
                turns: root.together ? root.game.turns : []
            }

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

    Row {
        anchors.verticalCenter: onward.verticalCenter
        x: Theme.mirrored ? root.width - width - root.padding : root.padding
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.dp(16)
        visible: area.overflows

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            turned: Theme.mirrored ? 90 : -90
            label: qsTr("Further up")
            enabled: !area.atStart
            onTriggered: area.backward()
        }

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            turned: Theme.mirrored ? -90 : 90
            label: qsTr("Further down")
            enabled: !area.atEnd
            onTriggered: area.forward()
        }
    }

    PillButton {
        id: onward

        x: Theme.mirrored ? root.foot : root.width - width - root.foot
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.foot
        dense: root.low
        radius: Theme.dp(28)
        text: root.game.number < root.game.count ? qsTr("Next question") : qsTr("See the result")
        icon: "next"
        iconAfter: true
        onTriggered: root.game.next()
    }
}
