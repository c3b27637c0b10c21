// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview

/// What is wrong with the pack, below the panel: one finding with its place and what to write instead. Folded it is one line.
Rectangle {
    id: root

    required property Preview preview
    readonly property FindingList findings: root.preview.findings
    property bool folded: false
    readonly property bool open: !root.folded && root.findings.count > 0
    readonly property color tone: root.findings.grave ? Tones.error : Tones.warning
    /// It never takes more than that from the panel; what is longer is scrolled.
    property real most: 200

    function howMany(): string {
        return root.findings.count === 0 ? root.preview.say("Nothing found") : root.findings.counted;
    }

    implicitHeight: head.height + 16 + (root.open ? Math.min(words.height + 8, root.most) : 0)
    color: Tones.column
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.findings.count === 0 ? root.howMany() : root.howMany() + ". " + root.findings.place + ": " + root.findings.sentence + ". " + root.findings.hint

    Rectangle {
        width: parent.width
        height: 3
        color: root.findings.count === 0 ? Tones.good : root.tone
    }

    Item {
        id: head

        x: 16
        y: 9
        width: root.width - 32
        height: 32

        Text {
            id: summary

            anchors.verticalCenter: parent.verticalCenter
            text: root.howMany()
            font.pixelSize: Tones.text
            font.weight: Font.DemiBold
            color: root.findings.count === 0 ? Tones.good : root.tone
            Accessible.ignored: true
        }

        Text {
            anchors { left: summary.right; leftMargin: 16; right: buttons.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            visible: root.findings.count > 0
            elide: Text.ElideRight
            text: root.folded ? root.findings.place + ": " + root.findings.sentence : root.findings.place
            font.pixelSize: Tones.text
            color: root.folded ? Tones.words : Tones.quiet
            Accessible.ignored: true
        }

        Row {
            id: buttons

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: Tones.gap
            visible: root.findings.count > 0

            Text {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.findings.count > 1
                text: root.preview.say("{} of {}", [root.findings.at + 1, root.findings.count])
                font.pixelSize: Tones.text
                color: Tones.quiet
            }

            Tool {
                visible: root.findings.count > 1
                text: "‹"
                implicitWidth: 36
                hint: root.preview.say("The finding before")
                Accessible.name: hint
                onTriggered: root.findings.previous()
            }

            Tool {
                visible: root.findings.count > 1
                text: "›"
                implicitWidth: 36
                hint: root.preview.say("The next finding")
                Accessible.name: hint
                onTriggered: root.findings.next()
            }

            Tool {
                text: root.folded ? root.preview.say("Show") : root.preview.say("Fold")
                hint: root.preview.say("More room for the panel, or the finding in full.")
                onTriggered: root.folded = !root.folded
            }
        }
    }

    Flickable {
        id: flick

        x: 16
        y: head.y + head.height + 2
        width: root.width - 32
        height: root.height - y - 8
        visible: root.open
        clip: true
        contentHeight: words.height
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: words

            width: flick.width
            spacing: 6

            Text {
                width: parent.width
                wrapMode: Text.Wrap
                text: root.findings.sentence
                font.pixelSize: Tones.text + 3
                font.weight: Font.DemiBold
                color: Tones.words
                Accessible.ignored: true
            }

            Text {
                width: parent.width
                visible: text !== ""
                elide: Text.ElideRight
                text: root.findings.excerpt
                textFormat: Text.PlainText
                font.family: "monospace"
                font.pixelSize: Tones.text
                color: Tones.quiet
                Accessible.ignored: true
            }

            Text {
                width: parent.width
                visible: text !== ""
                wrapMode: Text.Wrap
                text: root.findings.hint
                font.pixelSize: Tones.text + 1
                color: Tones.words
                Accessible.ignored: true
            }
        }
    }
}
