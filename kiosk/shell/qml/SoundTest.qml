// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Film
import Vitrine.Shell
import Vitrine.Ui

/// A tone from the left, from the right, from both.
TestPage {
    id: root

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    MouseArea {
        anchors.fill: parent
    }

    TestTone {
        id: tone

        volume: root.shell !== null ? root.shell.sound.volume / 100 : 0
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(root.width - Theme.dp(128), Theme.dp(1200))
        spacing: Theme.dp(40)

        Heading {
            width: parent.width
            role: "sheet"
            text: qsTr("Test sound")
        }

        Words {
            width: parent.width
            role: "support"
            colour: tone.silent ? Theme.bad : Theme.ink2
            text: tone.silent ? qsTr("This computer has no sound output.") : tone.playing ? qsTr("A tone is to be heard now.") : qsTr("Each tone lasts one second.")
            Accessible.role: Accessible.AlertMessage
        }

        Flow {
            width: parent.width
            spacing: Theme.dp(24)

            PillButton {
                kind: "second"
                text: qsTr("Left")
                onTriggered: tone.play(TestTone.Left)
            }

            PillButton {
                kind: "second"
                text: qsTr("Right")
                onTriggered: tone.play(TestTone.Right)
            }

            PillButton {
                kind: "second"
                text: qsTr("Both")
                onTriggered: tone.play(TestTone.Both)
            }
        }

        VolumeTile {
            width: Math.min(parent.width, Theme.dp(700))
            shell: root.shell
        }

        PillButton {
            icon: "check"
            text: qsTr("Done")
            onTriggered: root.ended()
        }
    }
}
