// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The bar that is the same on every page: home, language, comfort, reading aloud. Its upper edge is a beam of light that
/// shows how far one is. Its order follows the reading direction, and is reversed for a left hand.
Item {
    id: root

    property bool atHome: false
    property string title
    property string languageName
    property bool severalLanguages: true
    property bool languageOpen: false
    property bool comfortOpen: false
    /// There is a voice.
    property bool speaks: false
    property bool reading: false
    property real progress: -1
    property bool leftHanded: false
    /// Home stands at the right.
    readonly property bool turned: Theme.mirrored !== root.leftHanded
    /// How far its ground reaches beyond the glass, over which it may wander.
    property real spill: 0

    signal homeChosen
    signal languageChosen
    signal comfortChosen
    signal readingChosen

    implicitHeight: Theme.dp(Theme.portrait ? 152 : 120)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Bar")

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -root.spill
        anchors.rightMargin: -root.spill
        anchors.bottomMargin: -root.spill
        color: Theme.night
    }

    Beam {
        width: parent.width
        progress: root.progress
    }

    // Landscape: home at the left, the exhibit's name in the middle, the others at the right. Portrait: equal fields.
    BarField {
        id: home

        readonly property real share: (root.width - Theme.dp(48)) / (2 + (root.severalLanguages ? 1 : 0) + (root.speaks ? 1 : 0))

        readonly property real edge: Theme.dp(Theme.portrait ? 24 : 40)

        x: root.turned ? root.width - width - edge : edge
        y: (root.height - height) / 2 + Theme.dp(2)
        width: Theme.portrait ? share - Theme.dp(12) : implicitWidth
        height: implicitHeight
        icon: "home"
        text: qsTr("Start")
        open: root.atHome && !root.languageOpen && !root.comfortOpen
        onTriggered: root.homeChosen()
    }

    Words {
        id: name

        // Between home and the other fields, whichever side they are on.
        readonly property real from: (root.turned ? fields.x + fields.width : home.x + home.width) + Theme.dp(24)
        readonly property real to: (root.turned ? home.x : fields.x) - Theme.dp(24)

        visible: !Theme.portrait && text !== ""
        x: Math.max(from, Math.min((root.width - width) / 2 + Theme.dp(root.turned ? 180 : -180), to - width))
        anchors.verticalCenter: home.verticalCenter
        width: Math.max(0, Math.min(implicitWidth, to - from))
        wrapMode: Text.NoWrap // else how wide it would be depends on how wide it is
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

        x: root.turned ? home.edge : root.width - width - home.edge
        y: home.y
        spacing: Theme.dp(12)
        layoutDirection: root.turned ? Qt.RightToLeft : Qt.LeftToRight

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

        BarField {
            visible: root.speaks
            width: Theme.portrait ? home.width : implicitWidth
            height: implicitHeight
            icon: root.reading ? "pause" : "readaloud"
            text: root.reading ? qsTr("Stop") : qsTr("Read aloud")
            otherText: root.reading ? qsTr("Read aloud") : qsTr("Stop")
            open: root.reading
            onTriggered: root.readingChosen()
        }
    }
}
