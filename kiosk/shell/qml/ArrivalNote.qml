// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A sign and a sentence about a pack or a stick: the sign is as large as the letters and stands at the first line.
Item {
    id: root

    required property string icon
    property alias text: words.text
    property alias role: words.role
    property alias weight: words.weight
    property alias colour: words.colour
    /// Screen readers say it when it comes.
    property bool news: false
    readonly property real line: Theme.lineHeight(words.role) * words.font.pixelSize

    implicitHeight: Math.max(sign.height, words.height)
    height: implicitHeight

    Icon {
        id: sign

        name: root.icon
        x: Theme.mirrored ? root.width - width : 0
        y: (root.line - height) / 2
        size: Math.round(1.25 * words.font.pixelSize)
        colour: words.colour
    }

    Words {
        id: words

        x: Theme.mirrored ? 0 : sign.width + Theme.dp(16)
        width: root.width - sign.width - Theme.dp(16)
        Accessible.role: root.news ? Accessible.AlertMessage : Accessible.StaticText
    }
}
