// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// What lies between a picture and words on it: from nothing to .80 over the 88 px above `textTop`, then to .94 at the
/// bottom. Fill the picture with it.
Rectangle {
    id: root

    /// Where the words begin, from the top of the scrim.
    property real textTop: height / 2
    readonly property real from: Math.max(0, root.textTop - Theme.dp(88)) / Math.max(1, root.height)
    readonly property real to: Math.min(0.999, Math.max(root.from + 0.001, root.textTop / Math.max(1, root.height)))

    function shade(opacity: real): color {
        return Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, opacity);
    }

    color: "transparent"
    gradient: Gradient {
        GradientStop { position: 0; color: root.shade(0) }
        GradientStop { position: root.from; color: root.shade(0) }
        GradientStop { position: root.to; color: root.shade(0.8) }
        GradientStop { position: 1; color: root.shade(0.94) }
    }
}
