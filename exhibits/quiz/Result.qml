// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// How it went, said kindly and to nobody by name.
Item {
    id: root

    /// Of each player.
    required property var scores
    required property int count
    /// [{from: per cent, text}], as in the exhibit's settings; may be empty.
    property var sentences: []
    property real margin: Theme.dp(80)

    readonly property int best: Math.max(...root.scores)
    readonly property var winners: root.scores.map((score, index) => score === root.best ? index + 1 : 0).filter(player => player > 0)
    readonly property bool together: root.scores.length > 1

    signal again
    signal finished

    function ownSentence(share: real): string {
        if (share >= 1)
            return qsTr("All of them right. You could lead the tour.");
        if (share >= 0.6)
            return qsTr("Well done. You know your way around.");
        if (share >= 0.3)
            return qsTr("A good start. Now you know more than before.");
        return qsTr("That was tricky. Now you know more than before.");
    }

    function sentence(): string {
        const percent = 100 * root.best / Math.max(1, root.count);
        let from = -1;
        let words = root.ownSentence(percent / 100);
        for (const candidate of root.sentences) {
            if (candidate.from <= percent && candidate.from >= from) {
                from = candidate.from;
                words = candidate.text;
            }
        }
        return words;
    }

    function headline(): string {
        if (!root.together)
            return qsTr("%1 of %2").arg(root.best).arg(root.count);
        return root.winners.length === 1 ? qsTr("Player %1 wins").arg(root.winners[0]) : qsTr("A draw");
    }

    Component.onCompleted: done.forceActiveFocus()

    ScrollArea {
        id: area

        x: root.margin
        y: Theme.dp(Theme.portrait ? 120 : 96)
        width: root.width - 2 * root.margin
        height: buttons.y - y - Theme.dp(40)
        ground: Theme.night
        contentHeight: Math.max(words.height, area.height)

        Column {
            id: words

            width: area.width
            spacing: Theme.dp(24)

            Words {
                width: parent.width
                role: "support"
                weight: 600
                text: root.together ? qsTr("The result") : qsTr("Your result")
                colour: Theme.highContrast ? Theme.onInk : Theme.glow
            }

            Heading {
                width: parent.width
                role: "poster"
                text: root.headline()
                colour: Theme.highContrast ? Theme.onInk : Theme.bright
            }

            Repeater {
                model: root.together ? root.scores : []

                delegate: Words {
                    required property int index
                    required property int modelData

                    width: words.width
                    weight: modelData === root.best ? 600 : 0
                    text: qsTr("Player %1: %2 of %3").arg(index + 1).arg(modelData).arg(root.count)
                    colour: Theme.onInk
                }
            }

            Heading {
                x: Theme.mirrored ? parent.width - width : 0
                width: Theme.portrait ? parent.width : parent.width * Math.min(1, 0.66 * Theme.textScale)
                visible: !root.together
                role: "title"
                text: root.sentence()
                colour: Theme.onInk
            }
        }
    }

    Flow {
        id: buttons

        x: root.margin
        y: root.height - height - Theme.dp(Theme.portrait ? 72 : 84)
        width: root.width - 2 * root.margin
        spacing: Theme.dp(24)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        PillButton {
            id: done

            radius: Theme.dp(28)
            text: qsTr("Done")
            icon: "check"
            iconAfter: true
            onTriggered: root.finished()
        }

        PillButton {
            radius: Theme.dp(28)
            kind: "dark"
            text: qsTr("Play again")
            icon: "restart"
            onTriggered: root.again()
        }
    }
}
