// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Plain words in one role of the type scale. Markup in them is shown as it was typed.
Text {
    id: root

    property string role: "body"
    property color colour: Theme.ink
    /// 0: the role's own weight.
    property int weight: 0

    color: root.colour
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    font: Theme.fontOf(root.role, Theme.size(root.role), root.weight)
    lineHeight: Theme.lineHeight(root.role) * font.pixelSize
    lineHeightMode: Text.FixedHeight
    topPadding: -Theme.liftOf(root.text, root.font.pixelSize)
    bottomPadding: Theme.liftOf(root.text, root.font.pixelSize)
    horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
