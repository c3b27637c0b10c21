// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// How loud everything is, in steps, never above what the house allows.
Rectangle {
    id: root

    property Shell shell
    readonly property Sound sound: root.shell === null ? null : root.shell.sound
    readonly property int volume: root.sound === null ? 0 : root.sound.volume
    readonly property int atMost: root.sound === null ? 0 : root.sound.atMost

    function change(by: int): void {
        root.sound.volume = root.volume + by;
        root.shell.staff.tell("volume", `${root.volume} %`);
    }

    implicitHeight: Math.max(Theme.dp(124), words.implicitHeight + Theme.dp(32))
    height: implicitHeight
    radius: Theme.dp(24)
    color: Theme.sheet
    border.width: Theme.dp(Theme.highContrast ? 4 : 2)
    border.color: Theme.edge

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.mirrored ? parent.width - width - Theme.dp(28) : Theme.dp(28)
        width: parent.width - buttons.width - Theme.dp(72)

        Words {
            width: parent.width
            role: "button"
            text: qsTr("Volume %1 %").arg(root.volume)
        }

        Words {
            width: parent.width
            role: "least"
            weight: 400
            colour: Theme.ink2
            text: qsTr("at most %1 %").arg(root.atMost)
        }
    }

    Row {
        id: buttons

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.mirrored ? Theme.dp(16) : parent.width - width - Theme.dp(16)
        spacing: Theme.dp(12)

        RoundButton {
            kind: "second"
            size: Theme.dp(88)
            icon: "less"
            label: qsTr("Quieter")
            enabled: root.volume > 0
            onTriggered: root.change(-10)
        }

        RoundButton {
            kind: "second"
            size: Theme.dp(88)
            icon: "more"
            label: qsTr("Louder")
            enabled: root.volume < root.atMost
            onTriggered: root.change(10)
        }
    }
}
