// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// How the screen suits this visitor: text, contrast, aids. It holds everywhere, at once, until the visit ends.
Sheet {
    id: root

    required property Shell shell
    readonly property real padding: Theme.dp(56)
    /// The buttons stand below the headline where there is no room beside it.
    readonly property bool stacked: Theme.portrait
    /// The way to say what does not work stands above where there is room, else below all.
    readonly property bool faultAbove: !root.stacked && Theme.textScale < 1.5

    signal faultChosen

    label: headline.text
    // As high as what is in it, if there is room.
    topMargin: Math.max(Theme.dp(88), root.height - area.y - halves.height - Theme.dp(64))

    Heading {
        id: headline

        x: root.stacked || !Theme.mirrored ? root.padding : buttons.x + buttons.width + Theme.dp(32)
        y: root.padding
        width: parent.width - 2 * root.padding - (root.stacked ? 0 : buttons.width + Theme.dp(32))
        role: "sheet"
        fitHeight: Theme.dp(100)
        text: qsTr("The way that suits you")
    }

    Row {
        id: buttons

        x: root.stacked !== Theme.mirrored ? root.padding : parent.width - width - root.padding
        y: root.stacked ? headline.y + headline.height + Theme.dp(24) : Theme.dp(48)
        spacing: Theme.dp(18)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        FaultEntry {
            visible: root.faultAbove
            onTriggered: root.faultChosen()
        }

        PillButton {
            kind: "second"
            dense: true
            icon: "restart"
            text: qsTr("Reset")
            onTriggered: root.shell.resetComfort()
        }

        PillButton {
            dense: true
            icon: "check"
            text: qsTr("Done")
            onTriggered: root.dismissed()
        }
    }

    ScrollArea {
        id: area

        x: root.padding
        y: Math.max(Theme.dp(176), headline.y + headline.height + Theme.dp(24), buttons.y + buttons.height + Theme.dp(40))
        width: parent.width - 2 * root.padding
        height: parent.height - y - Theme.dp(24)
        contentHeight: halves.height

        Grid {
            id: halves

            readonly property bool beside: !Theme.portrait && Theme.textScale < 1.5
            /// The aids have the longer names.
            readonly property real sizes: beside ? Math.round((area.width - Theme.dp(48)) * 0.41) : area.width
            readonly property real assistance: beside ? area.width - Theme.dp(48) - sizes : area.width

            columns: beside ? 2 : 1
            columnSpacing: Theme.dp(48)
            rowSpacing: Theme.dp(40)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Column {
                width: halves.sizes
                spacing: Theme.dp(40)

                Column {
                    width: halves.sizes
                    spacing: Theme.dp(18)

                    Words {
                        width: parent.width
                        role: "button"
                        weight: 600
                        text: qsTr("Text size")
                    }

                    Row {
                        spacing: Theme.dp(14)
                        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                        Repeater {
                            model: [1, 1.25, 1.5, 1.75, 2]

                            delegate: Tile {
                                id: sizeTile

                                required property real modelData

                                width: (halves.sizes - 4 * Theme.dp(14)) / 5
                                height: Theme.dp(150)
                                padding: 0
                                title: qsTr("Text size %1 %").arg(Math.round(modelData * 100))
                                on: Math.abs(root.shell.comfort.textScale - modelData) < 0.01
                                Accessible.role: Accessible.RadioButton
                                onTriggered: root.shell.chooseTextScale(sizeTile.modelData)

                                Text {
                                    anchors.horizontalCenter: parent.horizontalCenter
                                    anchors.baseline: parent.top
                                    anchors.baselineOffset: Theme.dp(92)
                                    text: "Aa"
                                    color: Theme.ink
                                    font: Theme.fontOf("card", Theme.dp(35 * sizeTile.modelData), 600)
                                    Accessible.ignored: true
                                }

                                Text {
                                    anchors.horizontalCenter: parent.horizontalCenter
                                    anchors.baseline: parent.bottom
                                    anchors.baselineOffset: -Theme.dp(20)
                                    text: qsTr("%1 %").arg(Math.round(sizeTile.modelData * 100))
                                    color: sizeTile.on ? Theme.ink : Theme.ink2
                                    font: Theme.fontOf("least", Theme.dp(25), sizeTile.on ? 600 : 500)
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }
                }

                Column {
                    width: halves.sizes
                    spacing: Theme.dp(18)

                    Words {
                        width: parent.width
                        role: "button"
                        weight: 600
                        text: qsTr("Contrast")
                    }

                    Row {
                        spacing: Theme.dp(14)
                        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                        Repeater {
                            model: [
                                { name: "standard", title: qsTr("Standard"), ground: "#FAF8F4", word: "#0B1524", edge: "#DDD7CC" },
                                { name: "dark", title: qsTr("Dark"), ground: "#000000", word: "#FFFFFF", edge: "#000000" },
                                { name: "light", title: qsTr("Light"), ground: "#FFFFFF", word: "#000000", edge: "#000000" }
                            ]

                            delegate: Tile {
                                id: contrastTile

                                required property var modelData

                                width: (halves.sizes - 2 * Theme.dp(14)) / 3
                                height: Math.max(Theme.dp(206), Theme.dp(136) + name.implicitHeight + Theme.dp(30))
                                padding: Theme.dp(12)
                                title: modelData.title
                                on: root.shell.comfort.contrast === modelData.name
                                Accessible.role: Accessible.RadioButton
                                onTriggered: root.shell.chooseContrast(contrastTile.modelData.name)

                                Rectangle {
                                    width: parent.width
                                    height: Theme.dp(126)
                                    radius: Theme.dp(14)
                                    color: contrastTile.modelData.ground
                                    border.width: Theme.dp(contrastTile.modelData.name === "light" ? 4 : 2)
                                    border.color: contrastTile.modelData.edge

                                    Text {
                                        x: Theme.dp(24)
                                        y: Theme.dp(24)
                                        text: "Jena"
                                        color: contrastTile.modelData.word
                                        font: Theme.fontOf("card", Theme.dp(40), 600)
                                        Accessible.ignored: true
                                    }

                                    Rectangle {
                                        x: Theme.dp(24)
                                        y: Theme.dp(84)
                                        width: Math.min(parent.width - Theme.dp(48), Theme.dp(116))
                                        height: Theme.dp(9)
                                        radius: height / 2
                                        color: contrastTile.modelData.name === "dark" ? "#84E2F2" : "#0A7D8C"
                                    }
                                }

                                Row {
                                    anchors.horizontalCenter: parent.horizontalCenter
                                    y: Theme.dp(126) + (parent.height - Theme.dp(126) - height) / 2 + Theme.dp(2)
                                    spacing: Theme.dp(12)

                                    Icon {
                                        visible: contrastTile.on
                                        anchors.verticalCenter: parent.verticalCenter
                                        name: "check"
                                        size: Theme.dp(34)
                                    }

                                    Words {
                                        id: name

                                        role: "least"
                                        weight: 600
                                        wrapMode: Text.NoWrap
                                        text: contrastTile.modelData.title
                                        Accessible.ignored: true
                                    }
                                }
                            }
                        }
                    }
                }

                Note {
                    width: parent.width
                    visible: halves.beside
                }
            }

            Column {
                width: halves.assistance
                spacing: Theme.dp(18)

                Words {
                    width: parent.width
                    role: "button"
                    weight: 600
                    text: qsTr("Assistance")
                }

                Grid {
                    id: aids

                    readonly property real aid: (halves.assistance - (columns - 1) * columnSpacing) / columns

                    columns: Theme.textScale < 1.5 ? 2 : 1
                    columnSpacing: Theme.dp(18)
                    rowSpacing: Theme.dp(18)
                    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                    AidTile {
                        icon: "readaloud"
                        title: qsTr("Read aloud")
                        on: root.shell.comfort.readAloud
                        onTriggered: root.shell.chooseReadAloud(!on)
                    }

                    AidTile {
                        visible: root.shell.easyOffered
                        icon: "easyread"
                        title: qsTr("Easy language")
                        on: root.shell.easy
                        onTriggered: root.shell.chooseEasy(!on)
                    }

                    AidTile {
                        icon: "captions"
                        title: qsTr("Captions")
                        on: root.shell.comfort.captions
                        onTriggered: root.shell.chooseCaptions(!on)
                    }

                    AidTile {
                        visible: root.shell.signOffered
                        icon: "sign"
                        title: qsTr("Sign language")
                        on: root.shell.comfort.signLanguage
                        onTriggered: root.shell.chooseSignLanguage(!on)
                    }

                    AidTile {
                        icon: "reach"
                        title: qsTr("Lower controls")
                        on: root.shell.comfort.reach
                        onTriggered: root.shell.chooseReach(!on)
                    }

                    AidTile {
                        icon: "calm"
                        title: qsTr("Less motion")
                        on: root.shell.comfort.calm
                        onTriggered: root.shell.chooseCalm(!on)
                    }

                    AidTile {
                        icon: "clock"
                        title: qsTr("More time")
                        on: root.shell.visit.patient
                        onTriggered: root.shell.visit.wishTime(!on)
                    }

                    AidTile {
                        icon: "lefthand"
                        title: qsTr("Bar for the left hand")
                        on: root.shell.comfort.leftHanded
                        onTriggered: root.shell.chooseLeftHanded(!on)
                    }
                }

                Note {
                    width: parent.width
                    visible: !halves.beside
                }

                FaultEntry {
                    visible: !root.faultAbove
                    width: Math.min(implicitWidth, parent.width)
                    onTriggered: root.faultChosen()
                }
            }
        }
    }

    component Note: Row {
        id: note

        spacing: Theme.dp(24)
        topPadding: Theme.dp(14)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            id: info

            name: "info"
            size: Theme.dp(44)
            colour: Theme.ink2
        }

        Words {
            width: note.width - info.width - Theme.dp(24)
            role: "support"
            colour: Theme.ink2
            text: qsTr("Your choice holds for your visit only. After it the screen forgets it.")
        }
    }

    component AidTile: SwitchTile {
        width: aids.aid
        height: Math.max(Theme.dp(132), implicitHeight)
    }
}
