// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// Blocks of a body text, as the exhibit's settings have them, one below the other.
Column {
    id: root

    property var blocks: []
    property color colour: Theme.ink
    property color accentColour: Theme.accentText
    property string role: "body"
    /// No line is longer, whatever the width.
    property int letters: 52
    readonly property real measure: Math.min(root.width, BlockText.measure(root.letters, Theme.size(root.role)))

    spacing: Theme.size(root.role) * 0.73

    Repeater {
        model: root.blocks

        delegate: BodyBlock {
            required property var modelData

            block: modelData
            role: root.role
            colour: root.colour
            accentColour: root.accentColour
            x: Theme.mirrored ? root.width - width : 0
            width: root.measure
        }
    }
}
