// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Vitrine.Ui

/// One of our drawings, in one colour, at its exact size. `back` and `next` mirror in right-to-left scripts.
Image {
    id: root

    required property string name
    /// Device px.
    property real size: Theme.dp(46)
    property color colour: Theme.ink
    readonly property int pixels: Math.round(root.size * Screen.devicePixelRatio)

    width: root.size
    height: root.size
    source: root.name === "" || root.pixels < 1 ? "" : `${Theme.images}icon/${root.name}/${String(root.colour).slice(1)}/${root.pixels}`
    mirror: Theme.mirrored && (root.name === "back" || root.name === "next")
    Accessible.ignored: true
}
