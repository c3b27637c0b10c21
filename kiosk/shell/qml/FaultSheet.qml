// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// A visitor says what does not work: one touch, no words to type, nothing about the visitor.
Sheet {
    id: root

    required property Shell shell
    property bool thanked: false
    readonly property real padding: Theme.dp(56)

    function choose(what: string): void {
        root.shell.visitorFaults.report(what);
        root.thanked = true;
    }

    label: root.thanked ? `${thanks.text} ${after.text}` : headline.text
    topMargin: Math.max(Theme.dp(88), root.height - area.y - (root.thanked ? end.height : choices.height) - Theme.dp(64))
    onOpenChanged: if (root.open) root.thanked = false

    Heading {
        id: headline

        x: root.padding
        y: root.padding
        width: parent.width - 2 * x
        visible: !root.thanked
        role: "sheet"
        fitHeight: Theme.dp(140)
        text: qsTr("What does not work?")
    }

    Heading {
        id: thanks

        x: root.padding
        y: root.padding
        width: parent.width - 2 * x
        visible: root.thanked
        role: "sheet"
        fitHeight: Theme.dp(140)
        text: qsTr("Thank you.")
    }

    ScrollArea {
        id: area

        x: root.padding
        y: Math.max(headline.y + headline.height, thanks.y + thanks.height) + Theme.dp(32)
        width: parent.width - 2 * x
        height: parent.height - y - Theme.dp(24)
        contentHeight: root.thanked ? end.height : choices.height

        Grid {
            id: choices

            readonly property real each: (width - (columns - 1) * spacing) / columns

            width: area.width
            visible: !root.thanked
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.dp(24)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: [
                    { what: "touch", icon: "touch", title: qsTr("The screen does not react to touch") },
                    { what: "sound", icon: "volume", title: qsTr("There is no sound") },
                    { what: "picture", icon: "gallery", title: qsTr("Something wrong is shown") },
                    { what: "other", icon: "fault", title: qsTr("Something else") }
                ]

                delegate: ServiceTile {
                    required property var modelData

                    width: choices.each
                    least: Theme.dp(150)
                    icon: modelData.icon
                    title: modelData.title
                    onTriggered: root.choose(modelData.what)
                }
            }

            PillButton {
                width: Math.min(implicitWidth, choices.each)
                kind: "second"
                icon: "close"
                text: qsTr("Cancel")
                onTriggered: root.dismissed()
            }
        }

        Column {
            id: end

            width: area.width
            visible: root.thanked
            spacing: Theme.dp(40)

            Words {
                id: after

                width: parent.width
                role: "body"
                text: qsTr("We look after it.")
            }

            PillButton {
                icon: "check"
                text: qsTr("Done")
                onTriggered: root.dismissed()
            }
        }
    }
}
