// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A headline. A word longer than the box lowers the size in steps of 6 % to 70 %, then breaks.
Text {
    id: root

    property string role: "title"
    property color colour: Theme.ink
    /// Times the role's size.
    property real times: 1
    /// 0: as high as it wants; else the size is lowered to fit this height too.
    property real fitHeight: 0
    readonly property real shrink: fitter.factor
    /// How high it is when nothing shrinks.
    readonly property real fullHeight: fitter.fullHeight

    color: root.colour
    textFormat: Text.PlainText
    wrapMode: fitter.breaks ? Text.Wrap : Text.WordWrap
    font: Theme.fontOf(root.role, fitter.font.pixelSize * fitter.factor, 0)
    lineHeight: Theme.lineHeight(root.role) * root.font.pixelSize
    lineHeightMode: Text.FixedHeight
    Accessible.role: Accessible.Heading
    Accessible.name: root.text

    HeadingFit {
        id: fitter

        text: root.text
        font: Theme.fontOf(root.role, Theme.size(root.role) * root.times, 0)
        box: root
        height: root.fitHeight
        lineHeight: Theme.lineHeight(root.role)
    }
}
