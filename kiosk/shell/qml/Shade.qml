// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Darkness under words in a corner of a picture: so dark that they can be read on white, soft towards the picture, and
/// nothing where no words are. It lies in the corner that `atRight` and `atTop` name and reaches as far as the words do.
Image {
    id: root

    property bool atRight: false
    property bool atTop: false
    /// Of the words, from the corner.
    property real reachX: 0
    property real reachY: 0
    /// Over which it fades to nothing.
    property real fadeX: Theme.dp(420)
    property real fadeY: Theme.dp(240)
    /// It follows words that change their length.
    property bool following: false

    // The picture that is stretched: an edge of 32 px around a core of 82 px.
    readonly property int soft: 16
    readonly property int bend: 40
    readonly property real edge: 2 * soft / (2 * (2 * soft + bend) + 2)
    // The edges on the glass's side lie outside of it.
    width: Math.max(root.fadeX / root.edge, root.reachX / (1 - 2 * root.edge))
    height: Math.max(root.fadeY / root.edge, root.reachY / (1 - 2 * root.edge))
    x: root.atRight ? parent.width - root.reachX - root.edge * width : root.reachX - (1 - root.edge) * width
    y: root.atTop ? root.reachY - (1 - root.edge) * height : parent.height - root.reachY - root.edge * height
    source: `${Theme.images}shadow/${root.soft}/${root.bend}/${String(Theme.scrim).slice(-6)}/90`
    Accessible.ignored: true

    Behavior on width {
        enabled: root.following

        NumberAnimation { duration: 500 }
    }

    Behavior on x {
        enabled: root.following

        NumberAnimation { duration: 500 }
    }
}
