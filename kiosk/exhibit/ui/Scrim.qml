// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// What lies between a picture and the words on it, so dark that they can be read even on white. Fill the picture with
/// it. From below: nothing until 88 px above `textTop`, .80 there, .94 at the bottom. Sideways: .94 where the words
/// begin, .82 at 59 % of the width, nothing from 82 % on.
Rectangle {
    id: root

    property bool sideways: false
    /// Where the words begin, from the top of the scrim.
    property real textTop: root.height / 2
    readonly property real from: Math.min(0.998, Math.max(0, root.textTop - Theme.dp(88)) / Math.max(1, root.height))
    readonly property real to: Math.min(0.999, Math.max(root.from + 0.001, root.textTop / Math.max(1, root.height)))

    function shade(opacity: real): color {
        return Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, opacity);
    }

    // Not "transparent": without a GPU such a rectangle is left out, gradient and all.
    color: Theme.scrim
    gradient: root.sideways ? side : below

    Gradient {
        id: below

        GradientStop { position: 0; color: root.shade(root.from > 0 ? 0 : 0.8) }
        GradientStop { position: root.from; color: root.shade(root.from > 0 ? 0 : 0.8) }
        GradientStop { position: root.to; color: root.shade(0.8) }
        GradientStop { position: 1; color: root.shade(0.94) }
    }

    Gradient {
        id: side

        orientation: Gradient.Horizontal

        GradientStop { position: 0; color: root.shade(Theme.mirrored ? 0 : 0.94) }
        GradientStop { position: Theme.mirrored ? 0.18 : 0.59; color: root.shade(Theme.mirrored ? 0 : 0.82) }
        GradientStop { position: Theme.mirrored ? 0.41 : 0.82; color: root.shade(Theme.mirrored ? 0.82 : 0) }
        GradientStop { position: 1; color: root.shade(Theme.mirrored ? 0.94 : 0) }
    }
}
