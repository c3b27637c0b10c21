// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// What stands on the poster: the film's name and the one thing to do, or why there is nothing to do.
Item {
    id: root

    property string title
    property string sentence
    property string button
    property string icon: "play"

    signal triggered

    Rectangle {
        anchors.fill: parent
        color: Theme.highContrast ? Theme.night : Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.3)
        opacity: Theme.highContrast ? 0.7 : 1
    }

    Scrim {
        anchors.fill: parent
        visible: !Theme.highContrast
        textTop: words.y
    }

    Column {
        id: words

        readonly property bool beside: !Theme.portrait && Theme.textScale < 1.5

        x: Theme.dp(Theme.portrait ? 56 : 80)
        y: root.height - height - Theme.dp(Theme.portrait ? 96 : 84)
        width: root.width - 2 * x
        spacing: Theme.dp(36)

        Heading {
            x: Theme.mirrored ? parent.width - width : 0
            width: Theme.portrait ? parent.width : parent.width * 0.7
            fitHeight: root.height * 0.45
            role: "question"
            text: root.title
            colour: Theme.onInk
        }

        Words {
            x: Theme.mirrored ? parent.width - width : 0
            width: Theme.portrait ? parent.width : Math.min(parent.width, Theme.dp(1100))
            visible: root.sentence !== ""
            text: root.sentence
            colour: Theme.onInk
        }

        PillButton {
            x: Theme.mirrored ? parent.width - width : 0
            visible: root.button !== ""
            alone: true
            text: root.button
            icon: root.icon
            onTriggered: root.triggered()
            onVisibleChanged: if (visible) forceActiveFocus()
        }
    }
}
