// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// A number to guess: very large, with a line to slide along and a button for each step. Afterwards the line shows
/// where it really lies, and where everybody thought it would.
Item {
    id: root

    required property QuizGame game
    readonly property bool asking: root.game.phase !== QuizGame.Explaining
    readonly property var scale: root.game.scale
    readonly property bool narrow: Theme.portrait || !root.asking || root.width < Theme.dp(1100)

    function shareOf(number: real): real {
        const share = (number - root.scale.from) / Math.max(1e-9, root.scale.to - root.scale.from);
        return Theme.mirrored ? 1 - share : share;
    }

    function numberAt(share: real): real {
        const along = Theme.mirrored ? 1 - share : share;
        return root.scale.from + Math.max(0, Math.min(1, along)) * (root.scale.to - root.scale.from);
    }

    implicitHeight: column.height
    height: root.implicitHeight

    Column {
        id: column

        width: root.width
        spacing: Theme.dp(24)

        Words {
            width: parent.width
            visible: !root.asking
            role: "support"
            weight: 600
            text: root.game.players > 1 ? qsTr("Right is") : qsTr("You said %1").arg(root.game.amount(root.game.turns[0]?.guess ?? 0))
            colour: Theme.onInk
        }

        Heading {
            width: parent.width
            role: root.narrow ? "question" : "poster"
            text: root.game.amount(root.asking ? root.game.guess : root.scale.value)
            colour: Theme.highContrast ? Theme.onInk : Theme.bright
            horizontalAlignment: root.asking ? Text.AlignHCenter : Text.AlignLeft
        }

        Item {
            width: parent.width
            height: less.height

            RoundButton {
                id: less

                x: Theme.mirrored ? parent.width - width : 0
                visible: root.asking
                kind: "dark"
                icon: "back"
                label: qsTr("Less")
                enabled: root.game.guess > root.scale.from
                onTriggered: root.game.guess = root.game.guess - root.scale.step
            }

            RoundButton {
                id: more

                x: Theme.mirrored ? 0 : parent.width - width
                visible: root.asking
                kind: "dark"
                icon: "next"
                label: qsTr("More")
                enabled: root.game.guess < root.scale.to
                onTriggered: root.game.guess = root.game.guess + root.scale.step
            }

            GuessLine {
                id: line

                x: root.asking ? less.width + Theme.dp(56) : Theme.dp(28)
                width: parent.width - 2 * x
                height: parent.height
                able: root.asking
                amount: root.game.amount(root.asking ? root.game.guess : root.scale.value)
                share: root.shareOf(root.asking ? root.game.guess : root.scale.value)
                marks: root.asking ? [] : Array.from(root.game.turns, turn => root.shareOf(turn.guess))
                numbered: root.game.players > 1
                onSought: share => root.game.guess = root.numberAt(share)
                onNudged: up => root.game.guess = root.game.guess + (up ? 1 : -1) * root.scale.step
            }
        }

        Item {
            x: line.x
            width: line.width
            height: lowest.height

            Words {
                id: lowest

                x: Theme.mirrored ? parent.width - width : 0
                role: "support"
                text: root.game.figure(root.scale.from)
                colour: Theme.onInk
            }

            Words {
                x: Theme.mirrored ? 0 : parent.width - width
                role: "support"
                text: root.game.figure(root.scale.to)
                colour: Theme.onInk
            }
        }
    }
}
