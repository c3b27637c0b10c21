// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// Outside the opening hours: nothing. Whoever touches the dark panel is told for a moment when the house opens.
Item {
    id: root

    /// When the house opens, in every language of the house.
    property list<string> sentences
    /// The sentences are on the glass.
    property bool answering: false
    /// How far the darkness reaches beyond the page, which may wander.
    property real spill: 0

    Accessible.role: Accessible.StaticText
    Accessible.name: root.answering ? Array.from(root.sentences).join(". ") : ""

    // Nothing below hears of a touch.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.spill
        color: "black"
    }

    Column {
        id: words

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.dp(97)
        spacing: Theme.dp(28)
        opacity: root.answering ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fade
            }
        }

        Repeater {
            model: root.sentences

            delegate: Words {
                required property string modelData
                required property int index

                width: words.width
                horizontalAlignment: Text.AlignHCenter
                role: index === 0 ? "alone" : "button"
                weight: index === 0 ? 600 : 400
                text: modelData
                colour: index === 0 ? Theme.onInk : Theme.onInk2
                Accessible.ignored: true
            }
        }
    }
}
