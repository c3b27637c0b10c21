// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// Every language on offer, each named in itself.
Sheet {
    id: root

    required property Shell shell
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 64)
    readonly property int count: root.shell.visit.languages.length
    /// A few languages stand large, many stand as a list.
    readonly property bool few: root.count <= (Theme.portrait ? 4 : 3)
    readonly property int rows: Math.ceil(root.count / root.columns)
    readonly property int columns: Theme.portrait ? (root.few ? 1 : 2) : root.few ? root.count : Theme.textScale >= 1.5 ? 2 : 3

    full: true
    label: headline.text

    // A little light from the side, as on every page that is for choosing.
    Rectangle {
        anchors.fill: parent
        visible: !Theme.highContrast
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop { position: 0.6; color: Theme.paper }
            GradientStop { position: 1; color: Qt.tint(Theme.paper, Qt.rgba(Theme.tint.r, Theme.tint.g, Theme.tint.b, 0.6)) }
        }
    }

    Icon {
        id: globe

        x: Theme.mirrored ? root.width - width - root.margin : root.margin
        anchors.verticalCenter: headline.verticalCenter
        name: "language"
        size: Theme.dp(76)
    }

    Heading {
        id: headline

        x: Theme.mirrored ? close.x + close.width + Theme.dp(32) : globe.x + globe.width + Theme.dp(30)
        y: Theme.dp(56)
        width: root.width - 2 * root.margin - globe.width - close.width - Theme.dp(62)
        role: "title"
        fitHeight: Theme.dp(Theme.portrait ? 190 : 110)
        text: qsTr("Which language do you speak?")
    }

    PillButton {
        id: close

        x: Theme.mirrored ? root.margin : root.width - root.margin - width
        y: Theme.dp(56)
        kind: "second"
        dense: true
        icon: "close"
        text: qsTr("Close")
        onTriggered: root.dismissed()
    }

    ScrollArea {
        id: area

        x: root.margin
        y: Math.max(Theme.dp(188), headline.y + headline.height + Theme.dp(36))
        width: root.width - 2 * root.margin
        height: root.height - y - Theme.dp(32)
        contentHeight: tiles.height

        Grid {
            id: tiles

            columns: root.columns
            spacing: Theme.dp(22)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: root.shell.visit.languages

                delegate: Tile {
                    id: tile

                    required property string modelData
                    readonly property bool chosen: modelData === root.shell.visit.language
                    readonly property bool easy: modelData.endsWith("-simple")

                    title: root.shell.languageName(modelData)
                    width: (area.width - (root.columns - 1) * Theme.dp(22)) / root.columns
                    // Few tiles are posters that fill the page.
                    height: Math.max(root.few ? Math.floor((area.height + tiles.spacing) / root.rows - tiles.spacing) : Theme.dp(168),
                                     words.implicitHeight + Theme.dp(64))
                    padding: 0
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: chosen
                    onTriggered: {
                        root.shell.visit.language = tile.modelData;
                        root.dismissed();
                    }

                    Rectangle {
                        anchors.fill: parent
                        radius: tile.radius
                        visible: tile.chosen
                        color: Theme.ink
                    }

                    Icon {
                        id: easyIcon

                        visible: tile.easy
                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.mirrored ? parent.width - width - Theme.dp(44) : Theme.dp(44)
                        name: "easyread"
                        size: Theme.dp(64)
                        colour: tile.chosen ? Theme.paper : Theme.ink
                    }

                    Column {
                        id: words

                        readonly property real lead: Theme.dp(44) + (tile.easy ? easyIcon.width + Theme.dp(30) : 0)

                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.mirrored ? Theme.dp(110) : lead
                        width: parent.width - lead - Theme.dp(110)

                        Heading {
                            width: parent.width
                            role: root.few ? "question" : "card"
                            text: tile.title
                            // Beside its icon, in whatever direction its own letters run.
                            horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
                            colour: tile.chosen ? Theme.paper : Theme.ink
                            Accessible.ignored: true
                        }

                        Words {
                            visible: tile.easy
                            width: parent.width
                            role: "support"
                            text: root.shell.easyHint(tile.modelData)
                            horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
                            colour: tile.chosen ? Theme.paper : Theme.ink2
                            Accessible.ignored: true
                        }
                    }

                    Icon {
                        visible: tile.chosen
                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.mirrored ? Theme.dp(44) : parent.width - width - Theme.dp(44)
                        name: "check"
                        size: Theme.dp(root.few ? 76 : 52)
                        colour: Theme.paper
                    }
                }
            }
        }
    }
}
