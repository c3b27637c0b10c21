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
    /// Lines of about the same length, not a full one and a rest.
    property bool balanced: false
    readonly property real shrink: fitter.factor
    /// How high it is when nothing shrinks.
    readonly property real fullHeight: fitter.fullHeight

    color: root.colour
    textFormat: Text.PlainText
    wrapMode: fitter.breaks ? Text.Wrap : Text.WordWrap
    font: fitter.fitted
    lineHeight: Theme.lineHeight(root.role) * root.font.pixelSize
    lineHeightMode: Text.FixedHeight
    topPadding: -Theme.liftOf(root.text, root.font.pixelSize)
    bottomPadding: Theme.liftOf(root.text, root.font.pixelSize)
    horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
    leftPadding: Theme.mirrored ? fitter.spare : 0
    rightPadding: Theme.mirrored ? 0 : fitter.spare
    Accessible.role: Accessible.Heading
    Accessible.name: root.text

    HeadingFit {
        id: fitter

        text: root.text
        font: Theme.fontOf(root.role, Theme.size(root.role) * root.times, 0)
        box: root
        height: root.fitHeight
        lineHeight: Theme.lineHeight(root.role)
        balanced: root.balanced
    }
}
