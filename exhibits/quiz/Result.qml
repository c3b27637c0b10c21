// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// How it went, said kindly and to nobody by name.
Item {
    id: root

    required property int score
    required property int count
    /// [{from: per cent, text}], as in the exhibit's settings; may be empty.
    property var sentences: []
    property real margin: Theme.dp(80)

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
        const percent = 100 * root.score / Math.max(1, root.count);
        let best = null;
        for (const candidate of root.sentences) {
            if (candidate.from <= percent && (best === null || candidate.from >= best.from))
                best = candidate;
        }
        return best ? best.text : root.ownSentence(percent / 100);
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
                text: qsTr("Your result")
                colour: Theme.highContrast ? Theme.onInk : Theme.glow
            }

            Heading {
                width: parent.width
                role: "poster"
                text: qsTr("%1 of %2").arg(root.score).arg(root.count)
                colour: Theme.highContrast ? Theme.onInk : Theme.bright
            }

            Heading {
                width: Theme.portrait ? parent.width : parent.width * 0.66
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
