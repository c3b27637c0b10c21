// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// Asks for the staff's PIN on a pad of its own. It says nothing of how many digits there are.
Item {
    id: root

    required property Staff staff
    readonly property bool waiting: root.staff.waitSeconds > 0
    readonly property real gap: Theme.dp(16)
    readonly property real keySide: Math.min(Theme.dp(150), (root.height - Theme.dp(96)) / 4 - root.gap, (root.width - Theme.dp(96)) / 3 - root.gap)
    readonly property bool beside: root.width > root.height

    function minutes(seconds: int): string {
        return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }

    Grid {
        anchors.centerIn: parent
        columns: root.beside ? 2 : 1
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        columnSpacing: Theme.dp(120)
        rowSpacing: Theme.dp(56)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            id: words

            width: root.beside ? Math.min(Theme.dp(720), root.width - pad.width - Theme.dp(280)) : Math.min(Theme.dp(860), root.width - Theme.dp(128))
            spacing: Theme.dp(28)

            Icon {
                x: Theme.mirrored ? words.width - width : 0
                name: "lock"
                size: Theme.dp(72)
            }

            Heading {
                width: parent.width
                role: "title"
                fitHeight: Theme.dp(320)
                text: qsTr("Only for staff")
            }

            // As wide whatever is typed, and at most six dots tell that there is more.
            Row {
                x: Theme.mirrored ? words.width - width : 0
                spacing: Theme.dp(18)
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Digits typed: %1").arg(root.staff.entered)

                Repeater {
                    model: 12

                    delegate: Rectangle {
                        required property int index

                        width: Theme.dp(22)
                        height: width
                        radius: width / 2
                        color: index < root.staff.entered ? Theme.ink : "transparent"
                        border.width: Theme.dp(3)
                        border.color: index < root.staff.entered ? Theme.ink : Theme.line
                    }
                }
            }

            Words {
                width: parent.width
                role: "support"
                colour: root.staff.wrong || root.waiting ? Theme.bad : Theme.ink2
                text: root.waiting ? qsTr("That was not it. The next try is possible in %1.").arg(root.minutes(root.staff.waitSeconds))
                    : root.staff.checking ? qsTr("One moment …") : qsTr("Type the PIN, then OK.")
                Accessible.role: Accessible.AlertMessage
            }

            PillButton {
                x: Theme.mirrored ? words.width - width : 0
                kind: "second"
                dense: true
                icon: "close"
                text: qsTr("Back")
                onTriggered: root.staff.leave()
            }
        }

        Grid {
            id: pad

            columns: 3
            spacing: root.gap
            layoutDirection: Qt.LeftToRight

            Repeater {
                model: [1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 0, -2]

                delegate: Pressable {
                    id: key

                    required property int modelData
                    readonly property bool digit: key.modelData >= 0

                    width: root.keySide
                    height: root.keySide
                    label: key.digit ? String(key.modelData) : key.modelData === -1 ? qsTr("Delete the last digit") : qsTr("OK")
                    enabled: key.digit ? !root.staff.checking : key.modelData === -1 ? root.staff.entered > 0 : root.staff.entered > 0 && !root.waiting && !root.staff.checking
                    opacity: key.enabled ? 1 : 0.4
                    onTriggered: {
                        if (key.digit)
                            root.staff.digit(key.modelData);
                        else if (key.modelData === -1)
                            root.staff.erase();
                        else
                            root.staff.enter();
                    }

                    ButtonGround {
                        id: ground

                        anchors.fill: parent
                        radius: Theme.dp(28)
                        kind: key.modelData === -2 ? "main" : "second"
                        pressed: key.pressed
                    }

                    Text {
                        anchors.centerIn: parent
                        width: parent.width - Theme.dp(24)
                        horizontalAlignment: Text.AlignHCenter
                        fontSizeMode: Text.HorizontalFit
                        visible: key.modelData !== -1
                        text: key.digit ? String(key.modelData) : qsTr("OK")
                        color: ground.wordColour
                        font: Theme.fontOf("card", Math.min(Theme.size("card"), root.keySide * 0.45), 600)
                        Accessible.ignored: true
                    }

                    Icon {
                        anchors.centerIn: parent
                        visible: key.modelData === -1
                        name: "erase"
                        colour: ground.wordColour
                    }

                    FocusRing {
                        anchors.fill: parent
                        radius: Theme.dp(28)
                        shown: key.focusShown
                    }
                }
            }
        }
    }
}
