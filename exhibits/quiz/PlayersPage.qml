// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// A sentence and what to touch: how many play, or that the next player is there.
Item {
    id: root

    property string sentence
    property string hint
    /// [words]; touching one triggers its place.
    property var choices: []

    signal chosen(int index)

    ScrollArea {
        id: area

        width: root.width
        height: root.height
        ground: Theme.night
        contentHeight: Math.max(area.height, column.height)

        Column {
            id: column

            x: Theme.mirrored ? area.width - width : 0
            y: Math.max(0, (area.contentHeight - height) / 2)
            width: Theme.portrait ? area.width : area.width * 0.72
            spacing: Theme.dp(32)

            Heading {
                width: parent.width
                role: "question"
                fitHeight: root.height * 0.4
                text: root.sentence
                colour: Theme.onInk
            }

            Words {
                width: parent.width
                visible: root.hint !== "" && (Theme.portrait || Theme.textScale < 1.5)
                text: root.hint
                colour: Theme.onInk
            }

            Flow {
                width: parent.width
                spacing: Theme.dp(24)
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                Repeater {
                    model: root.choices

                    delegate: PillButton {
                        id: button

                        required property int index
                        required property string modelData

                        alone: root.choices.length === 1
                        radius: Theme.dp(28)
                        text: button.modelData
                        onTriggered: root.chosen(button.index)
                        Component.onCompleted: if (button.index === 0) button.forceActiveFocus()
                    }
                }
            }
        }
    }
}
