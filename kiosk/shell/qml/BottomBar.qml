// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The bar that is the same on every page: home, language, comfort. Its upper edge is a beam of light that shows how
/// far one is.
Item {
    id: root

    property bool atHome: false
    property string title
    property string languageName
    property bool severalLanguages: true
    property bool languageOpen: false
    property bool comfortOpen: false
    property real progress: -1

    signal homeChosen
    signal languageChosen
    signal comfortChosen

    implicitHeight: Theme.dp(Theme.portrait ? 152 : 120)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Bar")

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }

    Beam {
        width: parent.width
        progress: root.progress
    }

    // Landscape: home at the left, the exhibit's name in the middle, the others at the right. Portrait: equal fields.
    BarField {
        id: home

        readonly property real third: (root.width - Theme.dp(48)) / (root.severalLanguages ? 3 : 2)

        x: Theme.portrait ? Theme.dp(24) : Theme.dp(40)
        y: (root.height - height) / 2 + Theme.dp(2)
        width: Theme.portrait ? third - Theme.dp(12) : implicitWidth
        height: implicitHeight
        icon: "home"
        text: qsTr("Start")
        open: root.atHome && !root.languageOpen && !root.comfortOpen
        onTriggered: root.homeChosen()
    }

    Words {
        id: name

        readonly property real room: fields.x - home.x - home.width - Theme.dp(48)

        visible: !Theme.portrait && text !== ""
        x: Math.max(home.x + home.width + Theme.dp(24), Math.min((root.width - width) / 2 - Theme.dp(180), fields.x - width - Theme.dp(24)))
        anchors.verticalCenter: home.verticalCenter
        width: Math.min(implicitWidth, room)
        role: "support"
        maximumLineCount: 1
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.dp(24)
        text: root.title
        colour: Theme.onInk2
    }

    Row {
        id: fields

        x: Theme.portrait ? home.x + home.third : root.width - width - Theme.dp(40)
        y: home.y
        spacing: Theme.dp(12)

        BarField {
            visible: root.severalLanguages
            width: Theme.portrait ? home.width : implicitWidth
            height: implicitHeight
            icon: "language"
            text: root.languageName
            open: root.languageOpen
            Accessible.description: qsTr("Choose a language")
            onTriggered: root.languageChosen()
        }

        BarField {
            width: Theme.portrait ? home.width : implicitWidth
            height: implicitHeight
            icon: "comfort"
            text: qsTr("Adjust")
            open: root.comfortOpen
            onTriggered: root.comfortChosen()
        }
    }
}
