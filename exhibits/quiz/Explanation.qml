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

    function verdictWords(): string {
        // Of several right ones each has its check mark beside; they would make no headline.
        if (root.game.several)
            return root.game.right ? qsTr("Right") : qsTr("Not quite");
        return (root.game.right ? qsTr("Right: %1") : qsTr("Not quite. Right is: %1")).arg(root.game.rightWords);
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
            from: Theme.calm ? 0 : root.width * 0.12
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
            spacing: Theme.dp(28)

            Item {
                width: parent.width
                height: verdict.height

                Icon {
                    id: mark

                    y: (verdict.lineHeight - height) / 2
                    name: root.game.right ? "check" : "close"
                    size: Theme.dp(84)
                    colour: root.colour
                }

                Heading {
                    id: verdict

                    x: mark.width + Theme.dp(24)
                    width: parent.width - x
                    text: root.verdictWords()
                    colour: root.colour
                }
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
        x: root.padding
        spacing: Theme.dp(16)
        visible: area.overflows

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            rotation: -90
            label: qsTr("Further up")
            enabled: !area.atStart
            onTriggered: area.backward()
        }

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            rotation: 90
            label: qsTr("Further down")
            enabled: !area.atEnd
            onTriggered: area.forward()
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
