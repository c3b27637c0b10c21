// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A small icon and its word.
Row {
    id: root

    property string icon
    property string text
    property color colour: Theme.glow
    /// As wide as it may become before the words wrap.
    property real most: 10000
    /// Room behind the words, in reading direction.
    property real after: 0

    spacing: Theme.dp(8)
    leftPadding: Theme.mirrored ? root.after : 0
    rightPadding: Theme.mirrored ? 0 : root.after
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    Icon {
        id: picture

        y: (words.font.pixelSize * words.factor - height) / 2
        name: root.icon
        size: Theme.size("least") * 1.2
        colour: root.colour
    }

    Words {
        id: words

        readonly property real factor: Theme.lineHeight("least")

        width: Math.min(Math.ceil(implicitWidth), root.most - picture.width - root.spacing)
        role: "least"
        text: root.text
        colour: root.colour
        Accessible.ignored: true
    }
}
