// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A small icon and its word.
Row {
    id: root

    property string icon
    property string text
    property color colour: Theme.glow

    spacing: Theme.dp(10)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.dp(30)
        colour: root.colour
    }

    Words {
        role: "least"
        text: root.text
        colour: root.colour
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
