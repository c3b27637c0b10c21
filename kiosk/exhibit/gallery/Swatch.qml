// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A colour with what may be written on it.
Rectangle {
    id: root

    required property string name
    required property color word

    width: Theme.dp(340)
    height: Math.max(Theme.dp(130), words.implicitHeight + Theme.dp(48))
    radius: Theme.dp(24)
    border.width: Theme.dp(2)
    border.color: Theme.edge

    Words {
        id: words

        x: Theme.dp(24)
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - Theme.dp(48)
        role: "support"
        text: root.name
        colour: root.word
    }
}
