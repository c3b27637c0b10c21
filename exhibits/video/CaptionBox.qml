// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// What is spoken, each line in a box of its own. Stands on `bottom`.
Column {
    id: root

    property string text
    property real widest: Theme.dp(1400)

    spacing: 0
    visible: root.text !== ""

    Repeater {
        model: root.text === "" ? [] : root.text.split("\n")

        delegate: Rectangle {
            id: line

            required property string modelData

            anchors.horizontalCenter: parent?.horizontalCenter
            width: words.width + Theme.dp(56)
            height: words.height + Theme.dp(16)
            radius: Theme.dp(14)
            color: Theme.highContrast ? "black" : Qt.rgba(0, 0, 0, 0.88)

            Text {
                id: words

                anchors.centerIn: parent
                width: Math.min(implicitWidth, root.widest - Theme.dp(56))
                text: line.modelData
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                font: Theme.fontOf("card", Theme.size("card"), 500)
                color: "white"
                Accessible.role: Accessible.StaticText
                Accessible.name: line.modelData
            }
        }
    }
}
